package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Predictions.Column;

/**
 * A law of every result and curve: an interval holds its value, and lies within what the metric can
 * be; on files of two to six patients with few events, or of as few rows without patients, followed
 * up or not, censored before the horizon or after it.
 */
class RangesTest {
  private static final double THRESHOLD = 0.4;
  private static final double ODDS = THRESHOLD / (1 - THRESHOLD);
  private static final double ALL = Double.POSITIVE_INFINITY;

  /** What is neither a share nor listed here is a failure of the test. */
  private static final Map<String, List<Double>> RANGES =
      Map.ofEntries(
          Map.entry("oe", List.of(0.0, ALL)),
          Map.entry("oe-censored", List.of(0.0, ALL)),
          Map.entry("calibration-intercept", List.of(-ALL, ALL)),
          Map.entry("calibration-slope", List.of(-ALL, ALL)),
          Map.entry("scaled-brier", List.of(-ALL, 1.0)),
          Map.entry("log-loss", List.of(0.0, ALL)),
          Map.entry("brier-ipcw", List.of(0.0, ALL)),
          Map.entry("brier-ipcw-difference", List.of(-ALL, ALL)),
          Map.entry("net-benefit", List.of(-ODDS, 1.0)),
          Map.entry("net-benefit-treat-all", List.of(-ODDS, 1.0)),
          Map.entry("net-benefit-over-treat-all", List.of(-1.0, ODDS)),
          Map.entry("calibration-intercept-difference", List.of(-ALL, ALL)),
          Map.entry("calibration-slope-difference", List.of(-ALL, ALL)),
          Map.entry("oe-ratio", List.of(0.0, ALL)),
          Map.entry("oe-censored-ratio", List.of(0.0, ALL)),
          Map.entry("spiegelhalter-z", List.of(-ALL, ALL)),
          Map.entry("case-mix-mean", List.of(-ALL, ALL)),
          Map.entry("case-mix-spread", List.of(0.0, ALL)),
          Map.entry("shift-psi", List.of(0.0, ALL)),
          Map.entry("shift-wasserstein", List.of(0.0, ALL)),
          Map.entry("shift-wasserstein-sd", List.of(0.0, ALL)),
          Map.entry("unassisted-accuracy-cases-a-month", List.of(0.0, ALL)),
          Map.entry("unassisted-sensitivity-cases-a-month", List.of(0.0, ALL)));

  private static boolean isDifference(String metric) {
    return metric.endsWith("-difference")
        || metric.endsWith("-change")
        || metric.contains("-over-")
        || metric.startsWith("kappa")
        || metric.equals("shift-prevalence")
        || metric.equals("shift-auroc");
  }

  private static List<Double> range(String metric) {
    List<Double> listed = RANGES.get(metric);
    return listed != null ? listed : List.of(isDifference(metric) ? -1.0 : 0.0, 1.0);
  }

