package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From words for one's work: what a fit understands is understood here, in its own sector. */
class CareerFromWordsTest {
  private static String text(Ran ran) {
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  private static String to(String role, String from) {
    return text(run("career", "transition", "--from", from, "--to", role));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HR officer",
        "PR officer",
        "GP practice manager",
        "consultant radiologist in Leeds"
      })
  void wordsThatAFitUnderstandsAreUnderstoodHere(String work) {
    assertThat(text(run("career", "fit", "--background", work))).contains("from " + work);
    assertThat(to("cio", work)).startsWith("From " + work + " to Chief information officer");
    String[] plan = {
      "career",
      "plan",
      "--role",
      "ai-implementation-coordinator",
      "--from",
      work,
      "--start",
      "2027-01-04"
    };
    assertThat(text(run(plan))).contains("taken from the background " + work);
  }

  @ParameterizedTest
  @CsvSource({
    "clinical ai evalutor, clinical-ai-evaluator",
    "healthcre data analyst, healthcare-data-analyst",
    "IG oficer, ig-officer"
  })
  void aRoleWithASlipIsStillHelped(String slip, String role) {
    Ran ran = run("career", "transition", "--from", slip);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Unknown role '" + slip + "'. Maybe " + role + ".");
  }

  /** The only role called analyst and nothing else is the public sector's. */
  @Test
  void aTradeDoesNotCrossSectors() {
    String publicOne = "what the role of analyst in the public sector asks";
    assertThat(to("fraud-analyst", "finance analyst")).doesNotContain("public sector");
    assertThat(to("fraud-analyst", "analyst")).doesNotContain("public sector");
    assertThat(text(run("career", "transition", "--from", "analyst", "--sector", "finance")))
        .doesNotContain("public sector");
    assertThat(to("cio", "public sector analyst")).contains(publicOne);
    assertThat(text(run("career", "transition", "--from", "analyst", "--sector", "public-sector")))
        .contains(publicOne);
    assertThat(to("cio", "data scientist in finance")).contains("data scientist in finance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"17, at school, wants to become a nurse", "HR manager", "payroll officer"})
  void aWayIsHeadedByThePersonsOwnWords(String said) {
    assertThat(to("cio", said)).startsWith("From " + said + " to ");
  }

  @Test
  void longWordsAreShortenedAtAWord() {
    String said = "nurse " + "who works nights ".repeat(5).strip();
    String head = "nurse " + "who works nights ".repeat(3) + "…";
    assertThat(head).hasSizeLessThanOrEqualTo(62);
    assertThat(to("cio", said)).startsWith("From " + head + " to ");
  }

  @Test
  void theRoleThatTheWordsNameIsSaidToBeTheRoleItself() {
    String itself = "your words are a name of this role itself";
    assertThat(to("software-engineer", "software engineer")).contains(itself);
    assertThat(to("cio", "software engineer")).doesNotContain(itself);
  }
}
