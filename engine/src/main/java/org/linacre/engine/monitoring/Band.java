package org.linacre.engine.monitoring;

/**
 * The confidence sequence of a stream over its whole life, as wide as the labels that are missing
 * could make it.
 *
 * @param metric of the stream
 * @param sequence of its mean
 * @param alpha its part of the budget
 */
record Band(Metric metric, MeanSequence sequence, double alpha) {
  MeanSequence.Interval interval(Tallies tallies) {
    MeanSequence.Interval least = of(tallies.least());
    boolean same = tallies.most().equals(tallies.least());
    return same ? least : new MeanSequence.Interval(least.low(), of(tallies.most()).high());
  }

  private MeanSequence.Interval of(Tally tally) {
    return metric == Metric.OE
        ? sequence.ratio(tally.cases(), tally.sum(), tally.expected(), alpha)
        : sequence.interval(tally.cases(), tally.sum(), alpha);
  }

  /** Whether the sequence lies beyond a wager's bound. */
  boolean excludes(Tallies tallies, Wager wager) {
    double bound = wager.bound();
    Tally tally = tallies.against(wager.side());
    if (!(wager.side().beyond(tally.value(), 1, bound) > 0)) {
      return false;
    }
    double evidence =
        metric == Metric.OE
            ? sequence.againstRatio(tally.cases(), tally.sum(), tally.expected(), bound)
            : sequence.evidence(tally.cases(), tally.sum(), bound);
    return evidence >= Math.log(1 / alpha);
  }
}
