package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a source says a role can fit: a whole background, or some trades of it; the sentences of 002
 * l.245-377, 003 l.86-90 and 001 l.2634 that begin "can fit", read row by row.
 */
class CareerSuitedTest {
  private static JsonNode fit(String background) {
    Ran ran = run("career", "fit", "--background", background, "--all", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** The role where it is told, within reach ({@code now}) or not ({@code later}). */
  private static JsonNode role(String background, String role, String part) {
    return fit(background)
        .get(part)
        .valueStream()
        .filter(r -> r.get("role").asString().equals(role))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse|medical-ai-content-reviewer|002 l.321",
        "physiotherapist|medical-ai-content-reviewer|002 l.321",
        "epidemiologist|medical-ai-content-reviewer|002 l.321",
        "gp|healthcare-ai-trainer|002 l.357",
        "management consultant|healthcare-ai-trainer|002 l.357",
        "operations manager|healthcare-ai-product-manager|002 l.279",
        "operations|healthcare-ai-product-manager|002 l.279",
        "marketing manager|healthcare-ai-product-manager|002 l.279",
        "healthcare administrator|ai-governance-analyst|002 l.315",
        "hospital administrator|clinical-informatics-specialist|002 l.371",
        "management consultant|healthcare-ai-implementation-specialist|002 l.335",
        "trainer|healthcare-ai-implementation-specialist|002 l.335",
        "ward manager|healthcare-ai-implementation-specialist|002 l.335",
      })
  void whomASourceSaysItFitsItIsWithinReach(String background, String role, String source) {
    JsonNode read = role(background, role, "now");
    assertThat(read.get("reasons").toString()).contains("It is said to fit", source);
    assertThat(read.get("reasons").toString()).doesNotContain("No source names it");
    assertThat(read.get("unsaid").asBoolean()).isFalse();
  }

  /** What takes a registration, a degree or strong coding takes it of them too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medical coder|clinical-ai-evaluator|002 l.259|registration or degree",
        "radiographer|medical-imaging-ai-specialist|002 l.287|It codes more than you do",
        "biomedical scientist|bioinformatics-ai-analyst|002 l.377|It codes more than you do",
        "nurse|ai-healthcare-specialist|003 l.90|It codes more than you do",
        "software engineer|ai-healthcare-specialist|003 l.86|registration or degree",
      })
  void toFitIsNoCredentialAndNoCode(String background, String role, String source, String but) {
    JsonNode read = role(background, role, "later");
    assertThat(read.get("reasons").toString()).contains("It is said to fit", source, but);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accountant|healthcare-ai-product-manager|people from operations.",
        "editor|healthcare-ai-product-manager|people from marketing.",
        "content|healthcare-ai-product-manager|people from marketing.",
        "teacher|healthcare-ai-implementation-specialist|trainers.",
        "nurse|healthcare-ai-implementation-specialist|people who run clinical operations.",
        "porter|clinical-informatics-specialist|healthcare administrators.",
        "product designer|healthcare-ai-implementation-specialist|consultants.",
      })
  void whereItFitsOthersOfTheBackgroundTheyAreNamed(String background, String role, String who) {
    JsonNode read = role(background, role, "later");
    String reasons = read.get("reasons").toString();
    assertThat(reasons).contains("A source names it for some", who);
    assertThat(reasons).doesNotContain("No source names it", "It is said to fit");
  }

  @Test
  void theWayFromATradeKnowsIt() {
    String[] way = {
      "career",
      "transition",
      "--from",
      "operations manager",
      "--to",
      "healthcare-ai-product-manager"
    };
    assertThat(run(way).out())
        .contains("A source names the role")
        .doesNotContain("no course gives");
    way[3] = "shop assistant";
    assertThat(run(way).out())
        .contains("no course gives")
        .doesNotContain("A source names the role");
    String named = run("career", "transition", "--from", "radiographer").out();
    assertThat(named.substring(0, named.indexOf("Others:")))
        .contains("medical-ai-content-reviewer");
  }
}
