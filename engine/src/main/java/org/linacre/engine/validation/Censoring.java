package org.linacre.engine.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What each row adds to an estimate, its part in the weights among it: the weights are inverse
 * chances of not being censored, and those are estimated from the same rows (P. Blanche, J.-F.
 * Dartigues and H. Jacqmin-Gadda, Statistics in Medicine 32, 2013, doi:10.1002/sim.5958). The
 * derivative of the product-limit estimate by the weight of a row, so the infinitesimal jackknife.
 */
final class Censoring {
  private final Survival survival;
  private final @Nullable PatientCodes patients;
  private final int fewest;

  /**
   * Over these rows, by patient where there are codes of patients, by row of the survival.
   *
   * @param fewest the patients with the outcome, or those without where they are fewer
   */
  Censoring(Survival survival, @Nullable PatientCodes patients, int fewest) {
    this.survival = survival;
    this.patients = patients;
    this.fewest = fewest;
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
  Spread spread(double[] first, double[] second) {
    double[] sums = new double[first.length];
    double[] rows = new double[first.length];
    double[] squares = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      int of = patients == null ? i : patients.codes[i];
      double added = first[i] + second[i];
      sums[of] += added;
      rows[of]++;
      squares[i] = added * added;
    }
    double byRow = Total.of(squares);
    if (patients == null) {
      return Spread.rows(byRow * first.length / (first.length - 1));
    }
    double[] kept = Arrays.copyOf(sums, patients.names.length);
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    return Spread.patients(byRow, Total.of(sums), Sizes.of(rows))
        .atMost(fewest - 1.0)
        .of(new Added(patients.names, () -> kept));
  }

  /** How the method is named. */
  String named(String method) {
    return patients == null ? method : method + ", by patient";
  }
}
