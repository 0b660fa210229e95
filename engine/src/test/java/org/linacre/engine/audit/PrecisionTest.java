package org.linacre.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.audit.Precision.Aim;
import org.linacre.engine.audit.Precision.Expected;
import org.linacre.engine.audit.Precision.OfLevel;
import org.linacre.engine.validation.Grouping;
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
    return of(rows, plan, AIMS, Expected.NOTHING);
  }

  private static List<Precision> of(
      Predictions rows, Plan plan, List<Aim> aims, Expected expected) {
    return Precision.of(rows, Validation.of(rows, plan).results(), aims, expected);
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

  /** The rows of pmvalsampsize for a prevalence of .3, an area of .8 and a width of .1. */
  @Test
  void thePlansExpectationsGoBeforeTheFile() {
    Expected expected = new Expected(0.3, 0.8, 1, 0.6, 0.9, 50, List.of());
    List<Precision> all =
        of(
            rows(true),
            Plan.exploratory(List.of(0.3), List.of()),
            List.of(new Aim("auroc", 0.1), new Aim("net-benefit", 0.05)),
            expected);
    assertThat(all).allMatch(Precision::declared);
    assertThat(all.getFirst().rows()).isBetween(359L, 361L);
    Precision benefit = all.getLast();
    assertThat(benefit.rows()).isGreaterThan(1000);
    assertThat(benefit.estimableIn().orElseThrow())
        .isEqualTo((int) Math.ceil((benefit.rows() - 1000) / 50.0));
  }

  @Test
  void aLevelHasItsOwnExpectations() {
    Predictions rows = rows(true);
    int[] codes = IntStream.range(0, 1000).map(i -> i % 2).toArray();
    double[] scores = IntStream.range(0, 1000).mapToDouble(rows::score).toArray();
    byte[] labels = new byte[1000];
    IntStream.range(0, 1000).forEach(i -> labels[i] = (byte) rows.label(i));
    Predictions grouped =
        Predictions.builder(1000)
            .scores(scores)
            .labels(labels)
            .grouping(new Grouping("sex", List.of("f", "m")), codes)
            .build();
    Plan plan =
        Plan.exploratory(
            List.of(), List.of(new Plan.Declared("sex", List.of("f", "m"), List.of())));
    Expected expected =
        new Expected(
            0.5,
            Double.NaN,
            1,
            Double.NaN,
            Double.NaN,
            9,
            List.of(new OfLevel("sex", "f", 0.02, 10)));
    List<Precision> all = of(grouped, plan, List.of(new Aim("oe", 0.2)), expected);
    assertThat(all).extracting(Precision::level).containsExactly("all", "f", "m");
    assertThat(all).extracting(Precision::declared).containsExactly(true, true, false);
    Precision f = all.get(1);
    assertThat(f.rows()).isGreaterThan(10 * all.getFirst().rows());
    assertThat(f.estimableIn().orElseThrow()).isEqualTo((int) Math.ceil((f.rows() - 500) / 10.0));
    assertThat(all.getLast().estimableIn()).as("no days, no pace").isEmpty();
  }
}
