package org.linacre.engine.programme;

import java.util.ArrayList;
import java.util.List;

/**
 * What prices on a programme's rows prove, whoever found them: no values that keep the rows cost
 * less than the bound, and each unit of a column above its least adds at least its reduced cost to
 * it. Prices that are not quite right give a lower bound, never a wrong one (A. Neumaier and O.
 * Shcherbina, Safe bounds in linear and mixed-integer linear programming, Mathematical Programming
 * 99, 2004).
 *
 * @param bound the bound; minus infinity where the prices prove nothing
 * @param reduced each column's reduced cost
 */
public record Duality(double bound, List<Double> reduced) {
  private static final double NOTHING = 1e-7;

  /** A value with its own copy. */
  public Duality {
    reduced = List.copyOf(reduced);
  }

  /**
   * What these prices prove.
   *
   * @param programme the programme, whose whole columns may be parts
   * @param prices a price for each row; one whose sign the row does not allow counts as none
   */
  public static Duality of(Programme programme, List<Double> prices) {
    double[] reduced = programme.columns().stream().mapToDouble(Programme.Column::cost).toArray();
    double bound = 0;
    for (int r = 0; r < programme.rows().size(); r++) {
      Programme.Row row = programme.rows().get(r);
      double price = allowed(row, prices.get(r));
      if (price != 0) {
        bound += price * (price > 0 ? row.low() : row.high());
        row.terms().forEach(term -> reduced[term.column()] -= price * term.times());
      }
    }
    List<Double> list = new ArrayList<>();
    for (int c = 0; c < reduced.length; c++) {
      bound += least(programme.columns().get(c), reduced[c]);
      list.add(reduced[c]);
    }
    return new Duality(bound, list);
  }

  private static double allowed(Programme.Row row, double price) {
    double least = Double.isInfinite(row.high()) ? 0 : Double.NEGATIVE_INFINITY;
    double most = Double.isInfinite(row.low()) ? 0 : Double.POSITIVE_INFINITY;
    return Math.min(most, Math.max(least, price));
  }

  /** The least that a column adds. */
  private static double least(Programme.Column column, double reduced) {
    double at = reduced >= 0 ? column.low() : column.high();
    boolean rounding =
        Double.isInfinite(at) && Math.abs(reduced) <= NOTHING * (1 + Math.abs(column.cost()));
    return reduced == 0 || rounding ? 0 : reduced * at;
  }
}
