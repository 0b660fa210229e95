package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The parts of an English text that are in another language: sentences with at least two more words
 * that tell it than words that tell English; beside these, sentences with one more, and after them
 * in their line, or between them, those that tell nothing.
 */
final class ForeignParts {
  private static final int BREAKS =
      Tokens.STOP | Tokens.BULLET | Tokens.BLANK | Tokens.SEMICOLON | Tokens.NEWLINE;

  private static final int SURE = 2;

  private final Tokens tokens;

  /** The first word of each part, and after the last the number of words. */
  private final int[] starts;

  /** By part, how many more words tell the other language. */
  private final int[] leads;

  /** By part, whether a word of English stands in it. */
  private final BitSet english = new BitSet();

  private final BitSet foreign = new BitSet();

  private ForeignParts(Tokens tokens, BitSet own, BitSet other) {
    this.tokens = tokens;
    starts = starts(tokens);
    leads = new int[starts.length - 1];
    for (int p = 0; p < leads.length; p++) {
      int ours = own.get(starts[p], starts[p + 1]).cardinality();
      leads[p] = other.get(starts[p], starts[p + 1]).cardinality() - ours;
      english.set(p, ours > 0);
      foreign.set(p, leads[p] >= SURE);
    }
  }

  /**
   * The words of a text without those parts.
   *
   * @param own where words stand that tell English
   * @param other where words stand that tell the other language
   */
  static Tokens without(Tokens tokens, BitSet own, BitSet other) {
    ForeignParts parts = new ForeignParts(tokens, own, other);
    parts.spread();
    return parts.foreign.isEmpty() ? tokens : Tokens.of(parts.blanked());
  }

  private static int[] starts(Tokens tokens) {
    int[] starts = new int[tokens.size() + 1];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || tokens.after(i, BREAKS)) {
        starts[count++] = i;
      }
    }
    starts[count++] = tokens.size();
    return Arrays.copyOf(starts, count);
  }

  private void spread() {
    BitSet sure = (BitSet) foreign.clone();
    for (int p = 0; p < leads.length; p++) {
      boolean after = p > 0 && sure.get(p - 1);
      boolean before = sure.get(p + 1);
      foreign.set(p, sure.get(p) || (leads[p] > 0 && (after || before)));
    }
    for (int p = 1; p < leads.length; p++) {
      boolean line = !tokens.after(starts[p], Tokens.NEWLINE | Tokens.BLANK);
      boolean mute = leads[p] == 0 && !english.get(p);
      if (mute && foreign.get(p - 1) && (line || foreign.get(p + 1))) {
        foreign.set(p);
      }
    }
  }

  /** The text with blanks in place of those parts; its lines stay. */
  private String blanked() {
    StringBuilder text = new StringBuilder(tokens.text());
    for (int p = foreign.nextSetBit(0); p >= 0; p = foreign.nextSetBit(p + 1)) {
      int last = starts[p + 1];
      int end = last < tokens.size() ? tokens.start(last) : text.length();
      for (int at = tokens.start(starts[p]); at < end; at++) {
        if (text.charAt(at) != '\n') {
          text.setCharAt(at, ' ');
        }
      }
    }
    return text.toString();
  }
}
