package org.linacre.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.document.Passage;
import org.linacre.engine.portfolio.Line.Near;
import org.linacre.engine.portfolio.Nearby.Wanted;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/** Decides for each hit of a passage which line of the rules holds, if any. */
final class Judge {
  /** Three words or more written as one, as columns and fields are named. */
  private static final Pattern FIELD = Pattern.compile("\\p{Lu}\\p{Ll}+(\\p{Lu}\\p{Ll}+){2,}");

  /** A capital ends it after small letters, as in the names of techniques and data sets. */
  private static final Pattern CODED = Pattern.compile("\\p{L}+\\p{Ll}\\p{Lu}");

  private static final int SHORTEST_FIELD = 6;

  private final Scanner scanner;
  private final Mask mask;

  /** For each number of a hit its lines, the first the weightiest; most have none. */
  private final List<List<Compiled>> byHit = new ArrayList<>();

  /** Of these the lines that ask for no header: the others never hold outside a table. */
  private final List<List<Compiled>> inText = new ArrayList<>();

  private final List<Compiled> ofCells = new ArrayList<>();
  private final Labels labels;
  private final Nearby nearby;

  /** A line with its words as numbers; {@code rank} and {@code rule} are places in the files. */
  record Compiled(
      Line line,
      int rank,
      int rule,
      BitSet label,
      List<Range> ranges,
      Wanted near,
      Wanted unless,
      boolean claim) {}

  /** Digits that begin with some from these to those. */
  private record Range(String from, String to) {
    static Range of(String range) {
      int dash = range.indexOf('-');
      return new Range(range.substring(0, dash), range.substring(dash + 1));
    }

    boolean has(String digits) {
      String begin = digits.substring(0, Math.min(to.length(), digits.length()));
      return digits.compareTo(from) >= 0 && begin.compareTo(to) <= 0;
    }
  }

  /** A hit for which a line holds; {@code rank} and {@code rule} as of the line. */
  record Found(Line line, int rank, int rule, int start, int end) {}

  Judge(Checklist checklist, Scanner scanner, Mask mask) {
    this.scanner = scanner;
    this.labels = new Labels(scanner);
    this.nearby = new Nearby(labels, scanner.count(), contexts(checklist));
    this.mask = mask;
    List<String> rules = checklist.rules().stream().map(Rule::id).toList();
    for (int number = 0; number < scanner.count(); number++) {
      byHit.add(new ArrayList<>());
      inText.add(new ArrayList<>());
    }
    for (int rank = 0; rank < checklist.lines().size(); rank++) {
      Line line = checklist.lines().get(rank);
      Compiled compiled = compiled(line, rank, rules.indexOf(line.rule()), checklist);
      if (line.hit().equals(Line.CELL)) {
        ofCells.add(compiled);
      } else {
        byHit.get(number(line.hit())).add(compiled);
        if (compiled.label().isEmpty()) {
          inText.get(number(line.hit())).add(compiled);
        }
      }
    }
  }

  private Compiled compiled(Line line, int rank, int rule, Checklist checklist) {
    return new Compiled(
        line,
        rank,
        rule,
        set(line.label()),
        line.ranges().stream().map(Range::of).toList(),
        new Wanted(all(line.near())),
        new Wanted(all(line.unless())),
        checklist.rules().get(rule).kind() == Rule.Kind.CLAIM);
  }

  /** What lines ask for nearby. */
  private BitSet contexts(Checklist checklist) {
    BitSet contexts = new BitSet();
    for (Line line : checklist.lines()) {
      all(line.near()).forEach(contexts::or);
      all(line.unless()).forEach(contexts::or);
    }
    return contexts;
  }

  private int number(String id) {
    int number = scanner.number(id);
    if (number < 0) {
      throw new IllegalArgumentException("No pattern finds '" + id + "'. Maybe it is misspelt.");
    }
    return number;
  }

  private BitSet set(List<String> ids) {
    BitSet set = new BitSet();
    ids.forEach(id -> set.set(number(id)));
    return set;
  }

  private List<BitSet> all(Near near) {
    return near.any().stream().map(any -> set(List.of(any.split("\\+", -1)))).toList();
  }

  /** The hits of a passage for which a line holds, in the order of the lines and of the text. */
  List<Found> judge(Passage passage, Hits hits) {
    List<Found> found = new ArrayList<>();
    nearby.begin(hits);
    for (int hit = 0; hit < hits.size(); hit++) {
      int start = hits.start(hit);
      List<Compiled> lines = byHit.get(hits.id(hit));
      if (!lines.isEmpty() && start >= passage.from() && start < passage.to()) {
        At at = At.of(passage, start, hits.end(hit));
        if (!at.isJoinedCells()) {
          add(first(at.label().isEmpty() ? inText.get(hits.id(hit)) : lines, at), at, found);
        }
      }
    }
    cells(passage, found);
    return found;
  }

