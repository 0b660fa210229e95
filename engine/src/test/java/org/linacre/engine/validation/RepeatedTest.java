package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Patients with several rows, and what has no interval. */
class RepeatedTest {
  private static final int SIZE = 400;

  /** Rows of made scores, each so many times with one patient for its copies, or without any. */
  private static ValidationResult of(int copies, boolean patients, Plan plan) {
    SplittableRandom random = new SplittableRandom(5);
    int size = SIZE * copies;
    double[] scores = new double[size];
    byte[] labels = new byte[size];
    byte[] aided = new byte[size];
    int[] codes = new int[size];
    int[] halves = new int[size];
    for (int i = 0; i < size; i++) {
      boolean first = i % copies == 0;
      scores[i] = first ? (1 + random.nextInt(98)) / 100.0 : scores[i - 1];
      labels[i] = (byte) (first ? random.nextDouble() < scores[i] ? 1 : 0 : labels[i - 1]);
      aided[i] = (byte) (first ? random.nextInt(2) : aided[i - 1]);
      codes[i] = i / copies;
      halves[i] = codes[i] % 2;
    }
    PredictionsBuilder builder =
        Predictions.builder(size)
            .scores(scores)
            .labels(labels)
            .marks(Predictions.Column.AIDED, aided)
            .split(new Grouping("half", List.of("a", "b")), halves);
    return Validation.of((patients ? builder.patients(codes) : builder).build(), plan);
  }

  private static Result find(ValidationResult found, String metric) {
    return found.results().stream()
        .filter(r -> r.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static final Plan PLAN = Plan.exploratory(List.of(0.5), List.of());

  @Test
  void copiesOfRowsMakeNoIntervalNarrowerWherePatientsAreKnown() {
    ValidationResult single = of(1, false, PLAN);
    ValidationResult copied = of(4, true, PLAN);
    ValidationResult blind = of(4, false, PLAN);
    for (String metric :
        List.of(
            "override-rate",
            "shift-prevalence",
            "case-mix-mean",
            "case-mix-spread",
            "kappa-aided-ai",
            "sensitivity",
            "auroc",
            "oe",
            "ici")) {
      double width = width(find(single, metric));
      assertThat(width(find(copied, metric))).as(metric).isCloseTo(width, within(0.1 * width));
      assertThat(width(find(blind, metric))).as(metric).isLessThan(0.75 * width);
    }
    assertThat(find(copied, "kappa-aided-ai").method()).contains("by patient");
    assertThat(find(copied, "shift-ks").method()).contains("resamples of patients");
    assertThat(find(blind, "shift-ks").method()).contains("resamples of rows");
  }

  private static double width(Result result) {
    return result.upper() - result.lower();
  }

  @Test
  void patientsAlikeArePutTogetherAndDrawnAsOften() {
    int[] patient = {0, 1, 2, 0, 1, 3};
    int[] cell = {0, 0, 0, 1, 1, 1};
    byte[] label = {0, 0, 0, 1, 1, 0};
    Clusters clusters = new Clusters(new int[] {0, 1, 2, 3}, patient, cell, label);
    Sample sample =
        new Sample(
            new double[] {0.2, 0.8},
            new int[] {3, 3},
            new int[] {0, 2},
            Sample.Days.NONE,
            clusters);
    Bins bins = Bins.of(sample, 100);
    Patterns patterns = Patterns.of(clusters, bins);
    assertThat(patterns.size()).as("0 and 1 are alike").isEqualTo(3);
    SplittableRandom random = new SplittableRandom(1);
    double[] rows = new double[20_000];
    double[] events = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Bins drawn = patterns.drawn(random, bins);
      rows[i] = drawn.total();
      events[i] = drawn.d[1];
    }
    assertThat(mean(rows)).as("six rows").isCloseTo(6, within(0.1));
    assertThat(spread(rows)).as("two patients of two rows, two of one").isCloseTo(10, within(0.4));
    assertThat(mean(events)).isCloseTo(2, within(0.05));
    assertThat(spread(events)).isCloseTo(2, within(0.1));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  @Test
  void sumsAreExactInAnyOrder() {
    SplittableRandom random = new SplittableRandom(3);
    double[] terms =
        IntStream.range(0, 100_000)
            .mapToDouble(i -> random.nextGaussian() * Math.pow(10, random.nextInt(-12, 3)))
            .toArray();
    BigDecimal exact =
        Arrays.stream(terms).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    double sum = Total.of(terms);
    assertThat(sum).isCloseTo(exact.doubleValue(), within(1e-10));
    double[] back = new double[terms.length];
    Arrays.setAll(back, i -> terms[terms.length - 1 - i]);
    assertThat(Total.of(back)).isEqualTo(sum);
    assertThat(Total.of(new double[] {1e-320, 3e-320})).isEqualTo(1e-320 + 3e-320);
    assertThat(Total.of(new double[] {1, Double.NaN})).isNaN();
  }

  @Test
  void whatHasNoSpreadHasNoInterval() {
    Predictions one =
        Predictions.builder(4)
            .scores(new double[] {0.2, 0.4, 0.6, 0.8})
            .labels(new byte[] {0, 0, 1, 1})
            .build();
    ValidationResult found = Validation.of(one, Plan.exploratory(List.of(0.9), List.of()));
    assertThat(find(found, "net-benefit").lower()).isNaN();
    assertThat(found.results())
        .filteredOn(r -> r.estimable() && Double.isNaN(r.lower()))
        .isNotEmpty()
        .allMatch(r -> r.method().contains("no interval"));
  }

  /** Checked by hand: with the logits at 3, -3 and 0 the score equations are solved by nought. */
  @Test
  void scoresThatSayNothingHaveASlopeOfNoughtAndNotNone() {
    double far = 1 / (1 + Math.exp(-3));
    double[] scores = new double[90];
    byte[] labels = new byte[90];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = i % 3 == 0 ? far : i % 3 == 1 ? 1 - far : 0.5;
      labels[i] = (byte) (i < 45 ? 1 : 0);
    }
    for (double sharper : new double[] {1, 2, 3}) {
      double[] sharp =
          Arrays.stream(scores)
              .map(x -> 1 / (1 + Math.exp(-sharper * Math.log(x / (1 - x)))))
              .toArray();
      Measured slope = new Recalibration(Sample.of(sharp, labels)).slope();
      assertThat(slope.reason()).isEmpty();
      assertThat(slope.value()).isCloseTo(0, within(1e-9));
      double error = 1 / Math.sqrt(0.25 * 60 * 9) / sharper;
      assertThat(slope.upper() - slope.value()).isCloseTo(Measured.Z * error, within(1e-9));
    }
  }

  @Test
  void aMarginIsNotKeptByAValueWithoutAnInterval() {
    Plan.Margin margin = new Plan.Margin("spiegelhalter-z", "all", "all", Double.NaN, -9, 9);
    Plan plan =
        new Plan(
            true,
            "audit",
            "made",
            List.of(),
            List.of(),
            List.of(margin),
            Plan.Minimum.USUAL,
            Plan.Errors.USUAL,
            Plan.Timing.NONE,
            new Plan.Intervals(false, 0, 1));
    assertThat(of(1, false, plan).verdicts())
        .allMatch(v -> v.verdict() != Verdict.Finding.WITHIN_MARGIN);
  }
}
