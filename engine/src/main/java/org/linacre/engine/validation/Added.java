package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What each patient's rows add to an estimate, with the patients' codes in the file, so that two
 * estimates of rows of the same patients can be held against each other.
 */
final class Added {
  private final int[] names;
  private final Supplier<double[]> sums;

  /**
   * By patient.
   *
   * @param names codes from 0; -1 for one that stands for itself alone
   * @param sums what their rows add, worked out only where it is asked for
   */
  Added(int[] names, Supplier<double[]> sums) {
    this.names = names;
    this.sums = sums;
  }

  /**
   * The correlation of two estimates, made of the patients who are in both: the sum of the products
   * of what they add over the root of both sums of squares (K.-Y. Liang and S. L. Zeger, Biometrika
   * 73, 1986, whose sum over patients is that of squares of what they add to the difference).
   */
  double correlation(Added other) {
    int most = Math.max(largest(names), largest(other.names));
    double[] here = new double[most + 1];
    double[] mine = sums.get();
    for (int i = 0; i < mine.length; i++) {
      if (names[i] >= 0) {
        here[names[i]] = mine[i];
      }
    }
    double[] theirs = other.sums.get();
    double[] products = new double[theirs.length];
    for (int i = 0; i < theirs.length; i++) {
      products[i] = other.names[i] >= 0 ? here[other.names[i]] * theirs[i] : 0;
    }
    double both = Total.of(products);
    return both == 0 ? 0 : Math.clamp(both / Math.sqrt(squares(mine) * squares(theirs)), -1, 1);
  }

  /** How many patients are in either. */
  int patients(Added other) {
    boolean[] seen = new boolean[1 + Math.max(largest(names), largest(other.names))];
    int alone = 0;
    for (int[] codes : new int[][] {names, other.names}) {
      for (int code : codes) {
        if (code < 0) {
          alone++;
        } else {
          seen[code] = true;
        }
      }
    }
    for (boolean one : seen) {
      alone += one ? 1 : 0;
    }
    return alone;
  }

  private static int largest(int[] names) {
    return Math.max(0, Arrays.stream(names).max().orElse(0));
  }

  private static double squares(double[] sums) {
    double[] squares = new double[sums.length];
    Arrays.setAll(squares, i -> sums[i] * sums[i]);
    return Total.of(squares);
  }
}
