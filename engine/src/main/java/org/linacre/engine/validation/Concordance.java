package org.linacre.engine.validation;

import java.util.Arrays;

/**
 * The share of pairs of an outcome and a later row in which the outcome has the higher score, ties
 * counting half, weighted by the inverse square of the chance of not being censored: H. Uno and
 * others, Statistics in Medicine 30, 2011, doi:10.1002/sim.4154, up to a horizon. What a row adds
 * is the infinitesimal jackknife's, in place of their perturbation: in both its roles in pairs, and
 * through the weights.
 */
final class Concordance {
  private final Survival survival;
  private final double horizon;
  private final double[] agree;
  private final double[] pairs;
  private final double all;

  Concordance(Survival survival, double horizon) {
    this.survival = survival;
    this.horizon = horizon;
    agree = new double[survival.size()];
    pairs = new double[survival.size()];
    asFirst();
    all = Arrays.stream(pairs).sum();
  }

  /** The share; NaN where no pair can be compared. */
  double share() {
    return all > 0 ? Arrays.stream(agree).sum() / all : Double.NaN;
  }

  /** By row, how the share changes with the logarithm of the chance in its weight. */
  double[] slopes() {
    double[] slopes = first();
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] *= -2;
    }
    return slopes;
  }

  /** By row, what it adds to the share, the weights as they are. */
  double[] added() {
    double[] added = first();
    double share = share();
    Earlier earlier = new Earlier(survival);
    for (int from = 0; from < survival.size(); ) {
      int to = survival.end(from);
      int outcomes = from + survival.events(from, to);
      for (int i = from; i < outcomes; i++) {
        added[i] += asSecond(earlier, i, share);
      }
      for (int i = from; i < outcomes; i++) {
        earlier.add(survival.score(i), counts(i) ? weight(i) : 0);
      }
      for (int i = outcomes; i < to; i++) {
        added[i] += asSecond(earlier, i, share);
      }
      from = to;
    }
    return added;
  }

  private double asSecond(Earlier earlier, int i, double share) {
    return (earlier.above(survival.score(i)) - share * earlier.total()) / all;
  }

  private double[] first() {
    double share = share();
    double[] first = new double[agree.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = (agree[i] - share * pairs[i]) / all;
    }
    return first;
  }

  /** By row with the outcome: the weight of its pairs with later rows, and of those that agree. */
  private void asFirst() {
    Later later = new Later(survival);
    for (int to = survival.size(); to > 0; ) {
      int from = survival.first(to - 1);
      later.add(from, to, false);
      for (int i = from; i < to; i++) {
        if (counts(i)) {
          agree[i] = weight(i) * later.halvesBelow(i) / 2;
          pairs[i] = weight(i) * later.count();
        }
      }
      later.add(from, to, true);
      to = from;
    }
  }

  private boolean counts(int i) {
    return survival.isEvent(i) && survival.time(i) <= horizon;
  }

  private double weight(int i) {
    return 1 / survival.uncensoredBefore(i) / survival.uncensoredBefore(i);
  }
}
