package org.linacre.engine.posting;

import java.util.Arrays;

/** Phrases found in a text, in the order of their first words. */
final class Phrases implements Lexicon.Hit {
  private int[] numbers;
  private int[] froms;
  private int[] tos;
  private int size;

  /** With room for so many, 1 or more, until it grows. */
  Phrases(int room) {
    numbers = new int[room];
    froms = new int[room];
    tos = new int[room];
  }

  @Override
  public void at(int word, int from, int to) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      froms = Arrays.copyOf(froms, size * 2);
      tos = Arrays.copyOf(tos, size * 2);
    }
    numbers[size] = word;
    froms[size] = from;
    tos[size] = to;
    size++;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The class of a phrase. */
  int number(int phrase) {
    return numbers[phrase];
  }

  /** Its first word. */
  int from(int phrase) {
    return froms[phrase];
  }

  /** The word after its last. */
  int to(int phrase) {
    return tos[phrase];
  }

  /** Gives each. */
  void each(Lexicon.Hit hit) {
    for (int i = 0; i < size; i++) {
      hit.at(numbers[i], froms[i], tos[i]);
    }
  }
}
