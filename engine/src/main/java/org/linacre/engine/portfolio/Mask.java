package org.linacre.engine.portfolio;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text as it may be shown. Only words of plain English are, and never inside what identifies
 * somebody: a name that no list knows is masked as well.
 */
final class Mask {
  private static final char SIGN = '*';
  private static final int LONGEST_SHOWN_NUMBER = 2;

  private final Set<String> words;
  private final Set<String> vocabulary;

  Mask(Checklist checklist) {
    Set<String> shown = new HashSet<>(checklist.words());
    this.vocabulary = checklist.vocabulary();
    shown.addAll(vocabulary);
    Set<String> names = names(checklist.lists());
    shown.removeAll(names);
    vocabulary.removeAll(names);
    this.words = Set.copyOf(shown);
  }

  private static Set<String> names(Map<String, List<String>> lists) {
    Set<String> names = new HashSet<>();
    for (String list : List.of("given", "given-word", "surname")) {
      lists.getOrDefault(list, List.of()).forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** Whether a word is one of plain English. */
  boolean isPlain(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * A stretch of text on one line, masked.
   *
   * @param hidden the characters that identify somebody
   */
  String shown(String text, int from, int to, BitSet hidden) {
    StringBuilder out = new StringBuilder();
    int i = from;
    while (i < to) {
      int end = wordEnd(text, i, to);
      if (end > i) {
        boolean shows = hidden.get(i, end).isEmpty() && shows(text, i, end);
        out.append(shows ? text.substring(i, end) : masked(text, i, end));
        i = end;
      } else {
        blank(out, text.charAt(i));
        i++;
      }
    }
    return out.toString().strip();
  }

  private static String masked(String text, int from, int to) {
    return String.valueOf(SIGN).repeat(text.codePointCount(from, to));
  }

  private static void blank(StringBuilder out, char c) {
    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
    if (!blank) {
      out.append(c < ' ' || Character.getType(c) == Character.FORMAT ? '?' : c);
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private boolean shows(String text, int from, int to) {
    String word = text.substring(from, to);
    if (Character.isDigit(word.charAt(0))) {
      boolean share = to < text.length() && text.charAt(to) == '%';
      return share && word.length() <= LONGEST_SHOWN_NUMBER;
    }
    String small = word.toLowerCase(Locale.ROOT);
    return vocabulary.contains(small) || (words.contains(small) && word.equals(small));
  }

  private static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
