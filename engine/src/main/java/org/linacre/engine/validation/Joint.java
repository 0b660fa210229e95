package org.linacre.engine.validation;

import org.jspecify.annotations.Nullable;

/**
 * How sure a difference of two estimates is: where patients have rows in both, the variance of the
 * difference is that of what each patient adds to it, and so less twice the covariance.
 *
 * @param correlation of the two; 0 where no patient is in both
 * @param error the standard error of the difference
 * @param freedom how well that is known: at most one degree less than the patients of both
 */
record Joint(double correlation, double error, Freedom freedom) {
  static Joint of(
      Freedom.Estimate first, Freedom.Estimate second, double correlation, int patients) {
    double a = first.error();
    double b = second.error();
    double variance = a * a + b * b - 2 * correlation * a * b;
    Freedom welch = Freedom.welch(first, second);
    return new Joint(
        correlation,
        Math.sqrt(Math.max(0, variance)),
        correlation == 0 ? welch : welch.atMost(patients - 1.0));
  }

  /** From what patients add to either, where that is known. */
  static Joint of(
      Freedom.Estimate first,
      Freedom.Estimate second,
      @Nullable Added mine,
      @Nullable Added theirs) {
    return mine == null || theirs == null
        ? of(first, second, 0, 0)
        : of(first, second, mine.correlation(theirs), mine.patients(theirs));
  }
}
