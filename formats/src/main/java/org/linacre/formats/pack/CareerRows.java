package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.linacre.competence.Item;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Licence;
import org.linacre.engine.career.Sector;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Role;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Reads the careers pack, and gives the catalogue its roles. */
public final class CareerRows {
  static final String CAREERS = "careers/";
  private static final String PLACE = "(000|001|002|003|Linacre).*";

  private final Path folder;
  private final Violations violations;
  private final List<Competency> subjects;
  private final List<Course> courses;
  private final Careers careers;
  private final TradeRows trades;

  private CareerRows(Catalogue catalogue, Path folder, Violations violations) {
    this.folder = folder;
    this.violations = violations;
    this.subjects = rows("competencies", "competency title scope subfactor", this::subject);
    this.courses =
        CourseRows.read(Source.in(folder, CAREERS + "courses.csv"), catalogue.scale(), violations);
    List<Licence> licences =
        rows("licences", "licence title within registers bears", CareerRows::licence);
    List<String> held = licences.stream().map(Licence::id).toList();
    WayRows ways = new WayRows(this, held);
    this.trades = new TradeRows(this);
    this.careers =
        new Careers(
            new RoleRows(this, catalogue, held, trades).roles(),
            ways.lanes(),
            ways.worksheet(),
            ways.guidance(),
            new SectorRows(this).sectors(),
            licences);
  }

  /** Whether there is such a pack here; a folder of packs may do without. */
  public static boolean exists(Path folder) {
    return Source.in(folder, CAREERS + "pack.yaml").exists();
  }

  /**
   * Reads the careers pack.
   *
   * @param catalogue the framework whose competencies, levels and archetypes roles refer to
   * @param folder the folder that holds the packs
   * @param violations where every problem is added, with file, line and field
   */
  public static Careers read(Catalogue catalogue, Path folder, Violations violations) {
    return new CareerRows(catalogue, folder, violations).careers;
  }

  /** The catalogue with the roles of the pack; every problem of the pack is added. */
  static Catalogue join(Catalogue catalogue, Path folder, Violations violations) {
    CareerRows rows = new CareerRows(catalogue, folder, violations);
    new CareerCheck(rows.careers, catalogue, folder, violations).check();
    rows.checkSubjects(catalogue);
    rows.trades.check(rows.careers, violations);
    return catalogue.withRoles(
        rows.careers.roles().stream().map(r -> rows.target(r, catalogue)).toList(),
        rows.subjects,
        rows.courses);
  }

  private Role target(CareerRole role, Catalogue catalogue) {
    List<Requirement> own = new ArrayList<>();
    for (int i = 0; i < role.skills().size(); i++) {
      String competency = role.skills().get(i).competency();
      String level = role.skills().get(i).level();
      String title =
          subjects.stream()
              .filter(s -> s.id().equals(competency))
              .map(Competency::title)
              .findFirst()
              .orElse(catalogue.titleOf(competency));
      own.add(
          new Requirement(
              role.id(),
              i + 1,
              Requirement.ROLE + role.id(),
              "",
              "",
              catalogue.kindOf(level),
              level,
              competency,
              title));
    }
    return new Role(
        role.id(),
        role.title(),
        role.names(),
        careers.sector(role.sector()).map(Sector::foundation).orElse(false),
        role.archetypes(),
        own);
  }

  private void checkSubjects(Catalogue catalogue) {
    Set<String> known =
        new HashSet<>(catalogue.competencies().stream().map(Competency::id).toList());
    Set<String> asked = new HashSet<>();
    careers.roles().forEach(r -> r.skills().forEach(s -> asked.add(s.competency())));
    int line = 2;
    for (Competency subject : subjects) {
      if (!known.add(subject.id())) {
        error("competencies", line, "competency", "'" + subject.id() + "' stands twice.");
      }
      if (!asked.contains(subject.id())) {
        error("competencies", line, "competency", "No role asks for '" + subject.id() + "'.");
      }
      line++;
    }
    Set<String> all = new HashSet<>(ids());
    all.addAll(known);
    line = 2;
    for (Course course : courses) {
      int at = line++;
      course.gives().forEach(g -> one(all, g.competency(), at));
      course.requires().forEach(g -> one(all, g.competency(), at));
    }
  }

  private void one(Collection<String> known, String competency, int line) {
    if (!known.contains(competency)) {
      error("courses", line, "gives", Words.unknown("competency", competency, known));
    }
  }

  private void error(String file, int line, String field, String message) {
    violations.error(CAREERS + file + ".csv", line, field, message);
  }

  List<String> ids() {
    return subjects.stream().map(Competency::id).toList();
  }

  private static Licence licence(Row row) {
    return new Licence(
        row.need("licence"),
        row.need("title"),
        row.get("within"),
        row.words("registers"),
        items(row, "bears"),
        row.get("source"));
  }

  /** The levels that a field names. */
  static List<Item> items(Row row, String field) {
    return row.words(field).stream().flatMap(level -> item(level, row, field).stream()).toList();
  }

  private static Optional<Item> item(String level, Row row, String field) {
    try {
      return Optional.of(Item.parse(level));
    } catch (IllegalArgumentException e) {
      row.error(field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Competency subject(Row row) {
    return new Competency(
        row.need("competency"),
        row.need("title"),
        false,
        row.get("subfactor"),
        row.get("description"));
  }

  /** Every line of a file of the pack; each must name its place. */
  <T> List<T> rows(String file, String columns, Function<Row, T> reading) {
    List<T> rows = new ArrayList<>();
    List<String> required = new ArrayList<>(List.of(columns.split(" ", -1)));
    required.add("source");
    CsvTable.read(
        Source.in(folder, CAREERS + file + ".csv"),
        new Columns(required, List.of("description", "note", "position")),
        violations,
        row -> {
          String source = row.need("source");
          if (!source.isEmpty() && !source.matches(PLACE)) {
            row.error("source", "'" + source + "' names no source. Maybe 002 and a line.");
          }
          rows.add(reading.apply(row));
        });
    return List.copyOf(rows);
  }

  /** A word that must be one of these. */
  static String known(Row row, String column, Collection<String> known) {
    String word = row.get(column);
    if (!known.contains(word)) {
      row.error(column, Words.unknown(column, word, known));
    }
    return word;
  }

  /** Words that must each be one of these. */
  static List<String> allKnown(Row row, String column, Collection<String> known) {
    row.words(column).stream()
        .filter(word -> !known.contains(word))
        .forEach(word -> row.error(column, Words.unknown(column, word, known)));
    return row.words(column);
  }

  /** A whole number from 0; 0 with an error where it is none. */
  static int number(Row row, String column) {
    String text = row.need(column);
    if (text.matches("\\d{1,7}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      row.error(column, "'" + text + "' is no whole number from 0.");
    }
    return 0;
  }
}
