package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Question;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** What must hold between the files of the packs. */
final class PackCheck {
  /** Columns that a pack's files have besides those that are read. */
  static final List<String> FURTHER_COLUMNS =
      List.of(
          "source",
          "note",
          "description",
          "disciplines",
          "required",
          "subfactor",
          "teaching",
          "statement");

  private static final String REQUIREMENTS = "health-ai/requirements.csv";
  private static final String QUESTIONS = "health-ai/questions.csv";

  private final Catalogue catalogue;
  private final Path folder;
  private final Violations violations;
  private final Set<String> competencies;

  PackCheck(Catalogue catalogue, Path folder, Violations violations) {
    this.catalogue = catalogue;
    this.folder = folder;
    this.violations = violations;
    this.competencies =
        catalogue.competencies().stream().map(Competency::id).collect(Collectors.toSet());
  }

  void check() {
    int line = 2;
    Set<String> places = new HashSet<>();
    for (Requirement row : catalogue.requirements()) {
      check(row, line, places);
      line++;
    }
    line = 2;
    for (Question question : catalogue.questions()) {
      if (!places.add(question.table() + "." + question.row())) {
        violations.error(QUESTIONS, line, "row", "The place stands twice.");
      }
      known(QUESTIONS, line, question.competency());
      line++;
    }
    checkSame();
    checkCritical();
    checkCourses();
    checkCounts(places);
    checkMatrix();
    checkUse();
    new TellingFiles("health-ai/", catalogue, folder, violations).check();
  }

  /** Only what a row asks can be critical. */
  private void checkCritical() {
    Set<Item> asked =
        catalogue.requirements().stream()
            .filter(Requirement::asks)
            .map(row -> new Item(row.competency(), row.level()))
            .collect(Collectors.toSet());
    catalogue.critical().keySet().stream()
        .filter(item -> !asked.contains(item))
        .sorted(Comparator.comparing(Item::toString))
        .forEach(
            item ->
                violations.error(
                    "health-ai/team-critical.csv", 1, "competency", "No row asks " + item + "."));
  }

  private void check(Requirement row, int line, Set<String> places) {
    if (!places.add(row.place())) {
      violations.error(REQUIREMENTS, line, "row", "The place " + row.place() + " stands twice.");
    }
    known(REQUIREMENTS, line, row.competency());
    if (row.asks() && !catalogue.scale().has(row.level())) {
      violations.error(
          REQUIREMENTS,
          line,
          "level",
          Words.unknown("level", row.level(), catalogue.scale().levels()));
    }
    if (!row.audience().equals(Catalogue.FOUNDATION)
        && !row.audience().equals(Catalogue.PRODUCT)
        && !catalogue.hasArchetype(row.audience())) {
      violations.error(
          REQUIREMENTS, line, "audience", "Unknown audience '" + row.audience() + "'.");
    }
    if (catalogue.factors().stream()
        .noneMatch(f -> f.factor().equals(row.factor()) && f.subfactor().equals(row.subfactor()))) {
      violations.error(
          REQUIREMENTS,
          line,
          "subfactor",
          "Unknown factor '" + row.factor() + "/" + row.subfactor() + "'.");
    }
  }

  private void known(String file, int line, String competency) {
    if (!competencies.contains(competency)) {
      violations.error(
          file, line, "competency", Words.unknown("competency", competency, competencies));
    }
  }

  private void checkSame() {
    Set<String> places =
        catalogue.questions().stream()
            .map(q -> q.table() + "." + q.row())
            .collect(Collectors.toSet());
    int line = 2;
    for (Question question : catalogue.questions()) {
      if (!question.sameAs().isEmpty() && !places.contains(question.sameAs())) {
        violations.error(QUESTIONS, line, "same_as", "No question '" + question.sameAs() + "'.");
      }
      line++;
    }
  }

  private void checkCourses() {
    Set<String> ids = new HashSet<>();
    int line = 2;
    for (Course course : catalogue.courses()) {
      if (!ids.add(course.id())) {
        violations.error("courses/courses.csv", line, "id", "'" + course.id() + "' stands twice.");
      }
      for (Item item : course.gives()) {
        known("courses/courses.csv", line, item.competency());
      }
      for (Item item : course.requires()) {
        known("courses/courses.csv", line, item.competency());
      }
      line++;
    }
  }

  private void checkCounts(Set<String> places) {
    Map<String, Integer> rows = new HashMap<>();
    places.forEach(place -> rows.merge(place.substring(0, place.indexOf('.')), 1, Integer::sum));
    CsvTable.read(
        Source.in(folder, "health-ai/tables.csv"),
        new Columns(List.of("table", "content", "audience", "rows", "title"), FURTHER_COLUMNS),
        violations,
        row -> {
          String found = String.valueOf(rows.getOrDefault(row.need("table"), 0));
          if (!found.equals(row.get("rows"))) {
            row.error("rows", row.get("rows") + " rows are announced, " + found + " are there.");
          }
        });
  }

  private void checkMatrix() {
    if (!catalogue.printed().equals(catalogue.derivedMatrix())) {
      violations.error(
          "health-ai/matrix.csv",
          0,
          "",
          "The printed matrix and the one that the rows make differ: "
              + catalogue.printed()
              + " and "
              + catalogue.derivedMatrix()
              + ".");
    }
  }

  private void checkUse() {
    Set<String> used = new HashSet<>();
    catalogue.requirements().forEach(row -> used.add(row.competency()));
    catalogue.questions().forEach(question -> used.add(question.competency()));
    int line = 2;
    Set<String> ids = new HashSet<>();
    for (Competency competency : catalogue.competencies()) {
      if (!ids.add(competency.id())) {
        violations.error(
            "health-ai/competencies.csv",
            line,
            "competency",
            "The competency '" + competency.id() + "' stands twice.");
      }
      if (!used.contains(competency.id())) {
        violations.error(
            "health-ai/competencies.csv",
            line,
            "competency",
            "No row asks for '" + competency.id() + "'.");
      }
      line++;
    }
  }
}
