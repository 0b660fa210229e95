package org.linacre.engine.programme;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Programme.Row;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution.Status;

/**
 * Solves programmes of choices (0 or 1) with whole costs by leaving out at once what no best
 * solution can choose: a choice whose reduced cost in the relaxed programme, added to its least,
 * exceeds the cost of a solution already found (R. S. Garfinkel and G. L. Nemhauser, Integer
 * Programming, 1972, section 10). What is left is small. Other programmes go through as they are.
 */
public final class Sifting implements Solver {
  private static final int FIRST = 250;

  /** Programmes of so few choices that need no proof to the end are solved faster as they are. */
  private static final int FEW = 2_500;

  private static final double SLACK = 1e-6;

  private final Solver solver;

  /** Sifts for this solver, which must tell reduced costs of programmes without whole numbers. */
  public Sifting(Solver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public Solution solve(Programme programme, Limits limits) {
    boolean small = programme.columns().size() <= (limits.gap() > 0 ? FEW : FIRST);
    if (small || !isOfChoices(programme)) {
      return solver.solve(programme, limits);
    }
    Solution relaxed = solver.solve(relaxed(programme), limits);
    if (relaxed.status() != Status.OPTIMAL || relaxed.reduced().isEmpty()) {
      return solver.solve(programme, limits);
    }
    BitSet first = cheapest(relaxed.reduced(), programme);
    Solution found = within(programme, first, limits);
    double worth = found.found() ? found.objective() - 1 : Double.POSITIVE_INFINITY;
    BitSet needed = new BitSet();
    for (int i = 0; i < programme.columns().size(); i++) {
      double reduced = relaxed.reduced().get(i);
      boolean open = programme.columns().get(i).high() > 0;
      boolean within = relaxed.bound() + Math.max(0, reduced) <= worth + SLACK;
      needed.set(i, open && (first.get(i) || within));
    }
    boolean same = needed.cardinality() == first.cardinality();
    if (same && found.status() != Status.INFEASIBLE) {
      return found;
    }
    Solution again = within(programme, needed, limits);
    boolean worse = found.found() && !(again.objective() <= found.objective());
    return worse
        ? new Solution(
            Status.FEASIBLE, found.values(), found.objective(), bound(again, relaxed), List.of())
        : again;
  }

  /** What no solution costs less than: time may be up before anything better is known. */
  private static double bound(Solution stopped, Solution relaxed) {
    return Math.max(stopped.bound(), relaxed.bound());
  }

  private static boolean isOfChoices(Programme programme) {
    return programme.columns().stream()
        .allMatch(
            c -> c.whole() && c.low() == 0 && c.high() <= 1 && c.cost() == Math.rint(c.cost()));
  }

  private static Programme relaxed(Programme programme) {
    return new Programme(
        programme.columns().stream()
            .map(c -> new Column(c.name(), c.low(), c.high(), c.cost(), false))
            .toList(),
        programme.rows());
  }

  /** The choices of least reduced cost, and those that cost nothing. */
  private static BitSet cheapest(List<Double> reduced, Programme programme) {
    BitSet cheapest = new BitSet();
    IntStream.range(0, reduced.size())
        .boxed()
        .filter(i -> programme.columns().get(i).high() > 0)
        .sorted(Comparator.comparing(reduced::get))
        .limit(FIRST)
        .forEach(cheapest::set);
    for (int i = 0; i < reduced.size(); i++) {
      if (programme.columns().get(i).cost() == 0) {
        cheapest.set(i);
      }
    }
    return cheapest;
  }

  /** The best values where all choices but these are 0. */
  private Solution within(Programme programme, BitSet open, Limits limits) {
    int[] places = new int[programme.columns().size()];
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      places[i] = open.get(i) ? columns.size() : -1;
      if (open.get(i)) {
        columns.add(programme.columns().get(i));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : programme.rows()) {
      List<Term> terms = new ArrayList<>();
      for (Term term : row.terms()) {
        if (places[term.column()] >= 0) {
          terms.add(new Term(places[term.column()], term.times()));
        }
      }
      rows.add(new Row(row.name(), row.low(), row.high(), terms));
    }
    Solution small = solver.solve(new Programme(columns, rows), limits);
    if (!small.found()) {
      return small;
    }
    List<Double> values = new ArrayList<>();
    for (int place : places) {
      values.add(place < 0 ? 0.0 : small.values().get(place));
    }
    return new Solution(small.status(), values, small.objective(), small.bound(), List.of());
  }
}
