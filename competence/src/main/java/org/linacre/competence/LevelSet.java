package org.linacre.competence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * For each competency of a frame, the levels held, needed or taught: a set of items closed
 * downwards, immutable.
 *
 * <p>Level sets of one frame are a finite distributive lattice. {@link #gapTo} is the residual of
 * {@link #join}: {@code extra.covers(have.gapTo(need))} if and only if {@code
 * have.join(extra).covers(need)} (the co-Heyting subtraction; Davey and Priestley 2002, chapter 7).
 * It is not the raw difference of bits, which is not closed downwards.
 *
 * <p>Every operation on two sets throws {@link IllegalArgumentException} where their frames differ.
 */
public final class LevelSet {
  private final Frame frame;
  private final long[] words;

  /** Keeps the array: callers hand it over. */
  LevelSet(Frame frame, long[] words) {
    this.frame = frame;
    this.words = words;
    assert closed() : "a level without one that it implies";
  }

  private boolean closed() {
    for (int bit = next(0); bit >= 0; bit = next(bit + 1)) {
      for (int lower : frame.below(bit)) {
        if (!has(lower)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The frame that gives the bits their meaning. */
  public Frame frame() {
    return frame;
  }

  /** Whether everything in {@code need} is in this set. */
  public boolean covers(LevelSet need) {
    same(need);
    for (int i = 0; i < words.length; i++) {
      if ((need.words[i] & ~words[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** What either has: the least set that covers both. */
  public LevelSet join(LevelSet other) {
    same(other);
    long[] result = words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] |= other.words[i];
    }
    return new LevelSet(frame, result);
  }

  /** What both have: the greatest set that both cover. */
  public LevelSet meet(LevelSet other) {
    same(other);
    long[] result = words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] &= other.words[i];
    }
    return new LevelSet(frame, result);
  }

  /** The least set that, joined to this one, covers {@code need}: what is to be taught. */
  public LevelSet gapTo(LevelSet need) {
    long[] raw = lacking(need);
    long[] result = new long[raw.length];
    for (int i = 0; i < raw.length; i++) {
      for (long left = raw[i]; left != 0; left &= left - 1) {
        for (int lower : frame.below((i << 6) + Long.numberOfTrailingZeros(left))) {
          result[lower >> 6] |= 1L << lower;
        }
      }
    }
    return new LevelSet(frame, result);
  }

  /** How many levels of {@code need} are not held: a count, in levels. */
  public int stepsTo(LevelSet need) {
    int steps = 0;
    for (long word : lacking(need)) {
      steps += Long.bitCount(word);
    }
    return steps;
  }

  /**
   * The levels of {@code need} that are not held, in the frame's order. Their number is {@link
   * #stepsTo}; they are not a level set, since a lower level of the same competency may be held.
   */
  public List<Item> missing(LevelSet need) {
    return itemsOf(lacking(need));
  }

  private long[] lacking(LevelSet need) {
    same(need);
    long[] raw = new long[words.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = need.words[i] & ~words[i];
    }
    return raw;
  }

  /**
   * The greatest set within this one that does not reach {@code item}: what is left when the item
   * is known not to be held, and so nothing that implies it.
   */
  public LevelSet without(Item item) {
    int gone = frame.bit(item);
    if (gone < 0) {
      return this;
    }
    long[] result = words.clone();
    for (int bit = next(0); bit >= 0; bit = next(bit + 1)) {
      if (Arrays.binarySearch(frame.below(bit), gone) >= 0) {
        result[bit >> 6] &= ~(1L << bit);
      }
    }
    return new LevelSet(frame, result);
  }

  /** Whether this item is in the set; an item that the frame does not use is not. */
  public boolean has(Item item) {
    int bit = frame.bit(item);
    return bit >= 0 && has(bit);
  }

  boolean has(int bit) {
    return (words[bit >> 6] >>> bit & 1) == 1;
  }

  /** Whether nothing is in the set. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many items are in the set, implied ones counted. */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** Every item in the set, implied ones too, in the frame's order. */
  public List<Item> items() {
    return itemsOf(words);
  }

  /** The items that no other item of the set implies: the shortest way to name the set. */
  public List<Item> tops() {
    long[] lower = new long[words.length];
    for (int bit = next(0); bit >= 0; bit = next(bit + 1)) {
      for (int below : frame.below(bit)) {
        lower[below >> 6] |= below == bit ? 0 : 1L << below;
      }
    }
    long[] result = words.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] &= ~lower[i];
    }
    return itemsOf(result);
  }

  private List<Item> itemsOf(long[] from) {
    List<Item> result = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      for (long left = from[i]; left != 0; left &= left - 1) {
        result.add(frame.items().get((i << 6) + Long.numberOfTrailingZeros(left)));
      }
    }
    return result;
  }

  private int next(int from) {
    int word = from >> 6;
    if (word >= words.length) {
      return -1;
    }
    long left = words[word] & -1L << from;
    while (left == 0) {
      if (++word == words.length) {
        return -1;
      }
      left = words[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(left);
  }

  private void same(LevelSet other) {
    if (!frame.equals(other.frame)) {
      throw new IllegalArgumentException(
          "Level sets of different frames: "
              + frame
              + " ("
              + frame.size()
              + " levels) and "
              + other.frame
              + " ("
              + other.frame.size()
              + " levels). Maybe a Crosswalk is missing.");
    }
  }

  /** The bits, for this package only; never written to. */
  long[] words() {
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LevelSet that
        && Arrays.equals(words, that.words)
        && frame.equals(that.frame);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  /** The top items separated by a comma and a space; {@link Frame#parse} reads them back. */
  @Override
  public String toString() {
    return tops().stream().map(Item::toString).collect(Collectors.joining(", "));
  }
}
