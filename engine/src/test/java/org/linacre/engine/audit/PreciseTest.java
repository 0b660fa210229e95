package org.linacre.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linacre.engine.audit.Answer.State;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Validation;

/** That calibration agrees with the ideal is said where rows are enough to tell, and no sooner. */
class PreciseTest {
  private static Check covers(String metric, double value) {
    return new Check("c", "Calibration", "made", Rule.COVERS, metric, value, value, 0.2, "made");
  }

  private static final Check SLOPE = covers("calibration-slope", 1);
  private static final Check RATIO = covers("oe", 1);

  /** Rows of right scores, or of ones that many times too high. */
  private static Answer answer(int rows, double factor, Check check, List<Aim> aims) {
    SplittableRandom random = new SplittableRandom(20261122);
    double[] scores = random.doubles(rows, 0.05, 0.95).toArray();
    byte[] labels = new byte[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = (byte) (random.nextDouble() < scores[i] / factor ? 1 : 0);
    }
    Predictions made = Predictions.builder(rows).scores(scores).labels(labels).build();
    Plan plan = Plan.exploratory(List.of(), List.of());
    Audit.Study study =
        new Audit.Study(
            plan, "", Validation.of(made, plan), rows, Map.of(), List.of(), List.copyOf(aims));
    return Audit.of(study, List.of(check)).getFirst();
  }

  @Test
  void thirtyRowsDoNotMeetCalibration() {
    for (Check check : List.of(SLOPE, RATIO)) {
      Answer answer = answer(30, 1, check, List.of());
      assertThat(answer.state()).isEqualTo(State.NOT_ESTIMABLE);
      assertThat(answer.because()).hasSize(2);
      assertThat(answer.because().getLast().what()).contains("wide; at most 0.2 would tell");
    }
  }

  @Test
  void manyRowsOfRightScoresMeetItAndWrongOnesDoNot() {
    for (Check check : List.of(SLOPE, RATIO)) {
      assertThat(answer(20_000, 1, check, List.of()).state()).isEqualTo(State.MET);
      assertThat(answer(20_000, 1, check, List.of()).because()).hasSize(1);
    }
    assertThat(answer(20_000, 2, RATIO, List.of()).state()).isEqualTo(State.NOT_MET);
    Answer wide = answer(300, 2, RATIO, List.of(new Aim("oe", 0.01)));
    assertThat(wide.state())
        .as("the interval is wide, and rules 1 out all the same")
        .isEqualTo(State.NOT_MET);
    assertThat(wide.because()).hasSize(1);
  }

  @Test
  void theMinimumHoldsForEveryone() {
    Answer answer = answer(14, 1, RATIO, List.of());
    assertThat(answer.state()).isEqualTo(State.NOT_ESTIMABLE);
    assertThat(answer.because().getLast().what()).contains("are too few");
  }

  @Test
  void theWidthsOfThePlanComeFirst() {
    assertThat(answer(500, 1, RATIO, List.of()).state()).isEqualTo(State.MET);
    Answer strict = answer(500, 1, RATIO, List.of(new Aim("oe", 0.1)));
    assertThat(strict.state()).isEqualTo(State.NOT_ESTIMABLE);
    assertThat(answer(30, 1, RATIO, List.of(new Aim("oe", 5))).state()).isEqualTo(State.MET);
  }
}
