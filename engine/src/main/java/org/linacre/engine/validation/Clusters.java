package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of a sample by patient, where patients have several. Sums over patients are taken in
 * ascending order of what is added, so that neither rows nor codes have an order to show.
 */
final class Clusters {
  final int count;
  final int[] patient;
  final int[] cell;
  final byte[] label;

  /** Rows by ascending score and label, with patients from 0 to below count. */
  Clusters(int count, int[] patient, int[] cell, byte[] label) {
    this.count = count;
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
    double[] sums = sums(part);
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    return ascending(sums) * count / (count - 1);
  }

  /** What each patient's rows add. */
  double[] sums(Part part) {
    double[] sums = new double[count];
    for (int i = 0; i < patient.length; i++) {
      sums[patient[i]] += part.at(cell[i], label[i]);
    }
    return sums;
  }

  /** How many patients have a row with this label. */
  int with(int wanted) {
    boolean[] has = new boolean[count];
    for (int i = 0; i < patient.length; i++) {
      has[patient[i]] |= label[i] == wanted;
    }
    int with = 0;
    for (boolean one : has) {
      with += one ? 1 : 0;
    }
    return with;
  }

  /**
   * Each patient's place in an order that does not depend on codes: by a sum of what its rows hold.
   * Patients alike in all rows have neighbouring places, and it does not matter which has which.
   */
  int[] places() {
    long[] marks = new long[count];
    for (int i = 0; i < patient.length; i++) {
      marks[patient[i]] += mixed(2L * cell[i] + label[i] + 1);
    }
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((a, b) -> Long.compare(marks[a], marks[b]))
            .mapToInt(i -> i)
            .toArray();
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[order[i]] = i;
    }
    return places;
  }

  /** The finaliser of splitmix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The sum, taken from the smallest up. */
  static double ascending(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sum;
  }
}
