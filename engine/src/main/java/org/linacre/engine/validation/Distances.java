package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How far two distributions of scores lie apart: Kolmogorov and Smirnov's distance, Wasserstein's,
 * and the population stability index.
 *
 * <p>A percentile of resampled distances would never hold nought. So the first two take the 95th
 * percentile of how far chance alone moves the difference of the distributions (by its greatest
 * value, and by its area): by the triangle inequality the distance is no further than that from
 * what was seen, whatever it is. The index has the noncentral chi-squared law where it is small;
 * its interval is that law's, turned round (J. H. Steiger and R. T. Fouladi, 1997), with the
 * first-order correction of J. N. K. Rao and A. J. Scott (JASA 76, 1981,
 * doi:10.1080/01621459.1981.10477633) where patients have several rows.
 */
final class Distances {
  private static final int TENTHS = 10;
  private static final int FINE = 1000;
  private static final int COARSE = 200;
  private static final double LARGE = 10_000;
  private static final int STEPS = 80;

  private final Sample both;
  private final double before;
  private final double after;
  private final Plan.Intervals intervals;
  private final double[][] noise;

  /** Of a sample whose label says whether a row is of the second. */
  Distances(Sample both, Plan.Intervals intervals) {
    this.both = both;
    this.intervals = intervals;
    before = both.nonEvents();
    after = both.events;
    noise = noise();
  }

  /** The greatest distance and the area between the two distributions of these bins. */
  private static double[] apart(double[] x, double[] first, double[] second) {
    double all = Arrays.stream(first).sum();
    double others = Arrays.stream(second).sum();
    double most = 0;
    double area = 0;
    double difference = 0;
    for (int k = 0; k < x.length; k++) {
      difference += first[k] / all - second[k] / others;
      most = Math.max(most, Math.abs(difference));
      area += k + 1 < x.length ? Math.abs(difference) * (x[k + 1] - x[k]) : 0;
    }
    return new double[] {most, area};
  }

  /** By distance, ascending: what resamples have beyond what was seen. */
  private double[][] noise() {
    double[][] found = new double[2][intervals.resamples()];
    Bins bins = Bins.of(both, both.clusters == null ? FINE : COARSE);
    Draws draws = new Draws(both, bins);
    SplittableRandom random = new SplittableRandom(intervals.seed());
    for (int i = 0; i < intervals.resamples(); i++) {
      double[] moved = moved(bins, draws.next(random));
      found[0][i] = moved[0];
      found[1][i] = moved[1];
    }
    Arrays.sort(found[0]);
    Arrays.sort(found[1]);
    return found;
  }

  private static double[] moved(Bins bins, Bins drawn) {
    double[] x = bins.x;
    double most = 0;
    double area = 0;
    double sum = 0;
    double[] totals = {
      total(bins.n, bins.d), total(bins.d), total(drawn.n, drawn.d), total(drawn.d)
    };
    for (int k = 0; k < x.length; k++) {
      double seen = (bins.n[k] - bins.d[k]) / totals[0] - bins.d[k] / totals[1];
      sum += (drawn.n[k] - drawn.d[k]) / totals[2] - drawn.d[k] / totals[3] - seen;
      most = Math.max(most, Math.abs(sum));
      area += k + 1 < x.length ? Math.abs(sum) * (x[k + 1] - x[k]) : 0;
    }
    return new double[] {most, area};
  }

  private static double total(double[] all, double[] less) {
    return total(all) - total(less);
  }

  private static double total(double[] all) {
    return Arrays.stream(all).sum();
  }

  private double[] seen() {
    double[] first = new double[both.cells()];
    double[] second = new double[first.length];
    for (int k = 0; k < first.length; k++) {
      first[k] = both.n[k] - both.d[k];
      second[k] = both.d[k];
    }
    return apart(both.x, first, second);
  }

  /** Kolmogorov and Smirnov's distance; its p-value by their limit, by patient from resamples. */
  Measured ks() {
    double most = seen()[0];
    double p =
        both.clusters == null
            ? kolmogorov(most * Math.sqrt(before / both.total * after))
            : resampled(noise[0], most);
    return within(most, 1, noise[0], "Kolmogorov-Smirnov" + p(p));
  }

  /** Wasserstein's distance, over a unit. */
  Measured wasserstein(double unit, String method) {
    double area = seen()[1];
    String said = method + p(resampled(noise[1], area));
    Measured found = within(area, Double.POSITIVE_INFINITY, noise[1], said);
    return Measured.of(
        found.value() / unit, found.lower() / unit, found.upper() / unit, found.method());
  }

  private static String p(double p) {
    return Double.isNaN(p) ? "" : String.format(Locale.ROOT, "; p = %.4g", p);
  }

  /** The share of resamples that chance alone moves at least so far. */
  private static double resampled(double[] noise, double distance) {
    long further = Arrays.stream(noise).filter(far -> far >= distance).count();
    return noise.length == 0 ? Double.NaN : (1.0 + further) / (1 + noise.length);
  }

