package org.linacre.engine.posting;

import java.util.Arrays;

/** The phrases found in one sentence. */
final class Hits implements Lexicon.Hit {
  private int[] classes = new int[64];
  private int[] froms = new int[64];
  private int[] tos = new int[64];
  private boolean[] fresh = new boolean[64];
  private final long[] present;
  private final int count;
  private final Lexicon.Hit beyond;
  private int size;
  private int start;
  private int end;

  /** Room for so many classes; what is numbered beyond them is of no interest. */
  Hits(int count) {
    this(count, (_, _, _) -> {});
  }

  /** Room for so many classes; what is numbered beyond them is handed on, numbered from 0. */
  Hits(int count, Lexicon.Hit beyond) {
    this.count = count;
    this.beyond = beyond;
    present = new long[(count + 63) >> 6];
  }

  /** Forgets everything; the next sentence begins at this word and ends before that one. */
  void clear(int first, int last) {
    size = 0;
    start = first;
    end = last;
    Arrays.fill(present, 0);
  }

  @Override
  public void at(int word, int from, int to) {
    if (word >= count) {
      beyond.at(word - count, from, to);
      return;
    }
    if (size == classes.length) {
      classes = Arrays.copyOf(classes, size * 2);
      froms = Arrays.copyOf(froms, size * 2);
      tos = Arrays.copyOf(tos, size * 2);
      fresh = Arrays.copyOf(fresh, size * 2);
    }
    fresh[size] = !has(word);
    classes[size] = word;
    froms[size] = from;
    tos[size] = to;
    present[word >> 6] |= 1L << word;
    size++;
  }

  int size() {
    return size;
  }

  int number(int hit) {
    return classes[hit];
  }

  /** The first word of a hit. */
  int from(int hit) {
    return froms[hit];
  }

  /** Whether no hit before this one is of its class. */
  boolean isFirst(int hit) {
    return fresh[hit];
  }

  /** Whether a phrase of the class stands anywhere in the sentence. */
  boolean has(int number) {
    return (present[number >> 6] & 1L << number) != 0;
  }

  /**
   * Whether a phrase of the class begins within these words; the word after the earliest such one.
   *
   * @return -1 where there is none
   */
  int after(int number, int from, int until) {
    for (int i = 0; i < size; i++) {
      if (classes[i] == number && froms[i] >= from && froms[i] <= until) {
        return tos[i];
      }
    }
    return -1;
  }

  /** The first word of the sentence. */
  int start() {
    return start;
  }

  /** The word after the last of the sentence. */
  int end() {
    return end;
  }
}