  private static Predictions made(long seed, boolean followed) {
    SplittableRandom random = new SplittableRandom(seed);
    int patients = 2 + random.nextInt(5);
    int size = patients * (3 + random.nextInt(12));
    double rare = random.nextBoolean() ? -1.5 : 1;
    double sharp = random.nextInt(1, 5);
    double[][] scores = new double[2][size];
    byte[][] marks = new byte[4][size];
    int[][] codes = new int[3][size];
    double[] times = new double[size];
    long[] days = new long[size];
    double[] own = random.doubles(patients, -2, 2).toArray();
    for (int i = 0; i < size; i++) {
      codes[0][i] = random.nextInt(patients);
      codes[1][i] = random.nextInt(2);
      codes[2][i] = codes[0][i] % 2;
      double logit = random.nextGaussian() * sharp + rare;
      scores[0][i] = share(logit);
      scores[1][i] = share(logit + random.nextGaussian());
      marks[0][i] = (byte) (random.nextDouble() < share(logit + own[codes[0][i]]) ? 1 : 0);
      marks[1][i] = random.nextInt(4) > 0 ? marks[0][i] : (byte) (1 - marks[0][i]);
      marks[2][i] = random.nextInt(8) > 0 ? marks[0][i] : (byte) (1 - marks[0][i]);
      marks[3][i] = (byte) (i > size / 2 ? random.nextInt(2) : 0);
      times[i] = 1 + random.nextInt(9);
      times[i] = seed % 2 == 0 ? times[i] : marks[0][i] == 1 ? (times[i] + 1) / 2 : 5 + times[i];
      days[i] = i;
    }
    PredictionsBuilder builder = Predictions.builder(size);
    if (seed % 5 > 0) {
      builder.patients(codes[0]);
    }
    return (followed ? builder.followUp(times, marks[0]) : builder)
        .scores(scores[0])
        .second(scores[1])
        .labels(marks[0])
        .marks(Column.UNAIDED, marks[1])
        .marks(Column.AIDED, marks[2])
        .marks(Column.ASSISTED, marks[3])
        .days(Column.TIME, days)
        .split(new Grouping("part", List.of("x", "y")), codes[1])
        .grouping(new Grouping("half", List.of("a", "b")), codes[2])
        .build();
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static Plan plan() {
    List<String> compared =
        List.of(
            "auroc",
            "oe",
            "calibration-intercept",
            "calibration-slope",
            "brier",
            "sensitivity",
            "specificity",
            "ppv",
            "npv",
            "oe-censored",
            "auroc-ipcw",
            "brier-ipcw",
            "uno-c");
    return new Plan(
        true,
        "audit",
        "made",
        List.of(THRESHOLD),
        List.of(new Plan.Declared("half", List.of(), compared)),
        List.of(),
        new Plan.Minimum(1, 1, 2),
        Plan.Errors.USUAL,
        new Plan.Timing(Optional.empty(), 5, "", Optional.of(5L)),
        new Plan.Intervals(false, 200, 1));
  }

  @Test
  void intervalsHoldTheirValueWithinWhatTheMetricCanBe() {
    TreeSet<String> bounded = new TreeSet<>();
    for (long seed = 0; seed < 120; seed++) {
      for (Result r : Validation.of(made(seed, seed % 3 == 0), plan()).results()) {
        if (r.estimable() && !Double.isNaN(r.lower())) {
          bounded.add(r.metric());
          String what = "seed " + seed + ": " + r;
          assertThat(r.lower()).as(what).isBetween(range(r.metric()).getFirst(), r.value());
          assertThat(r.upper()).as(what).isBetween(r.value(), range(r.metric()).getLast());
        }
      }
    }
    assertThat(bounded)
        .contains("scaled-brier", "brier", "log-loss", "net-benefit", "f1", "kappa-aided-ai")
        .contains("auroc-over-score2", "brier-difference", "brier-ipcw", "uno-c", "shift-auroc");
    assertThat(bounded).hasSizeGreaterThan(45);
  }

  private static List<Double> range(Curve.Kind kind, double threshold) {
    return switch (kind) {
      case NET_BENEFIT, TREAT_ALL -> List.of(-threshold / (1 - threshold), 1.0);
      case TREAT_NONE -> List.of(0.0, 0.0);
      case CALIBRATION -> List.of(0.0, 1.0);
      case ROC, HISTOGRAM_EVENTS, HISTOGRAM_NON_EVENTS -> List.of();
    };
  }

  @Test
  void curvesHaveNoLimitBeyondWhatIsPossible() {
    Map<Curve.Kind, Integer> bounded = new EnumMap<>(Curve.Kind.class);
    for (long seed = 0; seed < 120; seed++) {
      for (Curve curve : Validation.of(made(seed, seed % 3 == 0), plan()).curves()) {
        for (Curve.Point p : curve.points()) {
          if (!Double.isNaN(p.lower())) {
            bounded.merge(curve.kind(), 1, Integer::sum);
            String what = "seed %d: %s at %s".formatted(seed, curve.kind(), p);
            List<Double> range = range(curve.kind(), p.x());
            assertThat(p.lower()).as(what).isBetween(range.getFirst(), range.getLast());
            assertThat(p.upper()).as(what).isBetween(p.lower(), range.getLast());
          }
        }
      }
    }
    assertThat(bounded.get(Curve.Kind.NET_BENEFIT)).isGreaterThan(10_000);
    assertThat(bounded.get(Curve.Kind.TREAT_ALL)).isGreaterThan(10_000);
    assertThat(bounded).containsKey(Curve.Kind.CALIBRATION);
  }
}
