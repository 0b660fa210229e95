package org.linacre.engine.validation;

import java.util.Locale;
import java.util.function.Function;

/**
 * A level against the rest on one metric. Net benefit and the share flagged are not compared, as
 * they move with the level's own prevalence, nor is accuracy, as it is improper (B. Van Calster and
 * others, Lancet Digital Health 7, 2025, doi:10.1016/j.landig.2025.100916).
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
      case "oe" -> scaled(Overall::observedOverExpected, level, rest, Scale.LOGARITHM);
      case "calibration-intercept" -> scaled(Contrast::intercept, level, rest, Scale.PLAIN);
      case "calibration-slope" -> scaled(Contrast::slope, level, rest, Scale.PLAIN);
      case "brier" -> scaled(Overall::brier, level, rest, Scale.PLAIN).within(1);
      case "sensitivity", "specificity", "ppv", "npv" ->
          rate(Rates.Kind.valueOf(metric.toUpperCase(Locale.ROOT)), threshold, level, rest);
      default -> not("'" + metric + "' is not compared between groups");
    };
  }

  /** Whether the metric is compared at each threshold. */
  static boolean hasThreshold(String metric) {
    return switch (metric) {
      case "sensitivity", "specificity", "ppv", "npv" -> true;
      default -> false;
    };
  }

  /** The name of the result on a metric: a difference, or a ratio. */
  static String named(String metric) {
    return metric.equals("oe") || metric.equals("oe-censored")
        ? metric + "-ratio"
        : metric + "-difference";
  }

  static Contrast not(String reason) {
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
  private static Contrast scaled(
      Function<Sample, Measured> metric, Sample first, Sample second, Scale scale) {
    Measured level = metric.apply(first);
    Measured rest = metric.apply(second);
    if (!level.estimable() || !rest.estimable()) {
      return not(level.estimable() ? "of the rest: " + rest.reason() : level.reason());
    }
    boolean log = scale == Scale.LOGARITHM;
    double difference =
        log ? Math.log(level.value()) - Math.log(rest.value()) : level.value() - rest.value();
    Joint joint =
        Joint.of(
            new Freedom.Estimate(level.error(), level.freedom(), first),
            new Freedom.Estimate(rest.error(), rest.freedom(), second),
            level.added(),
            rest.added());
    double error = joint.error();
    if (!(error > 0)) {
      return not("no spread, so no standard error");
    }
    Freedom freedom = joint.freedom();
    return new Contrast(
        shown(difference, freedom.quantile() * error, log, freedom).by(error, freedom),
        freedom.p(difference / error));
  }

  /** The same where the difference cannot be further from nought than this. */
  private Contrast within(double most) {
    return new Contrast(difference.within(-most, most), p);
  }

  private static Measured shown(double difference, double half, boolean log, Freedom freedom) {
    String method = (log ? "ratio, logarithm's scale" : "difference") + freedom.words();
    return log
        ? Measured.of(
            Math.exp(difference), Math.exp(difference - half), Math.exp(difference + half), method)
        : Measured.of(difference, difference - half, difference + half, method);
  }

  /** The areas on the logit scale; the interval of the difference from the limits of each. */
  private static Contrast auroc(Sample level, Sample rest) {
    String flaw = level.unrankable().isEmpty() ? rest.unrankable() : level.unrankable();
    if (!flaw.isEmpty()) {
      return not(flaw);
    }
    Auroc first = Auroc.of(level);
    Auroc second = Auroc.of(rest);
    Spread here = Auroc.spread(level);
    Spread there = Auroc.spread(rest);
    Freedom one = here.freedom();
    Freedom two = there.freedom();
    Measured a = first.measured(one);
    Measured b = second.measured(two);
    if (!a.estimable() || !b.estimable()) {
      return not(a.estimable() ? "of the rest: " + b.reason() : a.reason());
    }
    Joint joint =
        Joint.of(
            new Freedom.Estimate(first.logitError(), one, level),
            new Freedom.Estimate(second.logitError(), two, rest),
            here.added(),
            there.added());
    Freedom freedom = joint.freedom();
    String method = freedom.name() + " limits, Zou and Donner 2008" + freedom.words();
    Measured shown =
        Proportions.newcombe(
            first.widened(a, freedom.quantile()),
            second.widened(b, freedom.quantile()),
            joint.correlation(),
            method);
    return new Contrast(shown, freedom.p((first.logit() - second.logit()) / joint.error()));
  }

  private static double correlation(Rates.Kind kind, Rates first, Rates second) {
    Added mine = first.spread(kind).added();
    Added theirs = second.spread(kind).added();
    return mine == null || theirs == null ? 0 : mine.correlation(theirs);
  }

  private static String flaw(Sample sample, double threshold) {
    String flaw = Rates.flaw(sample, threshold);
    return flaw.isEmpty() ? sample.flat() : flaw;
  }

  private static Contrast rate(Rates.Kind kind, double threshold, Sample level, Sample rest) {
    String flaw = flaw(level, threshold);
    flaw = flaw.isEmpty() ? flaw(rest, threshold) : flaw;
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
    if (level.clusters != null || rest.clusters != null) {
      return new Effective(a.counted(kind), b.counted(kind)).contrast(correlation(kind, a, b));
    }
    double p = Proportions.p(a.share(kind), b.share(kind));
    return new Contrast(Proportions.newcombe(first, second, "Newcombe"), p);
  }
}
