package org.linacre.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Validation;

class PrecisionTest {
  private static final List<Aim> AIMS =
      List.of(new Aim("oe", 0.2), new Aim("auroc", 0.1), new Aim("calibration-slope", 0.2));

  /** A thousand rows over 365 days, every tenth with the outcome. */
  private static Predictions rows(boolean days) {
    double[] scores = new double[1000];
    byte[] labels = new byte[1000];
    long[] time = new long[1000];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = (byte) (i % 10 == 0 ? 1 : 0);
      scores[i] = (i * 7919 % 1000 + 300.0 * labels[i] + 1) / 1400;
      time[i] = 20_000 + i * 365L / 1000;
    }
    var builder = Predictions.builder(1000).scores(scores).labels(labels);
    return (days ? builder.days(Predictions.Column.TIME, time) : builder).build();
  }

  private static List<Precision> of(Predictions rows) {
    Plan plan = Plan.exploratory(List.of(0.3), List.of());
    return Precision.of(rows, Validation.of(rows, plan).results(), AIMS);
  }

  @Test
  void theRowsNeededForTheRatioAreThoseOfTheFormulaAndOfThePace() {
    Precision ratio = of(rows(true)).getFirst();
    double error = Math.log(0.1 + Math.sqrt(1.01)) / 1.959963984540054;
    long needed = (long) Math.ceil(0.9 / 0.1 / (error * error));
    assertThat(ratio.rows()).isEqualTo(needed);
    assertThat(ratio.present()).isEqualTo(1000);
    double months = 365 / (365.2425 / 12);
    assertThat(ratio.estimableIn().orElseThrow())
        .isEqualTo((int) Math.ceil((needed - 1000) / 1000.0 * months));
  }

  @Test
  void bothFormulasOfTheAreaAreShownAndWithoutDaysNoMonths() {
    List<Precision> all = of(rows(false));
    assertThat(all)
        .filteredOn(p -> p.metric().equals("auroc"))
        .extracting(Precision::method)
        .containsExactly("Riley 2021", "Pavlou 2021");
    assertThat(all)
        .filteredOn(p -> p.rows() > p.present())
        .isNotEmpty()
        .allMatch(p -> p.estimableIn().equals(OptionalInt.empty()));
  }
}
