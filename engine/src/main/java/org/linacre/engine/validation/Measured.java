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

  private static final String NONE = "no interval";

  /** A value and the standard error on its own scale; without spread there is no interval. */
  static Measured wald(double value, double error, String method) {
    if (error == 0) {
      return bare(value, method + "; no interval, since the rows have no spread");
    }
    if (Double.isNaN(value) || (Double.isFinite(value) && !Double.isFinite(error))) {
      return not("the standard error cannot be worked out");
    }
    return new Measured(value, value - Z * error, value + Z * error, method, "");
  }

  /** A value with an interval. */
  static Measured of(double value, double lower, double upper, String method) {
    return new Measured(value, lower, upper, method, "");
  }

  /** A value that has no interval, which its method says. */
  static Measured bare(double value, String method) {
    String said = method.contains(NONE) ? method : method + "; " + NONE;
    return new Measured(value, Double.NaN, Double.NaN, said, "");
  }

  /** No value. */
  static Measured not(String reason) {
    return new Measured(Double.NaN, Double.NaN, Double.NaN, "", reason);
  }

  /** The same, its interval cut to what is possible. */
  Measured within(double least, double most) {
    return new Measured(value, Math.max(lower, least), Math.min(upper, most), method, reason);
  }

  /** The same with a further word on how it was made. */
  Measured with(String word) {
    return estimable() ? new Measured(value, lower, upper, method + word, reason) : this;
  }

  boolean estimable() {
    return reason.isEmpty();
  }
}
