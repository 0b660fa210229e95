package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What names lead to: a role, a role of a sector, a background, a target, or help. */
class CareerNamesTest {
  @ParameterizedTest
  @CsvSource({
    "data scientist, finance, finance-data-scientist",
    "data scientist, public-sector, public-data-scientist",
    "data scientist, healthcare, healthcare-data-scientist",
    "Model validator, finance, model-validator"
  })
  void aNameIsLookedForInItsSector(String name, String sector, String role) {
    Ran ran = run("career", "role", name, "--sector", sector);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("(" + role + ")");
  }

  @Test
  void aSectorWithoutTheRoleIsSaidToHaveNone() {
    Ran none = run("career", "role", "triage nurse", "--sector", "finance");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("finance has no role 'triage nurse'", "triage-nurse");
    Ran many = run("career", "role", "analyst", "--sector", "finance");
    assertThat(many.exit()).isEqualTo(2);
    assertThat(many.err()).contains("several roles", "fraud-analyst", "third-party-risk-analyst");
    assertThat(run("career", "role", "cio", "--sector", "farming").err())
        .contains("Unknown sector 'farming'");
  }

  /** 002 l.34 names the clinical AI evaluator first for clinical care. */
  @ParameterizedTest
  @ValueSource(strings = {"nurse", "radiographer", "mental health nurse"})
  void aBackgroundIsSaidToBeNoRole(String background) {
    for (String[] line :
        new String[][] {
          {"career", "role", background},
          {"career", "transition", "--from", "cio", "--to", background}
        }) {
      Ran ran = run(line);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err())
          .contains("is a background (Clinical care), no role", "begin from it: clinical-ai-eval")
          .contains("career fit --background \"" + background + "\"")
          .doesNotContain("population-health-analyst");
      assertThat(ran.err().contains("triage-nurse")).isEqualTo(background.contains("nurse"));
    }
  }

  /** Seed 000, l.17-25, speaks neither of health nor of care. */
  @Test
  void theSheetOfAnotherSectorSpeaksOfNoCare() {
    String finance = run("career", "role", "data scientist", "--sector", "finance").out();
    assertThat(finance)
        .contains("Pay moves by how deep the coding goes")
        .doesNotContain("health data", "Healthcare  ");
    String caseworker = run("career", "role", "caseworker").out();
    assertThat(caseworker)
        .contains("Pay moves by")
        .doesNotContain("care workflows", "medical", "health");
    assertThat(run("career", "role", "healthcare-data-scientist").out())
        .contains("time with health data", "Healthcare  ");
  }

  @Test
  void aSlipOfThePenStaysOne() {
    assertThat(run("career", "role", "clincal-ai-evaluator").err())
        .contains("Maybe clinical-ai-evaluator.")
        .doesNotContain("background");
  }

  @Test
  void aRoleIsATargetByItsTitleAndToldByItsOtherNames() {
    String[] gap = {
      "gap", LINCHESTER, "--person", "p0408", "--target", "role:Clinical AI evaluator"
    };
    Ran ran = run(gap);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("p0408 against role:clinical-ai-evaluator");
    gap[5] = "role:IG lead";
    assertThat(run(gap).exit()).isEqualTo(2);
    assertThat(run(gap).err()).contains("Maybe role:information-governance-lead");
  }

  @ParameterizedTest
  @CsvSource({
    "help, linacre",
    "career help, linacre career",
    "career fit help, linacre career fit",
    "help career fit, linacre career fit",
    "help report, linacre report"
  })
  void helpIsHelpWhereverItStands(String line, String usage) {
    Ran ran = run(line.split(" ", -1));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("Usage: " + usage + " ");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void helpBesideOtherWordsIsAWord() {
    assertThat(run("career", "role", "help", "--json").exit()).isEqualTo(2);
  }

  /** A name that no role of the usual sector has is looked for in the others, and told so. */
  @Test
  void aNameOfAnotherSectorIsFoundAndSaidToBe() {
    Ran found = run("career", "role", "financial crime analyst");
    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.out())
        .contains("Found in  the sector finance; healthcare has none.")
        .contains("(fraud-analyst)");
    assertThat(run("career", "role", "fraud-analyst").out()).doesNotContain("Found in");
    assertThat(run("career", "role", "financial crime analyst", "--sector", "finance").out())
        .doesNotContain("Found in");
    assertThat(run("career", "role", "financial crime analyst", "--sector", "healthcare").exit())
        .isNotZero();
    assertThat(run("career", "role", "nurse").exit()).isNotZero();
  }
}
