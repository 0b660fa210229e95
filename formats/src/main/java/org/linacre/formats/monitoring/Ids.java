package org.linacre.formats.monitoring;

import java.util.Arrays;
import java.util.List;
import org.linacre.engine.monitoring.Case;

/** Which ids stand in a file, by the places of their cases in a list: open addressing. */
final class Ids {
  private final List<Case> cases;
  private int[] places = empty(1 << 10);
  private int[] hashes = new int[1 << 10];
  private int size;

  Ids(List<Case> cases) {
    this.cases = cases;
  }

  private static int[] empty(int length) {
    int[] places = new int[length];
    Arrays.fill(places, -1);
    return places;
  }

  /** The place of the latest case with this id, which is now the next in the list; -1 for none. */
  int put(String id) {
    if (2 * size >= places.length) {
      grow();
    }
    int hash = id.hashCode();
    int slot = slot(id, hash);
    int earlier = places[slot];
    places[slot] = cases.size();
    hashes[slot] = hash;
    size += earlier < 0 ? 1 : 0;
    return earlier;
  }

  private static int first(int hash, int mask) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  private int slot(String id, int hash) {
    int mask = places.length - 1;
    int slot = first(hash, mask);
    while (places[slot] >= 0
        && (hashes[slot] != hash || !cases.get(places[slot]).id().equals(id))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] before = places;
    int[] old = hashes;
    places = empty(2 * before.length);
    hashes = new int[places.length];
    int mask = places.length - 1;
    for (int i = 0; i < before.length; i++) {
      if (before[i] >= 0) {
        int slot = first(old[i], mask);
        while (places[slot] >= 0) {
          slot = (slot + 1) & mask;
        }
        places[slot] = before[i];
        hashes[slot] = old[i];
      }
    }
  }
}
