package org.linacre.engine.validation;

import org.linacre.engine.validation.Proportions.Share;

/**
 * Two shares of rows of patients who have several, compared at their effective numbers of rows:
 * each number over its design effect (J. N. K. Rao and A. J. Scott, Biometrics 48, 1992,
 * doi:10.2307/2532311).
 *
 * <p>What rows of a patient have in common is taken from both together at the share of both, as a
 * test of score type has it, so that a level whose few patients are all right is not taken to be
 * certain. No design effect is below 1, nor below that of the share by itself.
 */
final class Effective {
  private final Counted first;
  private final Counted second;
  private final double pooled;
  private final double alike;

  /**
   * Rows of patients.
   *
   * @param share the rows that count of those counted on
   * @param squares over patients, the sum of the squares of rows that count
   * @param products of rows that count and rows counted on
   * @param sizes of rows counted on
   */
  record Counted(Share share, double squares, double products, Sizes sizes) {
    /** Each row of a patient of its own. */
    static Counted single(Share share) {
      double n = share.n();
      return new Counted(
          share, share.k(), share.k(), new Sizes(Math.toIntExact(share.n()), n, n, n, n));
    }

    /** From what each patient has. */
    static Counted of(Share share, double[] right, double[] on) {
      double squares = 0;
      double products = 0;
      for (int i = 0; i < on.length; i++) {
        squares += right[i] * right[i];
        products += right[i] * on[i];
      }
      return new Counted(share, squares, products, Sizes.of(on));
    }

    private int patients() {
      return sizes.patients();
    }

    /** The share with its interval. */
    Measured measured() {
      double p = share.value();
      double n = share.n();
      Spread spread = Spread.patients(p * (1 - p) / n, beyond(p) / n / n, sizes);
      return Proportions.clustered(share, spread, patients());
    }

    /** The sum over patients of the squares of what they have beyond a share. */
    private double beyond(double p) {
      return Math.max(0, squares - 2 * p * products + p * p * sizes.squares());
    }

    /** How much more the share spreads than that of as many single rows. */
    private double own() {
      double p = share.value();
      double rows = share.n() * p * (1 - p);
      double patients = patients();
      return rows > 0 && patients > 1 ? beyond(p) / rows * patients / (patients - 1) : 1;
    }
  }

  Effective(Counted first, Counted second) {
    this.first = first;
    this.second = second;
    double n = (double) first.share.n() + second.share.n();
    pooled = (first.share.k() + second.share.k()) / n;
    double pairs = first.sizes.squares() + second.sizes.squares() - n;
    double patients = (double) first.patients() + second.patients();
    double spread = pooled * (1 - pooled);
    double beyond = (first.beyond(pooled) + second.beyond(pooled)) * patients / (patients - 1);
    alike = spread > 0 && pairs > 0 ? Math.clamp((beyond / spread - n) / pairs, 0, 1) : 1;
  }

  /** The effective number of rows. */
  private double size(Counted one) {
    double n = one.share.n();
    double design = 1 + alike * (one.sizes.squares() / n - 1);
    return n / Math.max(1, Math.max(design, one.own()));
  }

  /**
   * The first less the second.
   *
   * @param correlation of the two, where patients have rows in both; 0 where none has
   */
  Contrast contrast(double correlation) {
    double n = size(first);
    double m = size(second);
    Measured a = Proportions.wilson(first.share.value(), n, Measured.Z);
    Measured b = Proportions.wilson(second.share.value(), m, Measured.Z);
    String method = "Newcombe at the effective sizes, by patient";
    return new Contrast(Proportions.newcombe(a, b, correlation, method), p(n, m, correlation));
  }

  /**
   * Pearson's score test, with the covariance of patients who are in both; Fisher's on the whole
   * rows where an expected count is below 10, which takes both as independent and so is too careful
   * where they are alike; where they are opposed the larger of the two stands.
   */
  private double p(double n, double m, double correlation) {
    if (!(pooled > 0 && pooled < 1)) {
      return 1;
    }
    double a = first.share.value();
    double b = second.share.value();
    double mean = (a * n + b * m) / (n + m);
    double sizes = 1 / n + 1 / m - 2 * correlation / Math.sqrt(n * m);
    double score =
        sizes > 0 ? Proportions.normalP((a - b) / Math.sqrt(mean * (1 - mean) * sizes)) : 1;
    if (Math.min(n, m) * Math.min(mean, 1 - mean) < Proportions.FEW) {
      double exact = Proportions.fisher(whole(a, n), whole(b, m));
      return correlation < 0 ? Math.max(exact, score) : exact;
    }
    return score;
  }

  private static Share whole(double share, double n) {
    long rows = Math.max(1, (long) n);
    return new Share(Math.round(share * rows), rows);
  }
}
