package org.linacre.engine.validation;

import java.util.Arrays;

/**
 * Sums that do not depend on the order of their terms: each term is cut into two whole numbers, 62
 * bits below the largest term, and whole numbers add up exactly in any order (after J. Demmel and
 * H. D. Nguyen, Fast reproducible floating-point summation, ARITH 21, 2013,
 * doi:10.1109/ARITH.2013.9).
 */
final class Total {
  /** So many bits that 2^31 terms cannot overflow a long. */
  private static final int BITS = 31;

  private static final int FAR = 900;

  private Total() {}

  /** The sum of these; NaN where one is, infinite where one is. */
  static double of(double[] terms) {
    double most = 0;
    for (double term : terms) {
      most = Math.max(most, Math.abs(term));
    }
    if (most == 0 || !(most < Double.POSITIVE_INFINITY) || Math.abs(Math.getExponent(most)) > FAR) {
      return sorted(terms);
    }
    int exponent = Math.getExponent(most) + 1;
    double scale = Math.scalb(1.0, BITS - exponent);
    double fine = Math.scalb(1.0, BITS);
    long high = 0;
    long low = 0;
    for (double term : terms) {
      double scaled = term * scale;
      double whole = Math.rint(scaled);
      high += (long) whole;
      low += (long) Math.rint((scaled - whole) * fine);
    }
    return Math.scalb((double) high, exponent - BITS)
        + Math.scalb((double) low, exponent - 2 * BITS);
  }

  private static double sorted(double[] terms) {
    double[] sorted = terms.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double term : sorted) {
      sum += term;
    }
    return sum;
  }
}
