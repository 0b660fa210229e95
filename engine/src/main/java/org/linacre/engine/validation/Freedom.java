package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The degrees of freedom of a variance by patient, a whole number; of a difference of two estimates
 * B. L. Welch's (Biometrika 34, 1947, doi:10.1093/biomet/34.1-2.28). They are at most one less than
 * the patients with the outcome or those without, whichever are fewer (R. M. Bell and D. F.
 * McCaffrey, Survey Methodology 28, 2002, on how unsure such variances are of few patients). The
 * normal law stands where no patient has several rows.
 *
 * @param degrees 1 or more; infinite for the normal law
 */
record Freedom(double degrees) {
  static final Freedom NORMAL = new Freedom(Double.POSITIVE_INFINITY);
  private static final double ROUNDING = 1e-6;

  /** So many degrees, rounded down, at least 1. */
  static Freedom of(double degrees) {
    return new Freedom(Math.max(1, Math.floor(degrees + ROUNDING)));
  }

  /** The same, or this many degrees where that is fewer. */
  Freedom atMost(double most) {
    return most < degrees ? of(most) : this;
  }

  /**
   * An estimate.
   *
   * @param error its standard error
   * @param freedom the degrees of that
   * @param fewest rows of the smaller class, which count where no patient has several rows
   */
  record Estimate(double error, Freedom freedom, long fewest) {
    Estimate(double error, Freedom freedom, Sample sample) {
      this(error, freedom, Math.min(sample.events, sample.nonEvents()));
    }

    private double degrees() {
      return freedom.isNormal() ? Math.max(1, fewest - 1) : freedom.degrees;
    }
  }

  /** Of a difference of two estimates. */
  static Freedom welch(Estimate first, Estimate second) {
    if (first.freedom.isNormal() && second.freedom.isNormal()) {
      return NORMAL;
    }
    double a = first.error * first.error;
    double b = second.error * second.error;
    return of((a + b) * (a + b) / (a * a / first.degrees() + b * b / second.degrees()));
  }

  boolean isNormal() {
    return Double.isInfinite(degrees);
  }

  /** The deviate of a 95 % interval. */
  double quantile() {
    return isNormal() ? Measured.Z : TDistribution.of(degrees).inverseSurvivalProbability(0.025);
  }

  /**
   * The share up to which a percentile of resamples of patients must go, so that it is as wide as t
   * (T. C. Hesterberg, The American Statistician 69, 2015, doi:10.1080/00031305.2015.1089789).
   */
  double widened(double share, int patients) {
    if (isNormal()) {
      return share;
    }
    double deviate = TDistribution.of(degrees).inverseSurvivalProbability(1 - share);
    double wider = deviate * Math.sqrt(patients / (patients - 1.0));
    return NormalDistribution.of(0, 1).cumulativeProbability(wider);
  }

  /** The chance that a share of resamples of patients beyond a value stands for, likewise. */
  double tail(double share, int patients) {
    if (isNormal() || share >= 1) {
      return share;
    }
    double deviate = NormalDistribution.of(0, 1).inverseSurvivalProbability(share);
    double nearer = deviate / Math.sqrt(patients / (patients - 1.0));
    return TDistribution.of(degrees).survivalProbability(nearer);
  }

  /** The two-sided p-value of a deviate. */
  double p(double deviate) {
    return isNormal()
        ? Proportions.normalP(deviate)
        : Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(deviate)));
  }

  /** Whose limits those of an area are. */
  String name() {
    return isNormal() ? "from DeLong's" : "from Obuchowski's";
  }

  /** A further word on the method. */
  String words() {
    return isNormal() ? "" : ", t with %s by patient".formatted(count());
  }

  private String count() {
    return "%.0f degree%s of freedom".formatted(degrees, degrees == 1 ? "" : "s");
  }
}
