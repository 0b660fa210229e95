package org.linacre.engine.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a pattern and builds its nodes, the last first. */
final class PatternReader {
  private static final int MOST_TIMES = 256;
  private static final SymbolSet BLANK = SymbolSet.of(' ').with(SymbolSet.of('\t'));
  private static final SymbolSet WHITE = BLANK.with(SymbolSet.of('\n'));
  private static final SymbolSet GAP = WHITE.with(SymbolSet.of('_'));
  private static final int BLANKS = 4;

  private final Nfa nfa;
  private final Map<String, List<String>> lists;

  /** What was read of each list, with capitals as they are or not. */
  private final Map<String, Part> tries = new HashMap<>();

  private String text = "";
  private boolean exact;
  private int at;

  /** A part of a pattern; given the node that follows, it builds its own and gives the first. */
  private interface Part {
    int build(int next);
  }

  PatternReader(Nfa nfa, Map<String, List<String>> lists) {
    this.nfa = nfa;
    this.lists = lists;
  }

  /**
   * Builds a pattern.
   *
   * @param id what is found at its end
   * @return its first node
   * @throws IllegalArgumentException if it is no pattern
   */
  int build(Pattern pattern, int id) {
    text = pattern.text();
    exact = pattern.exact();
    at = 0;
    Part all = either();
    if (at < text.length()) {
      throw wrong("a bracket that was not opened");
    }
    return all.build(nfa.accept(id));
  }

  private Part either() {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return anyOf(parts);
  }

  private Part anyOf(List<Part> parts) {
    return next -> {
      int first = parts.getLast().build(next);
      for (int i = parts.size() - 2; i >= 0; i--) {
        first = nfa.split(parts.get(i).build(next), first);
      }
      return first;
    };
  }

  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(counted(one()));
    }
    if (parts.isEmpty()) {
      throw wrong("nothing");
    }
    return next -> {
      int first = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        first = parts.get(i).build(first);
      }
      return first;
    };
  }

  private Part counted(Part part) {
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
      return times(part, 0, 1);
    }
    if (at < text.length() && text.charAt(at) == '{') {
      String[] counts = upTo('}').split(",", -1);
      int least = number(counts[0]);
      return times(part, least, number(counts[counts.length - 1]));
    }
    return part;
  }

  private Part times(Part part, int least, int most) {
    if (least > most || most > MOST_TIMES) {
      throw wrong("a count from " + least + " to " + most);
    }
    return next -> {
      int first = next;
      for (int i = most; i > 0; i--) {
        int with = part.build(first);
        first = i > least ? nfa.split(with, next) : with;
      }
      return first;
    };
  }

  private Part one() {
    char c = text.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> takes(set());
      case '<' -> list();
      case ' ' -> times(takes(GAP), 1, BLANKS);
      case '\\' -> takes(escaped());
      case '*', '+', '{', '}', ']', '?' -> throw wrong("'" + c + "'; put \\ before it");
      default -> takes(SymbolSet.of(Symbols.of(c)));
    };
  }

  private Part group() {
    Part part = either();
    if (at >= text.length()) {
      throw wrong("a bracket that is not closed");
    }
    at++;
    return part;
  }

  private Part list() {
    at--;
    String name = upTo('>');
    List<String> values = lists.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      throw wrong("the list '" + name + "', which has no values");
    }
    return tries.computeIfAbsent(name + exact, _ -> trie(values, 0));
  }

  /** Values that begin alike, from their character {@code at} on: what they share is built once. */
  private Part trie(List<String> values, int depth) {
    Map<Character, List<String>> byNext = new LinkedHashMap<>();
    for (String value : values) {
      if (depth < value.length()) {
        byNext.computeIfAbsent(value.charAt(depth), _ -> new ArrayList<>()).add(value);
      }
    }
    boolean ends = values.stream().anyMatch(value -> value.length() == depth);
    List<Part> branches = new ArrayList<>();
    byNext.forEach((c, rest) -> branches.add(sequence(literal(c), trie(rest, depth + 1))));
    if (ends) {
      branches.add(next -> next);
    }
    return anyOf(branches);
  }

  private static Part sequence(Part first, Part second) {
    return next -> first.build(second.build(next));
  }

  private Part literal(char c) {
    return c == ' ' ? times(takes(GAP), 1, BLANKS) : takes(SymbolSet.of(Symbols.of(c)));
  }

  private SymbolSet escaped() {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case 'd' -> SymbolSet.range('0', '9');
      case 'h' -> BLANK;
      case 's' -> WHITE;
      case 'n' -> SymbolSet.of('\n');
      default -> SymbolSet.of(Symbols.of(c));
    };
  }

  private SymbolSet set() {
    boolean inverse = at < text.length() && text.charAt(at) == '^';
    at += inverse ? 1 : 0;
    SymbolSet set = SymbolSet.NONE;
    while (at < text.length() && text.charAt(at) != ']') {
      set = set.with(member());
    }
    if (at >= text.length()) {
      throw wrong("a square bracket that is not closed");
    }
    at++;
    SymbolSet whole = exact ? set : set.anyCase();
    return inverse ? whole.inverse() : whole;
  }

  private SymbolSet member() {
    char c = text.charAt(at++);
    if (c == '\\') {
      return escaped();
    }
    boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
    if (!range) {
      return SymbolSet.of(Symbols.of(c));
    }
    at += 2;
    return SymbolSet.range(c, text.charAt(at - 1));
  }

  private Part takes(SymbolSet set) {
    SymbolSet whole = exact ? set : set.anyCase();
    return next -> nfa.takes(whole, next);
  }

  /** What stands between the bracket here and the next closing one. */
  private String upTo(char close) {
    int end = text.indexOf(close, at);
    if (end < 0) {
      throw wrong("a bracket that is not closed");
    }
    String between = text.substring(at + 1, end);
    at = end + 1;
    return between;
  }

  private int number(String digits) {
    if (!digits.matches("\\d{1,3}")) {
      throw wrong("the count '" + digits + "'");
    }
    return Integer.parseInt(digits);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "The pattern '" + text + "' has " + what + " at character " + Math.max(at, 1) + ".");
  }
}
