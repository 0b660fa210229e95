package org.linacre.engine.portfolio;

import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.Place;
import org.linacre.engine.portfolio.Rule.Kind;

/** The words around a finding, masked. */
final class Quotes {
  private static final int AROUND = 45;
  private static final int SENTENCE = 90;
  private static final int LONGEST = 200;
  private static final String CLAUSE_ENDS = ".;:!?\n";

  private final Mask mask;

  Quotes(Mask mask) {
    this.mask = mask;
  }

  /**
   * The sentence of a claim, or some words around an identifier; of a table only the cell, of what
   * has no lines only the part, such as a paragraph.
   */
  String quote(Passage passage, int start, int end, Veil veil, Kind kind) {
    String text = passage.text();
    int mark = passage.markAt(start);
    boolean own = isOnItsOwn(passage.marks().get(mark));
    int least = own ? passage.marks().get(mark).at() : 0;
    int most = own ? Math.max(end, passage.endOf(mark)) : text.length();
    int last = Math.min(end, start + LONGEST);
    boolean claim = kind == Kind.CLAIM;
    int from = claim ? sentenceStart(text, start) : wordStart(text, start - AROUND, start);
    int to = claim ? sentenceEnd(text, last) : wordEnd(text, last, last + AROUND);
    from = Math.max(from, least);
    to = Math.min(to, most);
    String shown = mask.shown(text, from, to, claim ? veil.claim(start, end) : veil);
    boolean begins = from == least || (claim && endsSentence(text, from - 1));
    boolean ends = to == most || (claim && endsSentence(text, to - 1));
    return (begins ? "" : "… ") + shown + (ends ? "" : " …");
  }

  private static boolean isOnItsOwn(Mark mark) {
    Place place = mark.place();
    return !mark.label().isEmpty() || (place.line() == 0 && !place.part().isEmpty());
  }

  private static int sentenceStart(String text, int start) {
    int least = Math.max(0, start - SENTENCE);
    int i = start;
    while (i > least && !endsSentence(text, i - 1)) {
      i--;
    }
    return i > 0 && i == least ? wordStart(text, least, start) : i;
  }

  private static int sentenceEnd(String text, int end) {
    int most = Math.min(text.length(), end + SENTENCE);
    int i = end;
    while (i < most && !endsSentence(text, i)) {
      i++;
    }
    return i < most ? i + 1 : wordEnd(text, end, most);
  }

  /** Whether the sentence that goes on here ends with a question mark. */
  static boolean isQuestion(String text, int from) {
    int most = Math.min(text.length(), from + SENTENCE);
    int i = from;
    while (i < most && !endsSentence(text, i)) {
      i++;
    }
    return i < most && text.charAt(i) == '?';
  }

  /** How many characters, at most so many, are left of the clause that goes on here. */
  static int clauseLeft(String text, int from, int most) {
    int end = Math.min(text.length(), from + most);
    int i = from;
    while (i < end && CLAUSE_ENDS.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i - from;
  }

  static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    boolean blank = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return (stop && blank) || (c == '\n' && blank) || c == '\t';
  }

  /** The first word that begins at {@code at} or later. */
  private static int wordStart(String text, int at, int most) {
    int i = Math.max(0, at);
    while (i > 0 && i < most && Mask.isWord(text.charAt(i - 1))) {
      i++;
    }
    return i;
  }

  /** The end of the last word that ends at {@code at} or before. */
  private static int wordEnd(String text, int least, int at) {
    int i = Math.min(text.length(), at);
    while (i < text.length() && i > least && Mask.isWord(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
