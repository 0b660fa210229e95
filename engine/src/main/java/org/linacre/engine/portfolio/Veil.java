package org.linacre.engine.portfolio;

import java.util.BitSet;

/**
 * What of a text a quote must hide.
 *
 * @param hidden the characters that identify somebody
 * @param opens the places after words that announce a name
 * @param closes the places before words that a name may stand before
 * @param careful the characters of lines that hold what weighs most
 * @param from the first character of a claim; equal to {@code to} where none is quoted
 * @param to the character after its last
 */
record Veil(BitSet hidden, BitSet opens, BitSet closes, BitSet careful, int from, int to) {
  /** How far from what weighs most a line is looked at with care. */
  private static final int FAR = 240;

  /** Nothing is known of the text: only its words decide. */
  static Veil none() {
    return of(0);
  }

  /** What identifies somebody, in a text of this length. */
  static Veil of(int length) {
    return new Veil(
        new BitSet(length), new BitSet(length), new BitSet(length), new BitSet(length), 0, 0);
  }

  /** The characters from here to there identify somebody. */
  void hide(int start, int end) {
    hidden.set(start, end);
  }

  /** In the line around these characters, as far as a quote may reach, more is hidden. */
  void careful(String text, int start, int end) {
    int from = Math.max(text.lastIndexOf('\n', start) + 1, start - FAR);
    int line = text.indexOf('\n', end);
    int to = Math.min(line < 0 ? text.length() : line, end + FAR);
    careful.set(Math.min(from, start), Math.max(to, end));
  }

  /** A name may stand after this character. */
  void opens(int end) {
    opens.set(end);
  }

  /** A name may stand before this character. */
  void closes(int start) {
    closes.set(start);
  }

  /** The same for the quote of a claim. */
  Veil claim(int start, int end) {
    return new Veil(hidden, opens, closes, careful, start, end);
  }

  boolean hides(int start, int end) {
    return has(hidden, start, end - 1);
  }

  boolean isClaim(int start, int end) {
    return start >= from && end <= to;
  }

  /** Whether one of these is from here to there, both with. */
  static boolean has(BitSet places, int first, int last) {
    int next = places.nextSetBit(first);
    return next >= 0 && next <= last;
  }
}
