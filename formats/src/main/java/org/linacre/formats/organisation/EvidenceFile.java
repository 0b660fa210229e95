package org.linacre.formats.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Evidence;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** Reads dated evidence; what the same words say is kept once. */
final class EvidenceFile {
  private static final String NONE = "none";
  private static final Columns COLUMNS =
      new Columns(
          List.of("person", "kind", "competency", "level", "course", "product", "date", "expires"),
          List.of());

  private final Targets targets;
  private final Known people;
  private final LocalDate today;
  private final Map<String, EvidenceKind> kinds = new HashMap<>();
  private final Map<String, Competency> competencies = new HashMap<>();
  private final Map<String, Course> courses = new HashMap<>();
  private final Map<String, Said> said = new HashMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Known products;

  /** What a line says: about what, which kind of level (empty: all), and what is held. */
  private record Said(String about, String facet, LevelSet holds) {}

  /**
   * What evidence may speak of.
   *
   * @param people whom
   * @param products which product versions
   * @param today the day
   */
  record Scene(Known people, Known products, LocalDate today) {}

  EvidenceFile(Targets targets, List<Course> courses, Scene scene) {
    this.targets = targets;
    this.people = scene.people;
    this.products = scene.products;
    this.today = scene.today;
    targets.catalogue().kinds().forEach(kind -> kinds.put(kind.id(), kind));
    targets.catalogue().competencies().forEach(c -> competencies.put(c.id(), c));
    courses.forEach(course -> this.courses.put(course.id(), course));
  }

  Map<String, List<Evidence>> read(Source source, Violations violations) {
    Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    CsvTable.read(
        source,
        COLUMNS,
        violations,
        row -> {
          Evidence one = evidence(row);
          if (one != null) {
            evidence.computeIfAbsent(row.get("person"), _ -> new ArrayList<>()).add(one);
          }
        });
    return evidence;
  }

  private @Nullable Evidence evidence(Row row) {
    String person = row.need("person");
    if (people.lacks(person)) {
      row.error("person", people.unknown(person));
    }
    EvidenceKind kind = kinds.get(row.need("kind"));
    if (kind == null && !row.get("kind").isEmpty()) {
      row.error("kind", Words.unknown("kind of evidence", row.get("kind"), kinds.keySet()));
    }
    LocalDate date = date(row, "date", row.need("date"));
    LocalDate expires = date(row, "expires", row.get("expires"));
    Said what = said(row);
    if (date != null && date.isAfter(today)) {
      row.warn("date", "After the organisation's day: not yet known.");
    }
    if (expires != null && date != null && expires.isBefore(date)) {
      row.error("expires", "It expires before its date.");
    }
    return kind == null || date == null || what == null
        ? null
        : new Evidence(kind, what.about, what.facet, what.holds, date, expires, row.line());
  }

  private @Nullable LocalDate date(Row row, String column, String text) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate known = dates.get(text);
    if (known != null) {
      return known;
    }
    LocalDate date = Words.date(text);
    if (date == null) {
      row.error(column, "'" + text + "' is no date. Maybe year-month-day, such as 2026-09-30.");
    } else {
      dates.put(text, date);
    }
    return date;
  }

  private @Nullable Said said(Row row) {
    String product = row.get("product");
    if (!product.isEmpty() && !products.ids().contains(product)) {
      if (products.lacks(product)) {
        row.error("product", products.unknown(product));
      }
      return null;
    }
    String competency = row.get("competency");
    String level = row.get("level");
    String course = row.get("course");
    String key = competency + ' ' + level + ' ' + course + ' ' + product;
    Said known = said.get(key);
    if (known == null) {
      known = competency.isEmpty() ? ofCourse(row, course) : ofCompetency(row, competency, level);
      if (known != null) {
        said.put(key, known);
      }
    }
    return known;
  }

  private @Nullable Said ofCourse(Row row, String id) {
    Course course = courses.get(id);
    if (id.isEmpty()) {
      row.error("competency", "Neither a competency nor a course.");
      return null;
    }
    if (course == null) {
      row.error("course", Words.unknown("course", id, courses.keySet()));
      return null;
    }
    String product = row.get("product");
    if (course.anyProduct() && product.isEmpty()) {
      row.error("product", "The course is run for one product version; say which.");
      return null;
    }
    String about = "course:" + id + (product.isEmpty() ? "" : "@" + product);
    return new Said(about, "", targets.gives(course, product));
  }

  private @Nullable Said ofCompetency(Row row, String id, String level) {
    Competency competency = competencies.get(id);
    if (!row.get("course").isEmpty()) {
      row.error("course", "Both a competency and a course; a line says one thing.");
      return null;
    }
    if (competency == null) {
      row.error("competency", Words.unknown("competency", id, competencies.keySet()));
    }
    List<String> levels = targets.catalogue().scale().levels();
    boolean isLevel = level.equals(NONE) || levels.contains(level);
    if (!isLevel) {
      row.error("level", Words.unknown("level", level, levels));
    }
    if (competency == null || !isLevel) {
      return null;
    }
    String product = row.get("product");
    if (competency.ofProduct() == product.isEmpty()) {
      row.error(
          "product",
          competency.ofProduct()
              ? "The competency is bound to a product version; say which."
              : "The competency is general; no product belongs here.");
      return null;
    }
    return new Said(
        product.isEmpty() ? id : id + "@" + product,
        targets.catalogue().kindOf(level),
        level.equals(NONE)
            ? targets.frame().empty()
            : targets.inFrame(List.of(new Item(id, level)), product));
  }
}
