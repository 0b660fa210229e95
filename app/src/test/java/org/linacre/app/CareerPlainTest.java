package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What newcomers read: nothing ends in the air, and nothing more is said than is known. */
class CareerPlainTest {
  private static JsonNode fit(String background) {
    Ran ran = run("career", "fit", "--background", background, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String lane(JsonNode fit) {
    return fit.get("lanes").get(0).get("lane").asString();
  }

  private static List<String> now(JsonNode fit) {
    return fit.get("now").valueStream().map(role -> role.get("role").asString()).toList();
  }

  /** words.csv: care given unpaid is no clinical trade; a trade beside it goes before. */
  @ParameterizedTest
  @CsvSource({
    "unpaid carer, beginner, false",
    "family carer, beginner, false",
    "I care for my mum, beginner, false",
    "accountant and unpaid carer, operations, false",
    "nurse and unpaid carer, clinical, true",
    "home carer, clinical, false",
    "carer for my dad, beginner, false",
    "carer for the elderly, clinical, false"
  })
  void unpaidCareIsExperienceAndNoClinicalTrade(String said, String lane, boolean registered) {
    JsonNode fit = fit(said);
    assertThat(lane(fit)).isEqualTo(lane);
    assertThat(now(fit)).isNotEmpty();
    assertThat(now(fit).contains("clinical-ai-evaluator")).isEqualTo(registered);
    assertThat(fit.get("taken").toString().contains("experience of care"))
        .isEqualTo(lane.equals("beginner"));
  }

  /** roles.csv, the advisor: work already done; 002 l.185: "people with clinical experience". */
  @ParameterizedTest
  @CsvSource({
    "student paramedic, false",
    "'medical student, year 4', false",
    "trainee midwife, false",
    "'health care assistant, night shifts', true",
    "nurse, true"
  })
  void whoStillLearnsHasNoExperienceInTheField(String said, boolean experienced) {
    String advisor = "healthcare-ai-implementation-advisor";
    JsonNode fit = fit(said);
    assertThat(now(fit).contains(advisor)).isEqualTo(experienced);
    assertThat(fit.get("later").valueStream())
        .filteredOn(role -> role.get("role").asString().equals(advisor))
        .allMatch(role -> role.get("needs").asString().startsWith("experience in the field"));
  }

  /** sectors.csv: in finance one must know "risk governance and validation"; no care is asked. */
  @Test
  void rolesOfAnotherSectorAreComparedByTheirOwnKnowledge() {
    String finance = run("career", "compare", "model-validator", "finance-data-scientist").out();
    assertThat(finance)
        .contains("Know          risk governance and validation")
        .doesNotContain("Healthcare", "Archetypes");
    assertThat(run("career", "fit", "--background", "accountant", "--sector", "finance").out())
        .contains("asks    coding low-medium")
        .doesNotContain("healthcare knowledge");
    assertThat(run("career", "compare", "model-validator", "healthcare-data-scientist").out())
        .contains("Healthcare    none asked in its sector", "Know          risk governance");
    assertThat(run("career", "compare", "clinical-ai-evaluator", "healthcare-data-analyst").out())
        .contains("Healthcare    high")
        .doesNotContain("Know  ");
  }

  @ParameterizedTest
  @CsvSource({"--calendar, '', a file", "--calendar, ' ', a file", "--levels, '', levels"})
  void anOptionWithNothingInItIsNamedWithWhatItWants(String option, String value, String wants) {
    Ran ran = run("career", "plan", "--role", "cio", "--start", "2027-01-04", option, value);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(option + ": nothing stands where " + wants + " go", "Maybe");
  }

  @Test
  void aCommaTooManyAmongLevelsIsNoLevel() {
    assertThat(run("career", "transition", "--levels", "sql:capability, ").exit()).isZero();
    assertThat(run("career", "transition", "--levels", " , ").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "Maybe, lists all roles",
    "'', Nothing stands where its name goes",
    "nurs, 'Maybe nurse, a background. The command'",
    "CLINICAL AI EVALUATER, Maybe clinical-ai-evaluator.",
    "healthcare data analist, Maybe healthcare-data-analyst.",
    "data wizard, 'head-of-data-and-transformation. The command linacre career role lists all'"
  })
  void aRoleThatIsNotKnownIsNoDeadEnd(String name, String told) {
    Ran ran = run("career", "role", name);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Maybe xyz", "qwrtp", "🙂"})
  void wordsThatAreNotKnownAreQuotedAsTheyStand(String said) {
    assertThat(run("career", "fit", "--background", said).out().replaceAll("\\s+", " "))
        .contains("Unknown answer '" + said + "'. Known are clinical");
  }

  /** words.csv: testers work with software; who names only a place of work is asked for a trade. */
  @ParameterizedTest
  @CsvSource({
    "software tester, data",
    "I work in a hospital, beginner",
    "I work in a hospital as a porter, operations",
    "dinner lady, operations",
    "head of nursing, clinical",
    "head of midwifery, clinical",
    "chief medical officer, clinical",
    "head of pharmacy, clinical",
    "call centre agent, operations",
    "contact centre adviser, operations",
    "team leader, operations",
    "supervisor, operations",
    "finance director, operations",
    "head of IT, data",
    "head of data, data",
    "head of radiology, clinical",
    "head of finance, operations",
    "chief of staff, operations",
    "out of a job, beginner",
    "headteacher, content",
    "head of compliance, compliance",
    "no job, beginner",
    "I lost my job, beginner",
    "laid off, beginner",
    "billing, operations",
    "I work in billing, operations",
    "medical billing, operations",
    "hospital billing clerk, operations",
    "I am not a doctor but I work in hospital billing, operations",
    "scheduling, operations",
    "I work in scheduling, operations",
    "prior authorization, operations",
    "I work in healthcare administration, operations",
    "patient intake manager, operations",
    "I work in data analytics, data",
    "bioinformatics, data",
    "I work in health data, data",
    "I work in law, compliance",
    "quality assurance manager, compliance",
    "I work in education, content",
    "medical writing, content",
    "I work in product management, product",
    "healthtech, product"
  })
  void workThatWasPassedByIsHeard(String said, String lane) {
    assertThat(lane(fit(said))).isEqualTo(lane);
    assertThat(fit(said).get("passed")).isEmpty();
  }

  @Test
  void levelsOfThousandsOfLettersAreQuotedShort() {
    Ran ran = run("career", "transition", "--levels", "a".repeat(5000));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).hasSizeLessThan(300).contains("is no item");
  }
}
