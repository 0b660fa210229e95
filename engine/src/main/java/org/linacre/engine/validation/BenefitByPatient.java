package org.linacre.engine.validation;

/**
 * The variance of net benefit by patient at rising thresholds: what patients have in hits and false
 * alarms, kept up as rows fall below the threshold, so that all thresholds cost one pass.
 */
final class BenefitByPatient {
  private final Clusters clusters;
  private final long[] hits;
  private final long[] alarms;
  private final long[] rows;
  private int next;

  /** Over patients, the sums of products of hits (h), alarms (a) and rows (n). */
  private long hh;

  private long ha;
  private long aa;
  private long hn;
  private long an;
  private long nn;

  /** With every row at or above the threshold. */
  BenefitByPatient(Clusters clusters) {
    this.clusters = clusters;
    hits = new long[clusters.count];
    alarms = new long[clusters.count];
    rows = new long[clusters.count];
    for (int p = 0; p < rows.length; p++) {
      hits[p] = clusters.byLabel()[1][p];
      alarms[p] = clusters.byLabel()[0][p];
      rows[p] = hits[p] + alarms[p];
      count(p, 1);
      nn += rows[p] * rows[p];
    }
  }

  private void count(int p, int sign) {
    hh += sign * hits[p] * hits[p];
    ha += sign * hits[p] * alarms[p];
    aa += sign * alarms[p] * alarms[p];
    hn += sign * hits[p] * rows[p];
    an += sign * alarms[p] * rows[p];
  }

  /** Lets the rows of all cells before this one fall below the threshold. */
  void dropBefore(int cell) {
    while (next < clusters.cell.length && clusters.cell[next] < cell) {
      int p = clusters.patient[next];
      count(p, -1);
      hits[p] -= clusters.label[next];
      alarms[p] -= 1 - clusters.label[next];
      count(p, 1);
      next++;
    }
  }

  /**
   * The variance at these odds of the threshold.
   *
   * @param mean of the net benefit over rows
   * @param square of the same, its mean
   */
  Spread spread(double odds, double mean, double square) {
    double total = clusters.patient.length;
    double ss = hh - 2 * odds * ha + odds * odds * aa;
    double sn = hn - odds * an;
    double squares = ss - 2 * mean * sn + mean * mean * nn;
    return Spread.patients(
            (square - mean * mean) / total, Math.max(0, squares) / total / total, clusters.sizes())
        .atMost(clusters.fewest() - 1.0);
  }
}
