package org.linacre.engine.scan;

import java.util.Arrays;

/** What was found in a text, in the order of where it begins. */
public final class Hits {
  private int[] values = new int[96];
  private int size;

  /** No hits; a scanner fills it. */
  public Hits() {}

  void clear() {
    size = 0;
  }

  void add(int id, int start, int end) {
    if (3 * size == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[3 * size] = id;
    values[3 * size + 1] = start;
    values[3 * size + 2] = end;
    size++;
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** What was found, as {@link Scanner#number}. */
  public int id(int hit) {
    return values[3 * hit];
  }

  /** Its first character. */
  public int start(int hit) {
    return values[3 * hit + 1];
  }

  /** The character after its last. */
  public int end(int hit) {
    return values[3 * hit + 2];
  }

  /** The first hit that begins at this character or later; {@link #size} where there is none. */
  public int from(int character) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
