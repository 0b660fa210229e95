package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many rows of few patients, and patients alike in make-up, are not taken to be sure. */
class FewPatientsTest {
  /** Rows of patients whose outcomes hang together, as many each. */
  private static Predictions made(long seed, int patients, int each, boolean followed) {
    MadePatients made = new MadePatients(seed, patients, each, 1);
    int[] halves = IntStream.of(made.patient).map(code -> code % 2).toArray();
    double[] times = IntStream.range(0, halves.length).mapToDouble(i -> 1 + i % 7).toArray();
    PredictionsBuilder builder = Predictions.builder(halves.length);
    return (followed ? builder.followUp(times, made.label) : builder)
        .scores(made.score)
        .labels(made.label)
        .patients(made.patient)
        .marks(Predictions.Column.AIDED, made.label)
        .split(new Grouping("half", List.of("a", "b")), halves)
        .build();
  }

  private static Plan plan(int patients) {
    return new Plan(
        true,
        "audit",
        "made",
        List.of(0.5),
        List.of(),
        List.of(new Plan.Margin("auroc", "all", "all", Double.NaN, 0.1, 1)),
        new Plan.Minimum(1, 1, patients),
        Plan.Errors.USUAL,
        new Plan.Timing(java.util.Optional.empty(), 4, ""),
        new Plan.Intervals(false, 200, 1));
  }

