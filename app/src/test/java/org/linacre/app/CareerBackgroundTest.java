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

/**
 * A way begins from the work one has, in the words a fit understands. What a background holds is
 * what {@code words.csv} and {@code lanes.csv} say of its licence, and {@code licences.csv} of what
 * that bears: a registration in a clinical profession, clinical terminology and care pathways to
 * understanding.
 */
class CareerBackgroundTest {
  private static final String EVALUATOR = "clinical-ai-evaluator";

  private static Ran from(String background, String... more) {
    String[] way = {"career", "transition", "--from", background};
    return run(Stream.concat(Stream.of(way), Stream.of(more)).toArray(String[]::new));
  }

  private static JsonNode way(String background, String to) {
    Ran ran = from(background, "--to", to, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<String> subjects(JsonNode way) {
    return way.get("carries").valueStream().map(c -> c.get("competency").asString()).toList();
  }

  /** The evaluator asks for clinical terminology, not for care pathways (role-skills.csv). */
  @Test
  void aPharmacistBeginsFromARegistrationAndWhatItBears() {
    JsonNode way = way("pharmacist", EVALUATOR);
    assertThat(way.get("from").asString()).isEqualTo("background:pharmacist");
    assertThat(way.get("licenceHeld").asString())
        .isEqualTo("registration in a clinical profession");
    assertThat(subjects(way)).containsExactly("clinical-terminology");
    assertThat(way.get("carried").asInt() + way.get("steps").asInt())
        .isEqualTo(way.get("asks").asInt());
    assertThat(way.get("taken").asString())
        .startsWith("taken from the background pharmacist: registration in a clinical profession,")
        .contains("clinical terminology and physiology (understanding)")
        .endsWith("nothing else");
    String out = plain(from("pharmacist", "--to", EVALUATOR).out());
    assertThat(out)
        .contains("From pharmacist to", "taken from the background pharmacist:", "is held.")
        .contains(
            "of pharmacist, which by Linacre's reading of published sources asks for clinical")
        .doesNotContain("assumed");
  }

  @Test
  void aNursesPlanBeginsFromNursing() {
    String[] plan = {
      "career", "plan", "--from", "nurse", "--role", EVALUATOR, "--start", "2027-01-04"
    };
    assertThat(run(plan).exit()).isZero();
    assertThat(plain(run(plan).out()))
        .contains(
            "Start taken from the background nurse: registration as a nurse,",
            "registration as a nurse is held");
    assertThat(from("nurse").out()).contains("From nurse, the nearest of", "taken from the");
  }

  /** What a fit takes to be lost or never held is not held on a way either. */
  @ParameterizedTest
  @ValueSource(strings = {"retired nurse", "student nurse", "healthcare assistant", "unemployed"})
  void whoIsNotRegisteredIsNotTakenToBe(String background) {
    JsonNode way = way(background, EVALUATOR);
    assertThat(way.get("unlicensed").asBoolean()).isTrue();
    assertThat(subjects(way)).isEmpty();
    assertThat(way.get("taken").asString()).contains("no registration");
  }

  @ParameterizedTest
  @CsvSource({
    "mental health nurse, registration as a nurse",
    "not a nurse but a pharmacist, registration in a clinical profession",
    "junior doctor, registration as a doctor",
    "clinical, registration in a clinical profession",
    "chemist, ''",
    "data analyst, ''"
  })
  void whatAFitUnderstandsAWayUnderstands(String background, String held) {
    JsonNode way = way(background, "research-user");
    boolean clinical = held.contains("registration");
    assertThat(way.get("licenceHeld").asString()).isEqualTo(clinical ? held : "");
    assertThat(way.get("bridge").asString()).doesNotContain("at the beginning");
  }

  /**
   * 002 l.369 calls the healthcare data analyst a data analyst; whoever is one elsewhere is not
   * taken to know health data. What an accountant holds no source says.
   */
  @Test
  void aTradeIsNotTakenToHoldWhatARoleCalledSoAsks() {
    JsonNode analyst = way("data analyst", "healthcare-data-scientist");
    assertThat(analyst.get("carried").asInt()).isZero();
    assertThat(analyst.get("taken").asString())
        .contains("what the role of healthcare data analyst asks is asked first");
    assertThat(analyst.get("borne").toString()).contains("sql");
    assertThat(way("software engineer", "healthcare-data-scientist").get("carried").asInt())
        .isZero();
    assertThat(way("software-engineer", "healthcare-data-scientist").get("carried").asInt())
        .isPositive();
    assertThat(way("accountant", "healthcare-data-scientist").get("taken").asString())
        .contains("no source says which levels this work brings");
    assertThat(way("unemployed", "healthcare-data-scientist").get("taken").asString())
        .doesNotContain("no source says");
  }

  @Test
  void whatNobodyUnderstandsIsStillRefused() {
    assertThat(from("blorx").exit()).isEqualTo(2);
    assertThat(from("triage-nurs").err()).contains("Maybe triage-nurse");
    assertThat(from("not a nurse").exit()).isEqualTo(2);
  }

  /**
   * Of what the triage nurse is taken to hold, role-skills.csv names clinical terminology and care
   * pathways; all else is what every healthcare worker must know and what a user of AI must.
   */
  @Test
  void whatARoleAsksBesideItsOwnSubjectsIsAssumedAndNotShown() {
    JsonNode way = way("triage-nurse", EVALUATOR);
    for (JsonNode level : way.get("carries")) {
      String subject = level.get("competency").asString();
      assertThat(level.get("assumed").asBoolean())
          .as(subject)
          .isEqualTo(!subject.equals("clinical-terminology"));
    }
    int assumed = way.get("carried").asInt() - way.get("shown").asInt();
    assertThat(way.get("shown").asInt()).isPositive();
    assertThat(way.get("taken").asString())
        .startsWith(assumed + " of the levels that carry over are assumed from the role, not shown")
        .contains("where you do not hold these, the courses take", "hours more");
    assertThat(plain(from("triage-nurse", "--to", EVALUATOR).out()))
        .contains("43 of 58 levels carry over (" + assumed + " assumed from the role, not shown)")
        .containsSubsequence(
            "Carries Clinical terminology", "Assumed Understanding: Performance metrics of AI");
    assertThat(way.get("bridge").asString())
        .contains("asks for clinical terminology and physiology (understanding) [")
        .doesNotContain("performance metrics", "examples of AI");
  }

  /** From the role and from the trade it is the same journey where nothing is merely assumed. */
  @Test
  void theHoursOfWhatIsAssumedAreToldBeside() {
    JsonNode role = way("triage-nurse", EVALUATOR);
    JsonNode trade = way("nurse", EVALUATOR);
    int more = trade.get("hours").asInt() - role.get("hours").asInt();
    assertThat(more).isPositive();
    assertThat(role.get("taken").asString()).contains("take " + more + " hours more");
    String[] plan = {
      "career", "plan", "--from", "triage-nurse", "--role", EVALUATOR, "--start", "2027-01-04"
    };
    assertThat(plain(run(plan).out())).contains("take " + more + " hours more");
    assertThat(way("cio", "chief-data-officer").get("taken").asString()).contains("do not hold");
  }

  /** cio of role-skills.csv has no line of its own: nothing is shown, so nothing is claimed. */
  @Test
  void aRoleWithoutSubjectsOfItsOwnClaimsNothing() {
    JsonNode way = way("cio", EVALUATOR);
    assertThat(way.get("carried").asInt()).isPositive();
    assertThat(way.get("bridge").asString()).doesNotContain("the role of CIO", "asks for");
  }

  @Test
  void levelsAndEvidenceAreNoAssumptions() {
    String[] levels = {
      "career", "transition", "--levels", "sql:capability", "--to", "healthcare-data-analyst"
    };
    assertThat(run(levels).out()).doesNotContain("assumed", "  Start ");
  }
}
