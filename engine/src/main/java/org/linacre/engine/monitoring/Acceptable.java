package org.linacre.engine.monitoring;

/**
 * The values of a metric that are good enough.
 *
 * @param low the least; 0 where there is none
 * @param high the most; infinite where there is none
 */
public record Acceptable(double low, double high) {
  /** Checks that there is an acceptable value. */
  public Acceptable {
    if (!(low >= 0) || !(high >= low)) {
      throw new IllegalArgumentException(
          "No value lies between " + low + " and " + high + ". Maybe the two are the wrong way.");
    }
  }

  /** Whether too low a value is a signal. */
  public boolean hasLow() {
    return low > 0;
  }

  /** Whether too high a value is a signal. */
  public boolean hasHigh() {
    return high < Double.POSITIVE_INFINITY;
  }

  /** How many sides are watched. */
  int sides() {
    return (hasLow() ? 1 : 0) + (hasHigh() ? 1 : 0);
  }
}
