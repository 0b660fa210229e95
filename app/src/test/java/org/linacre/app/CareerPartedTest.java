package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wished for, what somebody else is, and what a register's name beside a trade settles. */
class CareerPartedTest {
  private static JsonNode background(String said) {
    return run("career", "fit", "--background", said, "--json").json();
  }

  private static String lane(JsonNode fit) {
    return fit.get("lanes").get(0).get("lane").asString();
  }

  private static List<String> now(JsonNode fit) {
    return fit.get("now").valueStream().map(one -> one.get("role").asString()).toList();
  }

  /** 002 l.776-782: who begins has no field yet; 002 l.794 names where beginners begin. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17 year old, wants to become a nurse | nurse is what you wish for",
        "A-level student who wants to be a doctor | doctor is what you wish for",
        "my mum is a nurse | nurse is what somebody else is",
        "hoping to train as a midwife | midwife is what you wish for",
        "dreaming of being a pharmacist | pharmacist is what you wish for",
        "daughter of a GP | gp is what somebody else is",
        "aspiring paramedic | paramedic is what you wish for",
        "I want to be a nurse, midwife or paramedic | midwife, nurse, paramedic is what you wish",
        "my aunt and uncle run a clinic, nurse | nurse is what somebody else is"
      })
  void aTradeWishedForOrAnothersGivesNoLane(String said, String told) {
    JsonNode fit = background(said);
    assertThat(lane(fit)).isEqualTo("beginner");
    assertThat(now(fit).getFirst()).isEqualTo("medical-ai-content-reviewer");
    assertThat(fit.get("taken").toString()).contains(told);
    assertThat(fit.get("also").size()).isZero();
  }

  /** What is held stays held beside a wish, or beside what somebody else is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse who wants to become a data analyst | clinical | true",
        "I want to be a data analyst but I am a nurse | clinical | true",
        "I am a nurse. I want to work in AI. | clinical | true",
        "nurse married to a doctor | clinical | true",
        "nurse, my husband is a software engineer | clinical | true",
        "data analyst, my wife is a nurse | data | false",
        "teacher who always wanted to be a doctor | content | false",
        "receptionist hoping to become a nurse | operations | false"
      })
  void whatIsHeldBesideAWishStays(String said, String lane, boolean registered) {
    JsonNode fit = background(said);
    assertThat(lane(fit)).isEqualTo(lane);
    assertThat(now(fit).contains("clinical-ai-evaluator")).isEqualTo(registered);
  }

  @Test
  void aWishThatIsDeniedIsNone() {
    JsonNode fit = background("I don't want to be a nurse");
    assertThat(lane(fit)).isEqualTo("beginner");
    assertThat(fit.get("taken").toString()).doesNotContain("wish");
  }

  /** The UK's registers of health professions: NMC, GMC, HCPC, GPhC. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse (NMC) 12 years ICU",
        "nurse (NMC)",
        "nurse NMC PIN 12A3456E",
        "nurse, registered with the NMC, love knitting",
        "doctor GMC 1234567",
        "doctor from Syria, GMC registered",
        "GMC registered doctor from Syria",
        "nurse trained in the Philippines (NMC)",
        "refugee doctor, GMC registered",
        "HCPC registered physiotherapist",
        "pharmacist (GPhC registration), mother of two, keen on AI",
        "nurse 12 years ICU"
      })
  void aRegisterBesideATradeSettlesThatItIsHeld(String said) {
    assertThat(now(background(said))).contains("clinical-ai-evaluator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse (NMC), struck off",
        "struck off nurse (NMC)",
        "nurse, NMC lapsed 2019",
        "nurse, not on the NMC register",
        "nurse without NMC registration",
        "nurse, awaiting NMC PIN",
        "nurse registered in India",
        "nurse registered with the Philippine board",
        "overseas nurse hoping for NMC registration",
        "nurse hoping for NMC registration",
        "nurse wanting to return to practice",
        "my mum is a nurse (NMC)",
        "doctor from Syria",
        "refugee doctor",
        "doctor from Syria, GMC registration pending",
        "doctor from Syria, lost GMC registration",
        "doctor's PA, GMC registered",
        "I work for a doctor, GMC registered",
        "NMC"
      })
  void aRegistrationLeftOrNotYetHeldIsNot(String said) {
    assertThat(now(background(said))).doesNotContain("clinical-ai-evaluator");
  }

  /** Why an answer was taken so is told whole, in lines of a hundred columns. */
  @Test
  void whyIsToldWhole() {
    String out =
        run("career", "fit", "--background", "A-level student who wants to be a doctor").out();
    assertThat(out.replaceAll("\\s+", " "))
        .contains(
            "from A-level student who wants to be a doctor (student: still learning it: no"
                + " registration or degree is taken to be held; doctor is what you wish for, not"
                + " taken as your background).");
    assertThat(out.lines()).allMatch(line -> line.length() <= 100);
    String story = "banned nurse " + "and so on ".repeat(100);
    assertThat(run("career", "fit", "--background", story).out().replaceAll("\\s+", " "))
        .contains("… (nurse: whether you hold registration as a nurse was not clear; it is not");
  }
}
