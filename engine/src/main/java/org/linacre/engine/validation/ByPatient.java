package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.linacre.engine.validation.Effective.Counted;
import org.linacre.engine.validation.Proportions.Share;

/**
 * Rows by patient, each of a kind, of which there are few; a row without a patient is its own. What
 * is asked of rows is asked of kinds, so that a row costs a look into a table.
 */
final class ByPatient {
  /** A row that counts, and one that is counted on. */
  private static final long BOTH = (1L << Integer.SIZE) + 1;

  private final int kinds;
  private final int[] rows;
  private final int[] starts;
  private final byte[] kind;
  private final long[] counts;

  private ByPatient(int[] rows, int[] starts, int kinds, IntUnaryOperator of) {
    this.kinds = kinds;
    this.rows = rows;
    this.starts = starts;
    kind = new byte[rows.length];
    counts = new long[kinds];
    for (int i = 0; i < rows.length; i++) {
      kind[i] = (byte) of.applyAsInt(rows[i]);
      counts[kind[i]]++;
    }
    for (int p = 0; p + 1 < starts.length; p++) {
      Arrays.sort(kind, starts[p], starts[p + 1]);
    }
  }

  /**
   * These rows by patient.
   *
   * @param kinds how many kinds there are, at most 127
   * @param of the kind of a row, from 0
   */
  static ByPatient of(Predictions all, int[] rows, int kinds, IntUnaryOperator of) {
    int known = 0;
    for (int row : rows) {
      known = Math.max(known, all.patient(row) + 1);
    }
    int[] codes = new int[rows.length];
    int[] ends = new int[known + rows.length + 1];
    for (int i = 0; i < rows.length; i++) {
      int patient = all.patient(rows[i]);
      codes[i] = patient < 0 ? known + i : patient;
      ends[codes[i] + 1]++;
    }
    int[] starts = packed(ends);
    int[] grouped = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      grouped[ends[codes[i]]++] = rows[i];
    }
    return new ByPatient(grouped, starts, kinds, of);
  }

  /** Turns counts, each one place later, into starts; returns the starts of those with rows. */
  private static int[] packed(int[] counts) {
    int[] starts = new int[counts.length];
    int size = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > 0) {
        starts[size++] = counts[i - 1];
      }
      counts[i] += counts[i - 1];
    }
    starts[size] = counts[counts.length - 1];
    return Arrays.copyOf(starts, size + 1);
  }

  /** The same rows of other kinds. */
  ByPatient of(int otherKinds, IntUnaryOperator of) {
    return new ByPatient(rows, starts, otherKinds, of);
  }

  /** Whether a patient has two rows. */
  boolean repeats() {
    return starts.length - 1 < rows.length;
  }

  /** How many rows are of such kinds. */
  long count(IntPredicate on) {
    long count = 0;
    for (int k = 0; k < kinds; k++) {
      count += on.test(k) ? counts[k] : 0;
    }
    return count;
  }

  /** Rows that count among rows counted on, by patient. */
  Counted counted(IntPredicate on, IntPredicate right) {
    long[] table = new long[kinds];
    Arrays.setAll(table, k -> on.test(k) ? (right.test(k) ? BOTH : 1) : 0);
    double squares = 0;
    double products = 0;
    double[] sizes = new double[starts.length - 1];
    for (int p = 0; p < sizes.length; p++) {
      long sum = 0;
      for (int at = starts[p]; at < starts[p + 1]; at++) {
        sum += table[kind[at]];
      }
      sizes[p] = (int) sum;
      double hits = sum >> Integer.SIZE;
      squares += hits * hits;
      products += hits * sizes[p];
    }
    Share share = new Share(count(on.and(right)), count(on));
    return new Counted(share, squares, products, Sizes.of(sizes));
  }

  /** How many patients have a row of such kinds. */
  int patients(IntPredicate on) {
    int[] table = new int[kinds];
    Arrays.setAll(table, k -> on.test(k) ? 1 : 0);
    int found = 0;
    for (int p = 0; p + 1 < starts.length; p++) {
      int at = starts[p];
      while (at < starts[p + 1] && table[kind[at]] == 0) {
        at++;
      }
      found += at < starts[p + 1] ? 1 : 0;
    }
    return found;
  }

  /** The sum over patients of the squares of what their rows add, by kind. */
  double squares(IntPredicate on, IntToDoubleFunction part) {
    double[] table = new double[kinds];
    Arrays.setAll(table, k -> on.test(k) ? part.applyAsDouble(k) : 0);
    double[] sums = new double[starts.length - 1];
    for (int p = 0; p < sums.length; p++) {
      double sum = 0;
      for (int at = starts[p]; at < starts[p + 1]; at++) {
        sum += table[kind[at]];
      }
      sums[p] = sum * sum;
    }
    return Total.of(sums);
  }

  /** The variance of an estimate from what each row adds to it, which adds up to nought. */
  Spread spread(IntPredicate on, IntToDoubleFunction part) {
    double byRow = 0;
    for (int k = 0; k < kinds; k++) {
      double added = on.test(k) ? part.applyAsDouble(k) : 0;
      byRow += counts[k] * added * added;
    }
    return Spread.patients(byRow, squares(on, part), counted(on, on).sizes());
  }
}
