package org.linacre.engine.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which groups may be shown: none smaller than the smallest group, and none that would let such a
 * group be worked out as what is left of a larger one.
 */
final class SmallGroups {
  private final Tree tree;
  private final int smallest;

  SmallGroups(Tree tree, int smallest) {
    this.tree = tree;
    this.smallest = smallest;
  }

  /** For each unit whether its group of this many people may be shown; empty groups may. */
  boolean[] shown(int[] people) {
    boolean[] shown = new boolean[people.length];
    for (int i = 0; i < people.length; i++) {
      shown[i] = people[i] == 0 || people[i] >= smallest;
    }
    for (int i = 0; i < people.length; i++) {
      if (shown[i]) {
        hideRemainder(i, people, shown);
      }
    }
    return shown;
  }

  private void hideRemainder(int parent, int[] people, boolean[] shown) {
    List<Integer> children = tree.children(parent);
    while (true) {
      int left = people[parent];
      for (int child : children) {
        left -= shown[child] ? people[child] : 0;
      }
      Optional<Integer> next =
          children.stream()
              .filter(child -> shown[child] && people[child] > 0)
              .min(Comparator.comparingInt(child -> people[child]));
      if (left == 0 || left >= smallest || next.isEmpty()) {
        return;
      }
      shown[next.get()] = false;
    }
  }
}
