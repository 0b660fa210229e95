package org.linacre.engine.validation;

import java.util.function.IntToDoubleFunction;

/** Rows by patient; a row without a patient is its own. */
final class ByPatient {
  final int count;
  private final int[] rows;
  private final int[] codes;
  private final int size;

  ByPatient(Predictions all, int[] rows) {
    this.rows = rows;
    codes = new int[rows.length];
    int known = 0;
    for (int row : rows) {
      known = Math.max(known, all.patient(row) + 1);
    }
    size = known + rows.length;
    boolean[] seen = new boolean[size];
    int found = 0;
    for (int i = 0; i < rows.length; i++) {
      codes[i] = all.patient(rows[i]) < 0 ? known + i : all.patient(rows[i]);
      found += seen[codes[i]] ? 0 : 1;
      seen[codes[i]] = true;
    }
    count = found;
  }

  /** Whether a patient has two rows. */
  boolean repeats() {
    return count < rows.length;
  }

  /** The sum over patients of the squares of what their rows add. */
  double squares(IntToDoubleFunction part) {
    double[] sums = new double[size];
    for (int i = 0; i < rows.length; i++) {
      sums[codes[i]] += part.applyAsDouble(rows[i]);
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] *= sums[i];
    }
    return Total.of(sums);
  }

  /** The variance of an estimate from what each row adds to it, which adds up to nought. */
  Spread spread(IntToDoubleFunction part) {
    double[] squares = new double[rows.length];
    double[] sizes = new double[size];
    for (int i = 0; i < rows.length; i++) {
      double added = part.applyAsDouble(rows[i]);
      squares[i] = added * added;
      sizes[codes[i]]++;
    }
    return Spread.patients(Total.of(squares), squares(part), Sizes.of(sizes));
  }
}
