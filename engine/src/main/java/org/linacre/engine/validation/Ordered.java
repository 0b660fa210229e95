package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rows with a score and an outcome, by ascending score and, within one, by outcome. */
final class Ordered {
  private final double[] scores;
  private final byte[] labels;
  private final int @Nullable [] patients;
  private final long @Nullable [] times;

  /** The rows, ascending. */
  final int[] rows;

  /**
   * Sorts the rows that are to be used.
   *
   * @param scores by row, NaN where missing
   * @param labels by row: 1, 0, or another for missing
   * @param patients codes by row, or null
   * @param times days by row, or null
   * @param used which rows to use among those with score and label
   */
  Ordered(
      double[] scores,
      byte[] labels,
      int @Nullable [] patients,
      long @Nullable [] times,
      IntPredicate used) {
    this.scores = scores;
    this.labels = labels;
    this.patients = patients;
    this.times = times;
    int[] found = new int[scores.length];
    int size = 0;
    for (int label = 0; label <= 1; label++) {
      for (int i = 0; i < scores.length; i++) {
        if (labels[i] == label && !Double.isNaN(scores[i]) && used.test(i)) {
          found[size++] = i;
        }
      }
    }
    rows = Arrays.copyOf(found, size);
    Ordering.sort(scores, rows);
  }

  /** All of them. */
  Sample all() {
    return where(_ -> true);
  }

  /** Those rows that are wanted. */
  Sample where(IntPredicate wanted) {
    int[] taken = new int[rows.length];
    int size = 0;
    for (int row : rows) {
      if (wanted.test(row)) {
        taken[size++] = row;
      }
    }
    return sample(Arrays.copyOf(taken, size));
  }

  private Sample sample(int[] taken) {
    double[] x = new double[taken.length];
    int[] n = new int[taken.length];
    int[] d = new int[taken.length];
    int cells = 0;
    for (int row : taken) {
      double score = scores[row] + 0.0;
      if (cells == 0 || x[cells - 1] != score) {
        x[cells++] = score;
      }
      n[cells - 1]++;
      d[cells - 1] += labels[row];
    }
    return new Sample(
        Arrays.copyOf(x, cells),
        Arrays.copyOf(n, cells),
        Arrays.copyOf(d, cells),
        days(taken),
        clusters(taken));
  }

  private Sample.Days days(int[] taken) {
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    if (times != null) {
      for (int row : taken) {
        if (times[row] != Predictions.NO_DAY) {
          from = Math.min(from, times[row]);
          to = Math.max(to, times[row]);
        }
      }
    }
    return from > to ? Sample.Days.NONE : new Sample.Days(from, to);
  }

  /** The rows by patient; null where no patient has two. A row without a patient is its own. */
  private @Nullable Clusters clusters(int[] taken) {
    if (patients == null) {
      return null;
    }
    int[] patient = new int[taken.length];
    int count = coded(taken, patients, patient);
    if (count == taken.length) {
      return null;
    }
    int[] cell = new int[taken.length];
    byte[] label = new byte[taken.length];
    for (int i = 0; i < taken.length; i++) {
      boolean next = i > 0 && scores[taken[i]] != scores[taken[i - 1]];
      cell[i] = i == 0 ? 0 : cell[i - 1] + (next ? 1 : 0);
      label[i] = labels[taken[i]];
    }
    return new Clusters(count, patient, cell, label);
  }

  private static int coded(int[] taken, int[] patients, int[] patient) {
    int highest = Arrays.stream(taken).map(row -> patients[row]).max().orElse(0);
    int[] codes = new int[Math.max(highest, 0) + 1];
    Arrays.fill(codes, -1);
    int count = 0;
    for (int i = 0; i < taken.length; i++) {
      int code = patients[taken[i]];
      if (code < 0) {
        patient[i] = count++;
      } else {
        codes[code] = codes[code] < 0 ? count++ : codes[code];
        patient[i] = codes[code];
      }
    }
    return count;
  }
}
