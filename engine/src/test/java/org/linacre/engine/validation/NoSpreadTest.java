package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rounding leaves of a mean of equal numbers is no spread. */
class NoSpreadTest {
  private static byte[] labels(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    byte[] labels = new byte[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = (byte) random.nextInt(2);
    }
    labels[0] = 0;
    labels[1] = 1;
    return labels;
  }

  /** A coin's loss is the logarithm of 2 in every row, whatever comes (Good 1952). */
  @ParameterizedTest
  @ValueSource(ints = {30, 57, 200, 999, 4_001, 100_003})
  void aCoinHasNoInterval(int rows) {
    double[] scores = new double[rows];
    Arrays.fill(scores, 0.5);
    Sample sample = Sample.of(scores, labels(rows));
    for (Measured mean : List.of(Overall.logLoss(sample), Overall.brier(sample))) {
      assertThat(mean.estimable()).isTrue();
      assertThat(mean.lower()).as(mean.method()).isNaN();
      assertThat(mean.upper()).isNaN();
      assertThat(mean.method()).contains("no interval, since the rows have no spread");
    }
    assertThat(Overall.logLoss(sample).value()).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void aMarginIsNotKeptByRounding() {
    double[] scores = new double[200];
    Arrays.fill(scores, 0.5);
    Plan open = Plan.exploratory(List.of(), List.of());
    Plan plan =
        new Plan(
            true,
            "audit",
            "made",
            List.of(),
            List.of(),
            List.of(new Plan.Margin("log-loss", "all", "all", Double.NaN, 0.5, 0.7)),
            open.minimum(),
            open.errors(),
            open.timing(),
            open.intervals());
    Predictions rows = Predictions.builder(200).scores(scores).labels(labels(200)).build();
    assertThat(Validation.of(rows, plan).verdicts())
        .singleElement()
        .extracting(Verdict::verdict)
        .isEqualTo(Verdict.Finding.NOT_ESTIMABLE);
  }

  /** One score only in the reference: there is no deviation to measure a shift in. */
  @ParameterizedTest
  @ValueSource(ints = {30, 57, 200, 999})
  void oneScoreHasNoDeviation(int each) {
    double[] scores = new SplittableRandom(5).doubles(2L * each, 0.1, 0.9).toArray();
    Arrays.fill(scores, 0, each, 0.3);
    int[] codes = new int[2 * each];
    Arrays.fill(codes, each, 2 * each, 1);
    Predictions rows =
        Predictions.builder(2 * each)
            .scores(scores)
            .labels(labels(2 * each))
            .split(new Grouping("period", List.of("a", "b")), codes)
            .build();
    Plan plan = Plan.exploratory(List.of(), List.of());
    assertThat(Validation.of(rows, plan).results())
        .filteredOn(r -> r.metric().startsWith("case-mix-") || r.metric().endsWith("-sd"))
        .filteredOn(r -> !r.metric().endsWith("auroc"))
        .hasSize(3)
        .allMatch(r -> !r.estimable(), "not estimable");
  }

  /** Scores that differ a little have a spread, however little. */
  @Test
  void aLittleSpreadIsNoRounding() {
    double[] scores = new double[400];
    Arrays.setAll(scores, i -> 0.5 + (i % 7) * 1e-8);
    Measured loss = Overall.logLoss(Sample.of(scores, labels(400)));
    assertThat(loss.lower()).isLessThan(loss.value());
    assertThat(loss.upper()).isGreaterThan(loss.value());
  }
}
