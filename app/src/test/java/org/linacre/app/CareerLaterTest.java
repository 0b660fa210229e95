package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told of roles within reach and for later: what is held, what is not said, and why. */
class CareerLaterTest {
  private static String out(String... args) {
    Ran ran = run(Stream.concat(Stream.of("career"), Stream.of(args)).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  private static JsonNode fit(String... args) {
    return JsonMapper.shared()
        .readTree(
            out(
                Stream.of(Stream.of("fit"), Stream.of(args), Stream.of("--json"))
                    .flatMap(s -> s)
                    .toArray(String[]::new)));
  }

  private static JsonNode role(JsonNode roles, String id) {
    return roles
        .valueStream()
        .filter(r -> r.get("role").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** lane-roles.csv names no clinical AI analyst for clinical care; registration is held. */
  @Test
  void whatIsHeldIsSaidOfARoleForLaterAndWhyItIsLater() {
    String all = out("fit", "--background", "nurse", "--all");
    assertThat(all)
        .containsPattern("clinical-ai-analyst [^\\[]*\\[[^]]*\\] But: No source names it for your")
        .containsPattern("clinical-ai-analyst .{0,400}; registration as a nurse is held\\.");
    for (JsonNode later : fit("--background", "nurse").get("later")) {
      assertThat(later.get("reasons").valueStream().map(r -> r.get("question").asString()))
          .as(later.get("role").asString())
          .contains("later");
    }
  }

  /** 002 l.279: the product manager's role can fit people of clinical backgrounds. */
  @Test
  void experienceOfCareMeetsOrCare() {
    JsonNode now = fit("--background", "nurse", "--lane", "product", "--all").get("now");
    JsonNode manager = role(now, "healthcare-ai-product-manager");
    assertThat(manager.get("unsaid").asBoolean()).isFalse();
    assertThat(fit("--background", "nurse").get("now").get(0).get("role").asString())
        .isEqualTo("clinical-ai-evaluator");
  }

  @Test
  void withAllEachRoleHasItsLine() {
    String all = out("fit", "--background", "nurse", "--all");
    assertThat(all).doesNotContain("also:", "more (--all)");
    JsonNode fit = fit("--background", "nurse", "--all");
    for (String part : List.of("now", "later")) {
      for (JsonNode role : fit.get(part)) {
        assertThat(all).contains(role.get("reasons").get(0).get("text").asString());
        assertThat(all).contains(role.get("needs").asString());
      }
    }
  }

  @Test
  void aNeedThatNothingShowsToBeHeldIsSaidToBeSo() {
    assertThat(out("fit", "--background", "hospital porter", "--all"))
        .contains("experience in billing, coding or claims; this you have not said you hold");
    JsonNode now = fit("--background", "hospital porter", "--all").get("now");
    assertThat(role(now, "revenue-cycle-ai-analyst").get("unsaid").asBoolean()).isTrue();
  }

  /** roles.csv: a nurse has experience in care, an analyst in analysis; a learner has neither. */
  @ParameterizedTest
  @CsvSource({
    "nurse, clinical-informatics-specialist, false",
    "student nurse, clinical-informatics-specialist, true",
    "receptionist, clinical-informatics-specialist, true",
    "data analyst, quality-analytics-specialist, false",
    "student data analyst, quality-analytics-specialist, true",
    "third year physics student, quality-analytics-specialist, true",
    "trainee compliance officer, ai-governance-analyst, true",
    "data analyst and part-time MSc student, quality-analytics-specialist, false",
    "retired data analyst, quality-analytics-specialist, false",
    "compliance officer, ai-governance-analyst, false"
  })
  void whatABackgroundBringsIsNotCalledUnsaid(String background, String role, boolean unsaid) {
    JsonNode fit = fit("--background", background, "--all");
    assertThat(Stream.of("now", "later").flatMap(part -> fit.get(part).valueStream()))
        .filteredOn(r -> r.get("role").asString().equals(role))
        .extracting(r -> r.get("unsaid").asBoolean())
        .containsExactly(unsaid);
  }

  @ParameterizedTest
  @CsvSource({"transition, --to", "plan, --role"})
  void aStartThatIsNeitherRoleNorTradeIsSaidToBeNeither(String command, String to) {
    Ran ran = run("career", command, "--from", "Pflegefachkraft", to, "clinical-ai-evaluator");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("'Pflegefachkraft' is known neither as a role nor as a trade.")
        .contains("in English, such as nurse or beginner, or --levels.");
  }

  /** 002 l.794: medical content review is where someone without a background begins. */
  @Test
  void whatIsNotUnderstoodIsRankedAsForABeginner() {
    JsonNode unknown = fit("--background", "Pflegefachkraft");
    assertThat(unknown.get("taken").get(0).get("option").asString()).isEqualTo("beginner");
    assertThat(unknown.get("now")).isEqualTo(fit("--background", "beginner").get("now"));
    assertThat(out("fit", "--background", "Pflegefachkraft"))
        .contains("Passed by background: Unknown answer 'Pflegefachkraft'")
        .contains("beginner, from Pflegefachkraft (not understood, so ranked as for one)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"warehouse operative", "no qualifications", "left school at 16", "supermarket"})
  void aTradeWithoutADegreeIsUnderstood(String said) {
    JsonNode fit = fit("--background", said);
    assertThat(fit.get("passed")).isEmpty();
    assertThat(fit.get("answers").get(0).get("option").asString()).isEqualTo("beginner");
  }

  @Test
  void wordsOfAnotherSectorPointToIt() {
    assertThat(out("fit", "--background", "finance analyst")).contains("Maybe --sector finance.");
    assertThat(out("fit", "--background", "finance analyst", "--sector", "finance"))
        .doesNotContain("Maybe --sector");
  }
}
