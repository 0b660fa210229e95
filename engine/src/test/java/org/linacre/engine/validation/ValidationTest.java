package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Plan.Margin;
import org.linacre.engine.validation.Verdict.Finding;

class ValidationTest {
  private static final Declared SITES =
      new Declared(
          "site",
          List.of("south"),
          List.of("oe", "calibration-intercept", "auroc", "brier", "sensitivity"));

  private static Plan plan(List<Declared> groups, List<Margin> margins) {
    return new Plan(
        true,
        "audit",
        "readmission",
        List.of(0.3, 0.5),
        groups,
        margins,
        Plan.Minimum.USUAL,
        Plan.Errors.USUAL,
        new Plan.Timing(Optional.of(20_380L), 60, "2024"),
        new Plan.Intervals(false, 20, 7));
  }

  private static Result find(ValidationResult found, String metric, String level) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric) && r.level().equals(level))
        .filter(r -> r.split().equals(Result.ALL))
        .findFirst()
        .orElseThrow();
  }

  private static ValidationResult of(double[] scores, int... labels) {
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) labels[i];
    }
    Predictions predictions =
        Predictions.builder(scores.length).scores(scores).labels(bytes).build();
    return Validation.of(predictions, Plan.exploratory(List.of(0.5), List.of()));
  }

  @Test
  void theOrderOfRowsAndCodesOfPatientsDoNotShow() {
    Plan plan = plan(List.of(SITES), List.of());
    MadePredictions made = new MadePredictions(1500, 1);
    ValidationResult first = Validation.of(made.predictions(), plan);
    assertThat(first.results()).hasSizeGreaterThan(200);
    assertThat(first.results()).anyMatch(r -> r.method().contains("by patient"));
    assertThat(first.results()).anyMatch(r -> r.metric().equals("uno-c") && r.estimable());
    for (int seed = 0; seed < 3; seed++) {
      ValidationResult again = Validation.of(made.shuffled(seed).predictions(), plan);
      assertThat(again).isEqualTo(first);
    }
  }

  @Test
  void everyDeclaredLevelAppearsAlsoWhereNoRowHasIt() {
    ValidationResult found =
        Validation.of(new MadePredictions(1500, 2).predictions(), plan(List.of(SITES), List.of()));
    for (String level : List.of("east", "north", "south", "west")) {
      assertThat(find(found, "auroc", level)).isNotNull();
    }
    Result south = find(found, "auroc", "south");
    assertThat(south.estimable()).isFalse();
    assertThat(south.value()).isNaN();
    assertThat(south.reason()).contains("no rows");
  }

  @Test
  void noDisparityIsImpossibleWhileALevelIsNotEstimable() {
    Predictions rows = new MadePredictions(1500, 2).predictions();
    List<Verdict> with = Validation.of(rows, plan(List.of(SITES), List.of())).verdicts();
    assertThat(with).isNotEmpty().noneMatch(v -> v.verdict() == Finding.NO_DISPARITY);
    Declared known = new Declared("site", List.of(), SITES.metrics());
    List<Verdict> without = Validation.of(rows, plan(List.of(known), List.of())).verdicts();
    assertThat(without).anyMatch(v -> v.verdict() == Finding.NO_DISPARITY);
    assertThat(without).anyMatch(v -> v.level().equals(Result.ALL));
  }

  @Test
  void marginsHoldTheWholeInterval() {
    Predictions rows = new MadePredictions(1500, 3).predictions();
    double none = Double.NaN;
    double most = Double.POSITIVE_INFINITY;
    List<Margin> margins =
        List.of(
            new Margin("auroc", "all", "all", none, 0.5, 1),
            new Margin("auroc", "all", "all", none, 0.99, 1),
            new Margin("oe", "site", Margin.EACH, none, 0, most),
            new Margin("sensitivity", "all", "all", 0.77, 0.5, 1));
    List<Verdict> verdicts = Validation.of(rows, plan(List.of(SITES), margins)).verdicts();
    List<Verdict> last = verdicts.subList(verdicts.size() - 7, verdicts.size());
    assertThat(last)
        .extracting(Verdict::verdict)
        .containsExactly(
            Finding.WITHIN_MARGIN,
            Finding.OUTSIDE_MARGIN,
            Finding.WITHIN_MARGIN,
            Finding.WITHIN_MARGIN,
            Finding.NOT_ESTIMABLE,
            Finding.WITHIN_MARGIN,
            Finding.NOT_ESTIMABLE);
  }

  @Test
  void whatIsNotDueIsLeftOutWhateverItsLabel() {
    Predictions rows = new MadePredictions(1500, 4).predictions();
    ValidationResult found = Validation.of(rows, plan(List.of(), List.of()));
    long due =
        IntStream.range(0, rows.size())
            .filter(i -> rows.due(i) <= 20_380 && rows.label(i) >= 0)
            .count();
    assertThat(find(found, "auroc", Result.ALL).n()).isEqualTo(due).isLessThan(1500);
    assertThat(found.notes()).anyMatch(note -> note.kind().equals("not-due"));
  }

  @Test
  void withoutAPlanEverythingIsExploratory() {
    double[] scores = {0.1, 0.2, 0.3, 0.6, 0.7, 0.9};
    ValidationResult found = of(scores, 0, 0, 1, 0, 1, 1);
    assertThat(found.results()).isNotEmpty().allMatch(Result::exploratory);
    Result area = find(found, "auroc", Result.ALL);
    assertThat(area.value()).isCloseTo(8.0 / 9, within(1e-12));
  }

  @Test
  void badScoresAndLabelsAreNotEstimableWithAReason() {
    double[] same = new double[20];
    Arrays.fill(same, 0.4);
    int[] mixed = new int[20];
    mixed[0] = mixed[5] = mixed[7] = 1;
    assertThat(find(of(same, mixed), "auroc", "all").reason()).contains("all scores are the same");
    double[] rising = new double[20];
    Arrays.setAll(rising, i -> i / 20.0 + 0.01);
    assertThat(find(of(rising, new int[20]), "auroc", "all").reason()).contains("one class only");
    rising[3] = Double.POSITIVE_INFINITY;
    assertThat(of(rising, mixed).results())
        .allMatch(r -> !r.estimable() && r.reason().contains("infinite"));
    rising[3] = 1.7;
    ValidationResult above = of(rising, mixed);
    assertThat(find(above, "brier", "all").reason()).contains("no probabilities");
    assertThat(find(above, "auroc", "all").estimable()).isTrue();
    double[] none = new double[20];
    Arrays.fill(none, Double.NaN);
    assertThat(of(none, mixed).results()).isNotEmpty().noneMatch(Result::estimable);
  }

  @Test
  void aPerfectAreaHasAnIntervalThatSaysHowFewThereWere() {
    double[] scores = {0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9};
    Result area = find(of(scores, 0, 0, 0, 0, 1, 1, 1, 1), "auroc", "all");
    assertThat(area.value()).isEqualTo(1);
    assertThat(area.lower()).isBetween(0.4, 0.8);
    assertThat(area.upper()).isEqualTo(1);
    Result slope = find(of(scores, 0, 0, 0, 0, 1, 1, 1, 1), "calibration-slope", "all");
    assertThat(slope.reason()).contains("part events from non-events");
  }

  @Test
  void scoresOfNoughtAndOneHaveNoSlopeAndWrongOnesNoLogLoss() {
    ValidationResult found = of(new double[] {0, 0.2, 0.4, 0.6, 1, 1}, 0, 1, 0, 1, 1, 0);
    assertThat(find(found, "calibration-slope", "all").reason()).contains("exactly 0 or 1");
    assertThat(find(found, "log-loss", "all").reason()).contains("infinite");
    assertThat(find(found, "oe", "all").estimable()).isTrue();
  }

  @Test
  void valuesThatAreNotEstimableAreNeverFinite() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      int size = 1 + random.nextInt(8);
      double[] scores = random.doubles(size).map(x -> Math.rint(4 * x) / 4).toArray();
      int[] labels = random.ints(size, 0, 2).toArray();
      for (Result result : of(scores, labels).results()) {
        assertThat(Double.isFinite(result.value()))
            .as("%s, seed %d", result, seed)
            .isEqualTo(result.estimable());
        assertThat(result.reason().isEmpty())
            .as("%s, seed %d", result, seed)
            .isEqualTo(result.estimable());
      }
    }
  }

  @Test
  void aMonotoneChangeOfScoresLeavesTheArea() {
    Random random = new Random(11);
    double[] scores = random.doubles(300).map(x -> Math.rint(50 * x) / 50).toArray();
    byte[] labels = new byte[300];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
    }
    Auroc area = Auroc.of(scores, labels);
    assertThat(Auroc.of(Arrays.stream(scores).map(Math::exp).toArray(), labels)).isEqualTo(area);
    byte[] swapped = labels.clone();
    for (int i = 0; i < swapped.length; i++) {
      swapped[i] = (byte) (1 - labels[i]);
    }
    Auroc turned = Auroc.of(scores, swapped);
    assertThat(turned.value()).isCloseTo(1 - area.value(), within(1e-12));
    assertThat(turned.variance()).isCloseTo(area.variance(), within(1e-12));
    assertThat(turned.value()).as("never flipped").isLessThan(0.5);
  }

  @Test
  void columnsOfAnotherLengthAreRefused() {
    assertThatThrownBy(() -> Predictions.builder(3).labels(new byte[2]))
        .hasMessageContaining("2 values of labels for 3 rows");
    assertThatThrownBy(() -> Predictions.builder(1).labels(new byte[] {2}))
        .hasMessageContaining("1, 0 or -1");
    assertThatThrownBy(() -> new Grouping("site", List.of("b", "a")))
        .hasMessageContaining("do not ascend");
  }
}
