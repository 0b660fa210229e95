package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The decision curve by patient; the AUROC of one split against another; when assistance began. */
class CurvesByPatientTest {
  private static final int SIZE = 600;

  private static PredictionsBuilder made() {
    SplittableRandom random = new SplittableRandom(4);
    double[] scores = random.doubles(SIZE, 0.02, 0.98).toArray();
    byte[] labels = new byte[SIZE];
    int[] halves = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      labels[i] = (byte) (random.nextDouble() < scores[i] ? 1 : 0);
      halves[i] = i / 300;
    }
    return Predictions.builder(SIZE)
        .scores(scores)
        .labels(labels)
        .split(new Grouping("half", List.of("a", "b")), halves);
  }

  private static int[] patients() {
    int[] patients = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      patients[i] = i % 200;
    }
    return patients;
  }

  private static ValidationResult validated(Predictions rows) {
    return Validation.of(rows, Plan.exploratory(List.of(0.3, 0.7), List.of()));
  }

  private static Result find(ValidationResult found, String metric, double threshold) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric))
        .filter(r -> Double.compare(r.threshold(), threshold) == 0)
        .findFirst()
        .orElseThrow();
  }

  /** The curve's points are those worked out at each threshold by itself. */
  @Test
  void theDecisionCurveHasTheIntervalsOfNetBenefitByPatient() {
    ValidationResult found = validated(made().patients(patients()).build());
    for (double threshold : new double[] {0.3, 0.7}) {
      same(found, Curve.Kind.NET_BENEFIT, "net-benefit", threshold);
      same(found, Curve.Kind.TREAT_ALL, "net-benefit-treat-all", threshold);
    }
  }

  private static void same(
      ValidationResult found, Curve.Kind kind, String metric, double threshold) {
    Curve.Point point =
        found.curves().stream()
            .filter(c -> c.kind() == kind && c.split().equals("all"))
            .flatMap(c -> c.points().stream())
            .filter(p -> Math.abs(p.x() - threshold) < 1e-9)
            .findFirst()
            .orElseThrow();
    Result result = find(found, metric, threshold);
    assertThat(result.method()).contains("by patient");
    assertThat(point.y()).isCloseTo(result.value(), within(1e-12));
    assertThat(point.lower()).isCloseTo(result.lower(), within(1e-9));
    assertThat(point.upper()).isCloseTo(result.upper(), within(1e-9));
  }

  @Test
  void theAreaOfASplitIsComparedWithThatOfTheReference() {
    ValidationResult found = validated(made().build());
    Result shift = find(found, "shift-auroc", Double.NaN);
    double[] areas =
        found.results().stream()
            .filter(r -> r.metric().equals("auroc") && !r.split().equals("all"))
            .mapToDouble(Result::value)
            .toArray();
    assertThat(shift.value()).isCloseTo(areas[1] - areas[0], within(1e-12));
    assertThat(shift.lower()).isLessThan(shift.value());
    assertThat(shift.method()).contains("DeLong").contains("; p = ");
  }

  @Test
  void oneEarlyAssistedRowDoesNotSayWhenAssistanceBegan() {
    byte[] assisted = new byte[SIZE];
    long[] days = new long[SIZE];
    for (int i = 0; i < SIZE; i++) {
      days[i] = 20_000L + i;
      assisted[i] = (byte) (i == 5 || (i > 300 && i % 2 == 0) ? 1 : 0);
    }
    PredictionsBuilder rows =
        made()
            .marks(Predictions.Column.ASSISTED, assisted)
            .marks(Predictions.Column.UNAIDED, new byte[SIZE]);
    Result none = find(validated(rows.build()), "unassisted-accuracy-change", Double.NaN);
    assertThat(none.reason()).contains("no column of times");
    Predictions timed = rows.days(Predictions.Column.TIME, days).build();
    Result early = find(validated(timed), "unassisted-accuracy-change", Double.NaN);
    assertThat(early.reason())
        .isEqualTo(
            "1 assisted row in the 30 days from the first, 2024-10-09: maybe a wrong date;"
                + " assisted-from in the plan says when assistance began");
    Plan.Timing timing =
        new Plan.Timing(java.util.Optional.empty(), Double.NaN, "", java.util.Optional.of(20_301L));
    Plan plan = Plan.exploratory(List.of(), List.of(), timing);
    Result told = find(Validation.of(timed, plan), "unassisted-accuracy-before", Double.NaN);
    assertThat(told.n()).as("the first 301 but the one assisted").isEqualTo(300);
  }
}
