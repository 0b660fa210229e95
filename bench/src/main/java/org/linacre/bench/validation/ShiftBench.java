package org.linacre.bench.validation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.PredictionsBuilder;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;

/**
 * Coverage of the intervals of shift and of Uno's C, by simulation, the seeds being 0 to the number
 * of runs. The reference is uniform; the other has the distribution (1 - a) x + a x^2, for which KS
 * is a / 4 and Wasserstein a / 6. No row has the outcome, so that nothing else takes time.
 */
public final class ShiftBench {
  private static final List<String> DISTANCES =
      List.of("shift-ks", "shift-wasserstein", "shift-psi");
  private static final int HALF = 300;
  private static final double HORIZON = 0.5;
  private static final int MANY = 300_000;

  private ShiftBench() {}

  /**
   * Runs the simulations and prints a table.
   *
   * @param arguments how many runs each, 500 where not given; how many rows a patient, for what
   *     holds where there are few patients
   */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
    if (arguments.length > 1) {
      System.out.print(FewPatientsMoved.table(runs, Integer.parseInt(arguments[1])));
      return;
    }
    MarkdownTable table = new MarkdownTable("interval of", "setting", "runs", "covers, %");
    for (double moved : new double[] {0, 0.4}) {
      for (int each : new int[] {1, 3}) {
        String setting =
            "two of %d rows, %d a patient, %s"
                .formatted(HALF, each, moved == 0 ? "nothing moved" : "moved by a = " + moved);
        long[] covered = new long[DISTANCES.size()];
        LongStream.range(0, runs).forEach(seed -> count(seed, moved, each, covered));
        for (int i = 0; i < covered.length; i++) {
          table.row(DISTANCES.get(i), setting, "" + runs, percent(covered[i], runs));
        }
      }
    }
    double truth = uno(-1, MANY, false).value();
    for (int rows : new int[] {100, 400}) {
      long covered =
          LongStream.range(0, runs)
              .mapToObj(seed -> uno(seed, rows, true))
              .filter(found -> found.lower() <= truth && truth <= found.upper())
              .count();
      String setting = rows + " rows, censored, C = " + (float) truth;
      table.row("uno-c", setting, "" + runs, percent(covered, runs));
    }
    System.out.print(table);
  }

  private static String percent(long of, int runs) {
    return String.format(Locale.ROOT, "%.1f", 100.0 * of / runs);
  }

  private static void count(long seed, double moved, int each, long[] covered) {
    SplittableRandom random = new SplittableRandom(seed * 7919 + each);
    int size = 2 * HALF;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] halves = new int[size];
    int[] patients = new int[size];
    for (int i = 0; i < size; i++) {
      halves[i] = i < HALF ? 0 : 1;
      patients[i] = i / each;
      scores[i] = i % each == 0 ? score(random, halves[i] * moved) : scores[i - 1];
    }
    PredictionsBuilder rows = builder(scores, labels).split(halves(), halves);
    Predictions all = (each > 1 ? rows.patients(patients) : rows).build();
    List<Result> results = Validation.of(all, plan(Plan.Timing.NONE)).results();
    for (int i = 0; i < covered.length; i++) {
      Result found = find(results, DISTANCES.get(i));
      double truth = truth(DISTANCES.get(i), moved);
      covered[i] += found.lower() <= truth && truth <= found.upper() ? 1 : 0;
    }
  }

  private static PredictionsBuilder builder(double[] scores, byte[] labels) {
    return Predictions.builder(scores.length).scores(scores).labels(labels);
  }

  private static Grouping halves() {
    return new Grouping("half", List.of("a", "b"));
  }

  private static double score(SplittableRandom random, double a) {
    double u = random.nextDouble();
    return a == 0 ? u : (a - 1 + Math.sqrt((1 - a) * (1 - a) + 4 * a * u)) / (2 * a);
  }

  private static double truth(String distance, double a) {
    if (distance.equals("shift-psi")) {
      double index = 0;
      for (int k = 0; k < 10; k++) {
        double share = (1 - a) / 10 + a * (2 * k + 1) / 100;
        index += (share - 0.1) * Math.log(share / 0.1);
      }
      return index;
    }
    return distance.equals("shift-ks") ? a / 4 : a / 6;
  }

  private static Result uno(long seed, int rows, boolean censored) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[rows];
    double[] times = new double[rows];
    byte[] events = new byte[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = random.nextDouble();
      double outcome = -Math.log(1 - random.nextDouble()) / Math.exp(2 * scores[i]);
      double end = censored ? 0.1 + 1.2 * random.nextDouble() : 100;
      times[i] = Math.min(outcome, end) + 1e-9;
      events[i] = (byte) (outcome <= end ? 1 : 0);
    }
    Predictions all = builder(scores, events).followUp(times, events).build();
    Plan.Timing timing = new Plan.Timing(Optional.empty(), HORIZON, "");
    return find(Validation.of(all, plan(timing)).results(), "uno-c");
  }

  private static Result find(List<Result> results, String metric) {
    return results.stream().filter(r -> r.metric().equals(metric)).findFirst().orElseThrow();
  }

  private static Plan plan(Plan.Timing timing) {
    return new Plan(
        true,
        "audit",
        "made",
        List.of(),
        List.of(),
        List.of(),
        Plan.Minimum.USUAL,
        Plan.Errors.USUAL,
        timing,
        Plan.Intervals.USUAL);
  }
}
