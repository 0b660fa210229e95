package org.linacre.engine.validation;

/**
 * How the logits of the scores must be moved and stretched to meet the outcomes (D. R. Cox,
 * Biometrika 45, 1958; B. Van Calster and others, BMC Medicine 17, 2019,
 * doi:10.1186/s12916-019-1466-7): the intercept with the slope held at 1, and the slope, each by
 * Newton's steps on the likelihood, with the variance of the inverse information or, where patients
 * have several rows, of the sandwich by patient.
 */
final class Recalibration {
  private static final int STEPS = 100;
  private static final double FAR = 50;

  /** Newton's steps square the error: after one as small the next would be below 1e-13. */
  private static final double ENOUGH = 1e-7;

  private final Sample sample;
  private final double[] logits;

  Recalibration(Sample sample) {
    this.sample = sample;
    logits = new double[sample.cells()];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = logit(sample.x[k]);
    }
  }

  static double logit(double p) {
    return Math.log(p / (1 - p));
  }

  private static double expit(double l) {
    return 1 / (1 + Math.exp(-l));
  }

  /** Why there can be neither; empty where there can. */
  static String flaw(Sample sample) {
    if (!sample.unrankable().isEmpty()) {
      return sample.unrankable();
    }
    if (!sample.areProbabilities()) {
      return "some scores are no probabilities: from %s to %s"
          .formatted(sample.x[0], sample.x[sample.cells() - 1]);
    }
    return sample.haveLogits() ? "" : "some scores are exactly 0 or 1, whose logit is infinite";
  }

  /** The intercept with the logit as an offset: 0 where the scores are right on the whole. */
  Measured intercept() {
    double a = logit(sample.prevalence()) - logit(sample.mean((x, _) -> x));
    double information = 0;
    for (int i = 0; i < STEPS; i++) {
      double[] sums = sums(a, 1);
      information = sums[2];
      double step = sums[0] / information;
      a += Math.clamp(step, -4, 4);
      if (Math.abs(step) < ENOUGH) {
        break;
      }
    }
    double at = a;
    double inverse = 1 / information;
    Spread spread =
        sample.clusters == null
            ? Spread.rows(inverse)
            : sample.spread((x, y) -> inverse * (y - expit(at + logit(x))));
    return Measured.wald(a, spread, named("logistic regression with offset"));
  }

  /** The slope of the outcome on the logit: 1 where the spread of the scores is right. */
  Measured slope() {
    double[] fit = fit(0, 1, FAR);
    if (fit.length == 0) {
      fit = fit(logit(sample.prevalence()), 0, 1);
    }
    return fit.length == 0
        ? Measured.not("the scores part events from non-events, so the slope has no end")
        : Measured.wald(
            fit[1],
            slopeSpread(fit[0], fit[1], sums(fit[0], fit[1])),
            named("logistic regression"));
  }

  /**
   * Newton's steps from a start, none longer than the longest; empty where they do not end. From
   * right scores they are few; where scores are far from right they may leap away, and short steps
   * from the slope of nought climb the likelihood, which has one summit.
   */
  private double[] fit(double startA, double startB, double longest) {
    double a = startA;
    double b = startB;
    for (int i = 0; i < STEPS; i++) {
      double[] sums = sums(a, b);
      double det = sums[2] * sums[4] - sums[3] * sums[3];
      double stepA = (sums[4] * sums[0] - sums[3] * sums[1]) / det;
      double stepB = (sums[2] * sums[1] - sums[3] * sums[0]) / det;
      double size = Math.abs(stepA) + Math.abs(stepB);
      double part = size > longest ? longest / size : 1;
      a += part * stepA;
      b += part * stepB;
      if (!(Math.abs(a) + Math.abs(b) < FAR)) {
        return new double[0];
      }
      if (size < ENOUGH) {
        return new double[] {a, b};
      }
    }
    return new double[0];
  }

  private Spread slopeSpread(double a, double b, double[] sums) {
    double det = sums[2] * sums[4] - sums[3] * sums[3];
    if (sample.clusters == null) {
      return Spread.rows(sums[2] / det);
    }
    double across = -sums[3] / det;
    double along = sums[2] / det;
    return sample.spread((x, y) -> (across + along * logit(x)) * (y - expit(a + b * logit(x))));
  }

  private String named(String method) {
    return sample.clusters == null ? method : method + ", sandwich by patient";
  }

  /** The score's two parts and the information's three: intercept, both, slope. */
  private double[] sums(double a, double b) {
    double score = 0;
    double scoreL = 0;
    double info = 0;
    double infoL = 0;
    double infoLL = 0;
    for (int k = 0; k < logits.length; k++) {
      double l = logits[k];
      double mu = expit(a + b * l);
      double rest = sample.d[k] - sample.n[k] * mu;
      double weight = sample.n[k] * mu * (1 - mu);
      score += rest;
      scoreL += rest * l;
      info += weight;
      infoL += weight * l;
      infoLL += weight * l * l;
    }
    return new double[] {score, scoreL, info, infoL, infoLL};
  }
}
