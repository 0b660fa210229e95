package org.linacre.engine.portfolio;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.document.Passage;

/**
 * Text as it may be shown. Only words of plain English that nobody is called are, and never inside
 * what identifies somebody: a name that no list knows is masked as well.
 */
final class Mask {
  private static final char SIGN = '*';
  private static final int LONGEST_SHOWN_NUMBER = 2;

  /** Words that are names too. */
  private static final Set<Shown> NAMES =
      EnumSet.of(Shown.RARE, Shown.GRAMMAR, Shown.CLAIM, Shown.NEVER);

  /** Words that are no names, and may stand in the header of a column. */
  private static final Set<Shown> ANNOUNCING = EnumSet.of(Shown.KEY, Shown.LINK, Shown.JOIN);

  private final Map<String, Shown> words;
  private final NamePlaces places;
  private final Set<String> english;
  private final Set<String> names;

  Mask(Checklist checklist) {
    this.words = new HashMap<>(checklist.words());
    this.places = new NamePlaces(words);
    this.names = names(checklist.lists());
    Set<String> known = new HashSet<>(words.keySet());
    known.addAll(checklist.vocabulary());
    known.removeAll(names);
    this.english = known;
  }

  private static Set<String> names(Map<String, List<String>> lists) {
    Set<String> names = new HashSet<>();
    for (String list : Checklist.NAME_LISTS) {
      lists.getOrDefault(list, List.of()).forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** Whether a word is one of plain English, though some may be called so too. */
  boolean isPlain(String word) {
    return english.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the lists have it as a name. */
  boolean isName(String word) {
    return names.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is nobody's name, so that it may be shown where nobody is near. */
  boolean isShown(String word) {
    Shown shown = words.getOrDefault(word.toLowerCase(Locale.ROOT), Shown.NEVER);
    return !NAMES.contains(shown);
  }

  /** A stretch of text on one line, masked. */
  String shown(String text, int from, int to, Veil veil) {
    StringBuilder out = new StringBuilder();
    boolean follows = false;
    int i = from;
    while (i < to) {
      int end = wordEnd(text, i, to);
      if (end > i) {
        boolean follow = follows || i == veil.from();
        follows = !veil.hides(i, end) && shows(text, i, end, veil, follow);
        out.append(follows ? text.substring(i, end) : masked(text, i, end));
        i = end;
      } else {
        blank(out, text.charAt(i));
        i++;
      }
    }
    return out.toString().strip();
  }

  /** Words of which only those are shown that announce or join, and are nobody's name. */
  String announcing(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = wordEnd(text, i, text.length());
      if (end > i) {
        String small = text.substring(i, end).toLowerCase(Locale.ROOT);
        boolean shown = ANNOUNCING.contains(words.getOrDefault(small, Shown.NEVER));
        out.append(shown ? small : masked(text, i, end));
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

  /** Whether a word is shown; {@code follow} says that the word before it is. */
  private boolean shows(String text, int from, int to, Veil veil, boolean follow) {
    String word = text.substring(from, to);
    if (Character.isDigit(word.charAt(0))) {
      boolean share = to < text.length() && text.charAt(to) == '%';
      return share && word.length() <= LONGEST_SHOWN_NUMBER && !places.has(text, from, to, veil);
    }
    String small = word.toLowerCase(Locale.ROOT);
    boolean same = word.equals(small);
    boolean own = veil.isClaim(from, to);
    boolean claim = own && follow && (same || from == veil.from());
    return switch (words.getOrDefault(small, Shown.NEVER)) {
      case KEY -> true;
      case LINK, JOIN -> same || !places.has(text, from, to, veil);
      case PLAIN ->
          same && !isBesideUnknown(text, from, to, veil) && !places.has(text, from, to, veil);
      case RARE -> same && !veil.careful().get(from) && !places.has(text, from, to, veil);
      case TERM -> own || (same && !places.has(text, from, to, veil));
      case GRAMMAR ->
          (claim && !places.has(text, from, to, veil))
              || (same && places.joins(text, from, to, veil));
      case CLAIM -> claim && !places.has(text, from, to, veil);
      case NEVER -> false;
    };
  }

  /** Whether the word next to it, in a line that must be shown with care, is none of English. */
  private boolean isBesideUnknown(String text, int from, int to, Veil veil) {
    if (!veil.careful().get(from)) {
      return false;
    }
    int next = skip(text, to, false, 1);
    int last = skip(text, from, false, -1);
    return (text.substring(to, next).isBlank() && isUnknown(text, next, skip(text, next, true, 1)))
        || (text.substring(last, from).isBlank()
            && isUnknown(text, skip(text, last, true, -1), last));
  }

  private boolean isUnknown(String text, int from, int to) {
    return to - from > 1
        && Character.isLetter(text.charAt(from))
        && words.getOrDefault(text.substring(from, to).toLowerCase(Locale.ROOT), Shown.NEVER)
            == Shown.NEVER;
  }

  private static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Hides of a name with what befell its bearer every word but those that join others. */
  void hideNames(String text, int from, int to, Veil veil) {
    int start = from;
    while (start < to) {
      int end = wordEnd(text, start, to);
      String word = text.substring(start, end);
      if (end > start && !places.ends(word)) {
        veil.hide(start, end);
      }
      start = Math.max(end, start + 1);
    }
  }

  /** How many words of letters a passage adds. */
  static int words(Passage passage) {
    int words = 0;
    boolean in = false;
    for (int i = passage.from(); i < passage.to(); i++) {
      boolean letter = Character.isLetter(passage.text().charAt(i));
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return words;
  }

  /** The next place where a word, or what is none, ends; to the left where the step is -1. */
  static int skip(String text, int from, boolean word, int step) {
    int i = from;
    int next = step < 0 ? i - 1 : i;
    while (next >= 0 && next < text.length() && isWord(text.charAt(next)) == word) {
      i += step;
      next += step;
    }
    return i;
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
