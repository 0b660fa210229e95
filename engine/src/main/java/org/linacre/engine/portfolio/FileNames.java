package org.linacre.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Passage;
import org.linacre.engine.document.Place;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/** Names of files and columns as they may be shown. */
final class FileNames {
  /** Short numbers count files; longer ones may be somebody's. */
  private static final int LONGEST_NUMBER = 5;

  /** One word, or short numbers that count files. */
  private static final Pattern RUNNING = Pattern.compile("\\p{L}+|(\\d{1,3} )?\\d{5}");

  private static final int LONGEST_LABEL = 60;
  private static final String PLACE = "file name";

  /** Ten digits beside a letter, where a number and a word were written as one. */
  private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)(\\d{10})(?!\\d)");

  private static final String FOLDER_PLACE = "folder name";
  private static final Pattern FOLDER = Pattern.compile("([^/\\\\]+)[/\\\\]");
  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<!\\d)\\d{3}[ _.-]?\\d{3}[ _.-]?\\d{4}(?!\\d)");

  private final Scanner scanner;
  private final Mask mask;
  private final Set<Integer> identifying = new HashSet<>();
  private final Hits hits = new Hits();

  /** The folders whose names were looked at. */
  private final Set<String> seen = new HashSet<>();

  FileNames(Scanner scanner, Mask mask, Checklist checklist) {
    this.scanner = scanner;
    this.mask = mask;
    Map<String, Rule> rules = checklist.rulesById();
    for (Line line : checklist.lines()) {
      Rule rule = Objects.requireNonNull(rules.get(line.rule()));
      if (rule.kind() == Rule.Kind.IDENTIFIER && !line.hit().equals(Line.CELL)) {
        identifying.add(scanner.number(line.hit()));
      }
    }
  }

  /** The last part of a path as words after what says that they are a file's name. */
  static Passage asPassage(String path) {
    String last = path.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String words = LONG_NUMBER.matcher(last.replaceAll("[_.-]+", " ")).replaceAll(" $1 ");
    return passage(PLACE, words);
  }

  private static Passage passage(String place, String words) {
    String text = place + " " + words;
    Mark mark = new Mark(0, new Place(place, 0), "");
    return new Passage(text, List.of(mark), place.length() + 1, text.length());
  }

  /**
   * The numbers of ten digits in the names of the folders that a path has and no path before it
   * had, each folder as a passage: words of a folder's name are nobody's.
   */
  List<Passage> folders(String path) {
    List<Passage> folders = new ArrayList<>();
    Matcher part = FOLDER.matcher(path);
    while (part.find()) {
      if (seen.add(path.substring(0, part.end()))) {
        Matcher number = TEN_DIGITS.matcher(part.group(1));
        StringBuilder numbers = new StringBuilder();
        while (number.find()) {
          numbers.append(' ').append(number.group().replaceAll("[_.-]", " "));
        }
        if (!numbers.isEmpty()) {
          folders.add(passage(FOLDER_PLACE, numbers.substring(1)));
        }
      }
    }
    return folders;
  }

  /** A path: each part as it is, but for what identifies somebody in it. */
  String shown(String path) {
    StringBuilder out = new StringBuilder(path);
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
        hide(path, from, i, out);
        from = i + 1;
      }
    }
    return out.toString();
  }

  private void hide(String path, int from, int to, StringBuilder out) {
    String part = path.substring(from, to);
    int dot = part.lastIndexOf('.');
    String words = asWords(dot > 0 && part.indexOf('@') < 0 ? part.substring(0, dot) : part);
    scanner.scan(words, hits);
    BitSet hidden = new BitSet();
    for (int i = 0; i < hits.size(); i++) {
      String text = words.substring(hits.start(i), hits.end(i));
      boolean one = RUNNING.matcher(text).matches();
      if (identifying.contains(hits.id(i)) && !one && !isPlain(text)) {
        hidden.set(hits.start(i), hits.end(i));
      }
    }
    hidden.or(numbers(part, hidden.isEmpty() ? LONGEST_NUMBER : 0));
    if (!hidden.isEmpty()) {
      hideUnknown(words, hidden);
    }
    for (int i = 0; i < part.length(); i++) {
      if (Character.isISOControl(part.charAt(i))) {
        out.setCharAt(from + i, '?');
      } else if (hidden.get(i) && Mask.isWord(part.charAt(i))) {
        out.setCharAt(from + i, '*');
      }
    }
  }

  /** Where something identifies somebody, so may every word that somebody may be called. */
  private void hideUnknown(String words, BitSet hidden) {
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || !Character.isLetter(words.charAt(i))) {
        if (i > from && !mask.isShown(words.substring(from, i))) {
          hidden.set(from, i);
        }
        from = i + 1;
      }
    }
  }

  /** Whether some word of it is one of plain English, so that it is no name. */
  private boolean isPlain(String text) {
    String[] words = text.split("[^A-Za-z]+", -1);
    boolean named = mask.isName(words[0]);
    for (String word : words) {
      if (word.length() > 1 && (named ? mask.isShown(word) : mask.isPlain(word))) {
        return true;
      }
    }
    return false;
  }

  /** The same length, with blanks between words and each word with a capital. */
  private static String asWords(String part) {
    StringBuilder words = new StringBuilder(part.length());
    boolean start = true;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean joins = c == '_' || c == '-' || c == '.' || c == '+';
      boolean mail = c == '.' && part.indexOf('@') >= 0;
      words.append(joins && !mail ? ' ' : start ? Character.toUpperCase(c) : c);
      start = !Mask.isWord(c);
    }
    return words.toString();
  }

  /** The numbers of more digits than this. */
  private static BitSet numbers(String part, int shown) {
    BitSet hidden = new BitSet();
    int from = 0;
    for (int i = 0; i <= part.length(); i++) {
      if (i == part.length() || !Character.isDigit(part.charAt(i))) {
        if (i - from > shown) {
          hidden.set(from, i);
        }
        from = i + 1;
      }
    }
    return hidden;
  }

  /**
   * A column's header or a field's name: only those of its words that announce or join, for a
   * header may be somebody's name, whatever its words mean.
   */
  String label(String label) {
    String words = label.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_.:/-]+", " ");
    return mask.announcing(words.substring(0, Math.min(words.length(), LONGEST_LABEL)));
  }
}
