package org.linacre.engine.validation;

import org.jspecify.annotations.Nullable;

/**
 * What each row adds to an estimate, its part in the weights among it: the weights are inverse
 * chances of not being censored, and those are estimated from the same rows (P. Blanche, J.-F.
 * Dartigues and H. Jacqmin-Gadda, Statistics in Medicine 32, 2013, doi:10.1002/sim.5958). The
 * derivative of the product-limit estimate by the weight of a row, so the infinitesimal jackknife.
 */
final class Censoring {
  private final Survival survival;
  private final int @Nullable [] patients;

  /** Over these rows, by patient where there are codes of patients, by row of the survival. */
  Censoring(Survival survival, int @Nullable [] patients) {
    this.survival = survival;
    this.patients = patients;
  }

  /**
   * What rows add through the weights.
   *
   * @param slopes by row: how the estimate changes with the logarithm of the chance that the row's
   *     weight is the inverse of
   * @param horizon beyond which the weights look no further
   */
  double[] throughWeights(double[] slopes, double horizon) {
    double[] rest = new double[slopes.length + 1];
    for (int i = slopes.length - 1; i >= 0; i--) {
      rest[i] = rest[i + 1] + slopes[i];
    }
    double[] added = new double[slopes.length];
    double before = 0;
    int from = 0;
    while (from < slopes.length && survival.time(from) <= horizon) {
      int to = survival.end(from);
      int events = survival.events(from, to);
      double risk = slopes.length - from - (double) events;
      int censored = to - from - events;
      for (int i = from; i < to; i++) {
        added[i] = survival.isEvent(i) ? before : before - rest[to] / risk;
      }
      before += risk > censored ? rest[to] * censored / (risk * (risk - censored)) : 0;
      from = to;
    }
    for (int i = from; i < slopes.length; i++) {
      added[i] = before;
    }
    return added;
  }

  /** The variance of an estimate from what each row adds to it. */
  double variance(double[] first, double[] second) {
    double[] sums = new double[first.length];
    boolean[] seen = new boolean[first.length];
    int count = 0;
    for (int i = 0; i < first.length; i++) {
      int of = patients == null ? i : patients[i];
      sums[of] += first[i] + second[i];
      count += seen[of] ? 0 : 1;
      seen[of] = true;
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    return count < 2 ? Double.NaN : Total.of(sums) * count / (count - 1);
  }

  /** How the method is named. */
  String named(String method) {
    return patients == null ? method : method + ", by patient";
  }
}
