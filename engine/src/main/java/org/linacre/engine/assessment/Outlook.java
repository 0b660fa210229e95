package org.linacre.engine.assessment;

import java.util.stream.IntStream;

/** What asking would bring: the wrong decisions it is expected to spare. */
final class Outlook {
  private final Beliefs beliefs;
  private final int[] open;
  private final double uncertainNow;
  private final double wrongNow;

  /**
   * What is expected.
   *
   * @param uncertain how much less uncertain the decisions become: the drop of the sum of p (1 - p)
   * @param wrong how many fewer decisions are wrong: the drop of the sum of the lesser of p, 1 - p
   */
  record Spared(double uncertain, double wrong) {}

  /** An outlook on the decisions about these places. */
  Outlook(Beliefs beliefs, IntStream open) {
    this.beliefs = beliefs;
    this.open = open.toArray();
    double uncertain = 0;
    double wrong = 0;
    for (int i : this.open) {
      double p = beliefs.nearly(i);
      uncertain += p * (1 - p);
      wrong += Math.min(p, 1 - p);
    }
    this.uncertainNow = uncertain;
    this.wrongNow = wrong;
  }

  /** What is spared by a look that turns out one way or the other. */
  Spared spared(Beliefs.At one, Beliefs.At other) {
    double uncertain = uncertainNow;
    double wrong = wrongNow;
    for (Beliefs.At at : new Beliefs.At[] {one, other}) {
      Look.Moments moments = at.look().at(beliefs.mean(at), beliefs.variance(at));
      Spared after = after(at, moments);
      uncertain -= moments.probability() * after.uncertain();
      wrong -= moments.probability() * after.wrong();
    }
    return new Spared(uncertain, wrong);
  }

  /** What is left uncertain and wrong after a look. */
  private Spared after(Beliefs.At at, Look.Moments moments) {
    double uncertain = 0;
    double wrong = 0;
    for (int i : open) {
      double with = beliefs.covariance(i, at);
      double variance = beliefs.variance(i) - with * with * Math.max(0, moments.curvature());
      double mean = beliefs.mean(i) + with * moments.slope();
      double p = Look.Normal.below(mean / Math.sqrt(variance));
      uncertain += p * (1 - p);
      wrong += Math.min(p, 1 - p);
    }
    return new Spared(uncertain, wrong);
  }
}
