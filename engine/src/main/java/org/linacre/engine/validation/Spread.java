package org.linacre.engine.validation;

import org.jspecify.annotations.Nullable;

/**
 * The variance of an estimate, and how well it is known.
 *
 * @param variance nought where rows, or patients, do not differ in what they add
 * @param freedom the normal law's, or by patient
 * @param added what patients add; null where that was not kept
 */
record Spread(double variance, Freedom freedom, @Nullable Added added) {
  /** What is left of a sum of squares by rounding alone, as a share of that by row. */
  private static final double ROUNDING = 1e-12;

  /** A variance without patients. */
  static Spread rows(double variance) {
    return new Spread(variance, Freedom.NORMAL, null);
  }

  /** C/(C-1) times the sum of squares by patient, where rounding is nought. */
  static Spread patients(double byRow, double byPatient, Sizes sizes) {
    double count = sizes.patients();
    double sum = byPatient > ROUNDING * byRow ? byPatient : 0;
    return new Spread(sum * count / (count - 1), sizes.freedom(byRow, byPatient), null);
  }

  /** The same, nought where it is no more than rounding leaves of a number of this size. */
  Spread beside(double size) {
    return error() > ROUNDING * Math.abs(size) ? this : new Spread(0, freedom, added);
  }

  /** The same with at most so many degrees of freedom. */
  Spread atMost(double degrees) {
    return new Spread(variance, freedom.atMost(degrees), added);
  }

  /** The same with what patients add. */
  Spread of(Added kept) {
    return new Spread(variance, freedom, kept);
  }

  double error() {
    return Math.sqrt(variance);
  }

  /** Half the width of a 95 % interval. */
  double half() {
    return freedom.quantile() * error();
  }
}
