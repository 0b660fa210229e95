package org.linacre.engine.posting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases compiled into one automaton over the numbers of words: a trie in one open-addressed
 * table, walked from every word. A phrase belongs to one or more classes, told by number. A node is
 * known by its slot, and what it says stands in the slot, so that a step looks at one place.
 *
 * <p>Equal numbers are taken for equal words: at 20,000 words a chance of 1e-11 that any two
 * different ones meet.
 */
final class Lexicon {
  /**
   * The bits of a mixed number above these choose a word of {@link #follows}, the next six a bit.
   */
  private static final int FOLLOWS = 54;

  /** Room for phrases found, at first. */
  private static final int ROOM = 16;

  private static final int MOST_ROOM = 1 << 12;

  /**
   * Two for each slot: the number of a word, then the slot of the node above, plus 2 (0 for the
   * root), with below it twice what ends here, plus 1 where a phrase goes on. What ends is a class
   * plus 1, or minus the place of several in {@link #several}, minus 1; 0 where nothing does. All 0
   * where no node is.
   */
  private final long[] table;

  /** The classes of phrases that belong to more than one. */
  private final int[][] several;

  /**
   * A bit set for each word that may follow another (a Bloom filter of one hash; Bloom 1970,
   * doi:10.1145/362686.362692): 8 KB, where the table is far larger than a core keeps at hand.
   */
  private final long[] follows = new long[1 << (Long.SIZE - FOLLOWS)];

  private Lexicon(long[] table, int[][] several) {
    this.table = table;
    this.several = several;
    for (int at = 0; at < table.length; at += 2) {
      int above = (int) (table[at + 1] >>> Integer.SIZE);
      if (above != 0) {
        long mixed = mixed(above, table[at]);
        follows[(int) (mixed >>> FOLLOWS)] |= 1L << (mixed >>> (FOLLOWS - 6));
      }
    }
  }

  /** Takes each phrase that is found. */
  interface Hit {
    /**
     * A phrase of a class stands at the words from {@code from} to before {@code to}.
     *
     * @param word the number of the class
     */
    void at(int word, int from, int to);
  }

  /** Gives every phrase that lies within these words, in the order of its first word. */
  void each(Tokens tokens, int from, int to, Hit hit) {
    found(tokens, from, to).each(hit);
  }

  /** Every phrase that lies within these words, in the order of its first word. */
  Phrases found(Tokens tokens, int from, int to) {
    Phrases found = new Phrases(Math.clamp((to - from) / 2, ROOM, MOST_ROOM));
    scan(tokens, from, to, found);
    return found;
  }

  /**
   * As {@link #each}, for what is looked at in every sentence: while no more than two kinds of
   * takers are given here, the call of them costs nothing.
   */
  void scan(Tokens tokens, int from, int to, Hit hit) {
    for (int i = from; i < to; i++) {
      int slot = slot(0, tokens.hash(i));
      for (int j = i + 1; slot >= 0; j++) {
        int says = (int) table[slot + 1];
        if (says > 1) {
          hit.at((says >> 1) - 1, i, j);
        } else if (says < 0) {
          for (int number : several[-(says >> 1) - 1]) {
            hit.at(number, i, j);
          }
        }
        if (j == to || (says & 1) == 0) {
          break;
        }
        slot = below(slot + 2, tokens.hash(j));
      }
    }
  }

  private static int first(int above, long hash, int length) {
    return (int) (mixed(above, hash) >>> Integer.SIZE) & (length - 2);
  }

  private static long mixed(int above, long hash) {
    return (hash ^ above * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
  }

  /** As {@link #slot}, of a node that is not the root: mostly none, which one bit tells. */
  private int below(int above, long hash) {
    long mixed = mixed(above, hash);
    return isSet(mixed) ? slot(above, hash) : -1;
  }

  private boolean isSet(long mixed) {
    return (follows[(int) (mixed >>> FOLLOWS)] >> (mixed >>> (FOLLOWS - 6)) & 1) != 0;
  }

  /** The slot of the node below one; -1 where there is none. */
  private int slot(int above, long hash) {
    int at = first(above, hash, table.length);
    while (table[at + 1] != 0) {
      if (table[at] == hash && (int) (table[at + 1] >>> 32) == above) {
        return at;
      }
      at = (at + 2) & (table.length - 2);
    }
    return -1;
  }

  /** Takes phrases, and compiles them. */
  static final class Builder {
    private final Node root = new Node();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private int nodes;

    /** A word after those above it, with the classes of the phrase that it ends. */
    private static final class Node {
      private final Map<Long, Node> below = new LinkedHashMap<>();
      private final List<Integer> classes = new ArrayList<>();
    }

    /** Where a node goes. */
    private record Placed(long hash, int above, Node node) {}

    /** Adds phrases to a class. */
    void add(int number, Collection<String> phrases) {
      for (String phrase : phrases) {
        Tokens tokens = Tokens.of(phrase);
        Node node = root;
        for (int i = 0; i < tokens.size(); i++) {
          node = below(node, tokens.hash(i));
        }
        if (node != root) {
          mark(node, number);
        }
      }
      sizes.merge(number, phrases.size(), Integer::sum);
    }

    /** How many phrases were added to a class. */
    int size(int number) {
      return sizes.getOrDefault(number, 0);
    }

    /** Adds one word, told by its number, to a class. */
    void add(int number, long word) {
      mark(below(root, word), number);
    }

    private Node below(Node node, long word) {
      return node.below.computeIfAbsent(
          word,
          _ -> {
            nodes++;
            return new Node();
          });
    }

    private static void mark(Node node, int number) {
      if (!node.classes.contains(number)) {
        node.classes.add(number);
      }
    }

    /** The automaton of all phrases added until now. At most half of its slots are taken. */
    Lexicon build() {
      long[] table = new long[Integer.highestOneBit(Math.max(nodes, 1)) * 8];
      List<int[]> several = new ArrayList<>();
      ArrayDeque<Placed> open = new ArrayDeque<>();
      root.below.forEach((hash, node) -> open.add(new Placed(hash, 0, node)));
      while (!open.isEmpty()) {
        Placed next = open.remove();
        int at = first(next.above, next.hash, table.length);
        while (table[at + 1] != 0) {
          at = (at + 2) & (table.length - 2);
        }
        table[at] = next.hash;
        table[at + 1] = (long) next.above << 32 | (says(next.node, several) & 0xFFFFFFFFL);
        int above = at + 2;
        next.node.below.forEach((hash, node) -> open.add(new Placed(hash, above, node)));
      }
      return new Lexicon(table, several.toArray(int[][]::new));
    }

    private static int says(Node node, List<int[]> several) {
      int ends = node.classes.isEmpty() ? 0 : node.classes.getFirst() + 1;
      if (node.classes.size() > 1) {
        several.add(node.classes.stream().mapToInt(Integer::intValue).toArray());
        ends = -several.size();
      }
      return ends * 2 + (node.below.isEmpty() ? 0 : 1);
    }
  }
}
