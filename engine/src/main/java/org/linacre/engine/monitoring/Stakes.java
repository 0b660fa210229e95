package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * How evidence against one bound is bet for: a few stakes, each with its weight.
 *
 * <p>A bet of stake q turns 1 into 1 + q z, where z is how far a value lies beyond the bound. While
 * the metric is acceptable z is not above 0 on average, given all before, so nobody can expect to
 * win (Waudby-Smith and Ramdas 2024). For a proportion a stake is a likelihood ratio against one
 * alternative.
 *
 * @param sizes the stakes, above 0 and small enough that 1 + q z stays positive
 * @param weights their weights, which add up to 1
 */
record Stakes(List<Double> sizes, List<Double> weights) {
  /** As shares of the largest stake at which nothing can be lost altogether. */
  private static final double[] SHARES = {0.06, 0.12, 0.25, 0.5};

  private static final double[] WEIGHTS = {0.2, 0.35, 0.3, 0.15};
  private static final double MOST = 0.98;

  /** The stakes against one bound of a target, to find values beyond it. */
  static Stakes of(MonitoringPlan.Target target, Side side) {
    double bound = side.bound(target.acceptable());
    double loss = side.largestLoss(target.metric(), bound);
    List<Double> sizes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double sought = sought(target, side, bound);
    boolean finds = sought > 0;
    if (finds) {
      sizes.add(Math.min(sought, MOST / loss));
      weights.add(0.5);
    }
    for (int i = 0; i < SHARES.length; i++) {
      sizes.add(SHARES[i] / loss);
      weights.add(finds ? WEIGHTS[i] / 2 : WEIGHTS[i]);
    }
    return new Stakes(sizes, weights);
  }

  /**
   * The best stake where the metric is at the value to be found: that of the likelihood ratio for a
   * proportion, near it for the others; 0 where nothing is to be found on this side.
   */
  private static double sought(MonitoringPlan.Target target, Side side, double bound) {
    double beyond = side.sign() * (target.find() - bound);
    if (!(beyond > 0)) {
      return 0;
    }
    return target.metric() == Metric.OE
        ? beyond / Math.max(bound, target.find())
        : beyond / (bound * (1 - bound));
  }
}
