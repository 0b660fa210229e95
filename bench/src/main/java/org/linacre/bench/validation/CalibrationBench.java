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

/**
 * How often the intervals of the calibration indices hold nought where scores are right, and where
 * they are twice as high; by simulation, the seeds being 0 to the number of runs.
 */
public final class CalibrationBench {
  private static final List<String> INDICES = List.of("ici", "e50", "e90");

  private CalibrationBench() {}

  /**
   * Runs the simulations and prints a table.
   *
   * @param arguments how many runs each, 200 where not given; {@code patients} for how often
   *     intervals of few patients hold the truth, which is what 40,000 of them have
   */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    if (arguments.length > 1) {
      System.out.print(FewPatients.table(runs));
      return;
    }
    MarkdownTable table = new MarkdownTable("interval of", "setting", "runs", "holds 0, %");
    for (int rows : new int[] {1, 5}) {
      for (boolean right : new boolean[] {true, false}) {
        long[] held = new long[INDICES.size()];
        LongStream.range(0, runs).forEach(seed -> count(held, made(seed, rows, right)));
        for (int i = 0; i < held.length; i++) {
          String how = right ? "right scores" : "scores of half the chance";
          table.row(
              INDICES.get(i),
              "1,000 rows, %d a patient, %s".formatted(rows, how),
              "" + runs,
              String.format(Locale.ROOT, "%.1f", 100.0 * held[i] / runs));
        }
      }
    }
    System.out.print(table);
  }

  private static void count(long[] held, Predictions predictions) {
    Plan plan = Plan.exploratory(List.of(), List.of());
    for (Result result : Validation.of(predictions, plan).results()) {
      int index = INDICES.indexOf(result.metric());
      if (index >= 0) {
        held[index] += result.lower() <= 0 ? 1 : 0;
      }
    }
  }

  /** Rows of a patient have one outcome, drawn at the chance of their one score. */
  private static Predictions made(long seed, int rows, boolean right) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1000;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] patients = new int[size];
    for (int i = 0; i < size; i++) {
      boolean first = i % rows == 0;
      double chance = random.nextDouble(0.02, 0.6);
      patients[i] = i / rows;
      scores[i] = first ? (right ? chance : chance / 2) : scores[i - 1];
      labels[i] = (byte) (first ? (random.nextDouble() < chance ? 1 : 0) : labels[i - 1]);
    }
    return Predictions.builder(size).scores(scores).labels(labels).patients(patients).build();
  }
}
