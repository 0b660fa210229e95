package org.linacre.engine.validation;

/**
 * Tricube weights of the bins about a bin. Resamples have the same scores, and so the same few
 * reaches for each bin: the latest of them are kept.
 */
final class Kernels {
  /** The weights of bins from a first to a last. */
  static final class Kernel {
    final double[] u;
    final double[] w;
    private final int left;
    private final int right;
    private final double reach;

    private Kernel(double[] x, double x0, int left, int right, double reach) {
      this.left = left;
      this.right = right;
      this.reach = reach;
      u = new double[right - left + 1];
      w = new double[u.length];
      double scale = reach == 0 ? 0 : 1 / reach;
      for (int i = 0; i < u.length; i++) {
        u[i] = (x[left + i] - x0) * scale;
        w[i] = tricube(Math.abs(u[i]) * (u[i] * u[i]));
      }
    }

    private boolean is(int first, int last, double far) {
      return left == first && right == last && reach == far;
    }

    private static double tricube(double cube) {
      double rest = Math.max(0, 1 - cube);
      return rest * rest * rest;
    }
  }

  private final double[] x;
  private final Kernel[][] kept;
  private final int[] next;

  /** For these scores, of which each keeps so many. */
  Kernels(double[] x, int each) {
    this.x = x;
    kept = new Kernel[x.length][each];
    next = new int[x.length];
  }

  /** The weights of bins from left to right about a bin, the farthest of them so far away. */
  Kernel of(int bin, int left, int right, double reach) {
    for (int i = 0; i < Math.min(next[bin], kept[bin].length); i++) {
      if (kept[bin][i].is(left, right, reach)) {
        return kept[bin][i];
      }
    }
    Kernel kernel = new Kernel(x, x[bin], left, right, reach);
    if (kept[bin].length > 0) {
      kept[bin][next[bin]++ % kept[bin].length] = kernel;
    }
    return kernel;
  }
}
