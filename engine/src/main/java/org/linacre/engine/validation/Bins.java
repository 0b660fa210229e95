package org.linacre.engine.validation;

/**
 * Cells put together until there are few: each has the mean score, the count and the events of
 * neighbours. Where there are few cells anyway, they are the cells.
 */
final class Bins {
  final double[] x;
  final double[] n;
  final double[] d;

  /** Each cell's bin. */
  final int[] of;

  private Bins(int size, int cells) {
    x = new double[size];
    n = new double[size];
    d = new double[size];
    of = new int[cells];
  }

  /** A resample of the same scores. */
  Bins(Bins like, double[] n, double[] d) {
    x = like.x;
    of = like.of;
    this.n = n;
    this.d = d;
  }

  /** At most so many bins, of about as many rows each. */
  static Bins of(Sample sample, int most) {
    int cells = sample.cells();
    int[] of = new int[cells];
    int size = 0;
    long before = 0;
    long last = -1;
    for (int k = 0; k < cells; k++) {
      long wanted = cells <= most ? k : before * most / sample.total;
      size += wanted == last ? 0 : 1;
      last = wanted;
      of[k] = size - 1;
      before += sample.n[k];
    }
    Bins bins = new Bins(size, cells);
    System.arraycopy(of, 0, bins.of, 0, cells);
    bins.fill(sample);
    return bins;
  }

  private void fill(Sample sample) {
    for (int k = 0; k < of.length; k++) {
      int bin = of[k];
      x[bin] += sample.n[k] * sample.x[k];
      n[bin] += sample.n[k];
      d[bin] += sample.d[k];
    }
    for (int bin = 0; bin < x.length; bin++) {
      x[bin] /= n[bin];
    }
  }

  int size() {
    return x.length;
  }

  double total() {
    double total = 0;
    for (double one : n) {
      total += one;
    }
    return total;
  }
}
