package org.linacre.engine.scan;

import java.util.Arrays;

/** The machine of Thompson: nodes that split, take a symbol of a set, or accept. */
final class Nfa {
  /** A node that takes no symbol and leads to two. */
  static final int SPLIT = -1;

  /** A node that takes one symbol. */
  static final int TAKES = -2;

  private static final int MOST = 1 << 20;

  private int[] kind = new int[64];
  private int[] first = new int[64];
  private int[] second = new int[64];
  private long[] low = new long[64];
  private long[] high = new long[64];
  private int size;

  /** A node that leads to both. */
  int split(int a, int b) {
    return add(SPLIT, a, b);
  }

  /** A node that takes one of a set of symbols, and then leads on. */
  int takes(SymbolSet set, int next) {
    int node = add(TAKES, next, -1);
    low[node] = set.low();
    high[node] = set.high();
    return node;
  }

  /** A node that says what was found. */
  int accept(int id) {
    return add(id, -1, -1);
  }

  private int add(int what, int a, int b) {
    if (size == kind.length) {
      if (size >= MOST) {
        throw new IllegalArgumentException(
            "The patterns are too large. Maybe a count is too high.");
      }
      kind = Arrays.copyOf(kind, 2 * size);
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      low = Arrays.copyOf(low, 2 * size);
      high = Arrays.copyOf(high, 2 * size);
    }
    kind[size] = what;
    first[size] = a;
    second[size] = b;
    return size++;
  }

  int size() {
    return size;
  }

  /** {@link #SPLIT}, {@link #TAKES}, or what is found here. */
  int kind(int node) {
    return kind[node];
  }

  int first(int node) {
    return first[node];
  }

  int second(int node) {
    return second[node];
  }

  boolean takes(int node, int symbol) {
    return kind[node] == TAKES
        && ((symbol < 64 ? low[node] >>> symbol : high[node] >>> (symbol - 64)) & 1) == 1;
  }
}
