package org.linacre.engine.validation;

/**
 * A value with its interval, or the reason why there is none.
 *
 * @param value NaN where not estimable
 * @param lower NaN where there is no interval
 * @param upper NaN where there is no interval
 * @param method how it was made
 * @param reason why it is not estimable; empty where it is
 */
record Measured(double value, double lower, double upper, String method, String reason) {
  /** The normal quantile of a 95 % interval. */
  static final double Z = 1.959963984540054;

  /** A value and the standard error on its own scale. */
  static Measured wald(double value, double error, String method) {
    return new Measured(value, value - Z * error, value + Z * error, method, "");
  }

  /** A value with an interval. */
  static Measured of(double value, double lower, double upper, String method) {
    return new Measured(value, lower, upper, method, "");
  }

  /** A value that has no interval. */
  static Measured bare(double value, String method) {
    return new Measured(value, Double.NaN, Double.NaN, method, "");
  }

  /** No value. */
  static Measured not(String reason) {
    return new Measured(Double.NaN, Double.NaN, Double.NaN, "", reason);
  }

  boolean estimable() {
    return reason.isEmpty();
  }
}
