package org.linacre.engine.monitoring;

import java.util.Locale;

/** On which side of what is acceptable. */
public enum Side {
  /** Below the least. */
  LOW,
  /** Above the most. */
  HIGH;

  /** The word in files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  double sign() {
    return this == LOW ? -1 : 1;
  }

  double bound(Acceptable acceptable) {
    return this == LOW ? acceptable.low() : acceptable.high();
  }

  boolean isWatched(Acceptable acceptable) {
    return this == LOW ? acceptable.hasLow() : acceptable.hasHigh();
  }

  /** How far a value lies beyond the bound: not above 0 on average while acceptable. */
  double beyond(double value, double expected, double bound) {
    return sign() * (value - bound * expected);
  }

  /** The least that {@link #beyond} can be, without its sign. */
  double largestLoss(Metric metric, double bound) {
    if (this == HIGH) {
      return bound;
    }
    return metric == Metric.OE ? 1 : 1 - bound;
  }
}
