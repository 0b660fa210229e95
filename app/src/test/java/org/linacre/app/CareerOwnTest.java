package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever names a role, several of a trade, or a degree beside it is taken to be. */
class CareerOwnTest {
  private static String out(String... args) {
    Ran ran = run(Stream.concat(Stream.of("career"), Stream.of(args)).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out().replaceAll("\\s+", " ");
  }

  private static JsonNode fit(String said, String... more) {
    Stream<String> first = Stream.of("fit", "--background", said, "--json", "--all");
    return JsonMapper.shared()
        .readTree(out(Stream.concat(first, Stream.of(more)).toArray(String[]::new)));
  }

  private static JsonNode role(JsonNode roles, String id) {
    return roles
        .valueStream()
        .filter(r -> r.get("role").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id));
  }

  private static String lane(JsonNode fit) {
    return fit.get("lanes").get(0).get("lane").asString();
  }

  /**
   * weights.csv, few: 4. The data architect's rows name three subjects and it lacks 4 levels of
   * p0408's; the regulatory specialist's name more, and lack 10: with no points both.
   */
  @Test
  void rolesOfWhichFewSkillsAreStatedComeLastOfThoseWithTheSamePoints() {
    Ran ran = run("career", "fit", LINCHESTER, "--person", "p0408", "--all", "--json");
    JsonNode later = JsonMapper.shared().readTree(ran.out()).get("later");
    List<String> ids = later.valueStream().map(r -> r.get("role").asString()).toList();
    assertThat(ids.indexOf("data-architect")).isGreaterThan(ids.indexOf("regulatory-specialist"));
    JsonNode architect = role(later, "data-architect");
    assertThat(architect.get("fewStated").asBoolean()).isTrue();
    assertThat(architect.get("reasons").toString()).contains("the way may be longer");
    assertThat(role(later, "regulatory-specialist").get("fewStated").asBoolean()).isFalse();
    for (String part : List.of("now", "later")) {
      JsonNode roles = JsonMapper.shared().readTree(ran.out()).get(part);
      for (int i = 1; i < roles.size(); i++) {
        JsonNode before = roles.get(i - 1);
        boolean same = before.get("points").asInt() == roles.get(i).get("points").asInt();
        boolean few = roles.get(i).get("fewStated").asBoolean();
        assertThat(!same || few || !before.get("fewStated").asBoolean())
            .as(roles.get(i).get("role").asString())
            .isTrue();
      }
    }
    assertThat(out("fit", LINCHESTER, "--person", "p0408", "--all"))
        .containsPattern("data-architect It is .{0,400} And: Few of its skills are stated");
    assertThat(out("role", LINCHESTER, "data-architect", "--person", "p0408"))
        .contains("but few of its skills are stated");
  }

