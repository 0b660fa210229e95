package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The population stability index of two distributions of scores. It has the noncentral chi-squared
 * law where it is small; its interval is that law's, turned round (J. H. Steiger and R. T. Fouladi,
 * 1997). Where patients have several rows the test has the second-order correction of J. N. K. Rao
 * and A. J. Scott (JASA 76, 1981, doi:10.1080/01621459.1981.10477633) with F for few patients (D.
 * R. Thomas and J. N. K. Rao, JASA 82, 1987); the interval has its scale, or that of the delta
 * method along what moved where that is larger, which is how far much moved spreads.
 */
final class Stability {
  private static final int TENTHS = 10;
  private static final double LARGE = 10_000;
  private static final int STEPS = 80;

  private final Sample both;
  private final double before;
  private final double after;
  private final int[] bins;
  private final double[] first = new double[TENTHS];
  private final double[] second = new double[TENTHS];

  /** Of a sample whose label says whether a row is of the second. */
  Stability(Sample both) {
    this.both = both;
    before = both.nonEvents();
    after = both.events;
    bins = tenths();
    for (int k = 0; k < bins.length; k++) {
      first[bins[k]] += both.n[k] - both.d[k];
      second[bins[k]] += both.d[k];
    }
  }

  private int[] tenths() {
    int[] found = new int[both.cells()];
    long below = 0;
    for (int k = 0; k < found.length; k++) {
      found[k] = (int) Math.min(TENTHS - 1, below * TENTHS / both.nonEvents());
      below += both.n[k] - both.d[k];
    }
    return found;
  }

  private boolean isUsed(int bin) {
    return first[bin] + second[bin] > 0;
  }

  /** The shares of a bin with half a row added to each. */
  private double[] shares(int bin) {
    return new double[] {
      (first[bin] + 0.5) / (before + 0.5 * TENTHS), (second[bin] + 0.5) / (after + 0.5 * TENTHS)
    };
  }

  /** In tenths of the reference; the chance as B. Yurdakul, Western Michigan University, 2018. */
  Measured index() {
    double index = 0;
    int used = 0;
    for (int i = 0; i < TENTHS; i++) {
      double[] share = shares(i);
      index += isUsed(i) ? (share[1] - share[0]) * Math.log(share[1] / share[0]) : 0;
      used += isUsed(i) ? 1 : 0;
    }
    String how = "tenths of the reference, half a row added to each";
    if (used < 2) {
      return Measured.bare(index, how + "; no interval, since all scores are in one of them");
    }
    return both.clusters == null
        ? byRow(index, used - 1, how)
        : byPatient(both.clusters, index, how);
  }

  private Measured byRow(double index, double free, String how) {
    double scale = 1 / before + 1 / after;
    double p = ChiSquaredDistribution.of(free).survivalProbability(index / scale);
    return bounded(index, scale, free, how + Distances.p(p) + "; noncentral chi-squared");
  }

  private static Measured bounded(double index, double scale, double free, String method) {
    double low = noncentrality(index / scale, free, 0.975) * scale;
    double high = noncentrality(index / scale, free, 0.025) * scale;
    return Measured.of(index, Math.min(low, index), Math.max(high, index), method);
  }

  /**
   * By patient: where nothing moved the index is a weighted sum of chi-squared values, for which
   * one of fewer degrees stands, tested by F; where much moved it spreads as its own influence has
   * it.
   */
  private Measured byPatient(Clusters clusters, double index, String how) {
    Crossed crossed = crossed(clusters);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < TENTHS; i++) {
      for (int j = 0; isUsed(i) && j < TENTHS; j++) {
        double shared = isUsed(j) ? crossed.covariance(added(i), added(j)) : 0;
        squares += isUsed(j) ? shared / pooled(i) * shared / pooled(j) : 0;
        sum += i == j ? shared / pooled(i) : 0;
      }
    }
    if (!(sum > 0)) {
      return Measured.alike(index, how);
    }
    double free = sum * sum / squares;
    double p =
        FDistribution.of(free, free * (clusters.fewest() - 1.0)).survivalProbability(index / sum);
    double along = index > 0 ? crossed.covariance(gradient(), gradient()) / (4 * index) : 0;
    double wider = clusters.sizes().least().quantile() / Measured.Z;
    double scale = Math.max(squares / sum, along) * wider * wider;
    String method = how + Distances.p(p) + "; noncentral chi-squared, Rao and Scott by patient";
    return bounded(index, scale, sum / scale, method);
  }

  private Crossed crossed(Clusters clusters) {
    int[][] kinds = new int[2][bins.length];
    for (int k = 0; k < bins.length; k++) {
      kinds[0][k] = bins[k];
      kinds[1][k] = bins[k] + TENTHS;
    }
    return new Crossed(clusters, kinds, 2 * TENTHS);
  }

  private double pooled(int bin) {
    return (first[bin] + second[bin]) / both.total;
  }

  /** What a row adds to how much more of the second than of the first is in a bin, by its kind. */
  private double[] added(int bin) {
    double[] added = new double[2 * TENTHS];
    for (int i = 0; i < TENTHS; i++) {
      double own = i == bin ? 1 : 0;
      added[i] = -(own - first[bin] / before) / before;
      added[TENTHS + i] = (own - second[bin] / after) / after;
    }
    return added;
  }

  /** What a row adds to the index, by its kind. */
  private double[] gradient() {
    double[] slopes = new double[2 * TENTHS];
    double[] means = new double[2];
    for (int i = 0; i < TENTHS; i++) {
      double ratio = isUsed(i) ? shares(i)[1] / shares(i)[0] : 1;
      slopes[i] = 1 - ratio - Math.log(ratio);
      slopes[TENTHS + i] = 1 - 1 / ratio + Math.log(ratio);
      means[0] += slopes[i] * first[i] / before;
      means[1] += slopes[TENTHS + i] * second[i] / after;
    }
    for (int i = 0; i < TENTHS; i++) {
      slopes[i] = (slopes[i] - means[0]) / before;
      slopes[TENTHS + i] = (slopes[TENTHS + i] - means[1]) / after;
    }
    return slopes;
  }

  /**
   * The noncentrality at which a noncentral chi-squared value is at most this with this chance; 0
   * where there is none. The law is a mixture over Poisson counts; from 10,000 the normal stands
   * in.
   */
  static double noncentrality(double value, double free, double chance) {
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

  private static double atMost(double value, double free, double noncentrality) {
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
