package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linacre.competence.Item;
import org.linacre.competence.Scale;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.Factor;
import org.linacre.engine.catalogue.Question;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.SourceError;
import org.linacre.engine.catalogue.Ticks;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads the packs. */
public final class Packs {
  private static final String HEALTH_AI = "health-ai/";
  private static final Scale NO_SCALE = Scale.parse("none");

  private final Path folder;
  private final Violations violations;

  private Packs(Path folder, Violations violations) {
    this.folder = folder;
    this.violations = violations;
  }

  /**
   * Reads the packs health-ai and courses of a folder, and the roles of the pack careers where it
   * is there.
   *
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static Catalogue read(Path folder, Violations violations) {
    Catalogue catalogue = new Packs(folder, violations).read();
    new PackCheck(catalogue, folder, violations).check();
    AssessmentRows.read(catalogue, folder, violations);
    return CareerRows.exists(folder) ? CareerRows.join(catalogue, folder, violations) : catalogue;
  }

  private Catalogue read() {
    Yaml pack = Yaml.read(Source.in(folder, HEALTH_AI + "pack.yaml"), violations);
    Scale scale = scale(pack.get("scale"));
    List<Archetype> archetypes =
        rows(
            "archetypes",
            "archetype title summary",
            r -> new Archetype(r.need("archetype"), r.need("title"), r.get("summary")));
    List<String> ids = archetypes.stream().map(Archetype::id).toList();
    return new Catalogue(
        pack.get("id").need(),
        pack.get("version").need(),
        scale,
        rows(
            "requirements",
            "table row audience factor subfactor kind level competency title",
            Packs::requirement),
        rows("competencies", "competency title scope subfactor description", Packs::competency),
        rows(
            "questions", "table row factor subfactor question same_as competency", Packs::question),
        archetypes,
        rows("seats", "seat title archetypes disciplines required", r -> seat(r, ids)),
        critical(scale),
        rows("evidence-kinds", "kind title confirmed months rests_on adds_up", Packs::kind),
        rows("factors", "factor subfactor title clinical_only", Packs::factor),
        rows("matrix", "factor subfactor " + String.join(" ", ids), r -> ticks(r, ids)),
        rows("source-errors", "table row kind printed read", Packs::error),
        CourseRows.read(Source.in(folder, "courses/courses.csv"), scale, violations),
        List.of());
  }

  private Map<Item, Integer> critical(Scale scale) {
    return rows("team-critical", "competency level people", row -> critical(row, scale)).stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
  }

  private static Map.Entry<Item, Integer> critical(Row row, Scale scale) {
    String level = row.need("level");
    if (!level.isEmpty() && !scale.levels().contains(level)) {
      row.error("level", Words.unknown("level", level, scale.levels()));
    }
    int people = number(row, "people");
    if (people < 1) {
      row.error("people", "'" + people + "' is none at all. Maybe 2.");
    }
    return Map.entry(new Item(row.need("competency"), level), people);
  }

  private static Scale scale(Yaml text) {
    try {
      return text.need().isEmpty() ? NO_SCALE : Scale.parse(text.text());
    } catch (IllegalArgumentException e) {
      text.error(String.valueOf(e.getMessage()));
      return NO_SCALE;
    }
  }

  private interface Reading<T> {
    T of(Row row);
  }

  private <T> List<T> rows(String file, String columns, Reading<T> reading) {
    List<T> rows = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, HEALTH_AI + file + ".csv"),
        new Columns(List.of(columns.split(" ", -1)), PackCheck.FURTHER_COLUMNS),
        violations,
        row -> rows.add(reading.of(row)));
    return List.copyOf(rows);
  }

  private static int number(Row row, String column) {
    String text = row.need(column);
    if (!text.matches("\\d{1,6}")) {
      if (!text.isEmpty()) {
        row.error(column, "'" + text + "' is no whole number.");
      }
      return 0;
    }
    return Integer.parseInt(text);
  }

  static boolean yes(Row row, String column) {
    String text = row.get(column);
    if (!List.of("", "yes", "no").contains(text)) {
      row.error(column, Words.unknown("answer", text, List.of("yes", "no")));
    }
    return text.equals("yes");
  }

  private static Requirement requirement(Row row) {
    return new Requirement(
        row.need("table"),
        number(row, "row"),
        row.need("audience"),
        row.need("factor"),
        row.get("subfactor"),
        row.get("kind"),
        row.get("level"),
        row.need("competency"),
        row.need("title"));
  }

  private static Competency competency(Row row) {
    return new Competency(
        row.need("competency"),
        row.need("title"),
        row.need("scope").equals(Catalogue.PRODUCT),
        row.get("subfactor"),
        row.get("description"));
  }

  private static Question question(Row row) {
    return new Question(
        row.need("table"),
        number(row, "row"),
        row.need("factor"),
        row.need("subfactor"),
        row.need("question"),
        row.get("same_as"),
        row.need("competency"));
  }

  private static Seat seat(Row row, List<String> archetypes) {
    for (String archetype : row.words("archetypes")) {
      if (!archetypes.contains(archetype)) {
        row.error("archetypes", Words.unknown("archetype", archetype, archetypes));
      }
    }
    return new Seat(
        row.need("seat"),
        row.need("title"),
        row.words("archetypes"),
        row.words("disciplines"),
        yes(row, "required"));
  }

  private static EvidenceKind kind(Row row) {
    return new EvidenceKind(
        row.need("kind"),
        row.need("title"),
        yes(row, "confirmed"),
        number(row, "months"),
        row.get("rests_on"),
        yes(row, "adds_up"));
  }

  private static Factor factor(Row row) {
    return new Factor(
        row.need("factor"), row.get("subfactor"), row.need("title"), yes(row, "clinical_only"));
  }

  private static Ticks ticks(Row row, List<String> archetypes) {
    return new Ticks(
        row.need("factor"),
        row.need("subfactor"),
        archetypes.stream().filter(archetype -> yes(row, archetype)).toList());
  }

  private static SourceError error(Row row) {
    return new SourceError(
        row.need("table"), row.get("row"), row.need("kind"), row.get("printed"), row.need("read"));
  }
}
