package org.linacre.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.competence.Item;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Lane;
import org.linacre.engine.career.Sector;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;

/** The careers pack against what a script read from the sources' text, and against itself. */
class CareersPackTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private final Violations violations = new Violations();
  private final Catalogue catalogue = Packs.read(PACKS, violations);
  private final Careers careers = CareerRows.read(catalogue, PACKS, violations);

  @TempDir Path folder;

  private List<Row> given(String file, String columns) {
    List<Row> rows = new ArrayList<>();
    CsvTable.read(
        new Source(Path.of("src/test/resources/careers", file), file),
        new Columns(List.of(columns.split(" ", -1)), List.of()),
        violations,
        rows::add);
    return rows;
  }

  @Test
  void thePackHasNoProblemAndNoWarning() {
    assertThat(violations.errors()).isEmpty();
    assertThat(violations.warnings()).isEmpty();
    assertThat(careers.roles()).hasSize(142);
    assertThat(catalogue.roles()).hasSameSizeAs(careers.roles());
  }

  @Test
  void everyRoleThatTheSourcesNameIsThere() {
    List<Row> named = given("roles-named.csv", "seed line name");
    assertThat(named).hasSize(125);
    assertThat(named).allMatch(row -> careers.role(row.get("name")).isPresent());
  }

  @Test
  void theLaterTableIsShownAndTheEarlierIsKept() {
    List<Row> tables = given("tables.csv", "table line role coding knowledge");
    assertThat(tables).hasSize(20);
    for (Row row : tables) {
      String name =
          row.get("role").equals("Healthcare data analyst/data scientist")
              ? "healthcare-data-scientist"
              : row.get("role");
      CareerRole role = careers.role(name).orElseThrow();
      for (String kind : List.of("coding", "knowledge")) {
        List<CareerRole.Fact> facts =
            role.facts().stream()
                .filter(f -> f.source().startsWith("002 l." + row.get("line") + " "))
                .filter(f -> f.kind().equals(kind))
                .toList();
        assertThat(facts).as("%s of %s", kind, name).hasSize(1);
        assertThat(facts.getFirst().text()).isEqualTo(row.get(kind));
        boolean only = role.id().equals("medical-imaging-ai-specialist");
        assertThat(facts.getFirst().shown()).isEqualTo(row.get("table").equals("compared") || only);
      }
    }
  }

  /** Two tables of the sources differ on the reviewer's knowledge of healthcare. */
  @Test
  void whereSourcesDifferBothValuesStand() {
    CareerRole reviewer = careers.role("medical-ai-content-reviewer").orElseThrow();
    assertThat(reviewer.text("knowledge")).isEqualTo("medium-high");
    assertThat(reviewer.beside("knowledge")).extracting(CareerRole.Fact::text).contains("high");
  }

  /** Decision 2: the compared table first; what the fit map and the text say stays beside it. */
  @Test
  void theFirstProofOfTheComparedTableIsShownAndTheOthersAreKept() {
    List<CareerRole> compared =
        careers.roles().stream()
            .filter(r -> r.source().startsWith("002 l.3") && r.source().contains("Compared"))
            .toList();
    assertThat(compared).hasSize(10);
    for (CareerRole role : compared) {
      assertThat(role.shown("project")).as(role.id()).hasSize(1);
      assertThat(role.shown("project").getFirst().source()).isEqualTo(role.source());
    }
    assertThat(careers.role("clinical-ai-evaluator").orElseThrow().beside("project"))
        .extracting(CareerRole.Fact::source)
        .anyMatch(s -> s.contains("Career Fit Map"))
        .anyMatch(s -> s.contains("Clinical AI Evaluator"));
  }

  /** Decision 1: imaging stands in the earlier table only, the trainer in neither. */
  @Test
  void whatStandsInOneTableOnlyIsShownFromThere() {
    CareerRole imaging = careers.role("medical-imaging-ai-specialist").orElseThrow();
    assertThat(imaging.shown("coding").getFirst().source()).contains("at a Glance");
    CareerRole trainer = careers.role("healthcare-ai-trainer").orElseThrow();
    assertThat(trainer.facts())
        .extracting(CareerRole.Fact::source)
        .noneMatch(s -> s.contains("at a Glance") || s.contains("Roles Compared"));
  }

  /** Decision 4: choose in days 1 to 30, build in 31 to 60, apply in 61 to 90. */
  @Test
  void theNinetyDaysAreThreeThirds() {
    assertThat(careers.guidance().phases()).extracting(p -> p.days()).containsExactly(30, 60, 90);
    assertThat(careers.guidance().steps())
        .allMatch(s -> s.phase() == 90 || s.week() <= 8)
        .anyMatch(s -> s.phase() == 60 && s.text().contains("{project}"))
        .anyMatch(s -> s.phase() == 90 && s.text().startsWith("Apply"));
  }

  @Test
  void everyRoleShowsOneLevelAndLeadsToATarget() {
    Targets targets = Targets.of(catalogue, List.of());
    for (CareerRole role : careers.roles()) {
      assertThat(role.shown("coding")).as(role.id()).hasSize(1);
      assertThat(role.shown("knowledge")).as(role.id()).hasSize(1);
      assertThat(targets.objection(new Target.OfRole(role.id()))).isEmpty();
      Set<Item> asked =
          new HashSet<>(targets.set(targets.rows(new Target.OfRole(role.id()), false)).items());
      assertThat(asked).containsAll(role.skills()).isNotEmpty();
    }
  }

  @Test
  void aRoleIsTheJoinOfItsArchetypesAndItsOwnRows() {
    Targets targets = Targets.of(catalogue, List.of());
    var joined = targets.frame().empty();
    for (String archetype : List.of("creator", "embedder")) {
      joined = joined.join(targets.set(targets.rows(new Target.OfArchetype(archetype), false)));
    }
    CareerRole analyst = careers.role("ddat-data-analyst").orElseThrow();
    assertThat(targets.set(targets.rows(new Target.OfRole(analyst.id()), false)))
        .isEqualTo(joined.join(targets.frame().of(analyst.skills())));
  }

  @Test
  void theSevenBackgroundsOfTheFitMapAreTheLanes() {
    assertThat(careers.lanes())
        .extracting(Lane::id)
        .containsExactly(
            "clinical", "data", "operations", "content", "compliance", "product", "beginner");
    assertThat(careers.lanes().stream().filter(l -> !l.id().equals("beginner")))
        .allMatch(l -> l.places().stream().filter(p -> p.kind().equals("fit-map")).count() == 3);
  }

  @Test
  void payHasCurrencyPlaceSourceAndWarning() {
    List<CareerRole.Pay> pay = careers.roles().stream().flatMap(r -> r.pay().stream()).toList();
    assertThat(pay).hasSize(7);
    assertThat(pay)
        .allMatch(p -> p.currency().matches("[A-Z]{3}") && p.source().startsWith("003 l."))
        .allMatch(p -> !p.place().isEmpty() && p.warning().contains("002 l.684"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "role-skills.csv | output-review | output-revue | Unknown competency 'output-revue'",
        "roles.csv | embedder | embedda | Unknown archetypes 'embedda'",
        "roles.csv | healthcare,clinical, | healthcare,clinicol, | Unknown lane",
        "role-relations.csv | analyst,model-evaluation-support, | analyst,healthcare-data-analyst, | no pair",
        "role-relations.csv | analyst,model-evaluation-support, | analyst,healthcare-data-scientist, | twice",
        "lane-roles.csv | clinical-ai-evaluator | clinical-ai-evaluater | Unknown role",
        "lane-roles.csv | marketer marketing | marketeer marketing | Unknown trades 'marketeer'",
        "lane-roles.csv | ,people from marketing, | ,, | who",
        "options.csv | workflow-mapping | workflow-maping | Unknown competencies",
        "words.csv | nurse,clinical | nurse,clinics | Unknown option",
        "words.csv | ,rank, | ,ranc, | Unknown kind 'ranc'",
        "licences.csv | clinical-terminology: | clinical-terms: | Unknown bears 'clinical-terms'",
        "projects.csv | evaluation-rubrics output | evaluation-rubrix output | Unknown competencies",
        "roles.csv | statistics-degree,embedder | statistics-degre,embedder | Unknown licence",
        "roles.csv | dashboard,open,,,, | dashboard,open,,,research, | a technical one may",
        "roles.csv | experience in analysis,data, | experience in analysis,date, | Unknown brought_by",
        "trades.csv | project-manager project-officer project-lead project-office programme-manager | project-manger | Unknown brought_by 'project-manger'",
        "trades.csv | experience in projects, | experience in project, | Unknown needs",
        "trades.csv | personal-trainer vet | personel-trainer vet | Unknown outside",
        "project-rules.csv | accounts or payments.\",finance | payments.\",finence | Unknown sectors",
        "warnings.csv | ,finance public-sector, | ,finance public-sectr, | Unknown sectors",
        "option-sectors.csv | ,diagnostic-claims, | ,diagnostic-claim, | Unknown option",
        "option-sectors.csv | ,finance, | ,finence, | Unknown sectors",
        "coding-signs.csv | ,python, | ,pithon, | Unknown competency 'pithon'",
        "coding-signs.csv | ,familiarity, | ,fluency, | Unknown level 'fluency'",
        "questions.csv | ,background, | ,project, | No question 'background' that meets",
        "questions.csv | ,work, | ,job, | Unknown meets 'job'",
        "lanes.csv | ,yes,low | ,no,low | No lane is open",
        "pay.csv | 003 l.98 | hearsay | names no source",
        "warnings.csv | 002 l.684-690 | '' | Empty.",
        "role-facts.csv | ,coding,low-medium,yes, | ,coding,low-medium,no, | 0 values of coding",
        "sectors.csv | \"governance and resilience: model risk, conduct\" | '' | Empty."
      })
  void whatDoesNotHoldTogetherIsFound(String file, String old, String other, String message)
      throws IOException {
    copy();
    Path broken = folder.resolve("careers").resolve(file);
    String text = Files.readString(broken);
    assertThat(text).contains(old);
    Files.writeString(broken, text.replace(old, other));
    Violations found = new Violations();
    Packs.read(folder, found);
    assertThat(found.errors())
        .extracting(Violation::toString)
        .anyMatch(v -> v.startsWith("careers/") && v.contains(message));
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      for (Path one : files.toList()) {
        Files.copy(
            one,
            folder.resolve(PACKS.relativize(one)),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Seed 000, l.17-25 and l.43: what each sector stresses and the papers it keeps. */
  @ParameterizedTest
  @CsvSource({
    "finance, model-card",
    "finance, change-log",
    "public-sector, decision-log",
    "public-sector, impact-assessment",
    "healthcare, data-sheet"
  })
  void aSectorKeepsItsPapers(String sector, String paper) {
    Sector read = careers.sector(sector).orElseThrow();
    assertThat(read.artefacts()).extracting(Sector.Artefact::id).contains(paper);
    assertThat(read.emphases()).extracting(Sector.Emphasis::sector).contains(sector, "shared");
    assertThat(careers.roles()).anyMatch(role -> role.sector().equals(sector));
  }
}
