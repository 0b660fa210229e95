package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The degrees of freedom of a difference of two estimates whose variances are by patient: B. L.
 * Welch's (Biometrika 34, 1947, doi:10.1093/biomet/34.1-2.28), each variance having one less than
 * the patients with the outcome or those without, whichever are fewer (R. M. Bell and D. F.
 * McCaffrey, Survey Methodology 28, 2002, on how unsure such variances are of few patients). The
 * normal law stands where no patient has several rows.
 *
 * @param degrees infinite for the normal law
 */
record Freedom(double degrees) {
  static Freedom of(Sample first, double error, Sample second, double other) {
    if (first.clusters == null && second.clusters == null) {
      return new Freedom(Double.POSITIVE_INFINITY);
    }
    double a = error * error;
    double b = other * other;
    return new Freedom((a + b) * (a + b) / (a * a / free(first) + b * b / free(second)));
  }

  private static double free(Sample sample) {
    Clusters clusters = sample.clusters;
    long fewest =
        clusters == null
            ? Math.min(sample.events, sample.nonEvents())
            : Math.min(clusters.with(1), clusters.with(0));
    return Math.max(1, fewest - 1);
  }

  private boolean normal() {
    return Double.isInfinite(degrees);
  }

  /** The deviate of a 95 % interval. */
  double quantile() {
    return normal() ? Measured.Z : TDistribution.of(degrees).inverseSurvivalProbability(0.025);
  }

  /** The two-sided p-value of a deviate. */
  double p(double deviate) {
    return normal()
        ? Proportions.normalP(deviate)
        : Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(deviate)));
  }

  /** Whose limits those of an area are. */
  String name() {
    return normal() ? "from DeLong's" : "from Obuchowski's";
  }

  /** A further word on the method. */
  String words() {
    return normal() ? "" : ", t by patient";
  }
}
