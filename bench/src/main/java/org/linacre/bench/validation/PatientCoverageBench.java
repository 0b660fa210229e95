package org.linacre.bench.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    Map<String, Result> truth = found(new MadePatients(40_000, 5).of(-1));
    MarkdownTable table =
        new MarkdownTable(
            "interval of", "6 patients", "10", "15", "40", "uneven, 15", "uneven, 40");
    List<List<String>> columns =
        List.of(
            shares(truth, runs, new MadePatients(6, rows)),
            shares(truth, runs, new MadePatients(10, rows)),
            shares(truth, runs, new MadePatients(15, rows)),
            shares(truth, runs, new MadePatients(40, rows)),
            shares(truth, runs, new MadePatients(15, rows, true, 1)),
            shares(truth, runs, new MadePatients(40, rows, true, 1)));
    for (int i = 0; i < METRICS.size(); i++) {
      int at = i;
      String[] cells = columns.stream().map(column -> column.get(at)).toArray(String[]::new);
      table.row(METRICS.get(i), cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
    System.out.print(table);
  }

  /** By metric, in how many of a hundred runs the truth lies within, of those with an interval. */
  private static List<String> shares(Map<String, Result> truth, int runs, MadePatients made) {
    List<Map<String, Result>> all =
        LongStream.range(0, runs).parallel().mapToObj(seed -> found(made.of(seed))).toList();
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
}
