package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule looks for in one sentence, as text and parsed.
 *
 * <p>{@code <class>} is any phrase of a class; {@code (phrase|other phrase)} phrases of its own.
 * Parts side by side stand in this order, at most {@value #GAP} words apart; {@code &} joins what
 * may stand in any order; {@code !} before a part says it must not be in the sentence; {@code ^}
 * that it begins within the first {@value #FIRST} words, {@code $} that no more than {@value #LAST}
 * words come after it.
 *
 * @param text as written
 * @param chains each a row of parts in order, all of which must be found
 * @param absent none of which may be found
 */
record Pattern(String text, List<List<Part>> chains, List<Part> absent) {
  /** The most words between two parts in order. */
  static final int GAP = 10;

  /** How near the start a part with {@code ^} begins. */
  static final int FIRST = 4;

  /** How many words may come after a part with {@code $}. */
  static final int LAST = 6;

  /**
   * A class or phrases.
   *
   * @param name the class; empty for phrases of its own
   * @param phrases the phrases; none for a class
   * @param first whether it must begin the sentence
   * @param last whether it must end it
   */
  record Part(String name, List<String> phrases, boolean first, boolean last) {}

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Pattern parse(String text) {
    List<List<Part>> chains = new ArrayList<>();
    List<Part> absent = new ArrayList<>();
    for (String side : text.split("&", -1)) {
      List<Part> chain = new ArrayList<>();
      int at = 0;
      String rest = side.strip();
      while (at < rest.length()) {
        at = part(rest, at, chain, absent);
      }
      if (!chain.isEmpty()) {
        chains.add(List.copyOf(chain));
      }
    }
    if (chains.isEmpty()) {
      throw new IllegalArgumentException("'" + text + "' looks for nothing.");
    }
    return new Pattern(text, List.copyOf(chains), List.copyOf(absent));
  }

  private static int part(String text, int from, List<Part> chain, List<Part> absent) {
    boolean not = text.charAt(from) == '!';
    boolean first = text.charAt(from) == '^';
    boolean last = text.charAt(from) == '$';
    int at = not || first || last ? from + 1 : from;
    int close = at >= text.length() ? -1 : text.indexOf(text.charAt(at) == '<' ? '>' : ')', at);
    if (close < 0 || (text.charAt(at) != '<' && text.charAt(at) != '(')) {
      throw new IllegalArgumentException(
          "'" + text + "' has neither <class> nor (phrases) at letter " + (at + 1) + ".");
    }
    String inner = text.substring(at + 1, close);
    boolean named = text.charAt(at) == '<';
    List<String> phrases = named ? List.of() : List.of(inner.split("\\|", -1));
    Part part = new Part(named ? inner : "", phrases, first, last);
    (not ? absent : chain).add(part);
    int next = close + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }
}
