package org.linacre.engine.validation;

import java.util.Arrays;

/** Weights of the outcomes seen so far by score, in a tree of sums (P. M. Fenwick, 1994). */
final class Earlier {
  private final double[] scores;
  private final double[] tree;
  private double total;

  Earlier(Survival survival) {
    scores = Arrays.stream(survival.byTimeScores()).sorted().distinct().toArray();
    tree = new double[scores.length + 1];
  }

  /** Adds an outcome's weight at its score. */
  void add(double score, double weight) {
    total += weight;
    for (int at = Arrays.binarySearch(scores, score) + 1; at < tree.length; at += at & -at) {
      tree[at] += weight;
    }
  }

  double total() {
    return total;
  }

  /**
   * The weight of those with a higher score than this one, and half that of those with the same.
   */
  double above(double score) {
    int place = Arrays.binarySearch(scores, score);
    return total - (sum(place) + sum(place + 1)) / 2;
  }

  private double sum(int places) {
    double sum = 0;
    for (int at = places; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
