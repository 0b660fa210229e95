package org.linacre.bench.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;

/**
 * CBC on the same programmes, where who begins is a whole number: it is asked after each of them.
 */
final class WholePeer implements Solver {
  private static final double SECONDS = 60;
  private static final double NANOS = 1e6;

  private final Solver solver;
  private final List<String> found = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();

  WholePeer(Solver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public Solution solve(Programme programme, Limits limits) {
    Programme whole =
        new Programme(
            programme.columns().stream()
                .map(c -> new Column(c.name(), c.low(), c.high(), c.cost(), isOfRoute(c)))
                .toList(),
            programme.rows());
    long start = System.nanoTime();
    Solution solution = solver.solve(whole, new Limits(limits.gap(), SECONDS));
    times.add((System.nanoTime() - start) / NANOS);
    found.add(
        String.format(
            Locale.ROOT,
            "%s, objective %.0f, bound %.0f",
            solution.status(),
            solution.objective(),
            solution.bound()));
    return solver.solve(programme, limits);
  }

  private static boolean isOfRoute(Column column) {
    return column.name().startsWith("route");
  }

  /** A row for each programme: least unmet, then least cost. */
  void rows(MarkdownTable table) {
    List<String> names = List.of("least unmet, CBC alone", "least cost, CBC alone");
    for (int i = 0; i < Math.min(names.size(), found.size()); i++) {
      table.row(names.get(i), String.format(Locale.ROOT, "%.2f", times.get(i)), found.get(i));
    }
  }
}
