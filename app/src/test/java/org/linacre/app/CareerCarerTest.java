package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.CareerCallingTest.background;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who cares for a relative, and what else ordinary people type of what they do. */
class CareerCarerTest {
  private static JsonNode fit(String said) {
    Ran ran = run("career", "fit", "--background", said, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** As "unpaid carer" is: experience of care, no paid work and nobody else's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mum's carer",
        "my mums carer",
        "I am my mother's carer",
        "my dad’s full-time carer",
        "mum's carer",
        "I'm my husband's carer now",
        "my mum's carer since 2019",
        "I have been my late wife's carer"
      })
  void whoCaresForARelativeIsAnUnpaidCarer(String said) {
    JsonNode fit = fit(said);
    assertThat(background(fit)).isEqualTo("beginner");
    assertThat(fit.get("taken").toString())
        .contains("care given unpaid is experience of care")
        .doesNotContain("somebody else", "paid work;");
  }

  /** What is said of the relative's carer, or of the relative, is somebody else's still. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mum is a carer",
        "my mum has a carer",
        "my mum's carer is a nurse",
        "my mum: nurse"
      })
  void whatSomebodyElseIsStaysTheirs(String said) {
    JsonNode fit = fit(said);
    assertThat(background(fit)).isEqualTo("beginner");
    assertThat(fit.get("taken").toString()).contains("somebody else");
  }

  /** A trade beside it counts, and its registration is as clear as without it. */
  @Test
  void aTradeBesideItCounts() {
    assertThat(background(fit("my husband's carer and part time cleaner"))).isEqualTo("operations");
    JsonNode nurse = fit("nurse (NMC), my mum's carer");
    assertThat(background(nurse)).isEqualTo("clinical");
    assertThat(nurse.get("taken").toString()).doesNotContain("not taken to be held", "paid work");
    assertThat(fit("carer in a care home").get("taken").toString()).contains("paid work");
  }

  /** 002 l.259 names trained medical reviewers beside nurses; no register is theirs. */
  @ParameterizedTest
  @CsvSource({
    "medical reviewer, clinical",
    "clinical reviewer for a publisher, clinical",
    "self-employed plumber, beginner",
    "self-employed nurse, clinical",
    "self-employed, product",
    "barista, beginner",
    "estate agent, beginner",
    "nursery worker, beginner",
    "long-term sick, beginner",
    "helpdesk, data",
    "graphic designer, content",
    "I teach maths, content",
    "coding, beginner",
    "I did a coding bootcamp, beginner",
    "I like coding puzzles, ''",
    "I have a clinical eye for detail, ''"
  })
  void whatOrdinaryPeopleTypeIsKnownOrPassedBy(String said, String lane) {
    assertThat(background(fit(said))).isEqualTo(lane);
  }

  /** No registration is taken for granted of a reviewer, and one is told what to say. */
  @Test
  void aMedicalReviewerIsNotTakenToBeRegistered() {
    Ran ran = run("career", "fit", "--background", "medical reviewer at a publisher");
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("a reviewer may be registered or not")
        .doesNotContain("holding a registration");
  }
}