  private static Result find(ValidationResult found, String metric) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  /** Kish's effective number by hand: (3 x 15 + 3000)^2 / (9 x 15 + 3000^2) = 1.03. */
  @Test
  void onePatientWithMostOfTheRowsLetsNothingBeEstimated() {
    double[] rows = new double[16];
    java.util.Arrays.fill(rows, 3);
    rows[7] = 3_000;
    assertThat(Sizes.of(rows).effective()).isCloseTo(1.0302, within(1e-4));
    SplittableRandom random = new SplittableRandom(3);
    int size = 645;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] codes = new int[size];
    for (int i = 0; i < size; i++) {
      codes[i] = i < 600 ? 0 : 1 + (i - 600) / 3;
      scores[i] = random.nextDouble();
      labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
    }
    Predictions made =
        Predictions.builder(size).scores(scores).labels(labels).patients(codes).build();
    ValidationResult found = Validation.of(made, plan(10));
    assertThat(find(found, "auroc").estimable()).isFalse();
    assertThat(find(found, "auroc").reason()).isEqualTo("one patient has most of the rows");
    assertThat(found.verdicts()).allMatch(v -> v.verdict() == Verdict.Finding.NOT_ESTIMABLE);
  }

  @Test
  void fewerPatientsThanTheMinimumAreNotEstimableForEveryoneToo() {
    for (boolean followed : new boolean[] {false, true}) {
      ValidationResult found = Validation.of(made(1, 8, 150, followed), plan(10));
      assertThat(found.results())
          .isNotEmpty()
          .noneMatch(Result::estimable)
          .anyMatch(r -> r.reason().equals("8 patients, fewer than 10"));
      assertThat(found.verdicts())
          .isNotEmpty()
          .allMatch(v -> v.verdict() == Verdict.Finding.NOT_ESTIMABLE);
    }
  }

  @Test
  void onePatientSaysNothing() {
    ValidationResult found = Validation.of(made(2, 1, 300, false), plan(2));
    assertThat(found.results()).isNotEmpty().noneMatch(Result::estimable);
  }

  /** R: qt(0.975, c(5, 9, 39)). */
  @Test
  void intervalsHaveTheDegreesOfTheirPatients() {
    for (int patients : new int[] {6, 10, 40}) {
      ValidationResult found = Validation.of(made(3, patients, 25, false), plan(2));
      double[] t = {2.570581835636314, 2.262157162798205, 2.022690920036762};
      int which = patients == 6 ? 0 : patients == 10 ? 1 : 2;
      for (String metric :
          List.of("brier", "auroc", "calibration-intercept", "oe", "net-benefit")) {
        String method = find(found, metric).method();
        assertThat(method).contains("t with %d degrees of freedom".formatted(patients - 1));
        assertThat(Reference.deviate(method)).isCloseTo(t[which], within(1e-9));
      }
    }
  }

  /** By hand: of 9 patients of one row and one of 50, wholly alike, sum^2 / squares less one. */
  @Test
  void aPatientOfManyRowsLeavesFewerDegrees() {
    double[] rows = new double[10];
    Arrays.fill(rows, 1);
    rows[0] = 50;
    Sizes sizes = Sizes.of(rows);
    assertThat(sizes.freedom(1, 1).degrees())
        .as("59^2 / (9 + 2500) - 1 = 0.4, at least 1")
        .isEqualTo(1);
    assertThat(sizes.freedom(1, 100).degrees()).isEqualTo(1);
    Arrays.fill(rows, 7);
    assertThat(Sizes.of(rows).freedom(1, 3).degrees()).isEqualTo(9);
    assertThat(Sizes.of(rows).least().degrees()).isEqualTo(9);
    rows[0] = 14;
    assertThat(Sizes.of(rows).freedom(1, 1).degrees())
        .as("77^2 / (9 * 49 + 196) - 1 = 8.3")
        .isEqualTo(8);
  }

  /** Fifteen patients, each with the same two events and two non-events. */
  @Test
  void patientsAlikeInMakeUpHaveNoIntervalAndSayWhy() {
    double[] one = {0.2, 0.4, 0.5, 0.8};
    double[] scores = IntStream.range(0, 60).mapToDouble(i -> one[i % 4]).toArray();
    byte[] labels = new byte[60];
    for (int i = 0; i < 60; i++) {
      labels[i] = (byte) (i % 4 == 1 || i % 4 == 2 ? 1 : 0);
    }
    int[] patients = IntStream.range(0, 60).map(i -> i / 4).toArray();
    Predictions rows =
        Predictions.builder(60).scores(scores).labels(labels).patients(patients).build();
    ValidationResult found = Validation.of(rows, Plan.exploratory(List.of(0.45), List.of()));
    assertThat(find(found, "oe").method())
        .isEqualTo("no interval, since every patient has the same share of events");
    for (String metric : List.of("brier", "log-loss", "scaled-brier", "calibration-slope")) {
      assertThat(find(found, metric).lower()).as(metric).isNaN();
      assertThat(find(found, metric).method()).contains("since patients do not differ in it");
    }
    Result area = find(found, "auroc");
    assertThat(area.upper() - area.lower()).as("as of fifteen").isGreaterThan(0.3);
    Result sensitivity = find(found, "sensitivity");
    assertThat(sensitivity.upper() - sensitivity.lower()).isGreaterThan(0.3);
  }

  @Test
  void scoresThatPartTheOutcomesHaveNoIntervalOfCalibrationIndices() {
    double[] scores = IntStream.range(0, 60).mapToDouble(i -> (i + 1) / 100.0).toArray();
    byte[] labels = new byte[60];
    Arrays.fill(labels, 30, 60, (byte) 1);
    Predictions rows = Predictions.builder(60).scores(scores).labels(labels).build();
    ValidationResult found = Validation.of(rows, Plan.exploratory(List.of(0.3), List.of()));
    for (String metric : List.of("ici", "e50", "e90")) {
      assertThat(find(found, metric).lower()).isNaN();
      assertThat(find(found, metric).method())
          .contains("no interval, since the scores part events");
    }
    assertThat(found.curves())
        .filteredOn(c -> c.kind() == Curve.Kind.CALIBRATION)
        .hasSize(1)
        .allMatch(c -> c.points().stream().allMatch(p -> Double.isNaN(p.lower())));
  }

  /** Law: no value lies outside its own interval. */
  @Test
  void everyValueLiesWithinItsInterval() {
    int bounded = 0;
    for (int seed = 0; seed < 25; seed++) {
      Predictions rows =
          seed % 2 == 0 ? made(seed, 12, 3 + seed, seed % 4 == 0) : right(seed, 20 + seed);
      for (Result r : Validation.of(rows, plan(2)).results()) {
        if (!Double.isNaN(r.lower())) {
          bounded++;
          assertThat(r.value()).as("%s, seed %d", r, seed).isBetween(r.lower(), r.upper());
        }
      }
    }
    assertThat(bounded).isGreaterThan(500);
  }

  /** Scores that are never wrong at one half. */
  private static Predictions right(long seed, int size) {
    double[] scores = new SplittableRandom(seed).doubles(size).toArray();
    byte[] labels = new byte[size];
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) (scores[i] >= 0.5 ? 1 : 0);
    }
    return Predictions.builder(size).scores(scores).labels(labels).build();
  }

  /** At the thresholds of nought and one PPV and NPV are the reference's prevalence itself. */
  @Test
  void predictiveValuesAtTheEndsOfTheScaleAreNotEstimable() {
    Plan plan = Plan.exploratory(List.of(0.0, 0.5, 1.0), List.of());
    List<Result> found =
        Validation.of(made(5, 40, 10, false), plan).results().stream()
            .filter(r -> r.metric().endsWith("-at-reference-prevalence"))
            .toList();
    assertThat(found).hasSize(6);
    assertThat(found).filteredOn(r -> r.threshold() != 0.5).hasSize(4).noneMatch(Result::estimable);
    assertThat(found)
        .filteredOn(r -> r.threshold() == 0.5)
        .hasSize(2)
        .allMatch(r -> r.method().contains("the reference's prevalence taken as known"));
  }

  /** Below five patients percentiles of resamples held the truth in too few of 200 runs. */
  @Test
  void calibrationIndicesOfFourPatientsHaveNoInterval() {
    for (String metric : List.of("ici", "e50", "e90")) {
      Result four = find(Validation.of(made(4, 4, 50, false), plan(2)), metric);
      assertThat(four.lower()).isNaN();
      assertThat(four.method()).contains("resamples of fewer than 5 patients do not tell");
      Result five = find(Validation.of(made(4, 5, 50, false), plan(2)), metric);
      assertThat(five.lower()).isNotNaN();
    }
  }

  /** Of two and three patients a side they held the truth in 65 and 90 of 100 runs. */
  @Test
  void distancesOfFourPatientsASideHaveNeitherIntervalNorTest() {
    for (String metric : List.of("shift-ks", "shift-wasserstein", "shift-wasserstein-sd")) {
      Result four = find(Validation.of(made(4, 8, 50, false), plan(2)), metric);
      assertThat(four.value()).isNotNaN();
      assertThat(four.lower()).isNaN();
      assertThat(four.method())
          .contains("no interval and no p, since resamples of fewer than 5 patients a side")
          .doesNotContain("p =");
      Result five = find(Validation.of(made(4, 10, 50, false), plan(2)), metric);
      assertThat(five.lower()).isNotNaN();
      assertThat(five.method()).contains("; p = ");
    }
  }

  /** Where the interval leaves nought out p is small, and only there. */
  @Test
  void intervalsAndTestsOfDistancesSayTheSame() {
    int apart = 0;
    for (long seed = 0; seed < 60; seed++) {
      Result far = find(Validation.of(made(seed, 10, 20, false), plan(2)), "shift-wasserstein");
      double p = Double.parseDouble(far.method().replaceAll(".*; p = ([0-9.e-]+).*", "$1"));
      assertThat(far.lower() > 0 ? p <= 0.06 : p >= 0.04).as("seed %d: %s", seed, far).isTrue();
      apart += far.lower() > 0 ? 1 : 0;
    }
    assertThat(apart).isLessThan(12);
  }

  @Test
  void onePatientWithMostOfTheRowsLetsNothingBeEstimatedAtTheHorizonEither() {
    Predictions few = made(11, 12, 6, true);
    int size = few.size();
    int[] codes = new int[size];
    byte[] labels = new byte[size];
    double[] scores = new double[size];
    double[] times = new double[size];
    for (int i = 0; i < size; i++) {
      codes[i] = i % 5 == 0 ? 1 + i / 5 : 0;
      labels[i] = (byte) few.label(i);
      scores[i] = few.score(i);
      times[i] = few.followUp(i);
    }
    Predictions one =
        Predictions.builder(size)
            .scores(scores)
            .labels(labels)
            .followUp(times, labels)
            .patients(codes)
            .build();
    assertThat(find(Validation.of(one, plan(2)), "uno-c").reason())
        .isEqualTo("one patient has most of the rows");
  }
}
