package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Plan.Margin;
import org.linacre.engine.validation.Verdict.Finding;

/** Censored outcomes by level: numbers of R on the level's rows, comparisons and margins. */
class LevelsAtHorizonTest {
  private static final double[] TIMES = Reference.column("pbc.csv", 0);
  private static final byte[] EVENTS = Reference.marks("pbc.csv", 1);
  private static final double[] SCORES = Reference.column("pbc.csv", 2);

  private static Predictions rows(boolean followed) {
    int[] codes = IntStream.range(0, TIMES.length).map(i -> i % 2).toArray();
    PredictionsBuilder builder =
        Predictions.builder(TIMES.length)
            .scores(SCORES)
            .labels(EVENTS)
            .grouping(new Grouping("g", List.of("a", "b")), codes);
    return (followed ? builder.followUp(TIMES.clone(), EVENTS.clone()) : builder).build();
  }

  private static Plan plan(int least) {
    List<String> metrics = List.of("oe-censored", "auroc-ipcw", "brier-ipcw", "uno-c", "auroc");
    return new Plan(
        true,
        "audit",
        "made",
        List.of(),
        List.of(new Declared("g", List.of(), metrics)),
        List.of(
            new Margin("auroc-ipcw", "g", "a", Double.NaN, 0.7, 1),
            new Margin("auroc-ipcw", "g", "b", Double.NaN, 0.95, 1)),
        new Plan.Minimum(least, least, 10),
        Plan.Errors.USUAL,
        new Plan.Timing(Optional.empty(), 1826, ""),
        new Plan.Intervals(false, 0, 1));
  }

  private static Result find(ValidationResult found, String metric, String level) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric) && r.level().equals(level))
        .findFirst()
        .orElseThrow();
  }

  private static void is(double value, String name) {
    assertThat(value).as(name).isCloseTo(Reference.value(name), within(2e-8));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  @Test
  void levelsHaveTheNumbersOfTheirOwnRows() {
    ValidationResult found = Validation.of(rows(true), plan(10));
    for (String level : List.of("a", "b")) {
      Result area = find(found, "auroc-ipcw", level);
      is(area.value(), "auc.t." + level);
      double spread = (logit(area.upper()) - logit(area.lower())) / (2 * Measured.Z);
      assertThat(spread * area.value() * (1 - area.value()))
          .isCloseTo(Reference.value("auc.t." + level + ".se"), within(1e-6));
      is(find(found, "brier-ipcw", level).value(), "brier.t." + level);
      is(find(found, "observed-kaplan-meier", level).value(), "km." + level);
      is(find(found, "uno-c", level).value(), "uno.c." + level);
    }
  }

  /** From R's numbers: the areas by their logits, the risks by their logarithms. */
  @Test
  void levelsAreComparedAtTheHorizon() {
    ValidationResult found = Validation.of(rows(true), plan(10));
    double a = Reference.value("auc.t.a");
    double b = Reference.value("auc.t.b");
    assertThat(find(found, "auroc-ipcw-difference", "a").value()).isCloseTo(a - b, within(1e-7));
    double error =
        Math.hypot(
            Reference.value("auc.t.a.se") / (a * (1 - a)),
            Reference.value("auc.t.b.se") / (b * (1 - b)));
    double p = Proportions.normalP((logit(a) - logit(b)) / error);
    List<Verdict> verdicts =
        found.verdicts().stream().filter(v -> v.metric().equals("auroc-ipcw")).toList();
    assertThat(verdicts.getFirst().reason()).contains("p = %.3g".formatted(p));
    double risk = Reference.value("km.a.se") / Reference.value("km.a");
    double other = Reference.value("km.b.se") / Reference.value("km.b");
    Result ratio = find(found, "oe-censored-ratio", "a");
    assertThat(Math.log(ratio.upper() / ratio.lower()) / (2 * Measured.Z))
        .isCloseTo(Math.hypot(risk, other), within(1e-7));
    assertThat(verdicts)
        .extracting(Verdict::verdict)
        .endsWith(Finding.WITHIN_MARGIN, Finding.OUTSIDE_MARGIN);
    assertThat(found.verdicts())
        .filteredOn(v -> v.metric().equals("auroc"))
        .hasSize(3)
        .allMatch(
            v -> v.reason().contains("censored before the horizon") || v.level().equals("all"));
  }

  @Test
  void aLevelWithTooFewOrWithoutFollowUpIsNotEstimable() {
    ValidationResult few = Validation.of(rows(true), plan(70));
    assertThat(find(few, "auroc-ipcw", "a").reason()).contains("events, fewer than 70");
    assertThat(find(few, "auroc-ipcw", "all").estimable()).isTrue();
    ValidationResult none = Validation.of(rows(false), plan(10));
    assertThat(none.verdicts())
        .filteredOn(v -> v.metric().equals("uno-c") && v.level().equals("a"))
        .hasSize(1)
        .allMatch(v -> v.reason().equals("no column of follow-up is declared"));
  }

  @Test
  void anOutcomeAfterTheHorizonIsNoEventByIt() {
    double[] times = IntStream.range(0, TIMES.length).mapToDouble(i -> 2000 + i).toArray();
    Predictions rows =
        Predictions.builder(TIMES.length)
            .scores(SCORES)
            .labels(EVENTS)
            .followUp(times, EVENTS.clone())
            .build();
    long late = IntStream.range(0, EVENTS.length).filter(i -> EVENTS[i] == 1).count();
    assertThat(find(Validation.of(rows, plan(10)), "auroc", "all").reason())
        .isEqualTo(late + " outcomes after the horizon, which labels count as events");
  }

  /** Rows are counted of the level that lacks them, and one stands alone. */
  @Test
  void aLevelSaysWhatItLacksItself() {
    int size = 120;
    double[] scores = IntStream.range(0, size).mapToDouble(i -> (i + 1) / 130.0).toArray();
    byte[] labels = new byte[size];
    double[] times = new double[size];
    int[] codes = new int[size];
    for (int i = 0; i < size; i++) {
      codes[i] = i < 60 ? 0 : i < 119 ? 1 : 2;
      labels[i] = (byte) (i % 3 == 0 && i < 119 ? 1 : 0);
      times[i] = labels[i] == 1 ? 3 : i < 7 || i == 119 ? 1 : 6;
    }
    Predictions rows =
        Predictions.builder(size)
            .scores(scores)
            .labels(labels)
            .followUp(times, labels)
            .grouping(new Grouping("site", List.of("x", "y", "z")), codes)
            .build();
    Plan.Declared site = new Plan.Declared("site", List.of(), List.of());
    Plan open =
        Plan.exploratory(
            List.of(0.5), List.of(site), new Plan.Timing(java.util.Optional.empty(), 4, ""));
    java.util.Map<String, String> reasons = new java.util.TreeMap<>();
    java.util.Map<String, String> later = new java.util.TreeMap<>();
    for (Result r : Validation.of(rows, open).results()) {
      if (r.metric().equals("brier")) {
        reasons.put(r.level(), r.reason());
      } else if (r.metric().equals("uno-c")) {
        later.put(r.level(), r.reason());
      }
    }
    String all = "5 rows censored before the horizon";
    assertThat(reasons)
        .containsEntry("all", all)
        .containsEntry("x", "4 rows censored before the horizon")
        .containsEntry("y", all + ", none of them here")
        .containsEntry("z", "1 row censored before the horizon");
    assertThat(later.get("z"))
        .isEqualTo("0 events by the horizon and 0 rows followed beyond it: two of each are needed");
  }
}
