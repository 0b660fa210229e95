package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Verdict.Finding;

/** What cannot be told is not told: one class, constant scores, early censoring, wide intervals. */
class NothingToTellTest {
  private static final List<String> NEED_BOTH =
      List.of(
          "ppv",
          "npv",
          "f1",
          "net-benefit",
          "net-benefit-treat-all",
          "net-benefit-over-treat-all",
          "auroc");

  /** Scores and outcomes: right scores, one class or one score. */
  private static final class Made {
    private final double[] scores;
    private final byte[] labels;

    Made(double[] scores, byte[] labels) {
      this.scores = scores;
      this.labels = labels;
    }

    static Made right(int size, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] scores = random.doubles(size, 0.05, 0.95).toArray();
      byte[] labels = new byte[size];
      for (int i = 0; i < size; i++) {
        labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
      }
      return new Made(scores, labels);
    }

    PredictionsBuilder builder() {
      int[] codes = IntStream.range(0, scores.length).map(i -> i % 2).toArray();
      return Predictions.builder(scores.length)
          .scores(scores)
          .labels(labels)
          .grouping(new Grouping("g", List.of("a", "b")), codes);
    }
  }

  private static Plan plan(double margin, Plan.Timing timing) {
    List<String> metrics = List.of("specificity", "ppv");
    return new Plan(
        true,
        "audit",
        "made",
        List.of(0.5),
        List.of(new Declared("g", List.of(), metrics, margin)),
        List.of(),
        Plan.Minimum.USUAL,
        Plan.Errors.USUAL,
        timing,
        new Plan.Intervals(false, 200, 1));
  }

  private static void saysNothing(ValidationResult found, String reason) {
    assertThat(found.notes().getFirst().kind()).isEqualTo("nothing-to-tell-apart");
    assertThat(found.notes().getFirst().text()).contains(reason);
    assertThat(found.results())
        .filteredOn(r -> NEED_BOTH.contains(r.metric()) && r.group().equals("all"))
        .hasSize(NEED_BOTH.size())
        .allMatch(r -> !r.estimable() && r.reason().contains(reason));
    assertThat(found.verdicts()).isNotEmpty();
    assertThat(found.verdicts()).allMatch(v -> v.verdict() == Finding.NOT_ESTIMABLE);
  }

  @Test
  void oneClassSaysNothing() {
    Made made = new Made(Made.right(400, 1).scores, new byte[400]);
    Plan plan = plan(Double.NaN, Plan.Timing.NONE);
    saysNothing(Validation.of(made.builder().build(), plan), "one class only");
  }

  @Test
  void oneScoreSaysNothing() {
    double[] scores = new double[400];
    java.util.Arrays.fill(scores, 0.4);
    Made made = new Made(scores, Made.right(400, 1).labels);
    Plan plan = plan(Double.NaN, Plan.Timing.NONE);
    saysNothing(Validation.of(made.builder().build(), plan), "all scores are the same: 0.4");
  }

  @Test
  void censoredBeforeTheHorizonIsNoNonEvent() {
    Made made = Made.right(400, 2);
    double[] follow = IntStream.range(0, 400).mapToDouble(i -> i < 30 ? 0.5 : 2).toArray();
    Predictions rows = made.builder().followUp(follow, made.labels).build();
    long early = IntStream.range(0, 30).filter(i -> made.labels[i] == 0).count();
    Plan.Timing year = new Plan.Timing(java.util.Optional.empty(), 1, "");
    ValidationResult found = Validation.of(rows, plan(Double.NaN, year));
    for (String metric : List.of("prevalence", "auroc", "sensitivity", "oe", "ici")) {
      assertThat(find(found, metric).reason())
          .as(metric)
          .isEqualTo(early + " rows censored before the horizon");
    }
    assertThat(find(found, "flagged").estimable()).isTrue();
    assertThat(find(found, "observed-kaplan-meier").estimable()).isTrue();
    assertThat(found.verdicts()).allMatch(v -> v.verdict() == Finding.NOT_ESTIMABLE);
    assertThat(found.curves()).isEmpty();
    ValidationResult open = Validation.of(rows, plan(Double.NaN, Plan.Timing.NONE));
    assertThat(find(open, "auroc-ipcw").reason()).isEqualTo("no horizon is given");
    Plan.Timing soon = new Plan.Timing(java.util.Optional.empty(), 0.5, "");
    assertThat(find(Validation.of(rows, plan(Double.NaN, soon)), "auroc").reason())
        .contains("after the horizon, which labels count as events");
    double[] then = follow.clone();
    IntStream.range(0, 400).filter(i -> made.labels[i] == 1).forEach(i -> then[i] = 0.5);
    Predictions known = made.builder().followUp(then, made.labels).build();
    assertThat(find(Validation.of(known, plan(Double.NaN, soon)), "auroc").estimable()).isTrue();
  }

  private static Result find(ValidationResult found, String metric) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric) && r.group().equals("all"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noDisparityIsSaidOnlyWithinTheMargin() {
    Predictions rows = Made.right(600, 3).builder().build();
    assertThat(verdict(rows, Double.NaN).verdict()).isEqualTo(Finding.NO_DISPARITY);
    Verdict narrow = verdict(rows, 0.01);
    assertThat(narrow.verdict()).isEqualTo(Finding.INCONCLUSIVE);
    assertThat(narrow.reason()).contains("is not ruled out, beyond the margin of 0.01");
    Verdict wide = verdict(rows, 0.4);
    assertThat(wide.verdict()).isEqualTo(Finding.NO_DISPARITY);
    Result difference =
        Validation.of(rows, plan(0.4, Plan.Timing.NONE)).results().stream()
            .filter(r -> r.metric().equals("specificity-difference") && r.level().equals("a"))
            .findFirst()
            .orElseThrow();
    double reach = Math.max(Math.abs(difference.lower()), Math.abs(difference.upper()));
    assertThat(wide.reason())
        .startsWith(String.format(java.util.Locale.ROOT, "a gap of %.3g is not ruled out", reach));
  }

  private static Verdict verdict(Predictions rows, double margin) {
    return Validation.of(rows, plan(margin, Plan.Timing.NONE)).verdicts().stream()
        .filter(v -> v.metric().equals("specificity") && v.level().equals("a"))
        .findFirst()
        .orElseThrow();
  }

  /** Of 40 samples of right scores, about one in twenty may have a lower end above nought. */
  @Test
  void intervalsOfTheCalibrationIndicesHoldNoughtWhereScoresAreRight() {
    int wrong = 0;
    for (int seed = 0; seed < 40; seed++) {
      for (Measured index : indices(Made.right(300, seed))) {
        wrong += index.lower() > 0 ? 1 : 0;
        assertThat(index.upper()).isGreaterThan(index.value());
      }
    }
    assertThat(wrong).as("of 120").isLessThan(18);
    Made made = Made.right(300, 7);
    double[] half = IntStream.range(0, 300).mapToDouble(i -> made.scores[i] / 2).toArray();
    assertThat(indices(new Made(half, made.labels))).allMatch(index -> index.lower() > 0);
    assertThat(indices(made)).allMatch(i -> i.method().contains("200 Poisson resamples of rows"));
  }

  private static List<Measured> indices(Made made) {
    Sample sample = Sample.of(made.scores, made.labels);
    return new Calibration(sample, Plan.Intervals.USUAL).measured();
  }
}
