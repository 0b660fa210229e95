package org.linacre.bench.validation;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
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
      double[] truth = values(made(-1, 40_000, 5, right), 0)[0];
      String[][] cells = new String[INDICES.size()][1 + PATIENTS.length];
      for (int i = 0; i < PATIENTS.length; i++) {
        int patients = PATIENTS[i];
        List<double[][]> all =
            LongStream.range(0, runs)
                .parallel()
                .mapToObj(seed -> values(made(seed, patients, ROWS, right), 200))
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

  /** Patients' log odds differ by a normal of deviation 1 that the score does not know. */
  private static Predictions made(long seed, int patients, int rows, boolean right) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = patients * rows;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    double own = 0;
    for (int i = 0; i < size; i++) {
      own = i % rows == 0 ? random.nextGaussian() : own;
      double logit = random.nextGaussian() - 0.5;
      scores[i] = share(logit / Math.sqrt(1.346)) / (right ? 1 : 2);
      labels[i] = (byte) (random.nextDouble() < share(logit + own) ? 1 : 0);
      codes[i] = i / rows;
    }
    return Predictions.builder(size).scores(scores).labels(labels).patients(codes).build();
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
