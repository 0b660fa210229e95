package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told where the sources say nothing of a role. */
class CareerUnstatedTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static String out(String... line) {
    Ran ran = run(line);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  /** Every role has work, limits, background and a first proof, or the line that none is stated. */
  @Test
  void aRoleTellsEachFieldOrThatItIsNotStated() {
    List<String> labels = List.of("Suits", "Each day", "Must not", "First proof", "Related");
    for (JsonNode role : JSON.readTree(out("career", "role", "--json")).get("roles")) {
      String id = role.get("role").asString();
      String sheet = run("career", "role", id).out();
      for (String label : labels) {
        assertThat(sheet).as(id).containsPattern("(?m)^  " + label + " +\\S");
      }
    }
    assertThat(out("career", "role", "health-economist"))
        .contains("Each day not stated in the sources Must not not stated in the sources");
  }

  /** That no source states a limit is not told as if there were none. */
  @Test
  void noLimitStatedIsNoLimitLifted() {
    assertThat(out("career", "role", "health-economist"))
        .contains("no source states what this role must leave alone")
        .contains("which does not mean that nothing must be");
    assertThat(out("career", "role", "clinical-ai-evaluator"))
        .doesNotContain("no source states what this role must leave alone");
  }

  @Test
  void jsonLeavesEmptyWhatIsNotStated() {
    JsonNode role = JSON.readTree(out("career", "role", "health-economist", "--json"));
    assertThat(role.toString()).doesNotContain("not stated in the sources");
    assertThat(role.get("facts").valueStream().map(f -> f.get("kind").asString()))
        .doesNotContain("daily", "not", "background", "project");
  }

  /** lanes.csv: clinical care begins with a rubric, operations with a map (002 l.590; l.592). */
  @ParameterizedTest
  @CsvSource({"triage-nurse, Clinical care, 590", "cio, Operations and administration, 592"})
  void aProjectOfTheLaneIsSaidToBeSo(String id, String lane, String line) {
    assertThat(out("career", "plan", "--role", id, "--start", "2027-01-04"))
        .contains("No source names a first project for this role")
        .contains("that of its lane, " + lane + " [002 l." + line + "]");
    assertThat(out("career", "role", id))
        .contains("First proof not stated in the sources; that of its lane, " + lane + ":")
        .contains("[002 l." + line + "]");
  }

  @Test
  void aProjectThatASourceNamesHasItsPlaceInThePlan() {
    assertThat(out("career", "plan", "--role", "clinical-ai-evaluator", "--start", "2027-01-04"))
        .contains("Project a rubric for reviewing AI outputs [002 l.368")
        .doesNotContain("No source names");
  }

  /** Seed 002, l.532: what to study for evaluation, automation and governance. */
  @ParameterizedTest
  @CsvSource({
    "clinical-ai-evaluator, 'clinical notes, patient summaries', 532",
    "healthcare-automation-specialist, 'scheduling, intake, claims', 532",
    "ai-governance-analyst, 'vendor review, audit trails', 532",
    "finance-data-scientist, who answers for it, 540",
    "healthcare-ai-product-manager, workflow of care, 540"
  })
  void theThirdWeekHasTheAdviceOfItsLane(String id, String advice, String line) {
    assertThat(out("career", "plan", "--role", id, "--start", "2027-01-04"))
        .containsPattern(
            " 3 2027-01-18 (?:Learn the workflow [^\\[]*\\[002 l.540\\] )?[^\\[]*"
                + advice
                + "[^\\[]*\\[[^\\]]*l\\."
                + line);
  }

  @ParameterizedTest
  @CsvSource({"transition, --to", "plan, --role"})
  void aRoleIsNoWayToItself(String command, String to) {
    Ran ran = run("career", command, "--from", "cio", to, "cio", "--start", "2027-01-04");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("From cio to cio is no way: it is one role.");
  }

  @Test
  void compareAndRoleCallAReadingTheSame() {
    String compared = out("career", "compare", "clinical-ai-evaluator", "ai-governance-analyst");
    assertThat(compared).contains("(our").doesNotContain("our own");
    assertThat(out("career", "role", "clinical-ai-evaluator")).contains("(our reading)");
  }
}
