package org.linacre.engine.monitoring;

/**
 * Cases of a stream, counted.
 *
 * @param cases how many
 * @param sum of their values
 * @param expected of what they are compared with
 */
record Tally(long cases, double sum, double expected) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(double value, double compared) {
    return new Tally(cases + 1, sum + value, expected + compared);
  }

  /** NaN where there is no case. */
  double value() {
    return sum / expected;
  }
}
