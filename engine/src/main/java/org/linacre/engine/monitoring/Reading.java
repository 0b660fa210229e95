package org.linacre.engine.monitoring;

/**
 * What a case says of a metric.
 *
 * @param value from 0 to 1; NaN where the case does not concern the metric, or it is not known
 *     whether
 * @param least what it could be at the least, were all labels known; NaN where nothing
 * @param most what it could be at the most; NaN where nothing
 */
record Reading(double value, double least, double most) {
  static final Reading NONE = new Reading(Double.NaN, Double.NaN, Double.NaN);

  static Reading of(double value) {
    return new Reading(value, value, value);
  }

  boolean isKnown() {
    return !Double.isNaN(value);
  }

  /** Whether it is known, and would be the same were all labels known. */
  boolean isExact() {
    return least == value && most == value;
  }

  /** What speaks most against a signal on this side; NaN where nothing may. */
  double worst(Side side) {
    return side == Side.LOW ? most : least;
  }
}