  private static void add(@Nullable Compiled line, At at, List<Found> found) {
    if (line != null) {
      found.add(new Found(line.line(), line.rank(), line.rule(), at.start(), at.end()));
    }
  }

  private void cells(Passage passage, List<Found> found) {
    for (int mark = 0; mark < passage.marks().size(); mark++) {
      int start = passage.marks().get(mark).at();
      String label = passage.marks().get(mark).label();
      if (!label.isEmpty() && start >= passage.from() && start < passage.to()) {
        int end = trimmed(passage.text(), start, passage.endOf(mark));
        if (end > start) {
          At at = At.of(passage, start, end);
          add(first(ofCells, at), at, found);
        }
      }
    }
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private @Nullable Compiled first(List<Compiled> lines, At at) {
    nearby.begin(at);
    for (Compiled line : lines) {
      if (holds(line, at)) {
        return line;
      }
    }
    return null;
  }

  private boolean holds(Compiled line, At at) {
    Line rule = line.line();
    if (!line.label().isEmpty() && !labels.of(at.label()).intersects(line.label())) {
      return false;
    }
    if (!line.ranges().isEmpty() && !isIn(line.ranges(), Check.digits(at.text()))) {
      return false;
    }
    return (line.near().isEmpty() || nearby.stands(at, line.near(), reach(rule.near(), at), false))
        && holds(rule.checks(), at)
        && (line.unless().isEmpty() || !isExcused(line, at));
  }

  private static boolean isIn(List<Range> ranges, String digits) {
    for (Range range : ranges) {
      if (range.has(digits)) {
        return true;
      }
    }
    return false;
  }

  /** As far as a line looks from here: where it asks for it, to the end of the clause only. */
  private static Near reach(Near near, At at) {
    String text = at.passage().text();
    return near.clause()
        ? near.within(near.before(), Quotes.clauseLeft(text, at.end(), near.after()))
        : near;
  }

  /**
   * Claims are excused in their own sentence only, and not by a word of their own; in a question
   * none is made.
   */
  private boolean isExcused(Compiled line, At at) {
    Near unless = reach(line.line().unless(), at);
    if (!line.claim()) {
      return nearby.stands(at, line.unless(), unless, true);
    }
    String text = at.passage().text();
    int from = at.start();
    while (from > 0
        && from > at.start() - unless.before()
        && !Quotes.endsSentence(text, from - 1)) {
      from--;
    }
    return Quotes.isQuestion(text, at.end())
        || nearby.stands(
            at, line.unless(), unless.within(at.start() - from, unless.after()), false);
  }

  private boolean holds(List<Check> checks, At at) {
    for (int i = 0; i < checks.size(); i++) {
      if (!holds(checks.get(i), at)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Check check, At at) {
    return switch (check) {
      case ALONE -> isAlone(at);
      case NAME -> !at.isBeforeDigit() && none(at.text(), mask::isPlain);
      case PERSON -> !at.isBeforeDigit() && none(at.text(), mask::isShown);
      case NHS, NOT_NHS, SSN, IP, FILLED, DIGITS, LETTERS -> check.holds(at.text());
    };
  }

  private static boolean none(String text, Predicate<String> isNoName) {
    int from = 0;
    int i = 0;
    while (i <= text.length()) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      int next = i + Character.charCount(c);
      if (!Character.isLetter(c) && c != '\'') {
        if (i - from > 1 && isNone(text.substring(from, i), isNoName)) {
          return false;
        }
        from = next;
      }
      i = next;
    }
    return true;
  }

  private static boolean isNone(String word, Predicate<String> isNoName) {
    return isNoName.test(word)
        || isNoName.test(stem(word))
        || CODED.matcher(word).matches()
        || (word.length() >= SHORTEST_FIELD && FIELD.matcher(word).matches());
  }

  /** Without a short form at its end ("that's"). */
  private static String stem(String word) {
    int mark = word.lastIndexOf('\'');
    return mark > 1 && word.length() - mark <= 3 ? word.substring(0, mark) : word;
  }

  private static boolean isAlone(At at) {
    String text = at.passage().text();
    return !joined(text, at.start() - 1, -1) && !joined(text, at.end(), 1);
  }

  private static boolean joined(String text, int at, int step) {
    int next = at + step;
    return next >= 0
        && next < text.length()
        && "-./_".indexOf(text.charAt(at)) >= 0
        && Character.isDigit(text.charAt(next));
  }
}
