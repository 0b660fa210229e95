package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is denied beside a registration, and titles that are used in the USA too. */
class CareerTitleTest {
  private static boolean isRegistered(String background) {
    Ran ran = run("career", "fit", "--background", background, "--all", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode fit = JsonMapper.shared().readTree(ran.out());
    return fit.get("now")
        .valueStream()
        .anyMatch(role -> role.get("role").asString().equals("clinical-ai-evaluator"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse (NMC), no degree",
        "nurse (NMC), no management experience",
        "nurse (NMC) with no degree",
        "nurse, NMC registered, without a masters",
        "nurse (NMC), not a manager",
        "nurse (NMC), I dont have a degree",
        "I am a nurse (NMC) but have no research experience",
        "pharmacist (GPhC); no experience of AI",
        "doctor (GMC), no PhD"
      })
  void aDenialOfAnotherThingLeavesTheRegistration(String background) {
    assertThat(isRegistered(background)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse (NMC), no longer",
        "nurse (NMC), no registration",
        "nurse (NMC), no PIN",
        "nurse (NMC), not registered",
        "nurse (NMC), not practising",
        "nurse (NMC), no licence to practise",
        "nurse (NMC), no valid entry",
        "nurse (NMC), no",
        "nurse (NMC), not a registered one",
        "nurse, no NMC registration",
        "nurse, no PIN, no degree",
        "not a nurse (NMC), no degree",
        "nurse (NMC), struck off, no degree"
      })
  void aDenialOfTheRegistrationTakesItAway(String background) {
    assertThat(isRegistered(background)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MD",
        "RN",
        "rn",
        "nurse practitioner",
        "DO",
        "NP",
        "US nurse practitioner",
        "MD, 10 years in oncology",
        "RN in ICU",
        "RN, no NMC"
      })
  void aTitleOfTheUsaIsNoRegistrationOfTheUk(String background) {
    assertThat(isRegistered(background)).isFalse();
    assertThat(run("career", "fit", "--background", background).out().replaceAll("\\s+", " "))
        .contains("Taken as background: clinical")
        .doesNotContain("registration as a nurse is held");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MD (GMC)",
        "RN (NMC)",
        "RN, NMC PIN 12A3456E",
        "NP (NMC)",
        "nurse practitioner, NMC registered",
        "advanced nurse practitioner (NMC)"
      })
  void theUkRegisterBesideItIs(String background) {
    assertThat(isRegistered(background)).isTrue();
  }

  @Test
  void whatIsTakenForGrantedIsTold() {
    assertThat(run("career", "fit", "--background", "RN").out().replaceAll("\\s+", " "))
        .contains("taken as a US title")
        .contains("if you hold it, write rn (NMC)");
    assertThat(run("career", "fit", "--background", "RN (NMC)").out()).doesNotContain("US title");
    assertThat(run("career", "transition", "--from", "RN", "--to", "clinical-ai-evaluator").out())
        .doesNotContain("registration as a nurse is held");
  }
}
