package org.linacre.engine.validation;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Poisson resamples (J. A. Hanley and B. MacGibbon, Computer Methods and Programs in Biomedicine
 * 83, 2006) of a sample in bins: of rows, or of patients where they have several.
 */
final class Draws {
  private static final double MANY = 50;
  static final int FEWEST = 5;
  static final double NEARLY = 1e-9;

  private final Bins bins;
  private final @Nullable Patterns patterns;

  Draws(Sample sample, Bins bins) {
    this.bins = bins;
    patterns = sample.clusters == null ? null : Patterns.of(sample.clusters, bins);
  }

  Bins next(SplittableRandom random) {
    return patterns == null ? rows(random) : patterns.drawn(random, bins);
  }

  /** What was drawn, in words. */
  static String words(Sample sample, Plan.Intervals intervals) {
    return "%d Poisson resamples of %s, seed %d"
        .formatted(
            intervals.resamples(), sample.clusters == null ? "rows" : "patients", intervals.seed());
  }

  /**
   * Why percentiles of resamples do not tell how sure a curve is; empty where they do. Of five
   * patients and more the intervals of ICI, E50 and E90 held the truth in 95 of 100 runs and more,
   * of four in 91, of three in 80, of two in 54 (docs/measurements.md).
   */
  static String few(Sample sample) {
    Clusters clusters = sample.clusters;
    boolean many =
        clusters == null
            || Math.min(clusters.fewest(), clusters.sizes().effective() + NEARLY) >= FEWEST;
    return many ? "" : "resamples of fewer than %d patients do not tell".formatted(FEWEST);
  }

  /** The share up to which a percentile goes: further where few patients were drawn. */
  static double widened(Sample sample, double share) {
    return sample.clusters == null ? share : sample.clusters.widened(share);
  }

  /** Quantile of type 7 of ascending values. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int low = (int) place;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }

  private Bins rows(SplittableRandom random) {
    double[] n = new double[bins.size()];
    double[] d = new double[bins.size()];
    for (int i = 0; i < n.length; i++) {
      d[i] = poisson(random, bins.d[i]);
      n[i] = d[i] + poisson(random, bins.n[i] - bins.d[i]);
    }
    return new Bins(bins, n, d);
  }

  /** A Poisson count; by the normal from a mean of 50, where the error is below resampling's. */
  private static double poisson(SplittableRandom random, double mean) {
    if (mean >= MANY) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
