package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Proportions and their differences. */
final class Proportions {
  private static final double ERROR = 0.05;
  static final double FEW = 10;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Proportions() {}

  /** A share: k of n. */
  record Share(long k, long n) {
    double value() {
      return (double) k / n;
    }

    Share less(Share other) {
      return new Share(k - other.k, n - other.n);
    }
  }

  /**
   * A proportion with E. B. Wilson's interval (JASA 22, 1927, doi:10.1080/01621459.1927.10502953),
   * or C. J. Clopper and E. S. Pearson's exact one (Biometrika 26, 1934,
   * doi:10.1093/biomet/26.4.404).
   */
  static Measured of(Share share, boolean exact) {
    if (share.n == 0) {
      return Measured.not("no rows to take the share of");
    }
    BinomialConfidenceInterval kind =
        exact
            ? BinomialConfidenceInterval.CLOPPER_PEARSON
            : BinomialConfidenceInterval.WILSON_SCORE;
    Interval found = kind.fromErrorRate(Math.toIntExact(share.n), Math.toIntExact(share.k), ERROR);
    return Measured.of(
        share.value(),
        found.getLowerBound(),
        found.getUpperBound(),
        exact ? "Clopper-Pearson" : "Wilson");
  }

  /**
   * A proportion of rows of which patients have several: Wilson's interval at the effective number
   * of rows (J. N. K. Rao and A. J. Scott, Biometrics 48, 1992, doi:10.2307/2532311), with t in
   * place of the normal deviate, as E. L. Korn and B. I. Graubard (Survey Methodology 24, 1998).
   *
   * @param spread by patient; where it is nought the number of patients stands for that of rows
   * @param patients who have a row
   */
  static Measured clustered(Share share, Spread spread, int patients) {
    if (share.n == 0) {
      return Measured.not("no rows to take the share of");
    }
    double p = share.value();
    double simple = p * (1 - p) / share.n;
    double variance = spread.variance();
    double size = variance > simple ? share.n * simple / variance : share.n;
    double n = variance > 0 ? size : Math.min(share.n, patients);
    Freedom freedom = spread.freedom();
    String method = "Wilson at the effective size, by patient" + freedom.words();
    return wilson(p, n, freedom.quantile()).with(method);
  }

  /** E. B. Wilson's interval at an effective number of rows. */
  static Measured wilson(double p, double n, double deviate) {
    double zz = deviate * deviate;
    double middle = (p + zz / (2 * n)) / (1 + zz / n);
    double half = deviate / (1 + zz / n) * Math.sqrt(p * (1 - p) / n + zz / (4 * n * n));
    return Measured.of(p, Math.max(0, middle - half), Math.min(1, middle + half), "");
  }

  /**
   * The first share less the second with R. G. Newcombe's interval, method 10 (Statistics in
   * Medicine 17, 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I).
   */
  static Measured difference(Share first, Share second) {
    if (first.n == 0 || second.n == 0) {
      return Measured.not("no rows to take a share of");
    }
    return newcombe(of(first, false), of(second, false), "Newcombe");
  }

  /** The difference of two values from the limits of each. */
  static Measured newcombe(Measured a, Measured b, String method) {
    return newcombe(a, b, 0, method);
  }

  /**
   * The same of two that are correlated (G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008,
   * doi:10.1002/sim.3095).
   */
  static Measured newcombe(Measured a, Measured b, double correlation, String method) {
    double difference = a.value() - b.value();
    double down = apart(a.value() - a.lower(), b.upper() - b.value(), correlation);
    double up = apart(a.upper() - a.value(), b.value() - b.lower(), correlation);
    return Measured.of(difference, difference - down, difference + up, method);
  }

  private static double apart(double a, double b, double correlation) {
    return correlation == 0
        ? Math.hypot(a, b)
        : Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
  }

  /**
   * The two-sided p-value that two shares are one: Fisher's exact test where an expected count is
   * below 10, else Pearson's score test.
   */
  static double p(Share first, Share second) {
    double n = (double) first.n + second.n;
    double pooled = (first.k + second.k) / n;
    double least = Math.min(first.n, second.n) * Math.min(pooled, 1 - pooled);
    if (least < FEW) {
      return fisher(first, second);
    }
    double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / first.n + 1.0 / second.n));
    return normalP((first.value() - second.value()) / error);
  }

  /** The two-sided p-value of a standard normal deviate. */
  static double normalP(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /** The sum of the chances of all tables no likelier than this one, as R's fisher.test. */
  static double fisher(Share first, Share second) {
    int k = Math.toIntExact(first.k + second.k);
    int all = Math.toIntExact(first.n + second.n);
    int n = Math.toIntExact(first.n);
    HypergeometricDistribution tables = HypergeometricDistribution.of(all, k, n);
    double limit = tables.probability(Math.toIntExact(first.k)) * (1 + 1e-7);
    double p = 0;
    for (int i = tables.getSupportLowerBound(); i <= tables.getSupportUpperBound(); i++) {
      double chance = tables.probability(i);
      p += chance <= limit ? chance : 0;
    }
    return Math.min(1, p);
  }
}
