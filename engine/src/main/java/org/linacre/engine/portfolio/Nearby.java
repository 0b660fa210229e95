package org.linacre.engine.portfolio;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.linacre.engine.portfolio.Line.Near;
import org.linacre.engine.scan.Hits;

/**
 * What stands near one hit. What lines ask for is kept by kind, each in the order of the text, so
 * that a question looks at its own kinds only. In a table it is what stands in the same row.
 */
final class Nearby {
  /** What a hit that ends near may be long. */
  private static final int LONGEST = 80;

  /** From here on what is near may be the header of another column. */
  private static final int WIDE = 30;

  private final Labels labels;
  private final BitSet contexts;

  /** For each kind the index of its first hit; that of the next kind ends it. */
  private final int[] first;

  /** For each kind the index of its first hit that begins where the hit asked of does, or later. */
  private final int[] cursor;

  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** Whether the hit stands in a table; what its own header and those of its row say. */
  private boolean table;

  private final BitSet row = new BitSet();
  private BitSet own = new BitSet();

  /** Where the hit's row begins and ends. */
  private int least;

  private int most;

  /** For hits of so many kinds, those of which that lines ask for. */
  Nearby(Labels labels, int kinds, BitSet contexts) {
    this.labels = labels;
    this.contexts = contexts;
    first = new int[kinds + 1];
    cursor = new int[kinds];
  }

  /** Begins with another passage. */
  void begin(Hits hits) {
    Arrays.fill(first, 0);
    for (int i = 0; i < hits.size(); i++) {
      first[hits.id(i) + 1] += contexts.get(hits.id(i)) ? 1 : 0;
    }
    for (int kind = 0; kind < cursor.length; kind++) {
      first[kind + 1] += first[kind];
      cursor[kind] = first[kind];
    }
    int size = first[cursor.length];
    starts = starts.length < size ? new int[2 * size] : starts;
    ends = ends.length < size ? new int[2 * size] : ends;
    for (int i = 0; i < hits.size(); i++) {
      if (contexts.get(hits.id(i))) {
        int to = cursor[hits.id(i)]++;
        starts[to] = hits.start(i);
        ends[to] = hits.end(i);
      }
    }
    System.arraycopy(first, 0, cursor, 0, cursor.length);
  }

  /** Begins with another hit. */
  void begin(At at) {
    least = 0;
    most = Integer.MAX_VALUE;
    table = !at.label().isEmpty();
    if (table) {
      row.clear();
      own = labels.of(at.label());
      least = at.row();
      most = at.rowEnd();
      labels.row(at.passage(), least, most, row);
    }
  }

  /** Whether one of the sets stands so near the hit with all it holds, or within it if so asked. */
  boolean stands(At at, Wanted any, Near near, boolean within) {
    for (int[] all : any.sets) {
      int i = 0;
      while (i < all.length && stands(at, all[i], near, within)) {
        i++;
      }
      if (i == all.length) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(At at, int kind, Near near, boolean within) {
    if (first[kind] < first[kind + 1]) {
      int next = next(kind, at.start());
      if (isBefore(kind, next, at, near.before())
          || isAfter(kind, next, at, near.after(), within)) {
        return true;
      }
    }
    return table && (own.get(kind) || (near.before() >= WIDE && row.get(kind)));
  }

  /** The first hit of a kind that begins there or later. */
  private int next(int kind, int start) {
    int at = cursor[kind];
    while (at > first[kind] && starts[at - 1] >= start) {
      at--;
    }
    while (at < first[kind + 1] && starts[at] < start) {
      at++;
    }
    cursor[kind] = at;
    return at;
  }

  private boolean isBefore(int kind, int next, At at, int reach) {
    int from = Math.max(at.start() - reach - LONGEST, least);
    for (int i = next - 1; i >= first[kind] && starts[i] >= from; i--) {
      if (ends[i] <= at.start() && ends[i] >= at.start() - reach) {
        return true;
      }
    }
    return false;
  }

  private boolean isAfter(int kind, int next, At at, int reach, boolean within) {
    int to = Math.min(at.end() + reach, most);
    for (int i = next; i < first[kind + 1] && starts[i] <= to; i++) {
      if (starts[i] >= at.end() || (within && ends[i] <= at.end())) {
        return true;
      }
    }
    return false;
  }

  /** Sets of kinds of hits, one of which is wanted with all it holds. */
  static final class Wanted {
    private final int[][] sets;

    Wanted(List<BitSet> sets) {
      this.sets = sets.stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    boolean isEmpty() {
      return sets.length == 0;
    }
  }
}