  private Measured within(double value, double most, double[] noise, String method) {
    if (noise.length == 0) {
      return Measured.bare(value, method + "; no interval, since no resamples were asked for");
    }
    double half = Draws.quantile(noise, Draws.widened(both, 0.95));
    if (!Double.isFinite(half)) {
      return Measured.bare(value, method + "; no interval, since so few patients bear none");
    }
    return Measured.of(
        value,
        Math.max(0, value - half),
        Math.min(most, value + half),
        method + "; triangle inequality, " + Draws.words(both, intervals));
  }

  /** The chance of a larger distance, times the root of the size, in the limit. */
  static double kolmogorov(double t) {
    if (t < 0.2) {
      return 1;
    }
    double p = 0;
    for (int k = 1; k <= 100; k++) {
      p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * t * t);
    }
    return Math.clamp(p, 0, 1);
  }

  /** In tenths of the reference; the chance as B. Yurdakul, Western Michigan University, 2018. */
  Measured psi() {
    int[] bins = tenths();
    double[] first = new double[TENTHS];
    double[] second = new double[TENTHS];
    for (int k = 0; k < bins.length; k++) {
      first[bins[k]] += both.n[k] - both.d[k];
      second[bins[k]] += both.d[k];
    }
    double index = 0;
    int used = 0;
    for (int i = 0; i < TENTHS; i++) {
      if (first[i] + second[i] > 0) {
        double a = (first[i] + 0.5) / (before + 0.5 * TENTHS);
        double b = (second[i] + 0.5) / (after + 0.5 * TENTHS);
        index += (b - a) * Math.log(b / a);
        used++;
      }
    }
    return psi(index, used - 1, (1 / before + 1 / after) * design(bins, first, second));
  }

  private Measured psi(double index, int free, double scale) {
    String how = "tenths of the reference, half a row added to each";
    if (free < 1) {
      return Measured.bare(index, how + "; no interval, since all scores are in one of them");
    }
    double scaled = index / scale;
    double p = ChiSquaredDistribution.of(free).survivalProbability(scaled);
    double low = noncentrality(scaled, free, 0.975) * scale;
    double high = noncentrality(scaled, free, 0.025) * scale;
    String by = both.clusters == null ? "" : ", Rao and Scott's correction by patient";
    return Measured.of(
        index,
        Math.min(low, index),
        Math.max(high, index),
        how + p(p) + "; noncentral chi-squared" + by);
  }

  private int[] tenths() {
    int[] bins = new int[both.cells()];
    long below = 0;
    for (int k = 0; k < bins.length; k++) {
      bins[k] = (int) Math.min(TENTHS - 1, below * TENTHS / both.nonEvents());
      below += both.n[k] - both.d[k];
    }
    return bins;
  }

  /** How much wider patients make the shares' spread than rows would, on average. */
  private double design(int[] bins, double[] first, double[] second) {
    Clusters clusters = both.clusters;
    if (clusters == null) {
      return 1;
    }
    double sum = 0;
    int used = 0;
    for (int i = 0; i < TENTHS; i++) {
      int bin = i;
      double share = (first[i] + second[i]) / both.total;
      double variance =
          clusters.variance(
              (cell, label) ->
                  ((bins[cell] == bin ? 1 : 0)
                          - (label == 1 ? second[bin] / after : first[bin] / before))
                      * (label == 1 ? 1 / after : -1 / before));
      sum += share > 0 ? variance / share : 0;
      used += share > 0 ? 1 : 0;
    }
    double rows = (used - 1) * (1 / before + 1 / after);
    return sum > 0 && rows > 0 ? sum / rows : 1;
  }

  /**
   * The noncentrality at which a noncentral chi-squared value is at most this with this chance; 0
   * where there is none. The law is a mixture over Poisson counts; from 10,000 the normal stands
   * in.
   */
  static double noncentrality(double value, int free, double chance) {
    if (value > LARGE) {
      double spread = Math.sqrt(2 * (free + 2 * (value - free)));
      return value - free + (chance > 0.5 ? -1 : 1) * Measured.Z * spread;
    }
    double low = 0;
    double high = 4 * value + 100;
    if (atMost(value, free, 0) < chance) {
      return 0;
    }
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      boolean more = atMost(value, free, middle) > chance;
      low = more ? middle : low;
      high = more ? high : middle;
    }
    return (low + high) / 2;
  }

  private static double atMost(double value, int free, double noncentrality) {
    double mean = noncentrality / 2;
    if (mean == 0) {
      return ChiSquaredDistribution.of(free).cumulativeProbability(value);
    }
    PoissonDistribution counts = PoissonDistribution.of(mean);
    int reach = (int) (10 * Math.sqrt(mean)) + 30;
    double sum = 0;
    for (int j = Math.max(0, (int) mean - reach); j <= mean + reach; j++) {
      sum +=
          counts.probability(j)
              * ChiSquaredDistribution.of(free + 2.0 * j).cumulativeProbability(value);
    }
    return sum;
  }
}
