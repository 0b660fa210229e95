package org.linacre.engine.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.document.Passage;
import org.linacre.engine.portfolio.Line.Near;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Scanner;

/** Decides for each hit of a passage which line of the rules holds, if any. */
final class Judge {
  private final Scanner scanner;
  private final Mask mask;

  /** For each number of a hit its lines, the first the weightiest; most have none. */
  private final List<List<Compiled>> byHit = new ArrayList<>();

  private final List<Compiled> ofCells = new ArrayList<>();
  private final Map<String, BitSet> labels =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
          return size() > 1_000;
        }
      };
  private final Hits ofLabel = new Hits();
  private final BitSet seen = new BitSet();

  /** A line with its words as numbers; {@code rank} is its place in the file. */
  record Compiled(
      Line line, int rank, BitSet label, List<BitSet> near, List<BitSet> unless, boolean claim) {}

  /** A hit for which a line holds. */
  record Found(Line line, int rank, int start, int end) {}

  Judge(Checklist checklist, Scanner scanner, Mask mask) {
    this.scanner = scanner;
    this.mask = mask;
    Set<String> claims =
        checklist.rules().stream()
            .filter(rule -> rule.kind() == Rule.Kind.CLAIM)
            .map(Rule::id)
            .collect(Collectors.toSet());
    for (int number = 0; number < scanner.count(); number++) {
      byHit.add(new ArrayList<>());
    }
    int rank = 0;
    for (Line line : checklist.lines()) {
      Compiled compiled =
          new Compiled(
              line,
              rank++,
              set(line.label()),
              all(line.near()),
              all(line.unless()),
              claims.contains(line.rule()));
      if (line.hit().equals(Line.CELL)) {
        ofCells.add(compiled);
      } else {
        byHit.get(number(line.hit())).add(compiled);
      }
    }
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
    for (int hit = 0; hit < hits.size(); hit++) {
      int start = hits.start(hit);
      List<Compiled> lines = byHit.get(hits.id(hit));
      if (!lines.isEmpty() && start >= passage.from() && start < passage.to()) {
        add(first(lines, new At(passage, hits, start, hits.end(hit))), start, hits.end(hit), found);
      }
    }
    cells(passage, hits, found);
    return found;
  }

  private static void add(@Nullable Compiled line, int start, int end, List<Found> found) {
    if (line != null) {
      found.add(new Found(line.line(), line.rank(), start, end));
    }
  }

  private void cells(Passage passage, Hits hits, List<Found> found) {
    for (int mark = 0; mark < passage.marks().size(); mark++) {
      int start = passage.marks().get(mark).at();
      String label = passage.marks().get(mark).label();
      if (!label.isEmpty() && start >= passage.from() && start < passage.to()) {
        int end = trimmed(passage.text(), start, passage.endOf(mark));
        if (end > start) {
          add(first(ofCells, new At(passage, hits, start, end)), start, end, found);
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

  /** A hit where it stands. */
  private record At(Passage passage, Hits hits, int start, int end) {
    String text() {
      return passage.text().substring(start, end);
    }

    String label() {
      return passage.marks().get(passage.markAt(start)).label();
    }
  }

  private @Nullable Compiled first(List<Compiled> lines, At at) {
    for (Compiled line : lines) {
      if (holds(line, at)) {
        return line;
      }
    }
    return null;
  }

  private boolean holds(Compiled line, At at) {
    Line rule = line.line();
    if (!line.label().isEmpty() && !labelled(at.label()).intersects(line.label())) {
      return false;
    }
    return (line.near().isEmpty() || stands(line.near(), rule.near(), at, false))
        && (rule.checks().isEmpty() || rule.checks().stream().allMatch(c -> holds(c, at)))
        && isIn(rule.ranges(), at)
        && (line.unless().isEmpty() || !isExcused(line, at));
  }

  /** Claims are excused in their own sentence only, and not by a word of their own. */
  private boolean isExcused(Compiled line, At at) {
    Near unless = line.line().unless();
    if (!line.claim()) {
      return stands(line.unless(), unless, at, true);
    }
    String text = at.passage.text();
    int from = at.start;
    while (from > 0 && from > at.start - unless.before() && !Quotes.endsSentence(text, from - 1)) {
      from--;
    }
    return stands(
        line.unless(), new Near(unless.any(), at.start - from, unless.after()), at, false);
  }

  private static boolean isIn(List<String> ranges, At at) {
    String digits = ranges.isEmpty() ? "" : Check.digits(at.text());
    return ranges.isEmpty()
        || ranges.stream()
            .map(range -> range.split("-", 2))
            .anyMatch(
                r ->
                    digits.compareTo(r[0]) >= 0
                        && digits
                                .substring(0, Math.min(r[1].length(), digits.length()))
                                .compareTo(r[1])
                            <= 0);
  }

  private boolean holds(Check check, At at) {
    return switch (check) {
      case ALONE -> isAlone(at);
      case NAME -> isName(at.text());
      case NHS, NOT_NHS, SSN, IP, FILLED, DIGITS, LETTERS -> check.holds(at.text());
    };
  }

  private boolean isName(String text) {
    for (String word : text.split("[^\\p{L}']+", -1)) {
      if (word.length() > 1 && mask.isPlain(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlone(At at) {
    String text = at.passage.text();
    return !joined(text, at.start - 1, -1) && !joined(text, at.end, 1);
  }

  private static boolean joined(String text, int at, int step) {
    int next = at + step;
    return next >= 0
        && next < text.length()
        && "-./_".indexOf(text.charAt(at)) >= 0
        && Character.isDigit(text.charAt(next));
  }

  /** Whether one of the sets stands near with all it holds. */
  private boolean stands(List<BitSet> any, Near near, At at, boolean within) {
    seen.clear();
    seen.or(labelled(at.label()));
    Hits hits = at.hits;
    int first = hits.from(at.start - near.before() - LONGEST);
    for (int i = first; i < hits.size() && hits.start(i) <= at.end + near.after(); i++) {
      boolean before = hits.end(i) <= at.start && hits.end(i) >= at.start - near.before();
      boolean after = hits.start(i) >= at.end;
      boolean inside = hits.start(i) >= at.start && hits.end(i) <= at.end;
      if (before || after || (within && inside)) {
        seen.set(hits.id(i));
      }
    }
    for (BitSet wanted : any) {
      if (contains(seen, wanted)) {
        return true;
      }
    }
    return false;
  }

  /** What a hit that ends near may be long. */
  private static final int LONGEST = 80;

  private static boolean contains(BitSet seen, BitSet wanted) {
    int id = wanted.nextSetBit(0);
    while (id >= 0 && seen.get(id)) {
      id = wanted.nextSetBit(id + 1);
    }
    return id < 0;
  }

  private BitSet labelled(String label) {
    return label.isEmpty() ? NOTHING : labels.computeIfAbsent(label, this::ofLabel);
  }

  private static final BitSet NOTHING = new BitSet();

  private BitSet ofLabel(String label) {
    String words = label.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[_.:/-]+", " ").strip();
    scanner.scan(words, ofLabel);
    BitSet set = new BitSet();
    for (int i = 0; i < ofLabel.size(); i++) {
      set.set(ofLabel.id(i));
    }
    return set;
  }
}
