package org.linacre.engine.portfolio;

import java.util.BitSet;

/**
 * What of a text a quote must hide.
 *
 * @param hidden the characters that identify somebody
 * @param near the characters near them and where names stand
 * @param all whether the whole quote counts as near
 * @param from the first character of a claim; equal to {@code to} where none is quoted
 * @param to the character after its last
 */
record Veil(BitSet hidden, BitSet near, boolean all, int from, int to) {
  private static final int REACH = 60;

  /** Nothing is known of the text: only its words decide. */
  static Veil none() {
    return new Veil(new BitSet(), new BitSet(), false, 0, 0);
  }

  /** What identifies somebody, in a text of this length. */
  static Veil of(int length) {
    return new Veil(new BitSet(length), new BitSet(length), false, 0, 0);
  }

  /** The characters from here to there identify somebody; those around are near. */
  void hide(int start, int end) {
    hidden.set(start, end);
    near.set(Math.max(0, start - REACH), end + REACH);
  }

  /** A name may stand after this character. */
  void opens(int end) {
    near.set(end, end + REACH);
  }

  /** A name may stand before this character. */
  void closes(int start) {
    near.set(Math.max(0, start - REACH), start);
  }

  /** The same for the quote of what identifies somebody. */
  Veil whole() {
    return new Veil(hidden, near, true, 0, 0);
  }

  /** The same for the quote of a claim. */
  Veil claim(int start, int end) {
    return new Veil(hidden, near, false, start, end);
  }

  boolean hides(int start, int end) {
    int next = hidden.nextSetBit(start);
    return next >= 0 && next < end;
  }

  boolean isNear(int start, int end) {
    int next = all ? start : near.nextSetBit(start);
    return next >= 0 && next < end;
  }

  boolean isClaim(int start, int end) {
    return start >= from && end <= to;
  }
}
