package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linacre.competence.Item;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Guidance;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Licence;
import org.linacre.engine.career.Meets;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.EvidenceKind;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** What must hold between the files of the careers pack. */
final class CareerCheck {
  private static final List<String> WEIGHTS =
      List.of(
          "background lane family skill project stretch shown far coding few suits".split(" ", -1));
  private static final List<String> REASONS =
      List.of(
          "background sector",
          "background suits",
          "background some",
          "later coding",
          "later licence",
          "later knowledge",
          "later senior",
          "later unnamed",
          "later others",
          "later beginner",
          "later nothing",
          "later learner",
          "later outside",
          "few role",
          "elsewhere role",
          "background own",
          "background fit-map",
          "background numbered-lane",
          "background next-step",
          "background start-with",
          "background lane",
          "lane role",
          "lane lane",
          "family role",
          "family lane",
          "skill role",
          "skill lane",
          "project role",
          "project lane",
          "coding lane",
          "coding role",
          "coding stretch",
          "open role",
          "open lane",
          "other role",
          "profile role");
  private static final List<String> BRIDGES =
      List.of("work", "post", "towards", "role", "background", Start.OWN, "learning", "ready");
  private static final Map<String, Meets> ANSWERED =
      Map.of(
          Answers.BACKGROUND, Meets.BACKGROUND,
          Answers.CODING, Meets.CODING,
          Answers.AVOID, Meets.AVOID);

  private final Careers careers;
  private final Catalogue catalogue;
  private final Path folder;
  private final Violations violations;

  CareerCheck(Careers careers, Catalogue catalogue, Path folder, Violations violations) {
    this.careers = careers;
    this.catalogue = catalogue;
    this.folder = folder;
    this.violations = violations;
  }

  void check() {
    careers.roles().forEach(this::checkRole);
    checkNames();
    checkLanes();
    checkWorksheet();
    checkGuidance();
    new TellingFiles(CareerRows.CAREERS, catalogue, folder, violations).check();
  }

  private void error(String file, String field, String message) {
    violations.error(CareerRows.CAREERS + file + ".csv", 0, field, message);
  }

  private void known(String file, String field, String word, Collection<String> known) {
    if (!known.contains(word)) {
      error(file, field, Words.unknown(field, word, known));
    }
  }

  private void checkRole(CareerRole role) {
    known("roles", "lane", role.lane(), lanes());
    role.entry().lanes().forEach(lane -> known("roles", "brought_by", lane, lanes()));
    known("roles", "family", role.family(), options("family"));
    known("roles", "work", role.work(), options("lane"));
    known("roles", "sector", role.sector(), sectors());
    if (!role.project().isEmpty()) {
      known("roles", "project", role.project(), projects());
    }
    for (String kind : List.of("coding", "knowledge")) {
      if (role.shown(kind).size() != 1) {
        String found = role.shown(kind).size() + " values of " + kind + " are shown, not one.";
        error("role-facts", "shown", "'" + role.id() + "': " + found);
      }
    }
    if (role.skills().isEmpty() && role.archetypes().isEmpty()) {
      error("role-skills", "role", "'" + role.id() + "' asks for nothing.");
    }
  }

  /** A name must lead to one role only. */
  private void checkNames() {
    Set<String> seen = new HashSet<>();
    for (CareerRole role : careers.roles()) {
      Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      own.addAll(role.names());
      own.add(role.title());
      for (String name : own) {
        if (!seen.add(name.toLowerCase(java.util.Locale.ROOT))) {
          error("role-names", "name", "'" + name + "' names two roles.");
        }
      }
    }
  }

  private void checkLanes() {
    Set<String> licences = new TreeSet<>(careers.licences().stream().map(Licence::id).toList());
    licences.add("");
    careers.licences().forEach(l -> known("licences", "within", l.within(), licences));
    checkBorne();
    Set<String> roles = new TreeSet<>(careers.roles().stream().map(CareerRole::id).toList());
    for (Lane lane : careers.lanes()) {
      known("lanes", "project", lane.project(), projects());
      lane.otherwise().forEach(n -> known("lane-sectors", "project", n.project(), projects()));
      lane.places().forEach(place -> known("lane-roles", "role", place.role(), roles));
    }
    if (careers.lanes().stream().noneMatch(Lane::open)) {
      error("lanes", "open", "No lane is open to everyone. Maybe one says yes.");
    }
  }

  /** What a licence bears and a project needs is of the framework, or asked by a role. */
  private void checkBorne() {
    Set<String> competencies = competencies();
    for (Licence licence : careers.licences()) {
      for (Item item : licence.bears()) {
        known("licences", "bears", item.competency(), competencies);
        known("licences", "bears", item.level(), catalogue.scale().levels());
      }
    }
    for (Guidance.Project project : careers.guidance().projects()) {
      project.competencies().forEach(c -> known("projects", "competencies", c, competencies));
    }
  }

