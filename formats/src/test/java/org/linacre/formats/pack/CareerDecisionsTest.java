package org.linacre.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Guidance;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;

/** What was decided where the sources disagree, on portfolios and on the umbrella of all roles. */
class CareerDecisionsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
  private static final Catalogue CATALOGUE = Packs.read(PACKS, new Violations());
  private static final Careers CAREERS = CareerRows.read(CATALOGUE, PACKS, new Violations());

  /** Sets of real people's data given under a licence: source 003 l.154, PhysioNet, UK Biobank. */
  private static final Pattern LICENSED =
      Pattern.compile("\\b(MIMIC|TCGA|eICU|Biobank|CPRD|ADNI)\\b", Pattern.CASE_INSENSITIVE);

  /** Everything the pack tells somebody to build a portfolio from. */
  private static List<String> advice() {
    List<String> texts = new ArrayList<>();
    Guidance guidance = CAREERS.guidance();
    guidance.projects().forEach(p -> texts.add(p.title() + ": " + p.what()));
    guidance.rules().forEach(r -> texts.add(r.advice().text()));
    guidance.warnings().forEach(w -> texts.add(w.advice().text()));
    guidance.steps().forEach(s -> texts.add(s.text()));
    for (CareerRole role : CAREERS.roles()) {
      role.facts().stream()
          .filter(f -> f.kind().equals("project"))
          .forEach(f -> texts.add(f.text()));
    }
    return texts;
  }

  /** Decision 6: source 002 l.612 never; source 003 l.154 names MIMIC and TCGA. */
  @Test
  void realRecordsAreNeverAndLicensedSetsOnlyWithLicenceAndTraining() {
    assertThat(CAREERS.guidance().rules("healthcare"))
        .anyMatch(
            r ->
                r.text().contains("never real patients' records")
                    && r.source().contains("002 l.582; l.612"));
    assertThat(advice())
        .filteredOn(text -> LICENSED.matcher(text).find())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(text -> assertThat(text).contains("licence", "training"));
    assertThat(advice())
        .filteredOn(text -> text.matches("(?i).*\\breal (patient|record|medical|case).*"))
        .allSatisfy(text -> assertThat(text).matches("(?i).*\\b(never|no|not|without)\\b.*"));
  }

  /**
   * Decision 7: source 003 l.54-59 gives one person the whole life cycle; 001 calls it collective.
   */
  @Test
  void theSpecialistIsAnUmbrellaThatAsksNoArchetypesRows() {
    CareerRole umbrella = CAREERS.role("AI healthcare specialist").orElseThrow();
    assertThat(umbrella.shown("daily"))
        .extracting(CareerRole.Fact::source)
        .hasSize(6)
        .allMatch(s -> s.matches("003 l\\.5[4-9] .*"));
    assertThat(umbrella.shown("note"))
        .anyMatch(
            n ->
                n.text().contains("umbrella")
                    && n.text().contains("collective")
                    && n.source().contains("003 l.114")
                    && n.source().contains("000")
                    && n.source().contains("001"));
    assertThat(umbrella.archetypes()).isEmpty();
    Targets targets = Targets.of(CATALOGUE, List.of());
    assertThat(targets.rows(new Target.OfRole(umbrella.id()), true))
        .extracting(row -> row.requirement().audience())
        .containsOnly(Catalogue.FOUNDATION, "role:" + umbrella.id());
  }

  /** Source 000 l.11 names six posts for what source 003 gives to one person. */
  @Test
  void whatOneSourceJoinsAnotherSpreadsOverSixRoles() {
    List<String> six =
        List.of(
            "Clinical AI product manager",
            "Data scientist",
            "Machine learning engineer",
            "Clinical safety specialist",
            "Information governance lead",
            "Evaluation analyst");
    assertThat(six)
        .extracting(name -> CAREERS.role(name).orElseThrow().id())
        .doesNotHaveDuplicates()
        .doesNotContain("ai-healthcare-specialist");
  }

  /** Decision 2: each place of source 002 that names a first project for a role is kept. */
  @Test
  void everyPlaceThatNamesAFirstProjectIsKept() {
    Map<String, List<String>> places =
        Map.of(
            "clinical-ai-evaluator", List.of("002 l.34 ", "002 l.552 ", "002 l.829 "),
            "healthcare-automation-specialist", List.of("002 l.36 ", "002 l.552 ", "002 l.831 "),
            "ai-governance-analyst", List.of("002 l.552 ", "002 l.816 ", "002 l.833 "),
            "medical-ai-content-reviewer", List.of("002 l.816 ", "002 l.832 "),
            "healthcare-data-analyst", List.of("002 l.816 ", "002 l.830 "),
            "healthcare-ai-implementation-specialist", List.of("002 l.816 ", "002 l.831 "),
            "healthcare-ai-product-manager", List.of("002 l.39 ", "002 l.834 "),
            "content-review-support", List.of("002 l.40 ", "002 l.835 "));
    places.forEach(
        (id, lines) -> {
          CareerRole role = CAREERS.role(id).orElseThrow();
          assertThat(role.shown("project")).as(id).hasSize(1);
          for (String line : lines) {
            assertThat(role.beside("project"))
                .as(id)
                .anyMatch(fact -> fact.source().startsWith(line));
          }
        });
  }
}
