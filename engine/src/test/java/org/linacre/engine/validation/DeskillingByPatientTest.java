package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.validation.Predictions.Column;

/**
 * The change of unassisted cases counts patients who have cases before and after together: its
 * interval is as wide as the change itself varies over fresh patients, by simulation.
 */
class DeskillingByPatientTest {
  private static final int PATIENTS = 80;
  private static final int STUDIES = 400;
  private static final long START = 20_000;

  /**
   * Cases of patients who are easy or hard; other patients come after where they are not shared.
   */
  private static Result change(long seed, int each, boolean shared) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = PATIENTS * each * 2;
    double[] ease = random.doubles(2 * PATIENTS).map(e -> e < 0.5 ? 0.35 : 0.9).toArray();
    double[] scores = random.doubles(size).toArray();
    byte[] labels = new byte[size];
    byte[] unaided = new byte[size];
    int[] patients = new int[size];
    long[] marks = new long[2 * PATIENTS];
    long[] days = new long[size];
    for (int i = 0; i < size; i++) {
      boolean after = i >= size / 2;
      patients[i] = i % PATIENTS + (after && !shared ? PATIENTS : 0);
      marks[patients[i]] = patients[i] + 1L;
      labels[i] = (byte) random.nextInt(2);
      boolean right = random.nextDouble() < ease[patients[i]];
      unaided[i] = (byte) (right ? labels[i] : 1 - labels[i]);
      days[i] = START + (after ? 10 : -10);
    }
    Predictions rows =
        Predictions.builder(size)
            .scores(scores)
            .labels(labels)
            .patients(patients, marks)
            .days(Column.TIME, days)
            .marks(Column.UNAIDED, unaided)
            .marks(Column.ASSISTED, new byte[size])
            .build();
    Plan.Timing timing = new Plan.Timing(Optional.empty(), Double.NaN, "", Optional.of(START));
    return Deskilling.results(rows, Plan.exploratory(List.of(), List.of(), timing)).stream()
        .filter(r -> r.metric().equals("unassisted-accuracy-change"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theIntervalIsAsWideAsTheChangeVaries(int each) {
    double squares = 0;
    double width = 0;
    int held = 0;
    for (int seed = 0; seed < STUDIES; seed++) {
      Result change = change(seed, each, true);
      squares += change.value() * change.value();
      width += change.upper() - change.lower();
      held += change.lower() <= 0 && change.upper() >= 0 ? 1 : 0;
    }
    double expected = 2 * 1.96 * Math.sqrt(squares / STUDIES);
    assertThat(width / STUDIES / expected).isCloseTo(1, within(0.12));
    assertThat((double) held / STUDIES).isBetween(0.92, 0.98);
  }

  @Test
  void otherPatientsAfterwardsAreIndependent() {
    double width = 0;
    double shared = 0;
    for (int seed = 0; seed < 50; seed++) {
      Result apart = change(seed, 4, false);
      Result joined = change(seed, 4, true);
      width += apart.upper() - apart.lower();
      shared += joined.upper() - joined.lower();
    }
    assertThat(shared).isLessThan(0.8 * width);
  }
}
