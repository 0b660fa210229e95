package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is heard of an answer: whose trade it is, what is denied, what is passed by and told. */
class CareerHeardTest {
  @TempDir Path folder;

  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static JsonNode background(String said) {
    return json("career", "fit", "--background", said);
  }

  private static List<String> ids(JsonNode fit, String list, String field) {
    return fit.get(list).valueStream().map(one -> one.get(field).asString()).toList();
  }

  /** Who does not hold a registration, or does not say so, is sent to no role that takes one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mum is a doctor",
        "mum: nurse",
        "suspended doctor",
        "banned doctor",
        "struck off nurse",
        "failed nurse",
        "wannabe nurse",
        "de-registered pharmacist",
        "hoping to become a midwife",
        "nurse until 2019",
        "nurse (erased)",
        "nurse, but not practising",
        "I work with a doctor",
        "I work in a GP surgery",
        "doctor's office",
        "doctor of divinity",
        "tree surgeon",
        "my aunt and uncle run a clinic, nurse",
        "nurse in training",
        "failed clinical lead",
        "banned nurse and software engineer"
      })
  void whatIsNotClearlyHeldIsWithheldAndSaidSo(String said) {
    JsonNode fit = background(said);
    assertThat(ids(fit, "now", "role"))
        .isNotEmpty()
        .doesNotContain("clinical-ai-evaluator", "ai-safety-reviewer", "documentation-reviewer");
    if (ids(fit, "answers", "option").contains("clinical")) {
      assertThat(fit.get("taken").toString()).contains("not");
    }
    assertThat(fit.get("licenceTaken").asString()).isEmpty();
  }

  /** Ranks, places of work, specialties and years leave a trade as it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nurse",
        "I am a nurse",
        "I'm a registered nurse",
        "senior mental health nurse",
        "band 6 nurse",
        "agency nurse in A&E",
        "nurse for 12 years",
        "nurse since 2009",
        "nurse with 10 years experience",
        "staff nurse, ICU",
        "nurse and health visitor",
        "GP registrar",
        "reporting radiographer",
        "paramedic practitioner",
        "ODP",
        "Children's nurse",
        "speech and language therapist in the community"
      })
  void aTradeThatIsClearlyTheirsIsHeld(String said) {
    assertThat(ids(background(said), "now", "role")).as(said).contains("clinical-ai-evaluator");
  }

  /** Protected titles in UK law: those of HCPC and GOC, and no others. */
  @ParameterizedTest
  @CsvSource({
    "sonographer, false",
    "optician, false",
    "psychologist, false",
    "dispensing optician, true",
    "optometrist, true",
    "practitioner psychologist, true",
    "clinical psychologist, true"
  })
  void onlyAProtectedTitleIsARegistration(String title, boolean held) {
    assertThat(ids(background(title), "now", "role").contains("clinical-ai-evaluator"))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a nurse", "I am not a doctor", "I'm no doctor", "never a midwife"})
  void whatIsDeniedGivesNoLane(String said) {
    JsonNode fit = background(said);
    assertThat(ids(fit, "answers", "question")).doesNotContain("background");
    assertThat(fit.get("lanes").get(0).get("lane").asString()).isEqualTo("beginner");
    assertThat(fit.get("passed").get(0).get("said").asString()).isEqualTo(said);
    assertThat(ids(background("not a doctor but a nurse, data analyst"), "answers", "option"))
        .contains("data");
  }

  @ParameterizedTest
  @CsvSource({
    "risk analyst, compliance",
    "bank risk analyst, compliance",
    "credit risk analyst, compliance",
    "fraud, operations",
    "fraud investigator, operations",
    "financial crime, operations",
    "actuary, data",
    "quant, data",
    "banker, operations",
    "bank clerk, operations"
  })
  void tradesOfFinanceAreKnown(String said, String lane) {
    assertThat(ids(background(said), "answers", "option")).contains(lane);
  }

  /** Seed 000 l.19: "Operational teams in fraud, financial crime, and customer operations". */
  @ParameterizedTest
  @ValueSource(strings = {"fraud", "fraud investigator", "fraud analyst", "financial crime"})
  void whoComesFromFraudIsSentToItByTheirBackground(String said) {
    JsonNode fit = json("career", "fit", "--sector", "finance", "--background", said);
    JsonNode first = fit.get("now").get(0);
    assertThat(first.get("role").asString()).isEqualTo("fraud-analyst");
    assertThat(first.get("reasons").get(0).get("question").asString()).isEqualTo("background");
    assertThat(first.get("reasons").get(0).get("source").asString()).contains("000 l.19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance", "public-sector"})
  void whatASectorAsksForNamesNoTradeOfCare(String sector) {
    JsonNode fit = json("career", "fit", "--sector", sector, "--background", "unemployed");
    assertThat(fit.get("taken").toString()).contains("name what you did").doesNotContain("nurse");
  }

  /** Seed 000 l.17-25 names these roles; what no answer points to stands under later, with why. */
  @Test
  void everyRoleOfASectorIsShown() {
    JsonNode finance = json("career", "fit", "--sector", "Finance", "--background", "compliance");
    assertThat(ids(finance, "now", "role"))
        .contains("model-risk-manager", "risk-officer", "third-party-risk-analyst");
    assertThat(ids(finance, "later", "role"))
        .contains("model-validator", "quantitative-researcher", "finance-data-scientist");
    assertThat(finance.get("now").size() + finance.get("later").size()).isEqualTo(13);
    JsonNode lawyer = json("career", "fit", "--sector", "Public sector", "--background", "lawyer");
    assertThat(ids(lawyer, "now", "role")).contains("data-ethicist", "policy-adviser");
  }

  @Test
  void codingThatFollowsFromATradeIsNotSaidToBeSaid() {
    assertThat(ids(background("data analyst"), "taken", "question")).containsExactly("coding");
    String out = run("career", "fit", "--background", "data analyst").out();
    assertThat(out).contains("coding: medium, from data analyst; say otherwise with --coding");
    assertThat(out.lines().filter(line -> line.startsWith("You said")))
        .noneMatch(line -> line.contains("coding"));
    String[] said = {"career", "fit", "--background", "data analyst", "--coding", "high"};
    assertThat(json(said).get("taken").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nurse and software engineer", "nurse, software engineer"})
  void ofTwoTradesBothAreTold(String said) {
    JsonNode fit = background(said);
    assertThat(ids(fit, "answers", "option")).contains("data");
    assertThat(ids(fit, "also", "said")).containsExactly("nurse");
    assertThat(ids(background("nurse in A&E"), "also", "said")).isEmpty();
  }

  /** What is not understood is told and passed by; what is good is kept. */
  @Test
  void noAnswerIsADeadEnd() throws IOException {
    assertThat(ids(background("Krankenschwester"), "passed", "said"))
        .containsExactly("Krankenschwester");
    assertThat(background("").get("passed").size()).isZero();
    assertThat(ids(json("career", "fit", "--coding", "none"), "answers", "option"))
        .containsExactly("low");
    assertThat(ids(json("career", "fit", "--avoid", "nothing"), "passed", "said"))
        .containsExactly("nothing");
    Path file = folder.resolve("answers.csv");
    Files.writeString(
        file,
        "question,answer\nBackground,Nurse\nlane,not sure\nskill,python\nproject,chatbot\n"
            + "avoid,private patient data; Fake-authority\n");
    JsonNode fit = json("career", "fit", "--answers", file.toString());
    assertThat(ids(fit, "answers", "option")).containsExactly("clinical");
    assertThat(ids(fit, "passed", "said")).containsExactly("not sure", "python", "chatbot");
    assertThat(fit.get("avoid").valueStream().filter(one -> one.get("answered").asBoolean()))
        .hasSize(2);
  }
}
