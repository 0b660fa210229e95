package org.linacre.engine.validation;

/**
 * Over patients, the sums of products of how many rows they have of each kind: whole numbers, so
 * that no order shows. From them come variances by patient of whatever is a sum over kinds of rows,
 * with the factor C/(C-1) (K.-Y. Liang and S. L. Zeger, Biometrika 73, 1986).
 */
final class Crossed {
  private final double[][] sums;

  /**
   * Of the rows of patients.
   *
   * @param kinds by label and cell, what kind a row is
   * @param size how many kinds there are
   */
  Crossed(Clusters clusters, int[][] kinds, int size) {
    int[] counts = new int[clusters.count * size];
    for (int i = 0; i < clusters.patient.length; i++) {
      counts[clusters.patient[i] * size + kinds[clusters.label[i]][clusters.cell[i]]]++;
    }
    long[][] found = new long[size][size];
    for (int from = 0; from < counts.length; from += size) {
      add(counts, from, found);
    }
    sums = new double[size][size];
    double factor = clusters.count / (clusters.count - 1.0);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        sums[i][j] = factor * found[Math.max(i, j)][Math.min(i, j)];
      }
    }
  }

  private static void add(int[] counts, int from, long[][] found) {
    for (int i = 0; i < found.length; i++) {
      long own = counts[from + i];
      for (int j = 0; own > 0 && j <= i; j++) {
        found[i][j] += own * counts[from + j];
      }
    }
  }

  /** The covariance of two sums over patients, by what a row of each kind adds to either. */
  double covariance(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sum += first[i] * sums[i][j] * second[j];
      }
    }
    return sum;
  }
}
