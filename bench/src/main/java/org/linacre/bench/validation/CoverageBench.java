package org.linacre.bench.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;
import org.linacre.engine.validation.Verdict;

/**
 * Coverage of the interval of the area, false disparities where there is no gap, and how often a
 * gap is found; by simulation, the seeds being 0 to the number of runs.
 */
public final class CoverageBench {
  private static final int SIZE = 400;
  private static final int[] MANY_TO_FEW = {200, 150, 100, 60, 30, 10};
  private static final int[] FEWER = {80, 60, 100, 40, 20, 10};
  private static final int[] ALIKE = {100, 100, 100, 100, 100, 100};
  private static final int FALLEN = 2;
  private static final double THRESHOLD = 0.5;

  /** The normal deviate of 0.8. */
  private static final double EIGHT_TENTHS = 0.841621;

  private CoverageBench() {}

  /**
   * Runs the simulations and prints a table.
   *
   * @param arguments how many runs each, 2000 where not given; {@code areas} for the first rows
   *     only
   */
  public static void main(String[] arguments) {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
    MarkdownTable table = new MarkdownTable("what", "runs", "share, %", "to reach, %");
    double[] deviates = {1.190232, 1.812388, 2.326174};
    String[] areas = {".8", ".9", ".95"};
    String[] aims = {"93", "93", "91"};
    for (int i = 0; i < areas.length; i++) {
      double apart = deviates[i];
      double share = share(runs, seed -> covers(seed, apart));
      table.row(
          "interval covers an area of " + areas[i] + ", 10 events, 40 non-events",
          String.valueOf(runs),
          percent(share),
          "at least " + aims[i]);
    }
    if (arguments.length > 1) {
      System.out.print(table);
      return;
    }
    for (int[] positives : List.of(MANY_TO_FEW, ALIKE, FEWER)) {
      String each = ", positives " + Arrays.toString(positives);
      double falsely = share(runs, seed -> disparity(seed, 0, positives));
      table.row("disparity where there is none" + each, "" + runs, percent(falsely), "at most 5");
      double found = share(runs, seed -> disparity(seed, 0.2, positives));
      String what = "sensitivity .6 of 100 positives against .8" + each;
      table.row(what, "" + runs, percent(found), "at least 90");
    }
    for (int rows : new int[] {2, 5}) {
      double falsely = share(runs, seed -> called(patients(seed, rows), 0));
      table.row(
          "disparity where there is none, patients of %d rows, positives %s"
              .formatted(rows, Arrays.toString(MANY_TO_FEW)),
          "" + runs,
          percent(falsely),
          "at most 5");
    }
    System.out.print(table);
  }

  private static double share(int runs, LongPredicate holds) {
    return (double) LongStream.range(0, runs).parallel().filter(holds).count() / runs;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }

  /**
   * Two normals so far apart give the area Phi(apart / sqrt 2); the truth is within the interval.
   */
  private static boolean covers(long seed, double apart) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[50];
    byte[] labels = new byte[50];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = (byte) (i < 10 ? 1 : 0);
      scores[i] = 1 / (1 + Math.exp(-random.nextGaussian() - apart * labels[i]));
    }
    double truth = truth(apart);
    Predictions rows = Predictions.builder(50).scores(scores).labels(labels).build();
    Result area =
        Validation.of(rows, plan(false)).results().stream()
            .filter(result -> result.metric().equals("auroc"))
            .findFirst()
            .orElseThrow();
    return area.lower() <= truth && truth <= area.upper();
  }

  /** The areas whose deviates these are. */
  private static double truth(double apart) {
    return apart < 1.5 ? 0.8 : apart < 2 ? 0.9 : 0.95;
  }

  private static Plan plan(boolean groups) {
    Plan.Declared declared = new Plan.Declared("group", List.of(), List.of("sensitivity"));
    return new Plan(
        true,
        "audit",
        "made",
        List.of(THRESHOLD),
        groups ? List.of(declared) : List.of(),
        List.of(),
        Plan.Minimum.USUAL,
        Plan.Errors.USUAL,
        Plan.Timing.NONE,
        new Plan.Intervals(false, 0, 1));
  }

  /** Whether any level is called out; where there is a gap, whether that level is. */
  private static boolean disparity(long seed, double gap, int[] positives) {
    return called(groups(seed, gap, positives), gap);
  }

  private static boolean called(Predictions predictions, double gap) {
    return Validation.of(predictions, plan(true)).verdicts().stream()
        .filter(verdict -> gap == 0 || verdict.level().equals("" + FALLEN))
        .anyMatch(verdict -> verdict.verdict() == Verdict.Finding.DISPARITY);
  }

  /** Six groups of 400 rows; sensitivity and specificity 0.8, one group's sensitivity less. */
  private static Predictions groups(long seed, double gap, int[] positives) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = SIZE * positives.length;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    Arrays.setAll(codes, i -> i / SIZE);
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) (i % SIZE < positives[codes[i]] ? 1 : 0);
      double right = labels[i] == 1 && codes[i] == FALLEN ? 0.8 - gap : 0.8;
      boolean high = random.nextDouble() < right == (labels[i] == 1);
      scores[i] = random.nextDouble() / 2 + (high ? 0.5 : 0);
    }
    return Predictions.builder(size)
        .scores(scores)
        .labels(labels)
        .grouping(new Grouping("group", List.of("0", "1", "2", "3", "4", "5")), codes)
        .build();
  }

  /** Six groups of 400 rows, patients of so many rows alike in outcome and group, none worse. */
  private static Predictions patients(long seed, int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = SIZE * MANY_TO_FEW.length;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    int[] patients = new int[size];
    double own = 0;
    for (int i = 0; i < size; i++) {
      codes[i] = i / SIZE;
      patients[i] = i / rows;
      labels[i] = (byte) (i % SIZE < MANY_TO_FEW[codes[i]] ? 1 : 0);
      own = i % rows == 0 ? random.nextGaussian() : own;
      double made = (own + random.nextGaussian()) / Math.sqrt(2);
      boolean high = made < EIGHT_TENTHS == (labels[i] == 1);
      scores[i] = random.nextDouble() / 2 + (high ? 0.5 : 0);
    }
    return Predictions.builder(size)
        .scores(scores)
        .labels(labels)
        .patients(patients)
        .grouping(new Grouping("group", List.of("0", "1", "2", "3", "4", "5")), codes)
        .build();
  }
}
