package org.linacre.engine.monitoring;

import java.util.Collection;
import org.linacre.engine.monitoring.MonitoringAnswer.Estimate;

/**
 * The accuracy expected from scores alone, beside its own back-test. Where a score is the chance of
 * the outcome, the chance that the product is right is the score or the rest of it; this holds only
 * as far as the scores are calibrated, so what was expected is compared with what came of the
 * labelled past, and where the two differ by more than the margin, or this cannot be told, there is
 * no estimate.
 */
final class Expectation {
  private static final double Z = 1.959963984540054;
  private static final int BLOCK = 200;

  private final MonitoringPlan.LabelFree plan;
  private State state = new State(0, 0, 0, 0, 0, 0, 0);

  /**
   * What is kept between runs.
   *
   * @param cases labelled, with score and prediction
   * @param difference the sum of right less expected
   * @param squares the sum of its squares
   * @param block cases in the block that is filling
   * @param blockDifference its sum
   * @param latest the mean of the latest full block
   * @param blocks how many are full
   */
  record State(
      long cases,
      double difference,
      double squares,
      int block,
      double blockDifference,
      double latest,
      long blocks) {}

  Expectation(MonitoringPlan.LabelFree plan) {
    this.plan = plan;
  }

  void resume(State earlier) {
    state = earlier;
  }

  State state() {
    return state;
  }

  /** Takes a labelled case. */
  void take(Case one) {
    double expected = expected(one);
    if (Double.isNaN(expected)) {
      return;
    }
    double off = (one.prediction() == one.label() ? 1 : 0) - expected;
    boolean full = state.block + 1 == BLOCK;
    double sum = state.blockDifference + off;
    state =
        new State(
            state.cases + 1,
            state.difference + off,
            state.squares + off * off,
            full ? 0 : state.block + 1,
            full ? 0 : sum,
            full ? sum / BLOCK : state.latest,
            state.blocks + (full ? 1 : 0));
  }

  /** The chance that the product is right, by the score; NaN where there is none. */
  private static double expected(Case one) {
    if (Double.isNaN(one.score()) || one.prediction() == Case.MISSING) {
      return Double.NaN;
    }
    return one.prediction() == 1 ? one.score() : 1 - one.score();
  }

  /** The estimate for cases without a label. */
  Estimate estimate(Collection<Case> unlabelled) {
    double sum = 0;
    long count = 0;
    for (Case one : unlabelled) {
      double expected = expected(one);
      if (!Double.isNaN(expected)) {
        sum += expected;
        count++;
      }
    }
    double mean = state.cases == 0 ? 0 : state.difference / state.cases;
    double half = half(mean);
    String reason = reason(mean, half, count);
    return new Estimate(
        Metric.ACCURACY.id(),
        reason.isEmpty() ? sum / count : null,
        count,
        state.cases,
        state.cases == 0 ? null : mean,
        state.cases < 2 ? null : mean - half,
        state.cases < 2 ? null : mean + half,
        reason.isEmpty(),
        reason);
  }

  private double half(double mean) {
    double variance = state.squares / Math.max(1, state.cases) - mean * mean;
    return Z * Math.sqrt(Math.max(0, variance) / Math.max(1, state.cases));
  }

  private String reason(double mean, double half, long count) {
    if (state.cases < plan.cases()) {
      return "too-few-labels";
    }
    if (Math.abs(mean) + half > plan.margin()) {
      return "back-test-failed";
    }
    double lately = Z * Math.sqrt(state.squares / state.cases / BLOCK);
    if (state.blocks > 0 && Math.abs(state.latest) > plan.margin() + lately) {
      return "latest-block-failed";
    }
    return count == 0 ? "no-unlabelled-cases" : "";
  }
}
