package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.Collection;

/**
 * Phrases compiled into one automaton over the numbers of words: a trie in one open-addressed
 * table, walked from every word. A phrase belongs to one or more classes, told by number.
 *
 * <p>Equal numbers are taken for equal words: at 20,000 words a chance of 1e-11 that any two
 * different ones meet.
 */
final class Lexicon {
  private static final int[] NONE = {};

  /** Two for each place: the number of a word, then the parent above and the child below. */
  private long[] table = new long[1 << 11];

  private int used;
  private int nodes = 1;

  /** By node, the classes of the phrase that ends there. */
  private int[][] outputs = filled(new int[1 << 10][], 0);

  /** By node, whether a phrase goes on from there. */
  private boolean[] inner = new boolean[1 << 10];

  /** Takes each phrase that is found. */
  interface Hit {
    /**
     * A phrase of a class stands at the words from {@code from} to before {@code to}.
     *
     * @param word the number of the class
     */
    void at(int word, int from, int to);
  }

  /** Adds phrases to a class. */
  void add(int number, Collection<String> phrases) {
    for (String phrase : phrases) {
      Tokens tokens = Tokens.of(phrase);
      int node = 0;
      for (int i = 0; i < tokens.size(); i++) {
        node = childOrNew(node, tokens.hash(i));
      }
      if (node > 0) {
        mark(node, number);
      }
    }
  }

  /** Adds one word, told by its number, to a class. */
  void add(int number, long word) {
    mark(childOrNew(0, word), number);
  }

  private void mark(int node, int number) {
    int[] old = outputs[node];
    if (Arrays.stream(old).noneMatch(o -> o == number)) {
      int[] more = Arrays.copyOf(old, old.length + 1);
      more[old.length] = number;
      outputs[node] = more;
    }
  }

  /** Gives every phrase that lies within these words, in the order of its first word. */
  void scan(Tokens tokens, int from, int to, Hit hit) {
    for (int i = from; i < to; i++) {
      int node = child(0, tokens.hash(i));
      for (int j = i + 1; node > 0; j++) {
        for (int number : outputs[node]) {
          hit.at(number, i, j);
        }
        if (j == to || !inner[node]) {
          break;
        }
        node = child(node, tokens.hash(j));
      }
    }
  }

  private int slot(int parent, long hash) {
    long mixed = (hash ^ parent * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 32) & (table.length - 2);
  }

  private int child(int parent, long hash) {
    int at = slot(parent, hash);
    while (table[at + 1] != 0) {
      if (table[at] == hash && (int) (table[at + 1] >>> 32) == parent) {
        return (int) table[at + 1];
      }
      at = (at + 2) & (table.length - 2);
    }
    return -1;
  }

  private int childOrNew(int parent, long hash) {
    int found = child(parent, hash);
    if (found > 0) {
      return found;
    }
    if (used * 8 > table.length) {
      grow();
    }
    if (nodes == outputs.length) {
      outputs = filled(Arrays.copyOf(outputs, nodes * 2), nodes);
      inner = Arrays.copyOf(inner, nodes * 2);
    }
    inner[parent] = true;
    put(hash, (long) parent << 32 | nodes);
    return nodes++;
  }

  private static int[][] filled(int[][] outputs, int from) {
    Arrays.fill(outputs, from, outputs.length, NONE);
    return outputs;
  }

  private void put(long hash, long parentAndChild) {
    int at = slot((int) (parentAndChild >>> 32), hash);
    while (table[at + 1] != 0) {
      at = (at + 2) & (table.length - 2);
    }
    table[at] = hash;
    table[at + 1] = parentAndChild;
    used++;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    used = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        put(old[i], old[i + 1]);
      }
    }
  }
}
