package org.linacre.engine.validation;

/** Rows by ascending score: a stable radix sort of the scores' bits, eleven at a time. */
final class Ordering {
  private static final int BITS = 11;
  private static final int PASSES = 6;
  private static final int BUCKETS = 1 << BITS;

  private Ordering() {}

  /** Bits that ascend without sign as the numbers do; both noughts are one. */
  static long bits(double score) {
    long bits = Double.doubleToLongBits(score + 0.0);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  /**
   * Sorts rows by their scores, in place; rows of one score keep their order.
   *
   * @param scores by row
   * @param rows the rows to sort
   */
  static void sort(double[] scores, int[] rows) {
    int size = rows.length;
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = bits(scores[rows[i]]);
    }
    sort(keys, rows);
  }

  /** Sorts keys without sign, in place, and with each its row; equal ones keep their order. */
  static void sort(long[] own, int[] rows) {
    long[] keys = own;
    int size = rows.length;
    int[][] counts = counts(keys);
    long[] otherKeys = new long[size];
    int[] from = rows;
    int[] to = new int[size];
    for (int pass = 0; pass < PASSES; pass++) {
      if (starts(counts[pass], size)) {
        move(keys, from, otherKeys, to, counts[pass], pass * BITS);
        long[] swapKeys = keys;
        keys = otherKeys;
        otherKeys = swapKeys;
        int[] swap = from;
        from = to;
        to = swap;
      }
    }
    System.arraycopy(from, 0, rows, 0, size);
  }

  private static int[][] counts(long[] keys) {
    int[][] counts = new int[PASSES][BUCKETS];
    for (long key : keys) {
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (key >>> (pass * BITS)) & (BUCKETS - 1)]++;
      }
    }
    return counts;
  }

  /** Turns counts into starts; false where all keys fall into one bucket. */
  private static boolean starts(int[] counts, int size) {
    int start = 0;
    for (int i = 0; i < BUCKETS; i++) {
      int count = counts[i];
      if (count == size) {
        return false;
      }
      counts[i] = start;
      start += count;
    }
    return true;
  }

  private static void move(
      long[] keys, int[] rows, long[] toKeys, int[] to, int[] starts, int shift) {
    for (int i = 0; i < keys.length; i++) {
      int place = starts[(int) (keys[i] >>> shift) & (BUCKETS - 1)]++;
      toKeys[place] = keys[i];
      to[place] = rows[i];
    }
  }
}
