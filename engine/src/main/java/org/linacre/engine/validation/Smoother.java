package org.linacre.engine.validation;

import org.linacre.engine.validation.Kernels.Kernel;

/**
 * Local quadratic regression of the outcome on the score with tricube weights over the nearest 0.75
 * of the rows: R's {@code loess(label ~ score, span = 0.75, degree = 2, surface = "direct")}, after
 * W. S. Cleveland and S. J. Devlin, JASA 83, 1988, doi:10.1080/01621459.1988.10478639.
 */
final class Smoother {
  static final double SPAN = 0.75;
  static final String NAME = "loess, span 0.75, degree 2";
  private static final double SINGULAR = 1e-9;

  private final Bins bins;
  private final Kernels kernels;
  private final double wanted;

  /** The rows of all bins before each. */
  private final double[] before;

  private int left;
  private int right;

  Smoother(Bins bins) {
    this(bins, new Kernels(bins.x, 0));
  }

  /** With weights kept from other resamples. */
  Smoother(Bins bins, Kernels kernels) {
    this.bins = bins;
    this.kernels = kernels;
    before = new double[bins.size() + 1];
    for (int i = 0; i < bins.size(); i++) {
      before[i + 1] = before[i] + bins.n[i];
    }
    wanted = Math.floor(before[bins.size()] * SPAN + 1e-5);
  }

  /** The curve at each bin. */
  double[] curve() {
    double[] curve = new double[bins.size()];
    left = 0;
    right = 0;
    for (int i = 0; i < curve.length; i++) {
      curve[i] = at(i);
    }
    return curve;
  }

  private double at(int bin) {
    double reach = reach(bin, bins.x[bin]);
    Kernel kernel = kernels.of(bin, left, right, reach);
    double[] n = bins.n;
    double[] d = bins.d;
    double m0 = 0;
    double m1 = 0;
    double m2 = 0;
    double m3 = 0;
    double m4 = 0;
    double t0 = 0;
    double t1 = 0;
    double t2 = 0;
    for (int i = left; i <= right; i++) {
      double u = kernel.u[i - left];
      double uu = u * u;
      double wn = kernel.w[i - left] * n[i];
      double wd = kernel.w[i - left] * d[i];
      m0 += wn;
      m1 += wn * u;
      m2 += wn * uu;
      m3 += wn * uu * u;
      m4 += wn * uu * uu;
      t0 += wd;
      t1 += wd * u;
      t2 += wd * uu;
    }
    return solved(new double[] {m0, m1, m2, m3, m4}, new double[] {t0, t1, t2});
  }

  /**
   * How far the nearest rows reach, which are wanted; moves their first and last bin. Both only
   * ever move up as the bin does, since the reach changes by no more than the score.
   */
  private double reach(int bin, double x0) {
    double[] x = bins.x;
    right = Math.max(right, bin);
    while (right + 1 < x.length && before[right + 1] - before[left] < wanted) {
      right++;
    }
    boolean moves = true;
    while (moves) {
      double down = x0 - x[left];
      if (left < bin && down >= x[right] - x0 && before[right + 1] - before[left + 1] >= wanted) {
        left++;
      } else if (right + 1 < x.length && x[right + 1] - x0 < down) {
        right++;
      } else {
        moves = false;
      }
    }
    return Math.max(x0 - x[left], x[right] - x0);
  }

  /** The constant of the weighted quadratic; of a line or a mean where there is no more to fit. */
  private static double solved(double[] m, double[] t) {
    double mean = t[0] / m[0];
    double a = m[2] - m[1] * m[1] / m[0];
    if (a < SINGULAR * m[0]) {
      return mean;
    }
    double b = m[3] - m[1] * m[2] / m[0];
    double c = m[4] - m[2] * m[2] / m[0];
    double s = t[1] - m[1] * mean;
    double r = t[2] - m[2] * mean;
    double pivot = c - b * b / a;
    double square = pivot < SINGULAR * m[0] ? 0 : (r - b * s / a) / pivot;
    double line = (s - b * square) / a;
    return mean - line * m[1] / m[0] - square * m[2] / m[0];
  }
}
