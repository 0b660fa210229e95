package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Phrases compiled into one automaton over the numbers of words: a trie in one open-addressed
 * table, walked from every word. A phrase belongs to one or more classes, told by number.
 *
 * <p>Equal numbers are taken for equal words: at 20,000 words a chance of 1e-11 that any two
 * different ones meet.
 */
final class Lexicon {
  private static final int[] NONE = {};

  private int[] parents = new int[1 << 10];
  private int[] children = new int[1 << 10];
  private long[] hashes = new long[1 << 10];
  private int used;
  private final List<int[]> outputs = new ArrayList<>(List.of(NONE));

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
    int[] old = outputs.get(node);
    if (Arrays.stream(old).noneMatch(o -> o == number)) {
      int[] more = Arrays.copyOf(old, old.length + 1);
      more[old.length] = number;
      outputs.set(node, more);
    }
  }

  /** Gives every phrase that lies within these words, in the order of its first word. */
  void scan(Tokens tokens, int from, int to, Hit hit) {
    for (int i = from; i < to; i++) {
      int node = child(0, tokens.hash(i));
      for (int j = i + 1; node > 0; j++) {
        for (int number : outputs.get(node)) {
          hit.at(number, i, j);
        }
        if (j == to) {
          break;
        }
        node = child(node, tokens.hash(j));
      }
    }
  }

  private static int slot(int parent, long hash, int mask) {
    long mixed = (hash ^ parent * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return (int) (mixed >>> 32) & mask;
  }

  private int child(int parent, long hash) {
    int mask = children.length - 1;
    int at = slot(parent, hash, mask);
    while (children[at] != 0) {
      if (hashes[at] == hash && parents[at] == parent) {
        return children[at];
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private int childOrNew(int parent, long hash) {
    int found = child(parent, hash);
    if (found > 0) {
      return found;
    }
    if (used * 4 > children.length) {
      grow();
    }
    int node = outputs.size();
    outputs.add(NONE);
    put(parent, hash, node);
    return node;
  }

  private void put(int parent, long hash, int node) {
    int mask = children.length - 1;
    int at = slot(parent, hash, mask);
    while (children[at] != 0) {
      at = (at + 1) & mask;
    }
    parents[at] = parent;
    hashes[at] = hash;
    children[at] = node;
    used++;
  }

  private void grow() {
    int[] oldParents = parents;
    int[] oldChildren = children;
    long[] oldHashes = hashes;
    int room = oldChildren.length * 2;
    parents = new int[room];
    children = new int[room];
    hashes = new long[room];
    used = 0;
    for (int i = 0; i < oldChildren.length; i++) {
      if (oldChildren[i] != 0) {
        put(oldParents[i], oldHashes[i], oldChildren[i]);
      }
    }
  }
}
