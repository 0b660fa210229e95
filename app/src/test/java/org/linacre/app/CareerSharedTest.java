package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What roles share of all that they ask, and what each asks alone. */
class CareerSharedTest {
  private static JsonNode compared(String... roles) {
    Ran ran = run("career", "compare", roles[0], roles[1], "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** Neither has rows of its own in common with the other; their archetypes' rows are. */
  @Test
  void theRowsOfArchetypesAreShared() {
    Ran ran = run("career", "compare", "cio", "ccio");
    assertThat(ran.out())
        .contains("All ask for 111 levels: ")
        .doesNotContain("No subject is asked by all");
  }

  /** What two roles ask is what both ask and what each asks alone: no level twice, none lost. */
  @Test
  void sharedAndAloneAreAllThatARoleAsks() {
    for (String[] two :
        new String[][] {
          {"cio", "ccio"},
          {"healthcare-data-analyst", "healthcare-data-scientist"},
          {"model-validator", "cio"}
        }) {
      JsonNode both = compared(two);
      int shared = both.path("asked").path("levels").asInt();
      for (int i = 0; i < 2; i++) {
        JsonNode alone = both.path("asked").path("alone").get(i);
        assertThat(alone.path("role").asString()).isEqualTo(two[i]);
        assertThat(shared + alone.path("levels").asInt())
            .isEqualTo(both.path("roles").get(i).path("levels").asInt());
      }
    }
  }

  /** What a role takes from another (like), and what no source says, is marked in its column. */
  @Test
  void comparedLinesSayWhoseTheyAre() {
    Ran ran = run("career", "compare", "triage-nurse", "documentation-reviewer");
    assertThat(ran.out()).contains("clinical-ai-evaluator]").contains("[001 l.2096]");
    assertThat(run("career", "compare", "caseworker", "policy-adviser").out())
        .contains("[our reading]");
  }
}
