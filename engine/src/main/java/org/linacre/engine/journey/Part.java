package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of a cover that shares no row with the rest, so that it is solved alone.
 *
 * @param rows what is asked of it
 */
record Part(List<Branching.Row> rows) {
  /** The parts; one only where a budget binds them together. */
  static List<Part> of(Reduced reduced, boolean together) {
    List<Branching.Row> rows = new ArrayList<>();
    reduced.covers().forEach(row -> rows.add(new Branching.Row(row, -1)));
    for (int option = 0; option < reduced.options().size(); option++) {
      for (BitSet ways : reduced.entries(option)) {
        rows.add(new Branching.Row(ways, option));
      }
    }
    int[] leader = new int[reduced.options().size()];
    Arrays.setAll(leader, i -> together ? 0 : i);
    for (Branching.Row row : rows) {
      BitSet all = (BitSet) row.ways().clone();
      all.set(row.user() < 0 ? row.ways().nextSetBit(0) : row.user());
      int first = root(leader, all.nextSetBit(0));
      all.stream().forEach(option -> leader[root(leader, option)] = first);
    }
    Map<Integer, Part> parts = new TreeMap<>();
    for (Branching.Row row : rows) {
      int root = root(leader, row.ways().nextSetBit(0));
      parts.computeIfAbsent(root, _ -> new Part(new ArrayList<>())).rows.add(row);
    }
    return parts.values().stream().filter(Part::isAsked).toList();
  }

  private boolean isAsked() {
    return rows.stream().anyMatch(row -> row.user() < 0);
  }

  private static int root(int[] leader, int option) {
    int at = option;
    while (leader[at] != at) {
      leader[at] = leader[leader[at]];
      at = leader[at];
    }
    return at;
  }
}
