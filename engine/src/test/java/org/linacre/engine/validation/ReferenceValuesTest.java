package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.linacre.engine.validation.Proportions.Share;

/** Our numbers against those of R and Python in {@code reference.csv}. */
class ReferenceValuesTest {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double[] SCORES = Reference.column("made400.csv", 0);
  private static final double[] SECOND = Reference.column("made400.csv", 1);
  private static final byte[] LABELS = Reference.marks("made400.csv", 2);

  private static Sample sample() {
    return Sample.of(SCORES, LABELS);
  }

  private static Sample group(String group) {
    List<String> lines = Reference.lines("made400.csv");
    return new Ordered(
            SCORES, LABELS, null, null, i -> lines.get(i).split(",", -1)[3].equals(group))
        .all();
  }

  private static Sample byPatient() {
    int[] patients =
        Arrays.stream(Reference.column("made400.csv", 4)).mapToInt(x -> (int) x).toArray();
    return new Ordered(SCORES, LABELS, patients, null, _ -> true).all();
  }

  private static void is(double value, String name) {
    assertThat(value).as(name).isCloseTo(Reference.value(name), CLOSE);
  }

  private static double error(Measured measured) {
    return measured.error();
  }

  @Test
  void areaAndItsVarianceAreThoseOfProc() {
    Auroc area = Auroc.of(SCORES, LABELS);
    is(area.value(), "auroc");
    is(area.value(), "sk.auroc");
    is(area.variance(), "auroc.variance");
    Auroc asah = Auroc.of(Reference.column("asah.csv", 1), Reference.marks("asah.csv", 0));
    is(asah.value(), "asah.auroc");
    is(asah.variance(), "asah.variance");
  }

  @Test
  void comparisonsOfAreasAreThoseOfProc() {
    Auroc.Paired paired = Auroc.paired(SCORES, SECOND, LABELS);
    is(paired.difference() / Math.sqrt(paired.variance()), "paired.z");
    is(paired.p(), "paired.p");
    is(Auroc.of(group("a")).unpairedP(Auroc.of(group("b"))), "unpaired.p");
    double[] s100b = Reference.column("asah.csv", 1);
    double[] ndka = Reference.column("asah.csv", 2);
    is(Auroc.paired(s100b, ndka, Reference.marks("asah.csv", 0)).p(), "asah.paired.p");
  }

  @Test
  void varianceByPatientIsObuchowskis() {
    is(Auroc.of(byPatient()).variance(), "obuchowski.variance");
    is(error(new Recalibration(byPatient()).slope()), "slope.cluster.se");
  }

  @Test
  void interceptAndSlopeAreThoseOfGlm() {
    Recalibration recalibration = new Recalibration(sample());
    is(recalibration.intercept().value(), "intercept");
    assertThat(error(recalibration.intercept()))
        .as("R takes the information one step before its last")
        .isCloseTo(Reference.value("intercept.se"), within(1e-8));
    is(recalibration.slope().value(), "slope");
    is(error(recalibration.slope()), "slope.se");
  }

  /** The slope of a level less that of the rest is what the level adds to it in one model. */
  @Test
  void slopesComparedAreThoseOfGlmWithAnInteraction() {
    Contrast gap = Contrast.of("calibration-slope", Double.NaN, group("a"), group("b"));
    is(gap.difference().value(), "slope.gap");
    is(error(gap.difference()), "slope.gap.se");
    is(gap.p(), "slope.gap.p");
  }

  @Test
  void theSmoothCurveIsLoess() {
    List<Measured> indices = new Calibration(sample(), new Plan.Intervals(false, 0, 1)).measured();
    Offset<Double> near = within(1e-6);
    assertThat(indices.get(0).value()).isCloseTo(Reference.value("ici.direct"), near);
    assertThat(indices.get(1).value()).isCloseTo(Reference.value("e50.direct"), near);
    assertThat(indices.get(2).value()).isCloseTo(Reference.value("e90.direct"), near);
    assertThat(indices.get(0).value())
        .as("R's default interpolates")
        .isCloseTo(Reference.value("ici.interpolate"), within(2e-4));
    assertThat(indices.get(0).value())
        .as("rms smooths by lowess with span 2/3")
        .isCloseTo(Reference.value("val.prob.Eavg"), within(0.01));
  }

  @Test
  void overallPerformanceIsThatOfRmsAndScikitLearn() {
    is(Overall.brier(sample()).value(), "val.prob.Brier");
    is(Overall.brier(sample()).value(), "sk.brier");
    is(error(Overall.brier(sample())), "brier.se");
    is(Overall.logLoss(sample()).value(), "sk.log-loss");
    is(Overall.spiegelhalter(sample()).value(), "val.prob.S:z");
    is(new Rates(sample(), 0.3, false).f1().value(), "sk.f1");
  }

