package org.linacre.engine.journey;

import java.util.Arrays;

/**
 * The linear relaxation of a choice: least cost subject to rows, each option taken between 0 and 1.
 *
 * <p>The simplex method on the dual (Dantzig 1951; as a dictionary, Chvátal 1983, chapter 2), whose
 * first dictionary is feasible since no cost is negative. The bound is worked out from the dual
 * values alone and holds whatever the rounding: for any {@code y} not negative, {@code b y + sum of
 * min(0, c - y A)} is at most the least cost (Lagrange).
 */
final class Relaxation {
  private static final double NOTHING = 1e-9;
  private static final int MOST_PIVOTS = 5_000;

  private final double[] costs;
  private final double[][] rows;
  private final double[] least;

  /** A line for each option, then that of the objective; a column for each row, then the value. */
  private final double[][] table;

  /** Whether the dual grows without end, so that nothing meets the rows. */
  private boolean impossible;

  /** What each line and column stands for: rows from 0, options from {@code rows.length}. */
  private final int[] basic;

  private final int[] free;

  /**
   * A relaxation, solved.
   *
   * @param costs for each option, 0 or more
   * @param rows {@code rows[row][option]}
   * @param least what each row must at least add up to
   */
  Relaxation(double[] costs, double[][] rows, double[] least) {
    this.costs = costs;
    this.rows = rows;
    this.least = least;
    this.table = new double[costs.length + 1][rows.length + 1];
    for (int row = 0; row < rows.length; row++) {
      for (int option = 0; option < costs.length; option++) {
        table[option][row] = rows[row][option];
      }
      table[costs.length][row] = least[row];
    }
    for (int option = 0; option < costs.length; option++) {
      table[option][rows.length] = costs[option];
    }
    this.basic = new int[costs.length];
    this.free = new int[rows.length];
    Arrays.setAll(basic, option -> rows.length + option);
    Arrays.setAll(free, row -> row);
    for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      int column = entering();
      int line = column < 0 ? -1 : leaving(column);
      if (line < 0) {
        impossible = column >= 0;
        break;
      }
      pivot(line, column);
    }
  }

  private int entering() {
    double[] objective = table[costs.length];
    int best = -1;
    for (int column = 0; column < free.length; column++) {
      if (objective[column] > NOTHING && (best < 0 || objective[column] > objective[best])) {
        best = column;
      }
    }
    return best;
  }

  private int leaving(int column) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int line = 0; line < basic.length; line++) {
      if (table[line][column] > NOTHING) {
        double ratio = table[line][free.length] / table[line][column];
        if (ratio < least - NOTHING) {
          least = ratio;
          best = line;
        }
      }
    }
    return best;
  }

  private void pivot(int line, int column) {
    double[] own = table[line];
    double by = 1 / own[column];
    own[column] = 1;
    for (int i = 0; i < own.length; i++) {
      own[i] *= by;
    }
    for (int at = 0; at < table.length; at++) {
      double[] other = table[at];
      double times = other[column];
      if (at != line && times != 0) {
        other[column] = 0;
        subtract(own, times, other);
      }
    }
    int name = basic[line];
    basic[line] = free[column];
    free[column] = name;
  }

  private static void subtract(double[] what, double times, double[] from) {
    for (int i = 0; i < what.length; i++) {
      from[i] -= times * what[i];
    }
  }

  /** How far each option is taken, from 0 to 1 or, where rows ask more, above. */
  double[] taken() {
    double[] taken = new double[costs.length];
    for (int column = 0; column < free.length; column++) {
      if (free[column] >= rows.length) {
        taken[free[column] - rows.length] = Math.max(0, -table[costs.length][column]);
      }
    }
    return taken;
  }

  private double[] duals() {
    double[] duals = new double[rows.length];
    for (int line = 0; line < basic.length; line++) {
      if (basic[line] < rows.length) {
        duals[basic[line]] = Math.max(0, table[line][free.length]);
      }
    }
    return duals;
  }

  /** What each option would add to the bound if it were taken, negative where it saves. */
  double[] reducedCosts() {
    double[] duals = duals();
    double[] reduced = costs.clone();
    for (int row = 0; row < rows.length; row++) {
      for (int option = 0; option < costs.length && duals[row] > 0; option++) {
        reduced[option] -= duals[row] * rows[row][option];
      }
    }
    return reduced;
  }

  /** No choice costs less. */
  double bound() {
    if (impossible) {
      return Double.POSITIVE_INFINITY;
    }
    double[] duals = duals();
    double bound = 0;
    for (int row = 0; row < rows.length; row++) {
      bound += duals[row] * least[row];
    }
    for (double reduced : reducedCosts()) {
      bound += Math.min(0, reduced);
    }
    return bound;
  }
}
