package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a trade brings of what a role takes, as trades.csv has it, and what was said of it. */
class CareerTradeTest {
  private static JsonNode fit(String background) {
    Ran ran = run("career", "fit", "--background", background, "--all", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static JsonNode role(String background, String id) {
    JsonNode fit = fit(background);
    return java.util.stream.Stream.of("now", "later")
        .flatMap(list -> fit.get(list).valueStream())
        .filter(role -> role.get("role").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isNear(String background, String id) {
    return fit(background)
        .get("now")
        .valueStream()
        .anyMatch(role -> role.get("role").asString().equals(id));
  }

  private static String said(String background) {
    return run("career", "fit", "--background", background).out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "data protection officer, privacy-reviewer",
    "data protection officer, ig-officer",
    "information governance, privacy-reviewer",
    "information governance, information-governance-lead",
    "privacy officer, privacy-reviewer",
    "information governance officer, privacy-reviewer",
    "project manager, healthcare-ai-implementation-specialist",
    "NHS project manager, healthcare-ai-implementation-specialist",
    "project manager, pmo-lead",
    "practice manager, healthcare-ai-implementation-specialist",
    "teacher, learning-designer",
    "trainer, learning-designer",
    "lecturer, learning-designer",
    "trainer, healthcare-ai-implementation-specialist",
    "medical coder, revenue-cycle-ai-analyst",
    "bank risk analyst, model-risk-coordinator",
    "risk manager, vendor-risk-specialist",
    "audit analyst, vendor-risk-specialist",
    "project coordinator, healthcare-ai-implementation-specialist",
    "healthcare administrator, customer-success-specialist",
    "billing clerk, revenue-cycle-ai-analyst",
    "claims processor, revenue-cycle-ai-analyst",
    "training manager, learning-designer",
    "policy analyst, ai-policy-specialist"
  })
  void whatATradePlainlyBringsIsNotAskedFor(String background, String role) {
    assertThat(role(background, role).get("unsaid").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "porter, healthcare-ai-implementation-specialist",
    "police officer, privacy-reviewer",
    "lawyer, privacy-reviewer",
    "writer, learning-designer",
    "student project manager, healthcare-ai-implementation-specialist"
  })
  void whatATradeDoesNotBringIsStillAskedFor(String background, String role) {
    assertThat(role(background, role).get("unsaid").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"personal trainer", "vet", "veterinary nurse", "youth worker"})
  void whoWorksOutsideCareIsNotExperiencedInIt(String background) {
    for (String role : new String[] {"clinical-informatics-specialist", "informatics-analyst"}) {
      assertThat(isNear(background, role)).isFalse();
      assertThat(role(background, role).get("unsaid").asBoolean()).isTrue();
    }
    assertThat(isNear(background, "healthcare-ai-product-manager")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nurse", "healthcare assistant", "care worker", "paramedic"})
  void whoWorksInCareIsExperiencedInIt(String background) {
    assertThat(isNear(background, "clinical-informatics-specialist")).isTrue();
    assertThat(role(background, "clinical-informatics-specialist").get("unsaid").asBoolean())
        .isFalse();
  }

  @Test
  void aPlanTakesTheTradeToo() {
    assertThat(besides("project manager", "healthcare-ai-implementation-specialist")).isTrue();
    assertThat(besides("data protection officer", "privacy-reviewer")).isTrue();
    assertThat(besides("cleaner", "healthcare-ai-implementation-specialist")).isFalse();
    assertThat(besides("nurse", "clinical-informatics-specialist")).isTrue();
    assertThat(besides("vet", "clinical-informatics-specialist")).isFalse();
  }

  private static boolean besides(String from, String to) {
    Ran ran =
        run("career", "plan", "--role", to, "--from", from, "--start", "2027-01-04", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out()).get("besides").get("met").asBoolean();
  }

  @Test
  void whatWasSaidIsToldBesideHowItWasRead() {
    assertThat(said("porter"))
        .contains("You said background: \"porter\", read as Operations and administration.");
    assertThat(said("operations")).contains("You said background: Operations and administration.");
    JsonNode answer = fit("porter").get("answers").get(0);
    assertThat(answer.get("said").asString()).isEqualTo("porter");
    assertThat(fit("operations").get("answers").get(0).get("said").asString()).isEmpty();
  }
}
