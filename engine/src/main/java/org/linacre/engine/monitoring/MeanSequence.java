package org.linacre.engine.monitoring;

import java.util.function.DoublePredicate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A confidence sequence for the mean of values in 0 to 1: intervals of which all, over any number
 * of cases, cover the mean together with the stated confidence.
 *
 * <p>The two-sided beta-binomial mixture of Howard, Ramdas, McAuliffe and Sekhon (2021, section
 * 3.2), whose prior for a mean m is Beta(c m, c (1 - m)). Likelihood ratios of a Bernoulli variable
 * are convex in it, so values between 0 and 1 are covered too, somewhat widely.
 *
 * @param concentration c, above 0; larger is narrower later and wider at first
 */
public record MeanSequence(double concentration) {
  private static final int HALVINGS = 40;

  /**
   * An interval.
   *
   * @param low its lower end, 0 or more
   * @param high its upper end
   */
  public record Interval(double low, double high) {}

  /** The sequence that is nearly narrowest at this many cases, at this confidence. */
  public static MeanSequence narrowestAt(long cases, double alpha) {
    double log = 2 * Math.log(1 / alpha);
    return new MeanSequence(Math.max(1, cases / (log + Math.log1p(log)) - 1));
  }

  /**
   * The log of the mixture's likelihood ratio against a mean: a martingale that begins at 0 in the
   * log where this is the mean.
   *
   * @param cases how many
   * @param sum of their values
   * @param mean above 0 and below 1
   */
  public double evidence(long cases, double sum, double mean) {
    double a = concentration * mean;
    double b = concentration * (1 - mean);
    return logBeta(a + sum, b + cases - sum)
        - logBeta(a, b)
        - sum * Math.log(mean)
        - (cases - sum) * Math.log1p(-mean);
  }

  /** The log of the beta function, from the density at one half. */
  private static double logBeta(double a, double b) {
    return (2 - a - b) * Math.log(2) - BetaDistribution.of(a, b).logDensity(0.5);
  }

  /** The means that are not excluded, at a confidence of 1 - alpha for all cases together. */
  public Interval interval(long cases, double sum, double alpha) {
    if (cases == 0) {
      return new Interval(0, 1);
    }
    double limit = Math.log(1 / alpha);
    double mean = sum / cases;
    DoublePredicate within = m -> evidence(cases, sum, m) < limit;
    return new Interval(
        mean <= 0 ? 0 : edge(within, mean, 0), mean >= 1 ? 1 : edge(within, mean, 1));
  }

  /** Between a point within and one without, the last that is still within. */
  static double edge(DoublePredicate within, double inside, double outside) {
    double in = inside;
    double out = outside;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (within.test(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return out;
  }

  /**
   * The ratios of two means that are not excluded: of outcomes, 0 or 1, over scores. For a ratio r
   * the values y - r s + r, over 1 + r, have the mean r / (1 + r).
   *
   * @param cases how many
   * @param sum of the outcomes
   * @param expected the sum of the scores
   */
  public Interval ratio(long cases, double sum, double expected, double alpha) {
    if (expected <= 0) {
      return new Interval(0, Double.POSITIVE_INFINITY);
    }
    double limit = Math.log(1 / alpha);
    DoublePredicate within = r -> againstRatio(cases, sum, expected, r) < limit;
    double ratio = Math.max(sum / expected, 1e-9);
    double most = 1e6;
    return new Interval(
        edge(within, ratio, 0),
        within.test(most) ? Double.POSITIVE_INFINITY : edge(within, ratio, most));
  }

  /** The evidence against a ratio of two means, as {@link #evidence} is against a mean. */
  double againstRatio(long cases, double sum, double expected, double ratio) {
    double shifted = (sum + ratio * (cases - expected)) / (1 + ratio);
    return evidence(cases, shifted, ratio / (1 + ratio));
  }
}
