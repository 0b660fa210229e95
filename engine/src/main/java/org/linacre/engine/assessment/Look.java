package org.linacre.engine.assessment;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A noisy look at one standing, measured from its threshold: what was answered, as a likelihood.
 *
 * <p>With the standing normal of mean m and variance v, {@code probability} is the integral Z of
 * likelihood and density, {@code slope} the derivative of log Z by m and {@code curvature} minus
 * the second one; the mean after the look is m + v slope, the variance v - v² curvature (C. E.
 * Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning, 2006, section 3.6).
 */
sealed interface Look {
  /** The moments of a look. */
  record Moments(double probability, double slope, double curvature) {}

  /** The moments for a standing of this mean and variance. */
  Moments at(double mean, double variance);

  /** Yes or no, with normal noise. */
  record Said(boolean yes, double noise) implements Look {
    @Override
    public Moments at(double mean, double variance) {
      double spread = Math.sqrt(variance + noise * noise);
      double z = (yes ? mean : -mean) / spread;
      double p = Normal.below(z);
      double slope = (yes ? 1 : -1) * Normal.hazard(z) / spread;
      return new Moments(p, slope, slope * slope + slope * mean / (spread * spread));
    }
  }

  /** The best answer or another, with normal noise and guessing. */
  record Chose(boolean best, double noise, double guess) implements Look {
    @Override
    public Moments at(double mean, double variance) {
      double spread = Math.sqrt(variance + noise * noise);
      double z = mean / spread;
      if (!best) {
        Moments no = new Said(false, noise).at(mean, variance);
        return new Moments((1 - guess) * no.probability(), no.slope(), no.curvature());
      }
      double p = guess + (1 - guess) * Normal.below(z);
      double slope = (1 - guess) * Normal.density(z) / (spread * p);
      return new Moments(p, slope, slope * slope + slope * z / spread);
    }
  }

  /** "Not sure": the standing is about the threshold, with normal noise. */
  record Unsure(double noise) implements Look {
    @Override
    public Moments at(double mean, double variance) {
      double all = variance + noise * noise;
      double z = mean / Math.sqrt(all);
      return new Moments(Normal.density(z) / Math.sqrt(all), -mean / all, 1 / all);
    }
  }

  /** The standard normal distribution. */
  final class Normal {
    private static final ContinuousDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Below this the first terms of the asymptotic series have all digits that matter. */
    private static final double FAR = -30;

    private Normal() {}

    static double below(double z) {
      return STANDARD.cumulativeProbability(z);
    }

    static double density(double z) {
      return STANDARD.density(z);
    }

    static double quantile(double p) {
      return STANDARD.inverseCumulativeProbability(p);
    }

    /** Density over distribution function (the inverse Mills ratio). */
    static double hazard(double z) {
      return z < FAR ? -z - 1 / z + 2 / (z * z * z) : density(z) / below(z);
    }
  }
}
