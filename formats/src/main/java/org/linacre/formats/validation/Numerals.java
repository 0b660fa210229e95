package org.linacre.formats.validation;

import java.util.Arrays;

/** Columns of numbers that grow. */
final class Numerals {
  private static final int FIRST = 1 << 10;

  private Numerals() {}

  private static int grown(int size) {
    return Math.addExact(size, Math.max(size >> 1, FIRST));
  }

  /** Of doubles. */
  static final class Doubles {
    private double[] values = new double[FIRST];
    private int size;

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, grown(size));
      }
      values[size++] = value;
    }

    double[] array() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Of whole numbers. */
  static final class Ints {
    private int[] values = new int[FIRST];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, grown(size));
      }
      values[size++] = value;
    }

    int[] array() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Of days. */
  static final class Longs {
    private long[] values = new long[FIRST];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, grown(size));
      }
      values[size++] = value;
    }

    long[] array() {
      return Arrays.copyOf(values, size);
    }
  }

  /** Of marks: 1, 0 or -1. */
  static final class Bytes {
    private byte[] values = new byte[FIRST];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, grown(size));
      }
      values[size++] = (byte) value;
    }

    byte[] array() {
      return Arrays.copyOf(values, size);
    }
  }
}
