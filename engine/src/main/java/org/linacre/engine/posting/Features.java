package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * The words and rules that a posting has, each once and numbered in the order in which it has them,
 * with how many sentences have each. A key tells which it is.
 */
final class Features {
  /** Where a number stands, from 1, in one open-addressed table; 0 for none. */
  private int[] places;

  private int[] keys;
  private int[] counts;
  private int[] lasts;

  /** By number, a bit for each zone where it was met. */
  private int[] zones;

  private int size;

  /** Room for some 1,000 different ones where a text is of so many words; for more it grows. */
  Features(int words) {
    int room = Integer.highestOneBit(Math.clamp(words, 64, 1 << 10));
    places = new int[room * 2];
    keys = new int[room];
    counts = new int[room];
    lasts = new int[room];
    zones = new int[room];
  }

  /**
   * Takes a key that a sentence has; sentences come in their order.
   *
   * @return its number; -1 where it was taken of this sentence before
   */
  int take(int key, int sentence) {
    int number = number(key);
    if (lasts[number] == sentence + 1) {
      return -1;
    }
    lasts[number] = sentence + 1;
    counts[number]++;
    return number;
  }

  /** Whether a number was never met in a zone; it now is. */
  boolean isFirstIn(int number, int zone) {
    int old = zones[number];
    zones[number] = old | 1 << zone;
    return zones[number] != old;
  }

  private int number(int key) {
    int at = slot(key);
    while (places[at] != 0) {
      if (keys[places[at] - 1] == key) {
        return places[at] - 1;
      }
      at = (at + 1) & (places.length - 1);
    }
    if (size == keys.length) {
      grow();
      return number(key);
    }
    keys[size++] = key;
    places[at] = size;
    return size - 1;
  }

  private int slot(int key) {
    return ((key * 0x9E3779B9) >>> 16) & (places.length - 1);
  }

  private void grow() {
    keys = Arrays.copyOf(keys, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    lasts = Arrays.copyOf(lasts, size * 2);
    zones = Arrays.copyOf(zones, size * 2);
    places = new int[places.length * 2];
    for (int number = 0; number < size; number++) {
      int at = slot(keys[number]);
      while (places[at] != 0) {
        at = (at + 1) & (places.length - 1);
      }
      places[at] = number + 1;
    }
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** What a number is of. */
  int key(int number) {
    return keys[number];
  }

  /** How many sentences have the key of a number, at least 1. */
  int count(int number) {
    return counts[number];
  }
}
