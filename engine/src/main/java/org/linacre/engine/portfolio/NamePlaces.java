package org.linacre.engine.portfolio;

import java.util.Map;

/**
 * Where in a text a name may stand that no list knows: beside what identifies somebody, after words
 * that announce a name and before those that follow one, with nothing between but words that may be
 * names too. Words that join ("is", "and") end it only where two of them stand between.
 */
final class NamePlaces {
  private static final int REACH = 60;
  private static final int MOST_JOINS = 1;
  private static final int MOST_WORDS = 4;

  private final Map<String, Shown> words;

  NamePlaces(Map<String, Shown> words) {
    this.words = words;
  }

  /** Whether the word from here to there may be somebody's name, or a part of it. */
  boolean has(String text, int from, int to, Veil veil) {
    return isAfter(text, from, veil) || isBefore(text, to, veil);
  }

  /**
   * Whether the word, which joins words though somebody may be called so, does so here: no name may
   * stand there, or it stands alone between a word that joins and is nobody's name and what
   * identifies ("admitted on", then a date).
   */
  boolean joins(String text, int from, int to, Veil veil) {
    return (follows(text, from, veil) && leads(text, to, veil)) || !has(text, from, to, veil);
  }

  private boolean follows(String text, int from, Veil veil) {
    int gap = Mask.skip(text, from, false, -1);
    int start = Mask.skip(text, gap, true, -1);
    return text.substring(gap, from).isBlank()
        && !Veil.has(veil.opens(), gap, from)
        && !veil.hides(start, gap)
        && shown(text, start, gap) == Shown.LINK;
  }

  private static boolean leads(String text, int to, Veil veil) {
    int gap = Mask.skip(text, to, false, 1);
    return text.substring(to, gap).isBlank()
        && gap < text.length()
        && veil.hides(gap, gap + 1)
        && !Veil.has(veil.closes(), to, gap);
  }

  private boolean isAfter(String text, int from, Veil veil) {
    int least = Math.max(0, from - REACH);
    int joins = 0;
    int end = from;
    int passed = 0;
    while (passed < MOST_WORDS && end > least && joins <= MOST_JOINS) {
      int gap = Mask.skip(text, end, false, -1);
      int start = Mask.skip(text, gap, true, -1);
      if (Veil.has(veil.opens(), gap, end) || veil.hides(start, gap)) {
        return true;
      }
      Shown shown = shown(text, start, gap);
      if (ends(shown)) {
        return false;
      }
      joins += shown == Shown.JOIN ? 1 : 0;
      passed += isOfLetters(text, start, gap) ? 1 : 0;
      end = start;
    }
    return false;
  }

  private boolean isBefore(String text, int to, Veil veil) {
    int most = Math.min(text.length(), to + REACH);
    int joins = 0;
    int start = to;
    int passed = 0;
    while (passed < MOST_WORDS && start < most && joins <= MOST_JOINS) {
      int gap = Mask.skip(text, start, false, 1);
      int end = Mask.skip(text, gap, true, 1);
      if (Veil.has(veil.closes(), start, gap) || veil.hides(gap, end)) {
        return true;
      }
      Shown shown = shown(text, gap, end);
      if (ends(shown)) {
        return false;
      }
      joins += shown == Shown.JOIN ? 1 : 0;
      passed += isOfLetters(text, gap, end) ? 1 : 0;
      start = end;
    }
    return false;
  }

  /** Whether a word joins others and is nobody's name. */
  boolean ends(String word) {
    return ends(shown(word, 0, word.length()));
  }

  /** A word with a capital may be a name, whatever it means in small letters. */
  private Shown shown(String text, int from, int to) {
    return words.getOrDefault(text.substring(from, to), Shown.NEVER);
  }

  private static boolean isOfLetters(String text, int from, int to) {
    return from < to && Character.isLetter(text.charAt(from));
  }

  private static boolean ends(Shown shown) {
    return shown == Shown.LINK || shown == Shown.KEY;
  }
}
