package org.linacre.engine.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Scored rows with known outcomes, as cells: one for each distinct score, ascending, with how many
 * rows and how many of them have the outcome. Counts do not know the order of rows, so nothing made
 * of a sample does.
 */
final class Sample {
  final double[] x;
  final int[] n;
  final int[] d;
  final long total;
  final long events;
  final Days days;
  final @Nullable Clusters clusters;

  /** The first and last day of rows, or {@link Predictions#NO_DAY} for both. */
  record Days(long from, long to) {
    static final Days NONE = new Days(Predictions.NO_DAY, Predictions.NO_DAY);
  }

  Sample(double[] x, int[] n, int[] d, Days days, @Nullable Clusters clusters) {
    this.x = x;
    this.n = n;
    this.d = d;
    this.days = days;
    this.clusters = clusters;
    total = Arrays.stream(n).asLongStream().sum();
    events = Arrays.stream(d).asLongStream().sum();
  }

  /** A sample of these scores and labels, 1 or 0; NaN and other labels are left out. */
  static Sample of(double[] scores, byte[] labels) {
    return new Ordered(scores, labels, null, null, _ -> true).all();
  }

  int cells() {
    return x.length;
  }

  long nonEvents() {
    return total - events;
  }

  double prevalence() {
    return (double) events / total;
  }

  /** Whether each score is a probability. */
  boolean areProbabilities() {
    return total > 0 && x[0] >= 0 && x[x.length - 1] <= 1;
  }

  /** Whether each score is a probability whose logit is finite. */
  boolean haveLogits() {
    return total > 0 && x[0] > 0 && x[x.length - 1] < 1;
  }

  /** Why nothing at all can be said of the scores against the outcomes; empty where it can. */
  String flaw() {
    if (total == 0) {
      return "no rows with a score and an outcome";
    }
    if (Double.isInfinite(x[0]) || Double.isInfinite(x[x.length - 1])) {
      return "some scores are infinite";
    }
    return "";
  }

  /** Why scores cannot be ranked against outcomes; empty where they can. */
  String unrankable() {
    if (!flaw().isEmpty()) {
      return flaw();
    }
    if (!flat().isEmpty()) {
      return flat();
    }
    if (events < 2 || nonEvents() < 2) {
      return classes(events, nonEvents()) + ": two of each are needed";
    }
    return "";
  }

  /** Why scores and outcomes of rows have nothing to tell apart; empty where they have. */
  String flat() {
    if (events == 0 || nonEvents() == 0) {
      return "one class only: " + classes(events, nonEvents());
    }
    return cells() == 1 ? "all scores are the same: " + x[0] : "";
  }

  /** Both counts in words. */
  static String classes(long events, long others) {
    return counted(events, "event") + ", " + counted(others, "non-event");
  }

  /** A count in words: one stands alone. */
  static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** The rows with a score at or above the threshold: how many, and how many with the outcome. */
  long[] above(double threshold) {
    long rows = 0;
    long hits = 0;
    for (int k = x.length - 1; k >= 0 && x[k] >= threshold; k--) {
      rows += n[k];
      hits += d[k];
    }
    return new long[] {rows, hits};
  }

  /** The first cell with a score at or above this one. */
  int firstAtLeast(double score) {
    int k = x.length;
    while (k > 0 && x[k - 1] >= score) {
      k--;
    }
    return k;
  }

  /** What a row adds to an estimate, by its score and outcome. */
  interface Influence {
    double at(double score, int label);
  }

  /**
   * The variance of an estimate from what each row adds to it, which adds up to nought; by patient
   * where patients have several rows.
   */
  Spread spread(Influence influence) {
    double[][] added = new double[2][x.length];
    for (int k = 0; k < x.length; k++) {
      added[0][k] = n[k] > d[k] ? influence.at(x[k], 0) : 0;
      added[1][k] = d[k] > 0 ? influence.at(x[k], 1) : 0;
    }
    return spread(added);
  }

  /** The same from what rows add, by label and cell. */
  Spread spread(double[][] added) {
    double byRow = 0;
    for (int k = 0; k < x.length; k++) {
      double without = added[0][k];
      double with = added[1][k];
      byRow += d[k] * with * with + (n[k] - d[k]) * without * without;
    }
    return clusters == null
        ? Spread.rows(byRow * total / (total - 1))
        : clusters.spread(added, byRow);
  }

  /** The variance alone. */
  double variance(Influence influence) {
    return spread(influence).variance();
  }

  /** The mean of what each row has. */
  double mean(Influence value) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      if (d[k] > 0) {
        sum += d[k] * value.at(x[k], 1);
      }
      if (n[k] > d[k]) {
        sum += (n[k] - d[k]) * value.at(x[k], 0);
      }
    }
    return sum / total;
  }
}
