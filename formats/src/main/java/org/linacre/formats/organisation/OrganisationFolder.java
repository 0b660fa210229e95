package org.linacre.formats.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Circles;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.evidence.Evidence;
import org.linacre.engine.evidence.Policy;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.Post;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.engine.organisation.Unit;
import org.linacre.engine.product.Product;
import org.linacre.formats.pack.CourseRows;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads an organisation's folder; {@code docs/organisation.md} has every file and field. */
public final class OrganisationFolder {
  private static final Columns PEOPLE =
      new Columns(
          List.of("id", "name", "unit", "role", "archetypes", "clinical"),
          List.of("disciplines", "seniority", "free", "cost", "site", "attributes", "wte"));

  private final Path folder;
  private Catalogue catalogue;
  private final Violations violations;

  private OrganisationFolder(Path folder, Catalogue catalogue, Violations violations) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.violations = violations;
  }

  /**
   * Reads a folder.
   *
   * @param folder the organisation's folder
   * @param catalogue the packs
   * @param violations where every problem is added
   * @throws org.linacre.engine.catalogue.InvalidInput with every error, if there is any
   */
  public static Organisation read(Path folder, Catalogue catalogue, Violations violations) {
    if (!Files.isDirectory(folder)) {
      violations.error(folder.toString(), 0, "", "There is no such folder.");
      violations.stopOnErrors();
    }
    Organisation organisation = new OrganisationFolder(folder, catalogue, violations).read();
    violations.stopOnErrors();
    return organisation;
  }

  private Organisation read() {
    catalogue =
        catalogue.withSeats(SeatsFile.read(Source.in(folder, "seats.yaml"), catalogue, violations));
    Yaml yaml = Yaml.read(Source.in(folder, "organisation.yaml"), violations);
    yaml.onlyKnows(List.of("name", "date", "units", "policies"));
    String name = yaml.get("name").need();
    LocalDate date = date(yaml.get("date"));
    Map<String, Unit> units = new LinkedHashMap<>();
    units(yaml.get("units"), "", units);
    Known knownUnits =
        new Known("unit", units.keySet(), !units.isEmpty() || violations.errors().isEmpty());
    Map<String, Person> people = people(knownUnits);
    RulesFile.Staff staff = RulesFile.Staff.of(people);
    Known knownPeople = staff.people();
    TeamRules rules = RulesFile.read(Source.in(folder, "rules.yaml"), catalogue, staff, violations);
    SeatsFile.check(catalogue.seats(), rules, "seats.yaml", violations);
    List<Course> courses = courses();
    int errors = violations.errors().size();
    List<Product> products =
        new ProductsFile(catalogue, knownUnits, knownPeople)
            .read(Source.in(folder, "products.yaml"), violations);
    List<String> keys = products.stream().flatMap(p -> p.versions().stream().map(p::key)).toList();
    Known knownProducts = new Known("product version", keys, violations.errors().size() == errors);
    Targets targets = Targets.of(catalogue, keys);
    Map<String, List<Evidence>> evidence =
        new EvidenceFile(targets, courses, new EvidenceFile.Scene(knownPeople, knownProducts, date))
            .read(Source.in(folder, "evidence.csv"), violations);
    Policy policy = Policies.read(yaml.get("policies"), catalogue);
    warnOfExpired(evidence, policy, date);
    return new Organisation(
        name,
        date,
        List.copyOf(units.values()),
        List.copyOf(people.values()),
        evidence,
        products,
        courses,
        policy,
        rules,
        targets,
        violations.warnings());
  }

  private void warnOfExpired(Map<String, List<Evidence>> evidence, Policy policy, LocalDate date) {
    long expired =
        evidence.values().stream()
            .flatMap(List::stream)
            .filter(one -> !policy.end(one).isAfter(date))
            .count();
    if (expired > 0) {
      violations.warn(
          "evidence.csv",
          0,
          "expires",
          "Already expired on the day, not counted: " + expired + ".");
    }
  }

  private static LocalDate date(Yaml yaml) {
    String text = yaml.need();
    LocalDate date = Words.date(text);
    if (date == null && !text.isEmpty()) {
      yaml.error("'" + text + "' is no date. Maybe year-month-day, such as 2026-09-30.");
    }
    return date == null ? LocalDate.MIN : date;
  }

  private static void units(Yaml list, String parent, Map<String, Unit> into) {
    for (Yaml unit : list.items()) {
      unit.onlyKnows(List.of("id", "title", "units"));
      String id = unit.get("id").need();
      String title = unit.get("title").text();
      if (id.equals(Unit.WHOLE)) {
        unit.get("id")
            .error("The id '" + id + "' stands for the whole organisation; take another.");
      }
      if (!id.isEmpty()
          && into.put(id, new Unit(id, title.isEmpty() ? id : title, parent)) != null) {
        unit.get("id").error("The unit '" + id + "' stands twice.");
      }
      units(unit.get("units"), id, into);
    }
  }

  private Map<String, Person> people(Known units) {
    Map<String, Person> people = new LinkedHashMap<>();
    Known archetypes =
        new Known("archetype", catalogue.archetypes().stream().map(Archetype::id).toList());
    Source source = Source.in(folder, "people.csv");
    int errors = violations.errors().size();
    CsvTable.read(
        source,
        PEOPLE,
        violations,
        row -> {
          Person one = person(row, units, archetypes);
          if (!one.id().isEmpty() && people.putIfAbsent(one.id(), one) != null) {
            row.error("id", "The person '" + one.id() + "' stands twice.");
          }
        });
    if (people.isEmpty() && violations.errors().size() == errors) {
      violations.error(source.name(), 0, "", "There are no people.");
    }
    return people;
  }

  private static String id(Row row) {
    String id = row.need("id");
    if (!id.matches("[^\\s;,@]*")) {
      row.error("id", "An id has no white space, comma, semicolon or @.");
    }
    return id;
  }

  private static Person person(Row row, Known units, Known archetypes) {
    String unit = row.get("unit");
    if (unit.isEmpty()) {
      row.warn("unit", "No unit: counted only in the whole.");
    } else if (units.lacks(unit)) {
      row.error("unit", units.unknown(unit));
    }
    List<String> held = row.words("archetypes").stream().distinct().toList();
    for (String archetype : held) {
      if (archetypes.lacks(archetype)) {
        row.error("archetypes", archetypes.unknown(archetype));
      }
    }
    String clinical = row.get("clinical");
    if (!List.of("", "yes", "no").contains(clinical)) {
      row.error("clinical", "'" + clinical + "' is neither yes nor no.");
    }
    return new Person(
        id(row), row.need("name"), unit, row.get("role"), held, clinical.equals("yes"), post(row));
  }

  private static Post post(Row row) {
    return new Post(
        row.words("disciplines"),
        row.get("seniority"),
        free(row),
        cost(row),
        row.get("site"),
        row.words("attributes"));
  }

  private static double free(Row row) {
    String text = row.get("free");
    if (text.matches("0?\\.\\d{1,6}|[01](\\.0*)?")) {
      return Double.parseDouble(text);
    }
    if (!text.isEmpty()) {
      row.error("free", "'" + text + "' is no share. Maybe between 0 and 1, such as 0.2.");
    }
    return Post.UNTOLD.free();
  }

  private static int cost(Row row) {
    String text = row.get("cost");
    if (text.matches("\\d{1,9}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      row.error("cost", "'" + text + "' is no whole number of 0 or more.");
    }
    return 0;
  }

  private List<Course> courses() {
    List<Course> courses = new ArrayList<>(catalogue.courses());
    Source source = Source.in(folder, "courses.csv");
    if (source.exists()) {
      Set<String> known =
          Set.copyOf(catalogue.competencies().stream().map(Competency::id).toList());
      Map<String, Integer> lines = new LinkedHashMap<>();
      int line = 2;
      for (Course course : CourseRows.read(source, catalogue.scale(), violations)) {
        if (courses.stream().anyMatch(c -> c.id().equals(course.id()))) {
          violations.error(
              source.name(), line, "id", "The course '" + course.id() + "' stands twice.");
        }
        check(source, line, course, known);
        courses.add(course);
        lines.put(course.id(), line);
        line++;
      }
      warnOfCircles(courses, source, lines);
    }
    return List.copyOf(courses);
  }

  private void warnOfCircles(List<Course> courses, Source source, Map<String, Integer> lines) {
    for (Course course : Circles.of(courses, catalogue.scale())) {
      Integer line = lines.get(course.id());
      if (line != null) {
        violations.warn(
            source.name(),
            line,
            "requires",
            "It waits for itself: only courses that wait for it teach what it asks. Nobody gets in"
                + " by courses alone.");
      }
    }
  }

  private void check(Source source, int line, Course course, Set<String> known) {
    if (course.gives().isEmpty()) {
      violations.warn(source.name(), line, "gives", "It teaches nothing: no plan takes it.");
    }
    course.gives().stream()
        .filter(item -> !known.contains(item.competency()))
        .forEach(
            item ->
                violations.error(
                    source.name(),
                    line,
                    "gives",
                    Words.unknown("competency", item.competency(), known)));
    course.requires().stream()
        .filter(item -> !known.contains(item.competency()))
        .forEach(
            item ->
                violations.error(
                    source.name(),
                    line,
                    "requires",
                    Words.unknown("competency", item.competency(), known)));
  }
}
