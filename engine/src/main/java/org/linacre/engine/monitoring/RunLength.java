package org.linacre.engine.monitoring;

import java.util.List;

/**
 * The average run length of a CUSUM by a Markov chain (Brook and Evans 1972,
 * doi:10.1093/biomet/59.3.539; for the risk-adjusted CUSUM Steiner et al. 2000, section 3): its
 * values in steps, each increment shared between the two steps beside it so that its mean is kept.
 * Exact where increments and limit are whole steps; elsewhere within about 6 % of the true length,
 * which is itself a staircase in the limit.
 */
public final class RunLength {
  private static final int STEPS = 300;
  private static final int HALVINGS = 40;
  private static final double HIGHEST = 20;

  private RunLength() {}

  /**
   * An increment of the CUSUM.
   *
   * @param size the log likelihood ratio
   * @param chance how often, above 0
   */
  public record Increment(double size, double chance) {}

  /** Cases to an alarm on average, from 0, with this limit. */
  public static double of(List<Increment> increments, double limit) {
    double step = limit / STEPS;
    double[][] rows = new double[STEPS][STEPS + 1];
    for (int from = 0; from < STEPS; from++) {
      rows[from][from] = 1;
      rows[from][STEPS] = 1;
      for (Increment increment : increments) {
        spread(rows[from], from + increment.size() / step, increment.chance());
      }
    }
    return first(rows);
  }

  private static void spread(double[] row, double to, double chance) {
    int below = (int) Math.floor(Math.max(to, 0));
    double part = Math.max(to, 0) - below;
    if (below < STEPS) {
      row[below] -= chance * (1 - part);
    }
    if (below + 1 < STEPS) {
      row[below + 1] -= chance * part;
    }
  }

  /** Solves the equations from the last unknown down; the first unknown. */
  private static double first(double[][] rows) {
    for (int k = rows.length - 1; k > 0; k--) {
      for (int i = 0; i < k; i++) {
        double factor = rows[i][k] / rows[k][k];
        if (factor != 0) {
          for (int j = 0; j < k; j++) {
            rows[i][j] -= factor * rows[k][j];
          }
          rows[i][STEPS] -= factor * rows[k][STEPS];
        }
      }
    }
    return rows[0][STEPS] / rows[0][0];
  }

  /** The limit at which the average run length is this, to three decimals. */
  public static double limit(List<Increment> increments, double arl) {
    double low = 0.01;
    double high = HIGHEST;
    for (int i = 0; i < HALVINGS && high - low > 1e-4; i++) {
      double middle = (low + high) / 2;
      if (of(increments, middle) < arl) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.round(high * 1000) / 1000.0;
  }
}
