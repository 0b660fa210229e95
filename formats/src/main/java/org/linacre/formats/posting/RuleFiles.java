package org.linacre.formats.posting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Reads the pack postings. */
public final class RuleFiles {
  private static final String PACK = "postings/";
  private static final String FLAG = "flag:";
  private static final List<String> KINDS =
      List.of(
          "family",
          "health",
          "ai",
          "employer",
          "archetype",
          "coding",
          "knowledge",
          "flag",
          "field",
          "named",
          "skill",
          "firm",
          "registration");

  private final Path folder;
  private final Violations violations;
  private final Set<String> sections = new HashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> classes = new HashSet<>(Set.of("number"));

  private RuleFiles(Path folder, Violations violations) {
    this.folder = folder;
    this.violations = violations;
  }

  /**
   * Reads the rules.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static RuleBook read(Path folder, Violations violations) {
    RuleBook book = readUnlearned(folder, violations);
    return book.with(WeightsFile.read(folder, book, violations));
  }

  /**
   * Reads the rules alone, without learned weights: what a trainer begins with.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static RuleBook readUnlearned(Path folder, Violations violations) {
    return new RuleFiles(folder, violations).read();
  }

  private RuleBook read() {
    List<RuleBook.Label> labels =
        new ArrayList<>(
            rows(
                "labels",
                "kind id title",
                r -> new RuleBook.Label(r.need("kind"), r.need("id"), r.need("title"))));
    List<RuleBook.Section> parts =
        rows("sections", "section headings zone " + String.join(" ", KINDS), this::section);
    parts.forEach(s -> sections.add(s.id()));
    List<RuleBook.WordClass> words = rows("classes", "name phrases", this::words);
    List<RuleBook.RuleRow> rules = new ArrayList<>();
    rows("rules", "id label weight sign where pattern", r -> rules.addAll(rule(r)));
    List<SkillRow> skills =
        rows("skills", "competency title phrases with unless denied", r -> skill(r, labels));
    rules.addAll(SkillRow.rules(skills));
    rows(
        "registrations",
        "registration title where pattern",
        r -> rules.add(registration(r, labels)));
    Map<String, Double> numbers = new HashMap<>();
    rows("numbers", "name value", r -> numbers.put(r.need("name"), number(r, "value")));
    return new RuleBook(
        labels,
        words,
        parts,
        rules,
        rows(
            "priors",
            "given label weight",
            r -> new RuleBook.Prior(r.need("given"), r.need("label"), number(r, "weight"))),
        rows("flags", "id colour title ask least from against beyond with", RuleFiles::flag),
        rows(
            "languages",
            "language words",
            r -> new RuleBook.Language(r.need("language"), spaced(r.words("words")))),
        numbers,
        Weights.NONE);
  }

  private interface Reading<T> {
    T of(Row row);
  }

  private <T> List<T> rows(String file, String columns, Reading<T> reading) {
    List<T> rows = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, PACK + file + ".csv"),
        new Columns(List.of(columns.split(" ", -1)), List.of("source", "note")),
        violations,
        row -> rows.add(reading.of(row)));
    return rows;
  }

  private static double number(Row row, String column) {
    String text = row.need(column);
    if (!text.matches("-?\\d{1,4}(\\.\\d{1,4})?")) {
      if (!text.isEmpty()) {
        row.error(column, "'" + text + "' is no number.");
      }
      return 0;
    }
    return Double.parseDouble(text);
  }

  private static List<String> phrases(Row row, String column) {
    return List.of(row.get(column).split("\\|", -1)).stream()
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** Words, of which some are several, joined by low lines. */
  private static List<String> spaced(List<String> words) {
    return words.stream().map(w -> w.replace('_', ' ')).toList();
  }

  private RuleBook.Section section(Row row) {
    Map<String, Double> weights = new HashMap<>();
    KINDS.forEach(kind -> weights.put(kind, number(row, kind)));
    return new RuleBook.Section(
        row.need("section"), phrases(row, "headings"), weights, row.get("zone"));
  }

  private RuleBook.WordClass words(Row row) {
    if (!classes.add(row.need("name"))) {
      row.error("name", "'" + row.get("name") + "' stands twice.");
    }
    row.need("phrases");
    return new RuleBook.WordClass(row.get("name"), phrases(row, "phrases"));
  }

  /** A rule; and, where a sentence that it finds shows the flag it speaks for, one for the sign. */
  private List<RuleBook.RuleRow> rule(Row row) {
    String pattern = pattern(row);
    String label = row.need("label");
    if (!label.matches("[a-z]+:[a-z0-9-]+")) {
      row.error("label", "'" + label + "' is no kind:value.");
    }
    List<String> where = where(row);
    String id = row.need("id");
    if (!id.isEmpty() && !ids.add(id)) {
      row.error("id", "'" + id + "' stands twice. Maybe give one of them another id.");
    }
    RuleBook.RuleRow rule = new RuleBook.RuleRow(id, label, number(row, "weight"), where, pattern);
    if (row.get("sign").isEmpty()) {
      return List.of(rule);
    }
    if (!label.startsWith(FLAG)) {
      row.error("sign", "Only a rule for a flag has signs. Maybe leave it empty.");
    }
    String sign = "sign:" + label.substring(label.indexOf(':') + 1);
    return List.of(
        rule, new RuleBook.RuleRow(id + "-sign", sign, number(row, "sign"), where, pattern));
  }

  private String pattern(Row row) {
    return checked(row, "pattern", row.need("pattern"));
  }

  private String checked(Row row, String column, String pattern) {
    String objection = pattern.isEmpty() ? "" : RuleBook.objection(pattern);
    if (!objection.isEmpty()) {
      row.error(column, objection);
    } else if (!pattern.isEmpty()) {
      RuleBook.classesOf(pattern).stream()
          .filter(c -> !classes.contains(c))
          .forEach(c -> row.error(column, Words.unknown("class", c, classes)));
    }
    return pattern;
  }

  private List<String> where(Row row) {
    List<String> where = row.words("where");
    where.stream()
        .filter(w -> !sections.contains(w))
        .forEach(w -> row.error("where", Words.unknown("section", w, sections)));
    return where;
  }

  private SkillRow skill(Row row, List<RuleBook.Label> labels) {
    SkillRow skill =
        new SkillRow(
            row.need("competency"),
            row.line(),
            row.need("phrases"),
            row.get("with"),
            row.get("unless"),
            row.get("denied"));
    RuleBook.Label label = new RuleBook.Label("skill", skill.id(), row.need("title"));
    if (!labels.contains(label)) {
      labels.add(label);
    }
    checked(row, "phrases", skill.pattern());
    return skill;
  }

  private RuleBook.RuleRow registration(Row row, List<RuleBook.Label> labels) {
    String id = row.need("registration");
    RuleBook.Label label = new RuleBook.Label("registration", id, row.need("title"));
    if (!labels.contains(label)) {
      labels.add(label);
    }
    String name = "registration-" + id + "-" + row.line();
    return new RuleBook.RuleRow(name, "registration:" + id, 1, where(row), pattern(row));
  }

  private static RuleBook.FlagRow flag(Row row) {
    return new RuleBook.FlagRow(
        row.need("id"),
        row.need("colour"),
        row.need("title"),
        row.get("ask"),
        number(row, "least"),
        row.need("from"),
        row.words("against"),
        row.get("beyond").equals("yes"),
        row.get("with"));
  }
}
