package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two scores on the same rows, against pROC, with patients and without. */
class SecondScoreTest {
  private static final double[] SCORES = Reference.column("made400.csv", 0);
  private static final double[] SECOND = Reference.column("made400.csv", 1);
  private static final byte[] LABELS = Reference.marks("made400.csv", 2);

  private static PredictionsBuilder made(double[] second) {
    int[] halves =
        Reference.lines("made400.csv").stream()
            .mapToInt(line -> line.split(",", -1)[3].equals("a") ? 0 : 1)
            .toArray();
    return Predictions.builder(SCORES.length)
        .scores(SCORES)
        .labels(LABELS)
        .grouping(new Grouping("half", List.of("a", "b")), halves)
        .second(second);
  }

  private static Result find(Predictions rows, String metric, String level) {
    Plan.Declared half = new Plan.Declared("half", List.of(), List.of());
    return Validation.of(rows, Plan.exploratory(List.of(), List.of(half))).results().stream()
        .filter(r -> r.metric().equals(metric) && r.level().equals(level))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDifferenceIsProcsPairedOne() {
    Predictions rows = made(SECOND).build();
    Result over = find(rows, "auroc-over-score2", "all");
    assertThat(over.value()).isCloseTo(Reference.value("paired.difference"), within(1e-12));
    double error = over.value() / Reference.value("paired.z");
    assertThat((over.upper() - over.lower()) / (2 * Measured.Z)).isCloseTo(error, within(1e-9));
    assertThat(over.method()).isEqualTo("DeLong, paired; p = 0.07105");
    assertThat(Reference.value("paired.p")).isCloseTo(0.07105, within(5e-6));
    Result first = find(rows, "auroc", "all");
    Result second = find(rows, "auroc-score2", "all");
    assertThat(first.value() - second.value()).isCloseTo(over.value(), within(1e-12));
    assertThat(find(rows, "auroc-over-score2", "b").estimable()).isTrue();
  }

  @Test
  void withPatientsItIsObuchowskis() {
    int[] patients =
        Arrays.stream(Reference.column("made400.csv", 4)).mapToInt(x -> (int) x).toArray();
    Result over = find(made(SECOND).patients(patients).build(), "auroc-over-score2", "all");
    double deviate = Reference.deviate(over.method());
    assertThat(deviate).isGreaterThan(Measured.Z);
    assertThat((over.upper() - over.lower()) / (2 * deviate))
        .isCloseTo(Reference.value("paired.cluster.se"), within(1e-9));
  }

  @Test
  void rowsWithoutTheSecondScoreAreLeftOutOfBoth() {
    double[] some = SECOND.clone();
    IntStream.range(0, 200).forEach(i -> some[i] = Double.NaN);
    Result over = find(made(some).build(), "auroc-over-score2", "all");
    assertThat(over.n()).isEqualTo(200);
    double[] first = Arrays.copyOfRange(SCORES, 200, 400);
    double[] second = Arrays.copyOfRange(SECOND, 200, 400);
    Auroc.Paired paired = Auroc.paired(first, second, Arrays.copyOfRange(LABELS, 200, 400));
    assertThat(over.value()).isEqualTo(paired.difference());
    Arrays.fill(some, Double.NaN);
    assertThat(find(made(some).build(), "auroc-over-score2", "all").reason())
        .isEqualTo("of rows with both scores, 0 events, 0 non-events: two of each are needed");
  }

  @Test
  void allThreeStandOnTheRowsThatHaveBoth() {
    double[] some = SECOND.clone();
    IntStream.range(0, 100).forEach(i -> some[i] = Double.NaN);
    double[] fewer = SCORES.clone();
    IntStream.range(300, 400).forEach(i -> fewer[i] = Double.NaN);
    Predictions rows = made(some).scores(fewer).build();
    byte[] labels = Arrays.copyOfRange(LABELS, 100, 300);
    double first = Auroc.of(Arrays.copyOfRange(SCORES, 100, 300), labels).value();
    double second = Auroc.of(Arrays.copyOfRange(SECOND, 100, 300), labels).value();
    assertThat(find(rows, "auroc-beside-score2", "all").value()).isEqualTo(first);
    assertThat(find(rows, "auroc-score2", "all").value()).isEqualTo(second);
    assertThat(find(rows, "auroc-over-score2", "all").value())
        .isCloseTo(first - second, within(1e-12));
    for (String metric : List.of("auroc-beside-score2", "auroc-score2", "auroc-over-score2")) {
      assertThat(find(rows, metric, "all").n()).isEqualTo(200);
    }
    assertThat(find(rows, "auroc", "all").n()).isEqualTo(300);
  }

  @Test
  void theSameOrderTwiceHasNoInterval() {
    double[] same = Arrays.stream(SCORES).map(x -> x * x).toArray();
    Result over = find(made(same).build(), "auroc-over-score2", "all");
    assertThat(over.value()).isZero();
    assertThat(over.lower()).isNaN();
    assertThat(over.method()).contains("no interval");
  }
}