  @Test
  void proportionsAreThoseOfR() {
    Measured wilson = Proportions.of(new Share(7, 30), false);
    is(wilson.lower(), "wilson.lower");
    is(wilson.upper(), "wilson.upper");
    Measured exact = Proportions.of(new Share(7, 30), true);
    is(exact.lower(), "clopper.lower");
    is(exact.upper(), "clopper.upper");
    is(Proportions.fisher(new Share(7, 10), new Share(40, 65)), "fisher");
    is(Proportions.p(new Share(60, 100), new Share(90, 120)), "prop.test");
  }

  @Test
  void correctionsAreThoseOfR() {
    double[] p = {.01, .02, .03, .04, .005};
    double[] holm = Corrections.adjusted(p, Plan.Correction.HOLM);
    double[] fdr = Corrections.adjusted(p, Plan.Correction.FDR);
    IntStream.range(0, p.length)
        .forEach(
            i -> {
              is(holm[i], "holm." + (i + 1));
              is(fdr[i], "bh." + (i + 1));
            });
  }

  @Test
  void agreementIsThatOfRAndStatsmodels() {
    is(new Agreement(0, 4, 13, 0).mcnemar(), "mcnemar.exact");
    is(new Agreement(100, 30, 55, 80).mcnemar(), "mcnemar.chi");
    Measured kappa = new Agreement(40, 9, 6, 45).kappa();
    is(kappa.value(), "kappa");
    is(error(kappa), "kappa.sd");
  }

  @Test
  void thePublishedDeskillingStudyIsReproduced() {
    Measured change = Deskilling.difference(new Share(226, 795), new Share(145, 648));
    assertThat(change.value())
        .as("the abstract subtracts rounded shares")
        .isCloseTo(Reference.value("budzyn.difference"), within(1e-3));
    is(change.lower(), "deskilling.lower");
    is(change.upper(), "deskilling.upper");
    double p = Proportions.p(new Share(226, 795), new Share(145, 648));
    assertThat(p).isCloseTo(Reference.value("budzyn.p"), within(1e-3));
    assertThat(Deskilling.casesAMonth(0.284, 0.1, 0.8, 6))
        .isEqualTo((long) Math.ceil(Reference.value("power.prop.test") / 6));
  }

  @Test
  void censoredOutcomesAreThoseOfRiskRegressionAndSurvival() {
    double[] times = Reference.column("pbc.csv", 0);
    Survival survival =
        new Survival(times, Reference.marks("pbc.csv", 1), Reference.column("pbc.csv", 2));
    Censored censored = new Censored(survival, 1826);
    is(survival.risk(1826).value(), "km");
    is(censored.auroc().value(), "auc.t");
    is(censored.brier().value(), "brier.t");
    is(censored.uno().value(), "uno.c");
    is(new Censored(survival, 1e9).uno().value(), "uno.c.all");
    assertThat(error(censored.brier()))
        .as("weights taken as known are no narrower")
        .isCloseTo(Reference.value("brier.t.se"), within(1e-3));
  }

  @Test
  void sampleSizesAreThoseOfPmvalsampsize() {
    double width = 2 * Math.sinh(Measured.Z * 0.051);
    assertThat(SampleSize.observedOverExpected(0.3, 1, width).rows())
        .isEqualTo((long) Reference.value("pmval.oe"));
    assertThat((double) SampleSize.area(0.3, 0.8, 0.1).rows())
        .as("it takes 1.96 for the normal quantile")
        .isCloseTo(Reference.value("pmval.auroc"), within(1.0));
    assertThat((double) SampleSize.slope(-1, 1.2, 0.2).rows())
        .isCloseTo(Reference.value("pmval.slope"), within(0.01 * 2440));
  }

  @Test
  void sampleSizesAreThoseOfSampsizeval() {
    double widths = 2 * Measured.Z;
    assertThat(SampleSize.normalArea(0.057, 0.77, widths * 0.025).rows())
        .isEqualTo((long) Reference.value("sampsizeval.auroc"));
    assertThat(SampleSize.slopeOf(0.057, 0.77, widths * 0.15).rows())
        .isEqualTo((long) Reference.value("sampsizeval.slope"));
  }

  @Test
  void distancesAreThoseOfRAndScipy() {
    assertThat(Distances.kolmogorov(0)).isEqualTo(1);
    List<String> lines = Reference.lines("made400.csv");
    int[] codes =
        lines.stream().mapToInt(line -> line.split(",", -1)[3].equals("a") ? 0 : 1).toArray();
    Predictions predictions =
        Predictions.builder(SCORES.length)
            .scores(SCORES)
            .labels(LABELS)
            .split(new Grouping("half", List.of("a", "b")), codes)
            .build();
    ValidationResult result = Validation.of(predictions, Plan.exploratory(List.of(0.3), List.of()));
    is(value(result, "shift-ks"), "ks.d");
    is(value(result, "shift-wasserstein"), "wasserstein");
    assertThat(found(result, "shift-ks").method()).contains("p = 0.6493");
  }

  private static Result found(ValidationResult result, String metric) {
    return result.results().stream()
        .filter(r -> r.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static double value(ValidationResult result, String metric) {
    return found(result, metric).value();
  }
}
