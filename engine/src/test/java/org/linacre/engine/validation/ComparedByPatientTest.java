package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Plan.Declared;
import org.linacre.engine.validation.Proportions.Share;
import org.linacre.engine.validation.Verdict.Finding;

/** Levels compared with the rest where patients have several rows. */
class ComparedByPatientTest {
  private static final List<String> METRICS =
      List.of("sensitivity", "calibration-intercept", "auroc");

  /**
   * Copies of rows say no more than the rows: R's prop.test(c(60, 90), c(100, 120)), no correction.
   */
  @Test
  void copiesOfRowsAreNoFurtherEvidence() {
    Effective.Counted first = copied(new Share(60, 100), 4);
    Effective.Counted second = copied(new Share(90, 120), 4);
    Contrast contrast = new Effective(first, second).contrast(0);
    assertThat(contrast.p()).isCloseTo(0.01735, within(0.001));
    Measured single = Proportions.difference(new Share(60, 100), new Share(90, 120));
    assertThat(contrast.difference().lower()).isCloseTo(single.lower(), within(0.001));
    assertThat(contrast.difference().upper()).isCloseTo(single.upper(), within(0.001));
    assertThat(contrast.difference().method()).contains("by patient");
  }

  private static Effective.Counted copied(Share share, int copies) {
    double[] on = IntStream.range(0, (int) share.n()).mapToDouble(i -> copies).toArray();
    double[] right =
        IntStream.range(0, on.length).mapToDouble(i -> i < share.k() ? copies : 0).toArray();
    return Effective.Counted.of(new Share(share.k() * copies, share.n() * copies), right, on);
  }

  /** Two patients of five rows, all right, against 60 of whom each is wholly right or wrong. */
  @Test
  void twoPatientsWhoAreAllRightAreNotCertain() {
    Effective.Counted few = copied(new Share(2, 2), 5);
    Effective.Counted rest = copied(new Share(48, 60), 5);
    Contrast contrast = new Effective(few, rest).contrast(0);
    assertThat(contrast.difference().lower()).isNegative();
    assertThat(contrast.p()).isGreaterThan(0.5);
  }

  @Test
  void patientsAreCountedBesideRows() {
    ValidationResult found = made(1, 10);
    assertThat(found.verdicts())
        .filteredOn(v -> v.level().equals("b") && v.metric().equals("sensitivity"))
        .hasSize(1)
        .allMatch(v -> v.verdict() == Finding.NOT_ESTIMABLE)
        .allMatch(v -> v.reason().equals("6 patients with the event, fewer than 10"));
    assertThat(found.results())
        .filteredOn(r -> r.level().equals("b") && r.metric().equals("auroc"))
        .hasSize(1)
        .noneMatch(Result::estimable);
  }

  /** 200 data sets without a gap: about one in twenty of each metric may have a p below 0.05. */
  @Test
  void groupsAtRandomAreNotCalledOut() {
    int[] called = new int[METRICS.size()];
    for (int seed = 0; seed < 200; seed++) {
      for (Verdict verdict : made(seed, 5).verdicts()) {
        if (verdict.verdict() == Finding.DISPARITY && verdict.level().equals("b")) {
          called[METRICS.indexOf(verdict.metric())]++;
        }
      }
    }
    assertThat(IntStream.of(called).max().orElseThrow()).as("of 200, at 0.05").isLessThan(19);
  }

  /** 70 patients of five rows alike in outcome: 20 with it, 6 of them in b, as 12 without it. */
  private static ValidationResult made(long seed, int least) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 350;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    int[] patients = new int[size];
    int[] codes = new int[size];
    double own = 0;
    for (int i = 0; i < size; i++) {
      patients[i] = i / 5;
      labels[i] = (byte) (patients[i] < 20 ? 1 : 0);
      codes[i] = patients[i] < 6 || (patients[i] >= 20 && patients[i] < 32) ? 1 : 0;
      own = i % 5 == 0 ? random.nextGaussian() : own;
      double logit = own + random.nextGaussian() / 2 + (labels[i] == 1 ? 1 : -1);
      scores[i] = 1 / (1 + Math.exp(-logit));
    }
    Predictions rows =
        Predictions.builder(size)
            .scores(scores)
            .labels(labels)
            .patients(patients)
            .grouping(new Grouping("g", List.of("a", "b")), codes)
            .build();
    return Validation.of(rows, plan(least));
  }

  private static Plan plan(int least) {
    Plan.Errors errors = new Plan.Errors(Plan.Correction.HOLM, 0.05 * METRICS.size());
    return new Plan(
        true,
        "audit",
        "made",
        List.of(0.5),
        List.of(new Declared("g", List.of(), METRICS)),
        List.of(),
        new Plan.Minimum(10, 10, least),
        errors,
        Plan.Timing.NONE,
        new Plan.Intervals(false, 0, 1));
  }
}
