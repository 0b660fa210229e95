package org.linacre.engine.posting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text: parts between full stops, bullets, blank lines and line ends. A line end
 * within a wrapped sentence does not end it. A run of words without any sign is cut after {@value
 * #LONGEST}, so that work stays linear.
 */
final class Sentences {
  /** The most words of a sentence. */
  static final int LONGEST = 80;

  /** The most words of a heading. */
  static final int HEADING = 9;

  private static final int SHORT_LINE = 60;
  private static final int WIDE_LINE = 110;

  private final Tokens tokens;
  private final Heads heads;
  private int[] firsts = new int[64];
  private int size;
  private final boolean wrapped;

  /** By sentence, its text once it was asked for. */
  private @Nullable String[] texts = {};

  private Sentences(Tokens tokens, Heads heads) {
    this.tokens = tokens;
    this.heads = heads;
    this.wrapped = isWrapped();
  }

  /** Knows what heads a part of a posting. */
  interface Heads {
    /** Whether these words are a heading. */
    boolean isHeading(int from, int to);
  }

  /** The sentences of these words, in their order. */
  static Sentences of(Tokens tokens, Heads heads) {
    Sentences sentences = new Sentences(tokens, heads);
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i == 0 || sentences.begins(i, first)) {
        sentences.add(i);
        first = i;
      }
    }
    sentences.texts = new String[sentences.size];
    return sentences;
  }

  int size() {
    return size;
  }

  /** How many words the text has. */
  int words() {
    return tokens.size();
  }

  /** The first word of a sentence. */
  int first(int sentence) {
    return firsts[sentence];
  }

  /** The word after the last of a sentence. */
  int last(int sentence) {
    return sentence + 1 < size ? firsts[sentence + 1] : tokens.size();
  }

  /** Whether a line begins with the sentence. */
  boolean startsLine(int sentence) {
    return tokens.after(firsts[sentence], Tokens.NEWLINE);
  }

  /** Whether a line or a colon ends with the sentence. */
  boolean endsLine(int sentence) {
    int next = last(sentence);
    return next >= tokens.size() || tokens.after(next, Tokens.NEWLINE | Tokens.COLON);
  }

  /** Whether it ends with a full stop, which no heading does. */
  boolean isStopped(int sentence) {
    return endsWith(sentence, '.');
  }

  /** Whether it ends with a question mark, which no title does. */
  boolean isAsked(int sentence) {
    return endsWith(sentence, '?');
  }

  /** Whether it ends with an exclamation mark, as "Apply now!" does. */
  boolean isShouted(int sentence) {
    return endsWith(sentence, '!');
  }

  /** Whether a colon stands after it. */
  boolean endsWithColon(int sentence) {
    return endsWith(sentence, ':');
  }

  private boolean endsWith(int sentence, char sign) {
    int end = tokens.end(last(sentence) - 1);
    return end < tokens.text().length() && tokens.text().charAt(end) == sign;
  }

  /** Its text in one line, with the full stop where there is one. */
  String text(int sentence) {
    String text = texts[sentence];
    if (text == null) {
      text = Quote.of(tokens, first(sentence), last(sentence));
      texts[sentence] = text;
    }
    return text;
  }

  private boolean begins(int i, int first) {
    if (tokens.after(i, Tokens.STOP | Tokens.BULLET | Tokens.BLANK | Tokens.SEMICOLON)
        || i - first >= LONGEST) {
      return true;
    }
    if (tokens.after(i, Tokens.NEWLINE)) {
      return !continues(i, first);
    }
    return tokens.after(i, Tokens.COLON) && i - first <= HEADING && heads.isHeading(first, i);
  }

  private boolean continues(int i, int first) {
    if (tokens.after(i, Tokens.COLON)) {
      return false;
    }
    int line = tokens.end(i - 1) - lineStart(i - 1, first);
    boolean small = Character.isLowerCase(tokens.text().charAt(tokens.start(i)));
    return small ? line >= SHORT_LINE / 2 : wrapped && line >= SHORT_LINE && line <= WIDE_LINE;
  }

  private int lineStart(int i, int first) {
    int at = i;
    while (at > first && !tokens.after(at, Tokens.NEWLINE)) {
      at--;
    }
    return tokens.start(at);
  }

  /** Whether lines of like width end within sentences, as in text wrapped by a mail program. */
  private boolean isWrapped() {
    int inner = 0;
    int all = 0;
    int start = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.after(i, Tokens.NEWLINE)) {
        int line = tokens.end(i - 1) - start;
        all++;
        boolean small = Character.isLowerCase(tokens.text().charAt(tokens.start(i)));
        inner +=
            small && line >= SHORT_LINE && line <= WIDE_LINE && !tokens.after(i, Tokens.BLANK)
                ? 1
                : 0;
        start = tokens.start(i);
      }
    }
    return inner >= 4 && inner * 5 >= all;
  }

  private void add(int first) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
    }
    firsts[size++] = first;
  }
}
