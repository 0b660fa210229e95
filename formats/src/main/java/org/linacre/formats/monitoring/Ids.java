package org.linacre.formats.monitoring;

import java.util.Arrays;
import java.util.List;
import org.linacre.engine.monitoring.Case;

/** Which ids stand in a file, by the places of their cases in a list: open addressing. */
final class Ids {
  private final List<Case> cases;
  private int[] places = empty(1 << 10);
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
    int slot = slot(id);
    int earlier = places[slot];
    places[slot] = cases.size();
    size += earlier < 0 ? 1 : 0;
    return earlier;
  }

  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 15)) & (places.length - 1);
    while (places[slot] >= 0 && !cases.get(places[slot]).id().equals(id)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  private void grow() {
    int[] before = places;
    places = empty(2 * before.length);
    for (int place : before) {
      if (place >= 0) {
        places[slot(cases.get(place).id())] = place;
      }
    }
  }
}
