package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * How often rows of a file are equal, and so how many rows two independent files of the same kind
 * have in common by chance. How often a value comes is taken as Poisson, its rates as gamma, which
 * the numbers of pairs and of threes settle (R. A. Fisher, A. S. Corbet and C. B. Williams, Journal
 * of Animal Ecology 12, 1943, doi:10.2307/1411; for further samples I. J. Good and G. H. Toulmin,
 * Biometrika 43, 1956, doi:10.1093/biomet/43.1-2.45). Far more frequent values come as often in
 * every file.
 *
 * @param rows how many there are
 * @param values how many values are those of one row, how many those of two, and so on, at most to
 *     {@link #MOST}
 */
record Alike(long rows, List<Long> values) {
  /** Values of more rows are so frequent that nearly every file has them as often. */
  static final int MOST = 15;

  /** The terms of a sum in either direction: those beyond weigh nothing at rates up to the most. */
  private static final int TERMS = 80;

  /**
   * Values of so many rows more than the mean, and so many times its root, are frequent: one score
   * that many rows have says nothing of the others.
   */
  private static final int FEW = 3;

  private static final int FAR = 4;

  /** The mean is settled in so many rounds. */
  private static final int ROUNDS = 3;

  /** Terms that are less than this share of their sum are left out. */
  private static final double NOUGHT = 1e-9;

  /** Rates that spread less than this share of their mean are as good as one rate. */
  private static final double ONE_RATE = 1e-3;

  /** Counts with their own copy. */
  Alike {
    values = List.copyOf(values);
  }

  /** Of sorted hashes of rows. */
  static Alike of(long[] sorted) {
    List<Long> values = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= sorted.length; to++) {
      if (to == sorted.length || sorted[to] != sorted[from]) {
        int times = to - from;
        while (times <= MOST && values.size() < times) {
          values.add(0L);
        }
        if (times <= MOST) {
          values.set(times - 1, values.get(times - 1) + 1);
        }
        from = to;
      }
    }
    return new Alike(sorted.length, values);
  }

  /** Where only so many rows are known to be equal to no other: the others as pairs. */
  static Alike of(long rows, long alone) {
    return new Alike(rows, List.of(alone, (rows - alone) / 2));
  }

  /** How many rows are equal to no other. */
  long alone() {
    return values.isEmpty() ? 0 : values.getFirst();
  }

  /** How many pairs of equal rows there are, those of frequent values left out. */
  double pairs() {
    return moment(2) / 2;
  }

  /** What a row's value is expected to have of other rows, those of frequent values left out. */
  double others() {
    return moment(2) == 0 ? 0 : moment(2) / moment(1);
  }

  /** The sum over values of times, times less one and so on, so many factors. */
  private double moment(int factors) {
    int most = MOST;
    for (int i = 0; i < ROUNDS; i++) {
      double mean = moment(2, most) / Math.max(1, moment(1, most));
      most = (int) Math.min(MOST, FEW + mean + FAR * Math.sqrt(mean));
    }
    return moment(factors, most);
  }

  /** The same over values of at most so many rows. */
  private double moment(int factors, int most) {
    double sum = 0;
    for (int i = 0; i < Math.min(most, values.size()); i++) {
      double product = values.get(i);
      for (int less = 0; less < factors; less++) {
        product *= i + 1 - less;
      }
      sum += product;
    }
    return sum;
  }

  /**
   * The rows that two independent files of the same kind are expected to have in common, equal ones
   * told apart by which of them they are.
   *
   * @param one how many rows a file has
   * @param other how many the other has
   * @param factor by which rates are other ones than this file's
   */
  double common(double one, double other, double factor) {
    double frequent = Math.max(0, rows - moment(1)) * Math.min(one, other) / rows;
    double rare = moment(2) == 0 || one <= 0 || other <= 0 ? 0 : rare(one, other, factor);
    return Math.min(frequent + rare, Math.min(one, other));
  }

  /** The expected smaller of two negative binomial counts of the same rate, over all values. */
  private double rare(double one, double other, double factor) {
    double mean = others();
    double spread = Math.max(moment(3) / moment(2) - mean, mean * ONE_RATE);
    double scale = spread * factor;
    double all = 1 + scale * (one + other) / rows;
    double x = scale * one / rows / all;
    double y = scale * other / rows / all;
    double shape = mean / spread;
    double term = moment(1) * shape / scale * x * y * Math.exp((1 - shape) * Math.log(all));
    double sum = 0;
    for (int i = 1; i < TERMS && (i <= 2 || term > sum * NOUGHT); i++) {
      double next = term;
      for (int j = 1; j < TERMS && (j <= i || next > sum * NOUGHT); j++) {
        sum += Math.min(i, j) * next;
        next *= (shape - 1 + i + j) / (j + 1) * y;
      }
      term *= (shape + i) / (i + 1) * x;
    }
    return sum;
  }
}
