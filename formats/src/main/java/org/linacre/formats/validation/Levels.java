package org.linacre.formats.validation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.validation.Grouping;

/**
 * A column of words as codes. A word is looked up in a table with open addresses, since there may
 * be a word for each of millions of rows; the word of the row before is not looked up again.
 */
final class Levels {
  private static final int FIRST = 1 << 10;

  private final Numerals.Ints rows = new Numerals.Ints();
  private @Nullable String[] words = new @Nullable String[FIRST];
  private int[] hashes = new int[FIRST];

  /** One more than the code of the word at this address, 0 where there is none. */
  private int[] slots = new int[2 * FIRST];

  private int size;
  private String latest = "";
  private int code = -1;

  /** Adds a row; an empty word is missing. */
  void add(String word) {
    if (!word.equals(latest)) {
      latest = word;
      code = word.isEmpty() ? -1 : code(word);
    }
    rows.add(code);
  }

  private int code(String word) {
    int hash = word.hashCode();
    int at = address(hash);
    while (slots[at] > 0) {
      int known = slots[at] - 1;
      if (hashes[known] == hash && word.equals(words[known])) {
        return known;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = size + 1;
    hashes[size] = hash;
    words[size++] = word;
    if (size == words.length) {
      grow();
    }
    return size - 1;
  }

  /** Fibonacci's hashing (D. E. Knuth, The Art of Computer Programming 3, 6.4). */
  private int address(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[4 * size];
    for (int i = 0; i < size; i++) {
      int at = address(hashes[i]);
      while (slots[at] > 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = i + 1;
    }
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The words ascending. */
  Grouping grouping(String name) {
    return new Grouping(name, words());
  }

  private List<String> words() {
    return Stream.of(Arrays.copyOf(words, size)).map(String::valueOf).sorted().toList();
  }

  /** Each row's code in the order in which words came, -1 where missing. */
  int[] firstCome() {
    return rows.array();
  }

  /** A mark of each word by its code in the order in which words came, alike in every file. */
  long[] marks() {
    long[] marks = new long[size];
    Arrays.setAll(marks, i -> mark(String.valueOf(words[i])));
    return marks;
  }

  /** A mark of a word, alike in every file. */
  static long mark(String word) {
    long mark = word.length();
    for (int i = 0; i < word.length(); i++) {
      mark = RowsSketch.mixed(mark) + word.charAt(i);
    }
    return RowsSketch.mixed(mark);
  }

  /** Each row's place among the words ascending, -1 where missing. */
  int[] codes() {
    int[] places = new int[size];
    int place = 0;
    for (String word : words()) {
      places[code(word)] = place++;
    }
    int[] own = rows.array();
    for (int i = 0; i < own.length; i++) {
      own[i] = own[i] < 0 ? -1 : places[own[i]];
    }
    return own;
  }
}
