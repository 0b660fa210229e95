package org.linacre.formats.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Check;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Language;
import org.linacre.engine.portfolio.Line;
import org.linacre.engine.portfolio.Rule;
import org.linacre.engine.portfolio.Severity;
import org.linacre.engine.portfolio.Shown;
import org.linacre.engine.portfolio.Sign;
import org.linacre.engine.portfolio.Statement;
import org.linacre.engine.scan.Pattern;
import org.linacre.engine.scan.Scanner;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** The pack {@code portfolio}. */
public final class PortfolioPack {
  private static final String FOLDER = "portfolio/";
  private static final List<String> SOURCE = List.of("source", "note");

  private final Path folder;
  private final Violations violations;
  private final Set<String> patterns = new HashSet<>(Set.of(Line.CELL));
  private final Set<String> signs = new HashSet<>();
  private final Set<String> rules = new HashSet<>();

  private PortfolioPack(Path folder, Violations violations) {
    this.folder = folder;
    this.violations = violations;
  }

  /**
   * Reads the pack.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static Checklist read(Path folder, Violations violations) {
    return new PortfolioPack(folder, violations).read();
  }

  private Checklist read() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String file : List.of("lists", "names")) {
      rows(file, "list value")
          .forEach(r -> lists.computeIfAbsent(r.list(), _ -> new ArrayList<>()).add(r.value()));
    }
    return new Checklist(
        read("patterns", "id exact pattern", row -> pattern(row, lists)),
        lists,
        read("rules", "rule kind what limits fix", this::rule),
        read("lines", LINES, this::line),
        read("signs", "id least of", this::sign),
        read("statements", "rule said due unless least_words severity reason", this::statement),
        words(),
        read("languages", "language words", PortfolioPack::language));
  }

  private static Language language(Row row) {
    return new Language(row.need("language"), List.of(row.need("words").split(" +", -1)));
  }

  private Map<String, Shown> words() {
    Map<String, Shown> words = new HashMap<>();
    read("words", "word shown", this::word).forEach(words::putAll);
    return words;
  }

  private Map<String, Shown> word(Row row) {
    List<Shown> shown = new ArrayList<>();
    parsed(row, "shown", row.need("shown"), Shown::parse, Shown.NEVER, shown);
    return Map.of(row.need("word"), shown.getFirst());
  }

  private static final String LINES =
      "rule hit checks ranges label near near_within unless unless_within severity fictional"
          + " reason";

  private record Value(String list, String value) {}

  private List<Value> rows(String file, String columns) {
    return read(file, columns, row -> new Value(row.need("list"), row.need("value")));
  }

  private <T> List<T> read(String file, String columns, Function<Row, T> each) {
    List<T> rows = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, FOLDER + file + ".csv"),
        new Columns(List.of(columns.split(" ", -1)), SOURCE),
        violations,
        row -> rows.add(each.apply(row)));
    return rows;
  }

  private Pattern pattern(Row row, Map<String, List<String>> lists) {
    String exact = row.need("exact");
    if (!List.of("yes", "no").contains(exact)) {
      row.error("exact", Words.unknown("answer", exact, List.of("yes", "no")));
    }
    Pattern pattern = new Pattern(row.need("id"), row.need("pattern"), exact.equals("yes"));
    try {
      if (new Scanner(List.of(pattern), lists).count() == 1) {
        patterns.add(pattern.id());
      }
    } catch (IllegalArgumentException e) {
      row.error("pattern", String.valueOf(e.getMessage()));
    }
    return pattern;
  }

  private Rule rule(Row row) {
    if (!rules.add(row.need("rule"))) {
      row.error("rule", "'" + row.get("rule") + "' stands twice.");
    }
    Rule.Kind kind = Rule.Kind.OUT_OF_SCOPE;
    try {
      kind = Rule.Kind.valueOf(row.need("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      row.error("kind", "Unknown kind '" + row.get("kind") + "'.");
    }
    return new Rule(row.get("rule"), kind, row.need("what"), row.need("limits"), row.need("fix"));
  }

  private Line line(Row row) {
    known(row, "rule", row.need("rule"), rules);
    known(row, "hit", row.need("hit"), patterns);
    List<Check> checks = new ArrayList<>();
    for (String word : row.words("checks")) {
      parsed(row, "checks", word, Check::parse, Check.FILLED, checks);
    }
    return new Line(
        row.get("rule"),
        row.get("hit"),
        checks,
        ranges(row),
        words(row, "label"),
        near(row, "near"),
        near(row, "unless"),
        severity(row, "severity"),
        severity(row, "fictional"),
        row.get("reason"));
  }

  private static List<String> ranges(Row row) {
    List<String> ranges = row.words("ranges");
    if (ranges.stream().anyMatch(range -> !range.matches("\\d{1,10}-\\d{1,10}"))) {
      row.error("ranges", "'" + row.get("ranges") + "' has a range that is not like 400-499.");
      return List.of();
    }
    return ranges;
  }

  private Line.Near near(Row row, String column) {
    List<String> any = words(row, column);
    String within = row.get(column + "_within");
    if (any.isEmpty()) {
      return new Line.Near(any, 0, 0, false);
    }
    if (!within.matches("\\d{1,3}/\\d{1,3}( clause)?")) {
      row.error(
          column + "_within",
          "'" + within + "' is not characters before/after, as 40/20 or 0/20 clause.");
      return new Line.Near(List.of(), 0, 0, false);
    }
    String[] parts = within.split("[/ ]", -1);
    return new Line.Near(
        any, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts.length > 2);
  }

  private List<String> words(Row row, String column) {
    List<String> words = row.words(column);
    for (String word : words) {
      for (String id : word.split("\\+", -1)) {
        known(row, column, id, patterns);
      }
    }
    return words;
  }

  private Sign sign(Row row) {
    Sign sign = new Sign(row.need("id"), least(row, "least"), signs(row, "of"));
    if (!patterns.contains(sign.id()) && signs.add(sign.id())) {
      return sign;
    }
    row.error("id", "'" + sign.id() + "' is a pattern, or stands twice.");
    return sign;
  }

  /** As {@link #words}; signs and findings may be asked for too. */
  private List<String> signs(Row row, String column) {
    Set<String> known = new HashSet<>(patterns);
    known.addAll(signs);
    rules.forEach(rule -> known.add(Sign.FOUND + rule));
    List<String> words = row.words(column);
    words.stream()
        .flatMap(word -> List.of(word.split("\\+", -1)).stream())
        .forEach(id -> known(row, column, id, known));
    return words;
  }

  private Statement statement(Row row) {
    known(row, "rule", row.need("rule"), rules);
    return new Statement(
        row.get("rule"),
        words(row, "said"),
        signs(row, "due"),
        signs(row, "unless"),
        least(row, "least_words"),
        severity(row, "severity"),
        row.need("reason"));
  }

  private static int least(Row row, String column) {
    String least = row.need(column);
    if (!least.matches("\\d{1,4}")) {
      row.error(column, "'" + least + "' is not a number, as 40.");
      return 0;
    }
    return Integer.parseInt(least);
  }

  private static Severity severity(Row row, String column) {
    List<Severity> read = new ArrayList<>();
    parsed(row, column, row.need(column), Severity::parse, Severity.LOW, read);
    return read.getFirst();
  }

  private static <T> void parsed(
      Row row, String column, String word, Function<String, T> parse, T otherwise, List<T> out) {
    try {
      out.add(parse.apply(word));
    } catch (IllegalArgumentException e) {
      row.error(column, String.valueOf(e.getMessage()));
      out.add(otherwise);
    }
  }

  private static void known(Row row, String column, String id, Set<String> known) {
    if (!id.isEmpty() && !known.contains(id)) {
      row.error(column, Words.unknown(column, id, known));
    }
  }
}
