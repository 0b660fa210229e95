package org.linacre.engine.validation;

import java.util.Locale;

/**
 * A level against the rest on one metric.
 *
 * @param difference the level's value less the rest's, or the ratio for {@code oe}
 * @param p two-sided; NaN where not estimable
 */
record Contrast(Measured difference, double p) {
  /** What is on which scale. */
  private enum Scale {
    PLAIN,
    LOGARITHM
  }

  /**
   * Compares.
   *
   * @param metric one of those {@link Plan.Declared} names
   * @param threshold for rates
   */
  static Contrast of(String metric, double threshold, Sample level, Sample rest) {
    return switch (metric) {
      case "auroc" -> auroc(level, rest);
      case "oe" ->
          scaled(
              Overall.observedOverExpected(level),
              Overall.observedOverExpected(rest),
              Scale.LOGARITHM);
      case "calibration-intercept" -> scaled(intercept(level), intercept(rest), Scale.PLAIN);
      case "calibration-slope" -> scaled(slope(level), slope(rest), Scale.PLAIN);
      case "brier" -> scaled(Overall.brier(level), Overall.brier(rest), Scale.PLAIN);
      case "net-benefit" ->
          scaled(
              new Rates(level, threshold, false).netBenefit(),
              new Rates(rest, threshold, false).netBenefit(),
              Scale.PLAIN);
      case "sensitivity", "specificity", "ppv", "npv", "flagged", "accuracy" ->
          rate(Rates.Kind.valueOf(metric.toUpperCase(Locale.ROOT)), threshold, level, rest);
      default -> not("'" + metric + "' is not compared between groups");
    };
  }

  /** Whether the metric is compared at each threshold. */
  static boolean hasThreshold(String metric) {
    return switch (metric) {
      case "sensitivity", "specificity", "ppv", "npv", "flagged", "accuracy", "net-benefit" -> true;
      default -> false;
    };
  }

  private static Contrast not(String reason) {
    return new Contrast(Measured.not(reason), Double.NaN);
  }

  private static Measured intercept(Sample sample) {
    String flaw = Recalibration.flaw(sample);
    return flaw.isEmpty() ? new Recalibration(sample).intercept() : Measured.not(flaw);
  }

  private static Measured slope(Sample sample) {
    String flaw = Recalibration.flaw(sample);
    return flaw.isEmpty() ? new Recalibration(sample).slope() : Measured.not(flaw);
  }

  /** By standard errors from the intervals, which are symmetric on the scale. */
  private static Contrast scaled(Measured level, Measured rest, Scale scale) {
    if (!level.estimable() || !rest.estimable()) {
      return not(level.estimable() ? "of the rest: " + rest.reason() : level.reason());
    }
    boolean log = scale == Scale.LOGARITHM;
    double a = log ? Math.log(level.value()) : level.value();
    double b = log ? Math.log(rest.value()) : rest.value();
    double error = Math.hypot(error(level, log), error(rest, log));
    if (!(error > 0)) {
      return not("no spread, so no standard error");
    }
    double p = Proportions.normalP((a - b) / error);
    Measured wald = Measured.wald(a - b, error, log ? "ratio, logarithm's scale" : "difference");
    Measured shown =
        log
            ? Measured.of(
                Math.exp(a - b), Math.exp(wald.lower()), Math.exp(wald.upper()), wald.method())
            : wald;
    return new Contrast(shown, p);
  }

  private static double error(Measured measured, boolean log) {
    double upper = log ? Math.log(measured.upper()) : measured.upper();
    double lower = log ? Math.log(measured.lower()) : measured.lower();
    return (upper - lower) / (2 * Measured.Z);
  }

  /** The areas on the logit scale; the interval of the difference from the limits of each. */
  private static Contrast auroc(Sample level, Sample rest) {
    Measured a = Auroc.measured(level);
    Measured b = Auroc.measured(rest);
    if (!a.estimable() || !b.estimable()) {
      return not(a.estimable() ? "of the rest: " + b.reason() : a.reason());
    }
    Auroc first = Auroc.of(level);
    Auroc second = Auroc.of(rest);
    double error = Math.hypot(first.logitError(), second.logitError());
    double p = Proportions.normalP((first.logit() - second.logit()) / error);
    return new Contrast(Proportions.newcombe(a, b, "from DeLong's limits, Zou and Donner 2008"), p);
  }

  private static Contrast rate(Rates.Kind kind, double threshold, Sample level, Sample rest) {
    String flaw = Rates.flaw(level, threshold) + Rates.flaw(rest, threshold);
    if (!flaw.isEmpty()) {
      return not(flaw);
    }
    Rates a = new Rates(level, threshold, false);
    Rates b = new Rates(rest, threshold, false);
    Measured first = a.rate(kind);
    Measured second = b.rate(kind);
    if (!first.estimable() || !second.estimable()) {
      return not(first.estimable() ? "of the rest: " + second.reason() : first.reason());
    }
    boolean byPatient = level.clusters != null || rest.clusters != null;
    double p = Proportions.p(a.share(kind), b.share(kind));
    if (byPatient) {
      double variance = a.variance(kind) + b.variance(kind);
      p =
          variance > 0
              ? Proportions.normalP((first.value() - second.value()) / Math.sqrt(variance))
              : p;
    }
    return new Contrast(Proportions.newcombe(first, second, "Newcombe"), p);
  }
}
