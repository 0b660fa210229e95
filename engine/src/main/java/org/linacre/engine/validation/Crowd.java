package org.linacre.engine.validation;

import java.util.SplittableRandom;

/**
 * Patients drawn all at once: the totals of their codes under Poisson weights of a mean of 1 have
 * the codes' counts as means and, as covariances, the sums over patients of the products of their
 * counts. Where every total is 50 or more the normal with these stands in, as it does elsewhere
 * from a mean of 50. Counts are whole numbers, so neither rows nor patients have an order to show.
 */
final class Crowd {
  private static final double NOTHING = 1e-9;

  private final double[] means;
  private final double[][] factor;

  /** Nobody; so many codes. */
  Crowd(int codes) {
    means = new double[codes];
    factor = new double[codes][codes];
  }

  /** Adds a patient by the codes of their rows. */
  void add(int[] codes, int from, int to) {
    for (int i = from; i < to; i++) {
      means[codes[i]]++;
      for (int k = from; k < to; k++) {
        factor[codes[i]][codes[k]]++;
      }
    }
  }

  /** Turns the covariances into their lower factor (A.-L. Cholesky); to be called once. */
  void close() {
    int size = means.length;
    for (int j = 0; j < size; j++) {
      double all = factor[j][j];
      double left = all - squares(factor[j], factor[j], j);
      double root = left > NOTHING * all ? Math.sqrt(left) : 0;
      for (int i = j; i < size; i++) {
        double rest = factor[i][j] - squares(factor[i], factor[j], j);
        factor[i][j] = root == 0 ? 0 : rest / root;
      }
    }
  }

  private static double squares(double[] a, double[] b, int to) {
    double sum = 0;
    for (int k = 0; k < to; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** Adds a draw to the weights of the codes; none falls below nought. */
  void drawn(SplittableRandom random, double[] weights) {
    double[] normal = new double[means.length];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = factor[i][i] == 0 ? 0 : random.nextGaussian();
    }
    for (int i = 0; i < normal.length; i++) {
      if (means[i] > 0) {
        weights[i] += Math.max(0, means[i] + squares(factor[i], normal, i + 1));
      }
    }
  }
}
