package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentence for a CV, held against the lines of the person's evidence.csv themselves. */
class CareerBridgeTest {
  /** How the pack puts each kind of evidence, and the kinds of whose lines it may be said. */
  private static final Map<String, Set<String>> SAID =
      Map.of(
          "assessor's or supervisor's confirmation", Set.of("confirmation"),
          "qualification or prior learning", Set.of("qualification"),
          "Completed coursework", Set.of("course"),
          "training on a product", Set.of("product-training"),
          "a badge for", Set.of("badge"),
          "colleagues' ratings", Set.of("peer-rating"),
          "By own account", Set.of("self-rating"));

  private static JsonNode way(String person, String role) {
    Ran ran = run("career", "transition", LINCHESTER, "--person", person, "--to", role, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static Set<String> kindsInEvidence(String person) throws IOException {
    try (var lines = Files.lines(Path.of(LINCHESTER, "evidence.csv"))) {
      return lines
          .map(line -> List.of(line.split(",", -1)))
          .filter(cells -> cells.getFirst().equals(person))
          .map(cells -> cells.get(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"p0007", "p0100", "p0408", "p0002", "p0015", "p0300"})
  void nothingIsSaidInOtherWordsThanItsEvidence(String person) throws IOException {
    JsonNode way = way(person, "ai-governance-analyst");
    String bridge = way.get("bridge").asString();
    Set<String> kinds = kindsInEvidence(person);
    SAID.forEach(
        (words, of) ->
            assertThat(bridge.contains(words) && kinds.stream().noneMatch(of::contains))
                .as("%s: '%s' of %s in %s", person, words, kinds, bridge)
                .isFalse());
    for (JsonNode level : way.get("carries")) {
      assertThat(level.get("by").valueStream().map(JsonNode::asString)).isSubsetOf(kinds);
    }
  }

  /** p0007 has one line of evidence, a course completed. */
  @Test
  void aCourseIsACourseAndNobodysConfirmation() throws IOException {
    assertThat(kindsInEvidence("p0007")).containsExactly("course");
    assertThat(way("p0007", "ai-governance-analyst").get("bridge").asString())
        .contains("Completed coursework in")
        .doesNotContain("onfirmed", "own account");
  }

  @Test
  void confirmedAndOwnWordsStandApart() {
    assertThat(way("p0408", "ai-governance-analyst").get("bridge").asString())
        .contains(
            "Earned an assessor's or supervisor's confirmation in", "Completed coursework in");
    assertThat(run("career", "transition", "--levels", "sql:capability", "--to", "cio").out())
        .doesNotContain("confirmation in", "ompleted coursework in");
    String[] own = {
      "career", "transition", "--levels", "sql:capability", "--to", "healthcare-data-analyst"
    };
    assertThat(run(own).out().replaceAll("\\s+", " "))
        .contains(
            "of healthcare data analyst. By own account, holds SQL (capability). Has yet to learn");
  }

  @Test
  void fromARoleItIsAReadingAndNobodyHoldsAnything() {
    String out =
        run("career", "transition", "--from", "triage-nurse", "--to", "clinical-ai-evaluator")
            .out()
            .replaceAll("\\s+", " ");
    assertThat(out)
        .contains(
            "Comes from the role of A&E triage nurse, which by Linacre's reading of published"
                + " sources asks for clinical terminology and physiology (understanding) [name one"
                + " thing done there that shows it].")
        .doesNotContain("onfirm", "own account", "As published sources describe it");
  }

  /**
   * The caseworker asks for both subjects to capability, the data ethicist to proficiency
   * (role-skills.csv): what is claimed is the one, what is yet to learn the other.
   */
  @Test
  void whatIsHeldAtALowerLevelIsToBeLearnedToTheHigher() {
    String[] way = {"career", "transition", "--from", "caseworker", "--to", "data-ethicist"};
    String out = run(way).out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains(
            "asks for communication between professions (capability)",
            "communication between professions (proficiency)",
            "documentation that others can follow (proficiency)")
        .doesNotContain("professions and", "follow.");
  }

  /** A line of a CV names nobody, begins with what is done, and ends as a sentence does. */
  @ParameterizedTest
  @ValueSource(strings = {"p0007", "p0100", "p0408", "p0002", "p0015", "p0300"})
  void noFirstPersonStandsInIt(String person) {
    assertThat(way(person, "ai-governance-analyst").get("bridge").asString())
        .doesNotContainPattern("\\b(I|[Mm]y|me|[Mm]ine)\\b")
        .matches("(Moving|Earned|Holds|Completed|Received|By own account, holds|Has) .*\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nurse", "physiotherapist", "software-engineer", "porter", "student"})
  void noFirstPersonStandsInOneFromABackground(String from) {
    Ran ran = run("career", "transition", "--from", from, "--to", "ai-training-support", "--json");
    assertThat(JsonMapper.shared().readTree(ran.out()).get("bridge").asString())
        .startsWith("Moving ")
        .doesNotContainPattern("\\b(I|[Mm]y|me|[Mm]ine)\\b");
  }

  /** It names what was said, not the lane: a vet's nurse cares for animals, a board decides. */
  @ParameterizedTest
  @CsvSource({
    "veterinary nurse, Moving from veterinary nurse towards",
    "social worker, Moving from social worker towards",
    "biomedical scientist, Moving from biomedical scientist towards",
    "police officer, Moving from police officer towards",
    "HR officer, Moving from HR officer towards",
    "I work in data, Moving from data towards",
    "retired nurse, Moving towards",
    "'not a nurse, pharmacist', Moving towards",
    "beginner, Moving towards"
  })
  void itClaimsNoMoreOfTheWorkThanWasSaid(String from, String begins) {
    String role = "ai-training-support";
    Ran ran = run("career", "transition", "--from", from, "--to", role, "--json");
    assertThat(JsonMapper.shared().readTree(ran.out()).get("bridge").asString())
        .startsWith(begins + " the role of AI training support")
        .doesNotContain("care of patients", "outside healthcare", "administration", "says so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p0007", "p0100", "p0300"})
  void aPersonsJobIsNamedAsItIs(String person) throws IOException {
    JsonNode way = way(person, "ai-governance-analyst");
    String job = way.get("fromTitle").asString();
    assertThat(way.get("bridge").asString())
        .startsWith("Moving from the role of ")
        .containsIgnoringCase("the role of " + job + " towards");
  }
}
