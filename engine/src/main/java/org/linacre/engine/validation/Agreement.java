package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two yes-or-no judgements of the same rows.
 *
 * @param both rows where both say yes
 * @param first rows where only the first does
 * @param second rows where only the second does
 * @param neither rows where neither does
 */
record Agreement(long both, long first, long second, long neither) {
  private static final long FEW = 25;

  long n() {
    return both + first + second + neither;
  }

  /**
   * The two-sided p-value that both say yes equally often (Q. McNemar, Psychometrika 12, 1947):
   * exact below 25 rows of disagreement, else the square without correction.
   */
  double mcnemar() {
    long apart = first + second;
    if (apart == 0) {
      return 1;
    }
    if (apart < FEW) {
      int least = (int) Math.min(first, second);
      double tail = BinomialDistribution.of((int) apart, 0.5).cumulativeProbability(least);
      return Math.min(1, 2 * tail);
    }
    return Proportions.normalP((first - second) / Math.sqrt((double) apart));
  }

  /**
   * J. Cohen's kappa (1960, doi:10.1177/001316446002000104) with the standard error of J. L.
   * Fleiss, J. Cohen and B. S. Everitt (Psychological Bulletin 72, 1969, doi:10.1037/h0028106).
   */
  Measured kappa() {
    if (n() == 0) {
      return Measured.not("no rows with both judgements");
    }
    double n = n();
    double yesFirst = (both + first) / n;
    double yesSecond = (both + second) / n;
    double chance = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
    if (chance >= 1) {
      return Measured.not("both say the same of every row, so chance explains all");
    }
    double kappa = ((both + neither) / n - chance) / (1 - chance);
    double rest = 1 - kappa;
    double agree =
        both / n * square(1 - (yesFirst + yesSecond) * rest)
            + neither / n * square(1 - (2 - yesFirst - yesSecond) * rest);
    double apart =
        rest
            * rest
            * (first / n * square(yesSecond + 1 - yesFirst)
                + second / n * square(yesFirst + 1 - yesSecond));
    double variance = (agree + apart - square(kappa - chance * rest)) / (square(1 - chance) * n);
    return Measured.wald(kappa, Math.sqrt(Math.max(0, variance)), "Fleiss, Cohen and Everitt 1969")
        .within(-1, 1);
  }

  /**
   * The first's share of yes less the second's on the same rows: Wald's interval with one row added
   * to each disagreement (D. G. Bonett and R. M. Price, 2012, doi:10.1177/0962280211430185).
   */
  Measured difference() {
    if (n() == 0) {
      return Measured.not("no rows with both judgements");
    }
    double n = n() + 2.0;
    double a = (first + 1) / n;
    double b = (second + 1) / n;
    double error = Math.sqrt((a + b - square(a - b)) / n);
    double value = (double) (first - second) / n();
    double middle = a - b;
    Measured moved = Measured.wald(middle, error, "Bonett and Price 2012").within(-1, 1);
    return Measured.of(value, moved.lower(), moved.upper(), moved.method());
  }

  private static double square(double value) {
    return value * value;
  }
}
