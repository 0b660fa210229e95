package org.linacre.engine.validation;

import org.jspecify.annotations.Nullable;

/**
 * A value with its interval, or the reason why there is none.
 *
 * @param value NaN where not estimable
 * @param lower NaN where there is no interval
 * @param upper NaN where there is no interval
 * @param method how it was made
 * @param reason why it is not estimable; empty where it is
 * @param error the standard error on the interval's scale; NaN where there is none
 * @param freedom how well the error is known
 * @param added what patients add to it; null where that was not kept
 */
record Measured(
    double value,
    double lower,
    double upper,
    String method,
    String reason,
    double error,
    Freedom freedom,
    @Nullable Added added) {
  /** The normal quantile of a 95 % interval. */
  static final double Z = 1.959963984540054;

  private static final String NONE = "no interval";

  private static Measured plain(double value, double lower, double upper, String method) {
    return new Measured(value, lower, upper, method, "", Double.NaN, Freedom.NORMAL, null);
  }

  /** A value and the standard error on its own scale; without spread there is no interval. */
  static Measured wald(double value, double error, String method) {
    if (error == 0) {
      return bare(value, method + "; no interval, since the rows have no spread");
    }
    if (Double.isNaN(value) || (Double.isFinite(value) && !Double.isFinite(error))) {
      return not("the standard error cannot be worked out");
    }
    return plain(value, value - Z * error, value + Z * error, method).by(error, Freedom.NORMAL);
  }

  /** A value and its spread; by patient with t. */
  static Measured wald(double value, Spread spread, String method) {
    if (spread.freedom().isNormal()) {
      return wald(value, spread.error(), method);
    }
    if (spread.variance() == 0) {
      return alike(value, method);
    }
    if (Double.isNaN(value) || (Double.isFinite(value) && !Double.isFinite(spread.error()))) {
      return not("the standard error cannot be worked out");
    }
    String named = method + spread.freedom().words();
    return plain(value, value - spread.half(), value + spread.half(), named).by(spread);
  }

  /** A value without an interval, since patients are alike in what it is made of. */
  static Measured alike(double value, String method) {
    return bare(value, method + "; no interval, since patients do not differ in it");
  }

  /** A value with an interval. */
  static Measured of(double value, double lower, double upper, String method) {
    return plain(value, lower, upper, method);
  }

  /** A value that has no interval, which its method says. */
  static Measured bare(double value, String method) {
    String said = method.contains(NONE) ? method : method + "; " + NONE;
    return plain(value, Double.NaN, Double.NaN, said);
  }

  /** No value. */
  static Measured not(String reason) {
    double none = Double.NaN;
    return new Measured(none, none, none, "", reason, none, Freedom.NORMAL, null);
  }

  /** The same with its standard error on the interval's scale. */
  Measured by(double standard, Freedom known) {
    return new Measured(value, lower, upper, method, reason, standard, known, added);
  }

  /** The same with the error of another, on the same scale. */
  Measured like(Measured other) {
    return new Measured(
        value, lower, upper, method, reason, other.error, other.freedom, other.added);
  }

  /** The same with its spread on the interval's scale, and what patients add to it. */
  Measured by(Spread spread) {
    return new Measured(
        value, lower, upper, method, reason, spread.error(), spread.freedom(), spread.added());
  }

  /**
   * The same; where a limit lies beyond what is possible, the interval is made anew where that
   * cannot be: on the logit scale of the range, or on the logarithm's from an only end of it.
   */
  Measured within(double least, double most) {
    boolean beyond = lower < least || upper > most;
    if (!beyond || !Double.isFinite(value)) {
      return this;
    }
    if (value <= least || value >= most) {
      return bare(
          value, method + "; no interval, since the value is at the end of what is possible");
    }
    double half = freedom.quantile() * error;
    if (Double.isInfinite(most)) {
      double factor = Math.exp(half / (value - least));
      double above = value - least;
      return limited(least + above / factor, least + above * factor, ", logarithm's scale");
    }
    double share = (value - least) / (most - least);
    double odds = share / (1 - share);
    double factor = Math.exp(half / (most - least) / (share * (1 - share)));
    return limited(
        least + (most - least) / (1 + factor / odds),
        most - (most - least) / (1 + odds * factor),
        ", logit scale of %s to %s".formatted((float) least, (float) most));
  }

  private Measured limited(double low, double high, String scale) {
    return new Measured(value, low, high, method + scale, reason, error, freedom, added);
  }

  /** The same with a further word on how it was made. */
  Measured with(String word) {
    return estimable()
        ? new Measured(value, lower, upper, method + word, reason, error, freedom, added)
        : this;
  }

  boolean estimable() {
    return reason.isEmpty();
  }
}