  /** roles.csv: a practice manager needs experience in managing a practice; lane-roles has none. */
  @ParameterizedTest
  @CsvSource({
    "practice manager, practice-manager",
    "practice manager at a GP surgery, practice-manager",
    "privacy reviewer, privacy-reviewer",
    "software engineer, software-engineer",
    "pmo lead, pmo-lead"
  })
  void whoHasARoleHasWhatItTakes(String said, String id) {
    JsonNode own = role(fit(said).get("now"), id);
    assertThat(own.get("needs").asString()).isNotEmpty();
    assertThat(own.get("unsaid").asBoolean()).isFalse();
    assertThat(own.get("byCoding").asBoolean()).isFalse();
    assertThat(own.get("reasons").toString()).contains("You name this role as your work");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assistant to the practice manager", "my mum is a practice manager", "porter"})
  void whoHasNotTheRoleIsNotTakenToHaveWhatItTakes(String said) {
    JsonNode fit = fit(said);
    assertThat(role(fit.get("later"), "practice-manager").get("unsaid").asBoolean()).isTrue();
  }

  @Test
  void aPersonsJobThatIsARoleBringsWhatItTakes() {
    Ran ran = run("career", "fit", LINCHESTER, "--person", "p0297", "--all", "--json");
    JsonNode fit = JsonMapper.shared().readTree(ran.out());
    assertThat(fit.get("job").asString()).isEqualTo("Practice manager");
    assertThat(role(fit.get("now"), "practice-manager").get("unsaid").asBoolean()).isFalse();
  }

  @Test
  void anotherSectorThatTheWordsNameStandsInTheJson() {
    assertThat(fit("finance analyst").get("elsewhere").asString()).isEqualTo("finance");
    assertThat(fit("finance analyst", "--sector", "finance").get("elsewhere").asString()).isEmpty();
    assertThat(fit("nurse").get("elsewhere").asString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nurses, nurse",
    "model validators, model validator",
    "midwives, midwife",
    "medical secretaries, medical secretary",
    "we are nurses, nurse",
    "one of the radiographers, radiographer",
    "nurse managers, nurse manager"
  })
  void aPluralIsReadAsTheOne(String many, String one) {
    JsonNode plural = fit(many);
    assertThat(plural.get("passed")).isEmpty();
    assertThat(plural.get("now")).isEqualTo(fit(one).get("now"));
  }

  /** Who works with others, leads or teaches them is none of them; physics is no physic. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I work with pathologists",
        "I manage doctors, nurses and porters",
        "I lead nurses",
        "teaching nurses",
        "not nurses",
        "physics",
        "its"
      })
  void whatIsNoPluralOfOnesOwnIsNone(String said) {
    assertThat(lane(fit(said))).isNotEqualTo("clinical");
  }

  /**
   * beside.csv, study: what one studied for leaves the trade; words.csv: data science codes high.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse, data science masters",
        "nurse with a data science masters",
        "nurse and data science masters",
        "nurse, MSc in data science",
        "I have a data science masters and am a nurse"
      })
  void aTradeAndADegreeBothCount(String said) {
    JsonNode fit = fit(said);
    assertThat(role(fit.get("now"), "clinical-ai-evaluator").get("held").asString())
        .isEqualTo("registration as a nurse");
    assertThat(fit.get("taken").valueStream())
        .anyMatch(t -> t.get("option").asString().equals("high"));
  }

  /** A degree in the trade is no registration, and who still studies has none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse degree",
        "I have a nurse degree",
        "nurse with a degree in nurse education",
        "nurse, studying for a masters",
        "nurse, not a masters",
        "student nurse, data science masters",
        "retired nurse with a data science masters"
      })
  void aDegreeInTheTradeMakesNoRegistration(String said) {
    assertThat(role(fit(said).get("later"), "clinical-ai-evaluator").get("held").asString())
        .isEmpty();
  }

  /** roles.csv, sector finance: the roles whose id has the word analyst. */
  @Test
  void aNameThatNoRoleOfASectorHasIsAnsweredWithRolesOfThatSector() {
    Ran ran = run("career", "role", "finance analyst", "--sector", "finance");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("fraud-analyst", "third-party-risk-analyst")
        .doesNotContain("healthcare-data-analyst");
  }

  /** 002 l.680 asks experience of implementation, l.794 names its support for beginners. */
  @Test
  void aBeginnerIsNotSentToARoleOfImplementationWithoutAWord() {
    JsonNode fit = fit("beginner");
    for (String id :
        List.of("healthcare-ai-implementation-specialist", "customer-success-specialist")) {
      assertThat(role(fit.get("later"), id).get("needs").asString()).startsWith("experience in");
    }
    for (String id : List.of("ai-implementation-coordinator", "healthcare-ai-trainer")) {
      assertThat(role(fit.get("now"), id).get("reasons").toString())
          .contains("The sources differ; elsewhere: roles of implementation", "002 l.680");
    }
    assertThat(out("role", "ai-implementation-coordinator"))
        .contains("To begin open", "[002 l.794 FAQ: best for beginners]", "[002 l.680 Demand");
    JsonNode operations = fit("operations");
    assertThat(role(operations.get("now"), "ai-implementation-coordinator").toString())
        .doesNotContain("sources differ");
    role(operations.get("now"), "healthcare-ai-implementation-specialist");
  }
}
