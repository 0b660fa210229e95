package org.linacre.bench.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;

/** How often intervals of ICI, E50 and E90 hold the truth where few patients have 25 rows each. */
final class FewPatients {
  private static final List<String> INDICES = List.of("ici", "e50", "e90");
  private static final int[] PATIENTS = {2, 3, 4, 5, 6, 8, 10, 15, 20, 40};
  private static final int ROWS = 25;

  private FewPatients() {}

  static MarkdownTable table(int runs) {
    String[] titles = new String[1 + PATIENTS.length];
    titles[0] = "interval of";
    for (int i = 0; i < PATIENTS.length; i++) {
      titles[i + 1] = PATIENTS[i] + " patients";
    }
    MarkdownTable table = new MarkdownTable(titles);
    for (boolean right : new boolean[] {true, false}) {
      double scale = right ? 1 : 0.5;
      double[] truth = values(new MadePatients(40_000, 5, false, scale).of(-1), 0)[0];
      String[][] cells = new String[INDICES.size()][1 + PATIENTS.length];
      for (int i = 0; i < PATIENTS.length; i++) {
        MadePatients made = new MadePatients(PATIENTS[i], ROWS, false, scale);
        List<double[][]> all =
            LongStream.range(0, runs)
                .parallel()
                .mapToObj(seed -> values(made.of(seed), 200))
                .toList();
        for (int k = 0; k < cells.length; k++) {
          cells[k][0] = INDICES.get(k) + (right ? ", right scores" : ", scores of half the chance");
          cells[k][i + 1] = share(all, k, truth[k]);
        }
      }
      for (String[] row : cells) {
        table.row(row);
      }
    }
    return table;
  }

  /** In how many of a hundred runs it holds, of those with an interval, and how many these are. */
  private static String share(List<double[][]> all, int index, double truth) {
    List<double[][]> bounded = all.stream().filter(v -> !Double.isNaN(v[1][index])).toList();
    long holds = bounded.stream().filter(v -> v[1][index] <= truth && truth <= v[2][index]).count();
    return bounded.isEmpty()
        ? "none"
        : String.format(Locale.ROOT, "%.1f of %d", 100.0 * holds / bounded.size(), bounded.size());
  }

  /** Values, lower and upper ends, by index. */
  private static double[][] values(Predictions rows, int resamples) {
    Plan.Timing timing = Plan.Timing.NONE;
    Plan plan =
        new Plan(
            true,
            "audit",
            "made",
            List.of(),
            List.of(),
            List.of(),
            new Plan.Minimum(1, 1, 2),
            Plan.Errors.USUAL,
            timing,
            new Plan.Intervals(false, resamples, 1));
    double[][] values = new double[3][INDICES.size()];
    for (Result r : Validation.of(rows, plan).results()) {
      int index = INDICES.indexOf(r.metric());
      if (index >= 0) {
        values[0][index] = r.value();
        values[1][index] = r.lower();
        values[2][index] = r.upper();
      }
    }
    return values;
  }
}
