package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Plan.Declared;

/** Variances by patient and of censored outcomes against R; intervals of shift against chance. */
class ByPatientTest {
  private static final double[] SCORES = Reference.column("made400.csv", 0);
  private static final double[] SECOND = Reference.column("made400.csv", 1);
  private static final byte[] LABELS = Reference.marks("made400.csv", 2);
  private static final double HORIZON = 1826;

  private static ValidationResult made() {
    int[] halves =
        Reference.lines("made400.csv").stream()
            .mapToInt(line -> line.split(",", -1)[3].equals("a") ? 0 : 1)
            .toArray();
    int[] patients =
        Arrays.stream(Reference.column("made400.csv", 4)).mapToInt(x -> (int) x).toArray();
    Predictions predictions =
        Predictions.builder(SCORES.length)
            .scores(SCORES)
            .labels(LABELS)
            .marks(Predictions.Column.AIDED, called(0.5))
            .marks(Predictions.Column.UNAIDED, called(0.4))
            .split(new Grouping("half", List.of("a", "b")), halves)
            .patients(patients)
            .build();
    return Validation.of(predictions, Plan.exploratory(List.of(0.3), List.of()));
  }

  private static byte[] called(double threshold) {
    byte[] marks = new byte[SECOND.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) (SECOND[i] >= threshold ? 1 : 0);
    }
    return marks;
  }

  private static Result find(ValidationResult found, String metric) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static double half(Result result) {
    return (result.upper() - result.lower()) / (2 * Reference.deviate(result.method()));
  }

  private static void is(double value, String name) {
    assertThat(value).as(name).isCloseTo(Reference.value(name), within(2e-8));
  }

  @Test
  void decisionsOfPeopleAreByPatient() {
    ValidationResult found = made();
    is(find(found, "kappa-aided-ai").value(), "kappa.made");
    is(half(find(found, "kappa-aided-ai")), "kappa.cluster.se");
    is(half(find(found, "aided-accuracy-over-unaided")), "difference.cluster.se");
    is(find(found, "aided-mcnemar-p").value(), "durkalski.p");
    is(find(found, "spiegelhalter-z").value(), "spieg.cluster.z");
  }

  @Test
  void shiftIsByPatient() {
    ValidationResult found = made();
    Result spread = find(found, "case-mix-spread");
    is(spread.value(), "spread.ratio");
    is(
        Math.log(spread.upper() / spread.lower()) / (2 * Reference.deviate(spread.method())),
        "spread.cluster.log.se");
    is(half(find(found, "case-mix-mean")), "mean.cluster.se");
    Result ppv = find(found, "ppv-at-reference-prevalence");
    double width = logit(ppv.upper()) - logit(ppv.lower());
    is(width / (2 * Reference.deviate(ppv.method())), "mercaldo.cluster.log.se");
    assertThat(find(found, "case-mix-membership-auroc").method()).contains("Obuchowski");
    assertThat(find(found, "shift-ks").method()).contains("resamples of patients");
    assertThat(found.results()).noneMatch(r -> r.method().contains("independent"));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  @Test
  void censoredOutcomesHaveTheVarianceOfTheirWeightsToo() {
    Survival survival = pbc();
    Censored censored = new Censored(survival, HORIZON);
    Measured auroc = censored.auroc();
    double value = auroc.value();
    double spread = (logit(auroc.upper()) - logit(auroc.lower())) / (2 * Measured.Z);
    is(spread * value * (1 - value), "auc.t.se");
    is(error(censored.brier()), "brier.t.ij.se");
    Measured uno = censored.uno();
    is(onShare(uno) * onShare(uno), "uno.c.ij.var");
    assertThat(onShare(uno) * onShare(uno))
        .as("survival takes the weights as known")
        .isCloseTo(Reference.value("uno.c.var"), within(1e-5));
  }

  private static double onShare(Measured share) {
    double spread =
        (logit(share.upper()) - logit(share.lower())) / (2 * Reference.deviate(share.method()));
    return spread * share.value() * (1 - share.value());
  }

  private static double error(Measured measured) {
    return (measured.upper() - measured.lower()) / (2 * Measured.Z);
  }

  private static Survival pbc() {
    return new Survival(
        Reference.column("pbc.csv", 0),
        Reference.marks("pbc.csv", 1),
        Reference.column("pbc.csv", 2));
  }

  @Test
  void censoredOutcomesAreByPatient() {
    Survival survival = pbc();
    int[] pairs = IntStream.range(0, survival.size()).map(i -> survival.given(i) / 2).toArray();
    Censored censored =
        new Censored(survival, HORIZON, PatientCodes.of(pairs.length, i -> pairs[i]));
    Measured uno = censored.uno();
    is(onShare(uno) * onShare(uno), "uno.c.ij.pairs.var");
    Censoring censoring =
        new Censoring(survival, PatientCodes.of(pairs.length, i -> pairs[i]), 100);
    double[] added = survival.addedToLog(HORIZON);
    double variance = censoring.spread(added, new double[added.length]).variance();
    double free = 1 - survival.risk(HORIZON).value();
    int patients = (survival.size() + 1) / 2;
    assertThat(free * Math.sqrt(variance * (patients - 1) / patients))
        .isCloseTo(Reference.value("km.pairs.se"), within(1e-9));
  }

  @Test
  void noncentralitiesAreThoseOfR() {
    assertThat(Stability.noncentrality(5, 9, 0.975)).isZero();
    is(Stability.noncentrality(5, 9, 0.025), "ncp.5.high");
    is(Stability.noncentrality(25, 9, 0.975), "ncp.25.low");
    is(Stability.noncentrality(25, 9, 0.025), "ncp.25.high");
    is(Stability.noncentrality(500, 9, 0.975), "ncp.500.low");
    is(Stability.noncentrality(500, 9, 0.025), "ncp.500.high");
    double near = Stability.noncentrality(9_999, 9, 0.025);
    assertThat(Stability.noncentrality(10_001, 9, 0.025)).isCloseTo(near, within(0.005 * near));
  }

  /** Of 40 pairs of samples of one law, about one in twenty may have a lower end above nought. */
  @Test
  void whereNothingMovedTheIntervalsHoldNought() {
    int wrong = 0;
    for (int run = 0; run < 40; run++) {
      for (Measured distance : distances(run, 0)) {
        assertThat(distance.lower()).isLessThanOrEqualTo(distance.value());
        assertThat(distance.upper()).isGreaterThanOrEqualTo(distance.value());
        wrong += distance.lower() > 0 ? 1 : 0;
      }
    }
    assertThat(wrong).as("of 120").isLessThan(18);
    assertThat(distances(7, 0.15)).allMatch(distance -> distance.lower() > 0);
  }

  /** Two samples of 300, the second higher by this much. */
  private static List<Measured> distances(int seed, double higher) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = new double[600];
    byte[] second = new byte[600];
    for (int i = 0; i < scores.length; i++) {
      second[i] = (byte) (i % 2);
      scores[i] = (0.8 * random.nextDouble()) + (i % 2) * higher;
    }
    Sample both = Sample.of(scores, second);
    Distances distances = new Distances(both, Plan.Intervals.USUAL);
    return List.of(distances.ks(), new Stability(both).index(), distances.wasserstein(1, "made"));
  }

  @Test
  void oneTestOfTwoLevelsIsCountedOnce() {
    double[] p = adjusted(List.of("f", "m"));
    assertThat(p[0]).isEqualTo(p[1]);
    assertThat(adjusted(List.of("f", "m", "none"))[0])
        .as("a level without rows is no test")
        .isEqualTo(p[0]);
    Result difference = find(sexes(List.of("f", "m")), "sensitivity-difference");
    assertThat(difference.estimable()).isTrue();
    double alone = Proportions.p(share(0), share(1));
    assertThat(p[0]).as("one comparison, so its own p-value").isEqualTo(alone);
  }

  private static Proportions.Share share(int sex) {
    int[] events = IntStream.range(0, 400).filter(i -> LABELS[i] == 1 && i % 2 == sex).toArray();
    long found = Arrays.stream(events).filter(i -> SCORES[i] >= 0.3).count();
    return new Proportions.Share(found, events.length);
  }

  private static double[] adjusted(List<String> levels) {
    return sexes(levels).verdicts().stream()
        .filter(v -> v.level().equals("f") || v.level().equals("m"))
        .mapToDouble(Verdict::adjustedP)
        .toArray();
  }

  private static ValidationResult sexes(List<String> levels) {
    int[] codes = IntStream.range(0, SCORES.length).map(i -> i % 2).toArray();
    Predictions predictions =
        Predictions.builder(SCORES.length)
            .scores(SCORES)
            .labels(LABELS)
            .grouping(new Grouping("sex", List.of("f", "m")), codes)
            .build();
    Declared sex = new Declared("sex", levels, List.of("sensitivity"));
    return Validation.of(predictions, Plan.exploratory(List.of(0.3), List.of(sex)));
  }

  /**
   * Twenty thousand patients of three rows, two alike in one of 40 scores, one in the next; and ten
   * with a score of their own, which are drawn apart.
   */
  @Test
  void manyPatientsAreDrawnTogetherWithTheirOwnSpread() {
    int patients = 20_000;
    double[] scores = new double[3 * (patients + 10)];
    byte[] labels = new byte[scores.length];
    int[] codes = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      codes[i] = i / 3;
      double made = (i / 3 % 40 + (i % 3 == 2 ? 1 : 0)) % 40 / 40.0;
      scores[i] = codes[i] < patients ? made : 0.99;
      labels[i] = (byte) (i / 3 % 4 == 0 ? 1 : 0);
    }
    Sample sample = new Ordered(scores, labels, codes, null, _ -> true).all();
    Bins bins = Bins.of(sample, 100);
    Patterns patterns = Patterns.of(java.util.Objects.requireNonNull(sample.clusters), bins);
    assertThat(patterns.size()).as("ten apart, with and without the outcome").isEqualTo(2);
    SplittableRandom random = new SplittableRandom(2);
    int draws = 4_000;
    double[] sums = new double[3];
    double[] products = new double[3];
    for (int i = 0; i < draws; i++) {
      Bins drawn = patterns.drawn(random, bins);
      double[] far = {drawn.n[7] - bins.n[7], drawn.n[8] - bins.n[8], drawn.d[8] - bins.d[8]};
      for (int k = 0; k < far.length; k++) {
        sums[k] += far[k] / draws;
      }
      products[0] += far[0] * far[0] / draws;
      products[1] += far[0] * far[1] / draws;
      products[2] += far[2] * far[2] / draws;
    }
    double in = patients / 40.0;
    assertThat(Arrays.stream(sums).map(Math::abs).max().orElseThrow()).isLessThan(3);
    assertThat(products[0]).as("2 x 2 of 500 and 1 of 500").isCloseTo(5 * in, within(0.1 * 5 * in));
    assertThat(products[1]).as("2 x 1 of 500").isCloseTo(2 * in, within(0.25 * 2 * in));
    assertThat(products[2]).as("the two rows of 500").isCloseTo(4 * in, within(0.1 * 4 * in));
  }

  @Test
  void aReferenceThatIsNotThereIsNotReplaced() {
    int[] halves = IntStream.range(0, SCORES.length).map(i -> i % 2).toArray();
    Predictions rows =
        Predictions.builder(SCORES.length)
            .scores(SCORES)
            .labels(LABELS)
            .split(new Grouping("half", List.of("a", "b")), halves)
            .build();
    Plan.Timing timing = new Plan.Timing(java.util.Optional.empty(), Double.NaN, "c");
    assertThat(Validation.of(rows, Plan.exploratory(List.of(), List.of(), timing)).results())
        .filteredOn(r -> r.metric().startsWith("shift-"))
        .hasSize(4)
        .allMatch(r -> r.reason().equals("no split is named 'c'"));
  }

  /** Patients 0 to 9 have their two rows in different levels, the others in one. */
  @Test
  void patientsInTwoLevelsAreCountedAndTold() {
    int[] patients = IntStream.range(0, SCORES.length).map(i -> i / 2).toArray();
    int[] codes = IntStream.range(0, SCORES.length).map(i -> i < 20 ? i % 2 : i / 2 % 2).toArray();
    Predictions rows =
        Predictions.builder(SCORES.length)
            .scores(SCORES)
            .labels(LABELS)
            .patients(patients)
            .grouping(new Grouping("g", List.of("a", "b")), codes)
            .build();
    Declared declared = new Declared("g", List.of(), List.of("auroc"));
    assertThat(Validation.of(rows, Plan.exploratory(List.of(), List.of(declared))).notes())
        .filteredOn(note -> note.kind().equals("shared-patients"))
        .hasSize(1)
        .allMatch(note -> note.text().startsWith("10 patients in more than one level"));
  }
}
