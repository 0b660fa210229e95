package org.linacre.engine.posting;

import java.util.Arrays;

/** The phrases found in one sentence. */
final class Hits implements Lexicon.Hit {
  private final Phrases phrases = new Phrases(64);

  /** The phrases of classes for which rules are looked; turned over where not the first of one. */
  private int[] keys = new int[32];

  private int keyed;
  private final long[] present;
  private final boolean[] isKey;
  private final Lexicon.Hit beyond;
  private int start;
  private int end;

  /** Room for these classes; what is numbered beyond them is of no interest. */
  Hits(boolean[] isKey) {
    this(isKey, (_, _, _) -> {});
  }

  /**
   * Room for these classes; what is numbered beyond them is handed on, numbered from 0.
   *
   * @param isKey by class, whether any rule is looked for where it is found
   */
  Hits(boolean[] isKey, Lexicon.Hit beyond) {
    this.isKey = isKey;
    this.beyond = beyond;
    present = new long[(isKey.length + 63) >> 6];
  }

  /** Forgets everything; the next sentence begins at this word and ends before that one. */
  void clear(int first, int last) {
    phrases.clear();
    keyed = 0;
    start = first;
    end = last;
    Arrays.fill(present, 0);
  }

  @Override
  public void at(int word, int from, int to) {
    if (word >= isKey.length) {
      beyond.at(word - isKey.length, from, to);
      return;
    }
    if (isKey[word]) {
      keep(has(word) ? ~phrases.size() : phrases.size());
    }
    phrases.at(word, from, to);
    present[word >> 6] |= 1L << word;
  }

  private void keep(int hit) {
    if (keyed == keys.length) {
      keys = Arrays.copyOf(keys, keyed * 2);
    }
    keys[keyed++] = hit;
  }

  /** How many phrases were found. */
  int size() {
    return phrases.size();
  }

  /** The class of a phrase. */
  int number(int hit) {
    return phrases.number(hit);
  }

  /** The first word of a phrase. */
  int from(int hit) {
    return phrases.from(hit);
  }

  /** How many phrases are of a class for which rules are looked. */
  int keys() {
    return keyed;
  }

  /** Which phrase such a one is. */
  int key(int key) {
    return Math.max(keys[key], ~keys[key]);
  }

  /** Whether none before such a one is of its class. */
  boolean isFirst(int key) {
    return keys[key] >= 0;
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
    for (int i = 0; i < phrases.size(); i++) {
      if (phrases.number(i) == number && phrases.from(i) >= from && phrases.from(i) <= until) {
        return phrases.to(i);
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