  private Set<String> competencies() {
    Set<String> competencies =
        new TreeSet<>(catalogue.competencies().stream().map(Competency::id).toList());
    careers.roles().forEach(r -> r.skills().forEach(s -> competencies.add(s.competency())));
    return competencies;
  }

  private void checkWorksheet() {
    Worksheet worksheet = careers.worksheet();
    Set<String> questions =
        new TreeSet<>(worksheet.questions().stream().map(Worksheet.Question::id).toList());
    Set<String> competencies = competencies();
    for (Worksheet.Question question : worksheet.questions()) {
      for (Worksheet.Option option : question.options()) {
        option.lanes().forEach(lane -> known("options", "lanes", lane, lanes()));
        option.competencies().forEach(c -> known("options", "competencies", c, competencies));
        known("option-sectors", option.otherwise().keySet());
      }
    }
    for (Worksheet.Word word : worksheet.words()) {
      known("words", "question", word.question(), questions);
      known("words", "option", word.option(), options(word.question()));
    }
    worksheet.signs().forEach(sign -> known("coding-signs", sign.item()));
    checkMeets(worksheet);
    checkReasons(worksheet);
  }

  /** Three questions are known by their ids, since more than points depends on their answers. */
  private void checkMeets(Worksheet worksheet) {
    ANSWERED.forEach(
        (id, meets) -> {
          if (worksheet.questions().stream()
              .noneMatch(q -> q.id().equals(id) && q.meets() == meets)) {
            error("questions", "meets", "No question '" + id + "' that meets " + meets + ".");
          }
        });
  }

  private void checkReasons(Worksheet worksheet) {
    List<String> put =
        worksheet.reasons().stream().map(w -> w.question() + " " + w.kind()).toList();
    REASONS.forEach(reason -> known("reasons", "kind", reason, put));
  }

  /** A part of the sentence for a CV is said of a kind of evidence, or where one of these is so. */
  private void checkBridges() {
    Set<String> known = new TreeSet<>(catalogue.kinds().stream().map(EvidenceKind::id).toList());
    known.addAll(BRIDGES);
    List<String> kinds = careers.guidance().bridges().stream().map(Guidance.Bridge::kind).toList();
    kinds.forEach(kind -> known("bridges", "kind", kind, known));
    BRIDGES.forEach(kind -> known("bridges", "kind", kind, kinds));
  }

  private void checkGuidance() {
    Guidance guidance = careers.guidance();
    checkBridges();
    WEIGHTS.forEach(name -> known("weights", "name", name, guidance.weights().keySet()));
    Set<Integer> phases = new HashSet<>(guidance.phases().stream().map(p -> p.days()).toList());
    guidance.steps().stream()
        .filter(step -> !phases.contains(step.phase()))
        .forEach(s -> error("steps", "phase", "No phase ends on day " + s.phase() + "."));
    guidance.steps().forEach(this::checkOnly);
    guidance.rules().forEach(rule -> known("project-rules", rule.sectors()));
    guidance.warnings().forEach(warning -> known("warnings", warning.sectors()));
    List<String> roles = careers.roles().stream().map(CareerRole::id).toList();
    for (Guidance.Influence influence : guidance.influences()) {
      influence.except().forEach(r -> known("pay-influences", "except", r, roles));
      influence.roles().forEach(r -> known("pay-influences", "roles", r, roles));
      known("pay-influences", influence.sectors());
      influence.families().forEach(f -> known("pay-influences", "families", f, options("family")));
    }
  }

  private void known(String file, Item item) {
    known(file, "competency", item.competency(), competencies());
    known(file, "level", item.level(), catalogue.scale().levels());
  }

  private void checkOnly(Guidance.Step step) {
    step.first().forEach(item -> known("steps", item));
    known("steps", step.only().sectors());
    step.only().work().forEach(work -> known("steps", "work", work, options("lane")));
    step.only().lanes().forEach(lane -> known("steps", "lanes", lane, lanes()));
  }

  private List<String> lanes() {
    return careers.lanes().stream().map(Lane::id).toList();
  }

  private List<String> projects() {
    return careers.guidance().projects().stream().map(Guidance.Project::id).toList();
  }

  private List<String> options(String question) {
    return careers.worksheet().questions().stream()
        .filter(q -> q.id().equals(question))
        .flatMap(q -> q.options().stream())
        .map(Worksheet.Option::id)
        .toList();
  }

  /** Sectors that a file names are those of the pack. */
  private void known(String file, Collection<String> named) {
    named.forEach(sector -> known(file, "sectors", sector, sectors()));
  }

  private Set<String> sectors() {
    Set<String> sectors = new TreeSet<>();
    CsvTable.read(
        Source.in(folder, CareerRows.CAREERS + "sectors.csv"),
        new Columns(List.of("sector"), List.of("title", "emphasis", "domain", "source")),
        new Violations(),
        row -> sectors.add(row.get("sector")));
    return sectors;
  }
}
