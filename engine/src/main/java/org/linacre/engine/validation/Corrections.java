package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** P-values corrected for their number. */
final class Corrections {
  private Corrections() {}

  /**
   * The p-values, corrected.
   *
   * @param p in any order
   * @param correction Holm (Scandinavian Journal of Statistics 6, 1979) or Benjamini and Hochberg
   *     (JRSS B 57, 1995, doi:10.1111/j.2517-6161.1995.tb02031.x)
   */
  static double[] adjusted(double[] p, Plan.Correction correction) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted((a, b) -> Double.compare(p[a], p[b]))
            .mapToInt(i -> i)
            .toArray();
    return switch (correction) {
      case HOLM -> holm(p, order);
      case FDR -> fdr(p, order);
    };
  }

  private static double[] holm(double[] p, int[] order) {
    double[] adjusted = p.clone();
    double most = 0;
    for (int i = 0; i < order.length; i++) {
      most = Math.max(most, Math.min(1, p[order[i]] * (order.length - i)));
      adjusted[order[i]] = most;
    }
    return adjusted;
  }

  private static double[] fdr(double[] p, int[] order) {
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, 1);
    double least = 1;
    for (int i = order.length - 1; i >= 0; i--) {
      least = Math.min(least, p[order[i]] * order.length / (i + 1));
      adjusted[order[i]] = least;
    }
    return adjusted;
  }
}
