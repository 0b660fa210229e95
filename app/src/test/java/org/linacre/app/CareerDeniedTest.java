package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A trade that is held beside one that is denied or left: the first counts, the second does not.
 */
class CareerDeniedTest {
  private static JsonNode fit(String said) {
    return run("career", "fit", "--background", said, "--json").json();
  }

  private static boolean isRegistered(JsonNode fit) {
    return fit.get("now")
        .valueStream()
        .anyMatch(role -> role.get("role").asString().equals("clinical-ai-evaluator"));
  }

  private static JsonNode background(JsonNode fit) {
    return fit.get("answers")
        .valueStream()
        .filter(answer -> answer.get("question").asString().equals("background"))
        .findFirst()
        .orElseThrow();
  }

  /** words.csv: a nurse and a pharmacist are registered, a data analyst is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not a nurse but a pharmacist | clinical | true",
        "I am not a nurse, but a pharmacist | clinical | true",
        "I was a nurse, now I am a pharmacist | clinical | true",
        "I was a doctor and now I'm a nurse | clinical | true",
        "no longer a nurse; pharmacist | clinical | true",
        "I used to be a data analyst but now a nurse | clinical | true",
        "formerly a registered nurse; now a community pharmacist | clinical | true",
        "ex-nurse, now a pharmacist | clinical | true",
        "not a nurse but a data analyst | data | false",
        "I was a nurse, now I am a data analyst | data | false",
        "I am a pharmacist; I was a nurse | clinical | true",
        "pharmacist, not a nurse | clinical | true"
      })
  void theTradeThatIsHeldCounts(String said, String lane, boolean registered) {
    JsonNode fit = fit(said);
    assertThat(background(fit).get("option").asString()).isEqualTo(lane);
    assertThat(isRegistered(fit)).as(said).isEqualTo(registered);
    assertThat(fit.get("also")).as(said).isEmpty();
    assertThat(fit.get("taken").toString()).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I was a nurse",
        "no longer a nurse",
        "I was a nurse and a midwife",
        "not a nurse; a nurse",
        "not a nurse but a mental health nurse who was struck off",
        "I was a nurse, now retired",
        "not a nurse but a student nurse",
        "not a nurse but my mum is a pharmacist",
        "nurse, but not practising",
        "I was a nurse, now I work with a doctor"
      })
  void aTradeThatIsOnlyLeftOrDeniedIsNotHeld(String said) {
    assertThat(isRegistered(fit(said))).as(said).isFalse();
  }
}
