package org.linacre.bench.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;

/**
 * How often intervals by patient hold the truth where few patients have many rows each, whose
 * outcomes hang together; the minimum of patients is put aside for it. The truth is what 40,000
 * patients have; the seeds are 0 to the number of runs.
 */
public final class PatientCoverageBench {
  private static final List<String> METRICS =
      List.of(
          "auroc",
          "brier",
          "prevalence",
          "oe",
          "calibration-intercept",
          "calibration-slope",
          "net-benefit",
          "sensitivity",
          "specificity",
          "ppv");

  private PatientCoverageBench() {}

  /**
   * Runs the simulations and prints a table.
   *
   * @param arguments how many runs each, 1000 where not given; how many rows a patient, 25
   */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 25;
    Map<String, Result> truth = found(made(-1, 40_000, 5, false));
    MarkdownTable table =
        new MarkdownTable(
            "interval of", "6 patients", "10", "15", "40", "uneven, 15", "uneven, 40");
    List<List<String>> columns =
        List.of(
            shares(truth, runs, 6, rows, false),
            shares(truth, runs, 10, rows, false),
            shares(truth, runs, 15, rows, false),
            shares(truth, runs, 40, rows, false),
            shares(truth, runs, 15, rows, true),
            shares(truth, runs, 40, rows, true));
    for (int i = 0; i < METRICS.size(); i++) {
      int at = i;
      String[] cells = columns.stream().map(column -> column.get(at)).toArray(String[]::new);
      table.row(METRICS.get(i), cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
    System.out.print(table);
  }

  /** By metric, in how many of a hundred runs the truth lies within, of those with an interval. */
  private static List<String> shares(
      Map<String, Result> truth, int runs, int patients, int rows, boolean uneven) {
    List<Map<String, Result>> all =
        LongStream.range(0, runs)
            .parallel()
            .mapToObj(seed -> found(made(seed, patients, rows, uneven)))
            .toList();
    return METRICS.stream()
        .map(
            metric -> {
              double value = Objects.requireNonNull(truth.get(metric), metric).value();
              List<Result> bounded =
                  all.stream()
                      .map(one -> one.get(metric))
                      .filter(r -> r != null && !Double.isNaN(r.lower()))
                      .toList();
              long holds =
                  bounded.stream().filter(r -> r.lower() <= value && value <= r.upper()).count();
              return String.format(Locale.ROOT, "%.1f", 100.0 * holds / bounded.size());
            })
        .toList();
  }

  private static Map<String, Result> found(Predictions rows) {
    Plan plan =
        new Plan(
            true,
            "audit",
            "made",
            List.of(0.4),
            List.of(),
            List.of(),
            new Plan.Minimum(1, 1, 2),
            Plan.Errors.USUAL,
            Plan.Timing.NONE,
            new Plan.Intervals(false, 0, 1));
    Map<String, Result> found = new TreeMap<>();
    Validation.of(rows, plan).results().forEach(r -> found.putIfAbsent(r.metric(), r));
    return found;
  }

  /**
   * Patients whose log odds differ by a normal of deviation 1 that the score does not know; each
   * has as many rows, or where uneven a fifth to nine fifths of that.
   */
  private static Predictions made(long seed, int patients, int rows, boolean uneven) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] sizes = new int[patients];
    int size = 0;
    for (int p = 0; p < patients; p++) {
      sizes[p] = uneven ? rows / 5 + random.nextInt(rows * 8 / 5) : rows;
      size += sizes[p];
    }
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    int row = 0;
    for (int p = 0; p < patients; p++) {
      double own = random.nextGaussian();
      for (int i = 0; i < sizes[p]; i++) {
        double logit = random.nextGaussian() - 0.5;
        scores[row] = share(logit / Math.sqrt(1.346));
        labels[row] = (byte) (random.nextDouble() < share(logit + own) ? 1 : 0);
        codes[row++] = p;
      }
    }
    return Predictions.builder(size).scores(scores).labels(labels).patients(codes).build();
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
