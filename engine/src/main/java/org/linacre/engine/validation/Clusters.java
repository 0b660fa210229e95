package org.linacre.engine.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sample by patient, where patients have several. Sums over patients do not depend on
 * their order, so that neither rows nor codes have an order to show.
 */
final class Clusters {
  final int count;
  final int[] patient;
  final int[] cell;
  final byte[] label;
  private final int[] with = {-1, -1};
  private volatile int[][] rows = new int[0][];
  private @Nullable Sizes sizes;

  /** By patient, the code in the file; -1 for a row without a patient. */
  private final int[] names;

  /** Rows by ascending score and label, with patients from 0, named by their codes in the file. */
  Clusters(int[] names, int[] patient, int[] cell, byte[] label) {
    this.names = names;
    this.count = names.length;
    this.patient = patient;
    this.cell = cell;
    this.label = label;
  }

  /** What a row adds, by its cell and outcome. */
  interface Part {
    double at(int cell, int label);
  }

  /**
   * C/(C-1) times the sum over C patients of the square of what their rows add (K.-Y. Liang and S.
   * L. Zeger, Longitudinal data analysis using generalized linear models, Biometrika 73, 1986).
   */
  double variance(Part part) {
    return squares(sums(part)) * count / (count - 1);
  }

  /** The same from what rows add, by label and cell, beside the sum of its squares over rows. */
  Spread spread(double[][] added, double byRow) {
    return Spread.patients(byRow, squares(sums(added)), sizes())
        .atMost(fewest() - 1.0)
        .of(new Added(names, () -> sums(added)));
  }

  private static double squares(double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    return Total.of(sums);
  }

  /** How many rows patients have. */
  Sizes sizes() {
    Sizes known = sizes;
    if (known == null) {
      known = Sizes.of(rows());
      sizes = known;
    }
    return known;
  }

  /** The patients with the outcome, or those without where they are fewer; of one class, all. */
  int fewest() {
    int fewer = Math.min(with(1), with(0));
    return fewer == 0 ? count : fewer;
  }

  /** The share up to which percentiles of resamples of these patients go. */
  double widened(double share) {
    return least().widened(share, count);
  }

  /** The degrees of freedom where rows of a patient are wholly alike. */
  Freedom least() {
    return sizes().least().atMost(fewest() - 1.0);
  }

  /** What each patient's rows add: worked out once for a cell and label, not for each row. */
  double[] sums(Part part) {
    int cells = cell.length == 0 ? 0 : cell[cell.length - 1] + 1;
    double[][] added = new double[2][cells];
    for (int k = 0; k < cells; k++) {
      added[0][k] = part.at(k, 0);
      added[1][k] = part.at(k, 1);
    }
    return sums(added);
  }

  private double[] sums(double[][] added) {
    double[] without = added[0];
    double[] with = added[1];
    double[] sums = new double[count];
    for (int i = 0; i < patient.length; i++) {
      sums[patient[i]] += label[i] == 1 ? with[cell[i]] : without[cell[i]];
    }
    return sums;
  }

  /** How many patients have a row with this label. */
  int with(int wanted) {
    if (with[wanted] < 0) {
      with[wanted] = counted(wanted);
    }
    return with[wanted];
  }

  private int counted(int wanted) {
    int found = 0;
    for (int one : byLabel()[wanted]) {
      found += one > 0 ? 1 : 0;
    }
    return found;
  }

  /** By label and patient, how many rows there are; not to be changed. */
  int[][] byLabel() {
    if (rows.length == 0) {
      int[][] found = new int[2][count];
      for (int i = 0; i < patient.length; i++) {
        found[label[i]][patient[i]]++;
      }
      rows = found;
    }
    return rows;
  }

  /** How many rows each patient has. */
  double[] rows() {
    double[] all = new double[count];
    Arrays.setAll(all, p -> byLabel()[0][p] + byLabel()[1][p]);
    return all;
  }
}
