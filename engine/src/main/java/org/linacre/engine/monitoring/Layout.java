package org.linacre.engine.monitoring;

import java.util.Arrays;

/**
 * How the capital of a wager is laid out over a life: a part before the first case, and of the rest
 * half evenly over the expected life and half after a half-Cauchy law, so that some is left at
 * every case for ever. All wagers of a monitor share one, which remembers what it has reckoned.
 */
final class Layout {
  /** The part that bets from the first case on. */
  private static final double AT_FIRST = 0.05;

  /** The part of the rest that is laid out evenly over the expected life. */
  private static final double EVENLY = 0.5;

  private static final int REMEMBERED = 1 << 20;

  private final int life;
  private double[] left = {1};
  private int reckoned = 1;

  /**
   * A layout.
   *
   * @param life how many cases a stream expects, 1 or more
   */
  Layout(int life) {
    this.life = life;
  }

  int life() {
    return life;
  }

  /** The share of the capital that is not laid out before this many cases: 1 before the first. */
  double left(long before) {
    return before < reckoned ? left[(int) before] : further(before);
  }

  private double further(long before) {
    if (before >= REMEMBERED) {
      return reckon(before);
    }
    if (before >= left.length) {
      left = Arrays.copyOf(left, (int) Math.max(before + 1, 2L * left.length));
    }
    while (reckoned <= before) {
      left[reckoned] = reckon(reckoned);
      reckoned++;
    }
    return left[(int) before];
  }

  private double reckon(long before) {
    double lives = (double) before / life;
    double rest = EVENLY * Math.max(0, 1 - lives);
    return (1 - AT_FIRST) * (rest + (1 - EVENLY) * (1 - 2 / Math.PI * Math.atan(lives)));
  }
}
