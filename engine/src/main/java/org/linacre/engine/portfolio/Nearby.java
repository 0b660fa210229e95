package org.linacre.engine.portfolio;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.linacre.engine.portfolio.Line.Near;
import org.linacre.engine.scan.Hits;

/**
 * What stands near one hit, and how far from it: looked at once for all lines of the rules. In a
 * table it is what stands in the same row.
 */
final class Nearby {
  private static final int FAR = Integer.MAX_VALUE;

  /** What a hit that ends near may be long. */
  private static final int LONGEST = 80;

  /** From here on what is near may be the header of another column. */
  private static final int WIDE = 30;

  /** For each kind of hit: when it was seen last, how far before and after, whether inside. */
  private static final int SLOTS = 4;

  private final Labels labels;
  private final int[] seen;
  private final BitSet row = new BitSet();
  private BitSet own = new BitSet();
  private final BitSet contexts;
  private final Hits speaking = new Hits();

  /** What stands anywhere in the passage. */
  private final boolean[] present;

  /** Whether the hit stands in a table. */
  private boolean table;

  private int cursor;
  private int look;
  private int first;
  private int last;
  private int low;
  private int high;

  /** For hits of so many kinds, those of which that lines ask for. */
  Nearby(Labels labels, int kinds, BitSet contexts) {
    this.labels = labels;
    this.contexts = contexts;
    seen = new int[SLOTS * kinds];
    present = new boolean[kinds];
  }

  /** Begins with another passage. */
  void begin(Hits hits) {
    speaking.select(hits, contexts);
    Arrays.fill(present, false);
    for (int i = 0; i < speaking.size(); i++) {
      present[speaking.id(i)] = true;
    }
    cursor = 0;
  }

  /** Begins with another hit. */
  void begin(At at) {
    look++;
    first = 0;
    last = Integer.MAX_VALUE;
    table = !at.label().isEmpty();
    if (table) {
      row.clear();
      own = labels.of(at.label());
      first = at.row();
      last = at.rowEnd();
      labels.row(at.passage(), first, last, row);
    }
    toStart(at.start());
    low = cursor - 1;
    high = cursor;
  }

  /** Looks as far before and after the hit as a line asks for, where it has not been done. */
  private void look(At at, Near near) {
    int least = Math.max(at.start() - near.before() - LONGEST, first);
    while (low >= 0 && speaking.start(low) >= least) {
      see(at, speaking.id(low), speaking.start(low), speaking.end(low));
      low--;
    }
    int most = Math.min(at.end() + near.after(), last);
    while (high < speaking.size() && speaking.start(high) <= most) {
      see(at, speaking.id(high), speaking.start(high), speaking.end(high));
      high++;
    }
  }

  /** Puts the cursor at the first that begins there or later. */
  private void toStart(int start) {
    while (cursor > 0 && speaking.start(cursor - 1) >= start) {
      cursor--;
    }
    while (cursor < speaking.size() && speaking.start(cursor) < start) {
      cursor++;
    }
  }

  private void see(At at, int id, int start, int end) {
    if (end <= at.start()) {
      int slot = slot(id);
      seen[slot + 1] = Math.min(seen[slot + 1], at.start() - end);
    } else if (start >= at.end()) {
      int slot = slot(id);
      seen[slot + 2] = Math.min(seen[slot + 2], start - at.end());
    } else if (start >= at.start() && end <= at.end()) {
      seen[slot(id) + 3] = 1;
    }
  }

  private int slot(int id) {
    int slot = SLOTS * id;
    if (seen[slot] != look) {
      seen[slot] = look;
      seen[slot + 1] = FAR;
      seen[slot + 2] = FAR;
      seen[slot + 3] = 0;
    }
    return slot;
  }

  /** Whether one of the sets stands in the passage at all, near or far: cheap to ask. */
  private boolean mayStand(Wanted any) {
    for (int[] all : any.sets) {
      int i = 0;
      while (i < all.length && (present[all[i]] || (table && isOfRow(all[i])))) {
        i++;
      }
      if (i == all.length) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfRow(int id) {
    return own.get(id) || row.get(id);
  }

  /** Whether one of the sets stands so near the hit with all it holds, or within it if so asked. */
  boolean stands(At at, Wanted any, Near near, boolean within) {
    if (!mayStand(any)) {
      return false;
    }
    look(at, near);
    for (int[] all : any.sets) {
      int i = 0;
      while (i < all.length && is(all[i], near, within)) {
        i++;
      }
      if (i == all.length) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int id, Near near, boolean within) {
    int slot = SLOTS * id;
    boolean here = seen[slot] == look && isIn(slot, near, within);
    return here || (table && (own.get(id) || (near.before() >= WIDE && row.get(id))));
  }

  private boolean isIn(int slot, Near near, boolean within) {
    return seen[slot + 1] <= near.before()
        || seen[slot + 2] <= near.after()
        || (within && seen[slot + 3] == 1);
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
