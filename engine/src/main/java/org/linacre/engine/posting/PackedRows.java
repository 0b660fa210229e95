package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * Rows of weights to the thousandth, three to a number, so that a row is added in few steps; sums
 * are exact and do not hang on the order. The columns stand in groups, those of one row together.
 */
final class PackedRows {
  /** The largest weight there may be, and with a minus the smallest. */
  static final double MOST = 1_000;

  private static final int IN_ONE = 3;
  private static final int BITS = 21;
  private static final int ROOM = (1 << (BITS - 1)) - 1;
  private static final double PARTS = 1_000;

  private final int[] columns;

  /** By group, where it begins in a row; then how wide a row is. */
  private final int[] starts;

  private final long[] cells;

  /** By group, how many rows may be added before a sum could grow out of its bits. */
  private final int[] atOnce;

  /** What stands in a column of a row's group. */
  interface Cell {
    /** The weight, from -{@value #MOST} to {@value #MOST}; counted to the nearest thousandth. */
    double of(int row, int group, int column);
  }

  /**
   * Packs a table.
   *
   * @param columns how many columns each group has
   * @throws IllegalArgumentException where a weight is beyond {@value #MOST}
   */
  PackedRows(int rows, int[] columns, Cell table) {
    this.columns = columns.clone();
    starts = new int[columns.length + 1];
    for (int group = 0; group < columns.length; group++) {
      starts[group + 1] = starts[group] + (columns[group] + IN_ONE - 1) / IN_ONE;
    }
    cells = new long[rows * starts[columns.length]];
    atOnce = new int[columns.length];
    for (int group = 0; group < columns.length; group++) {
      long most = 1;
      for (int row = 0; row < rows; row++) {
        most = Math.max(most, pack(row, group, table));
      }
      atOnce[group] = (int) (ROOM / most);
    }
  }

  private long pack(int row, int group, Cell table) {
    long most = 0;
    int from = at(row, group);
    for (int column = 0; column < columns[group]; column++) {
      double weight = table.of(row, group, column);
      if (!(Math.abs(weight) <= MOST)) {
        throw new IllegalArgumentException(
            "A weight of " + weight + " in row " + row + " is beyond " + MOST + ".");
      }
      long parts = Math.round(weight * PARTS);
      cells[from + column / IN_ONE] += parts << (column % IN_ONE * BITS);
      most = Math.max(most, Math.abs(parts));
    }
    return most;
  }

  private int at(int row, int group) {
    return row * starts[columns.length] + starts[group];
  }

  /** A sum of rows of a group, empty. */
  Sum sum(int group) {
    return new Sum(group);
  }

  /** A sum of rows. */
  final class Sum {
    private final int group;
    private final int most;
    private final long[] packed;
    private final long[] whole;
    private int taken;
    private boolean unpacked;

    private Sum(int group) {
      this.group = group;
      most = atOnce[group];
      packed = new long[starts[group + 1] - starts[group]];
      whole = new long[packed.length * IN_ONE];
    }

    /** Adds a row. */
    void add(int row) {
      if (taken == most) {
        unpack();
      }
      taken++;
      int at = at(row, group);
      for (int i = 0; i < packed.length; i++) {
        packed[i] += cells[at + i];
      }
    }

    private void unpack() {
      for (int i = 0; i < packed.length; i++) {
        long rest = packed[i];
        for (int f = i * IN_ONE; f < (i + 1) * IN_ONE; f++) {
          long field = rest << (Long.SIZE - BITS) >> (Long.SIZE - BITS);
          whole[f] += field;
          rest = (rest - field) >> BITS;
        }
        packed[i] = 0;
      }
      taken = 0;
      unpacked = true;
    }

    /** Adds the sum, times a value, to scores from a place on, and empties it. */
    void moveTo(float[] scores, int from, double value) {
      if (taken == 0 && !unpacked) {
        return;
      }
      unpack();
      for (int column = 0; column < columns[group]; column++) {
        scores[from + column] += (float) (value / PARTS * whole[column]);
      }
      empty();
    }

    /** Adds the sum, times a value, to scores, and empties it. */
    void moveTo(double[] scores, double value) {
      unpack();
      for (int column = 0; column < columns[group]; column++) {
        scores[column] += value / PARTS * whole[column];
      }
      empty();
    }

    private void empty() {
      Arrays.fill(whole, 0);
      unpacked = false;
    }
  }
}
