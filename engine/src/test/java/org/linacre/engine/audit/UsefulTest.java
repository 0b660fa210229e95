package org.linacre.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linacre.engine.audit.Answer.State;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Validation;

/** A score is of use where acting on it beats acting on nobody and acting on everybody. */
class UsefulTest {
  private static final Check USEFUL =
      new Check(
          "useful",
          "Utility",
          "made",
          Rule.ABOVE,
          "net-benefit net-benefit-over-treat-all",
          0,
          Double.NaN,
          Double.NaN,
          "made");

  /** Rows whose scores tell outcomes apart, or are drawn beside them. */
  private static State state(boolean telling, double threshold) {
    SplittableRandom random = new SplittableRandom(9);
    double[] scores = random.doubles(1000, 0.2, 0.9).toArray();
    byte[] labels = new byte[scores.length];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = (byte) (random.nextDouble() < (telling ? scores[i] : 0.6) ? 1 : 0);
    }
    Predictions rows = Predictions.builder(1000).scores(scores).labels(labels).build();
    Plan plan = Plan.exploratory(List.of(threshold), List.of());
    Audit.Study study =
        new Audit.Study(plan, "", Validation.of(rows, plan), 1000, Map.of(), List.of(), List.of());
    return Audit.of(study, List.of(USEFUL)).getFirst().state();
  }

  @Test
  void beatingNobodyIsNotEnough() {
    assertThat(state(true, 0.5)).isEqualTo(State.MET);
    assertThat(state(false, 0.3))
        .as("net benefit above nought, treating all is better")
        .isEqualTo(State.NOT_MET);
  }

  @Test
  void anUnrecordedPlanIsNotSaidToHaveComeFirst() {
    Check first =
        new Check("plan-first", "Plan", "made", Rule.DECLARED, "", 0, 0, Double.NaN, "made");
    Plan plan = Plan.exploratory(List.of(), List.of());
    Predictions rows = Predictions.builder(0).build();
    Audit.Study study =
        new Audit.Study(
            plan, "nothing recorded", Validation.of(rows, plan), 0, Map.of(), List.of(), List.of());
    Answer answer = Audit.of(study, List.of(first)).getFirst();
    assertThat(answer.state()).isEqualTo(State.NOT_MET);
    assertThat(answer.because().getFirst().what()).isEqualTo("nothing recorded");
  }
}
