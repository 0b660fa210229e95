package org.linacre.engine.validation;

import java.util.Arrays;

/** Counts of the rows seen so far by score, in a tree of sums (P. M. Fenwick, 1994). */
final class Later {
  private final Survival survival;
  private final double[] scores;
  private final long[] tree;
  private long count;

  Later(Survival survival) {
    this.survival = survival;
    scores = Arrays.stream(survival.byTimeScores()).sorted().distinct().toArray();
    tree = new long[scores.length + 1];
  }

  /** Adds the rows from and below that are outcomes, or those that are not. */
  void add(int from, int to, boolean events) {
    for (int i = from; i < to; i++) {
      if (survival.isEvent(i) == events) {
        count++;
        for (int at = place(i) + 1; at < tree.length; at += at & -at) {
          tree[at]++;
        }
      }
    }
  }

  long count() {
    return count;
  }

  /** Twice the rows with a lower score than this one's, and once those with the same. */
  long halvesBelow(int i) {
    int place = place(i);
    return sum(place) + sum(place + 1);
  }

  private int place(int i) {
    return Arrays.binarySearch(scores, survival.score(i));
  }

  /** The rows with one of the first so many scores. */
  private long sum(int places) {
    long sum = 0;
    for (int at = places; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }
}
