package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * The features that a posting has, each once and numbered in the order in which it has them, with
 * how many sentences have each.
 */
final class Features {
  private static final int ROOM = 1 << 11;

  /** Where a number stands, from 1, in one open-addressed table; 0 for none. */
  private int[] places = new int[ROOM];

  private int[] features = new int[ROOM / 2];
  private int[] counts = new int[ROOM / 2];
  private int[] lasts = new int[ROOM / 2];
  private int size;

  /**
   * Takes a feature that a sentence has; sentences come in their order.
   *
   * @return its number; -1 where it was taken of this sentence before
   */
  int take(int feature, int sentence) {
    int number = number(feature);
    if (lasts[number] == sentence + 1) {
      return -1;
    }
    lasts[number] = sentence + 1;
    counts[number]++;
    return number;
  }

  private int number(int feature) {
    int at = slot(feature);
    while (places[at] != 0) {
      if (features[places[at] - 1] == feature) {
        return places[at] - 1;
      }
      at = (at + 1) & (places.length - 1);
    }
    if (size == features.length) {
      grow();
      return number(feature);
    }
    features[size++] = feature;
    places[at] = size;
    return size - 1;
  }

  private int slot(int feature) {
    return ((feature * 0x9E3779B9) >>> 16) & (places.length - 1);
  }

  private void grow() {
    features = Arrays.copyOf(features, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    lasts = Arrays.copyOf(lasts, size * 2);
    places = new int[places.length * 2];
    for (int number = 0; number < size; number++) {
      int at = slot(features[number]);
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

  /** The feature of a number. */
  int feature(int number) {
    return features[number];
  }

  /** How many sentences have the feature of a number, at least 1. */
  int count(int number) {
    return counts[number];
  }
}
