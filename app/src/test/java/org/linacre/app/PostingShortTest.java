package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.typed;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adverts of two or three lines, of which weights know little, and what is in doubt. */
class PostingShortTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URGENT HIRING!!!|Data Analyst|Data Analyst",
        "APPLY TODAY!|We look for somebody good at SQL.|''",
        "URGENT!! AI Product Owner - 6 months|Leeds|AI Product Owner - 6 months",
        "APPLY NOW!! Data Analyst|Leeds|Data Analyst",
        "Join us as Data Analyst!|Leeds|Join us as Data Analyst!",
        "Nurse wanted|Leeds|Nurse wanted"
      })
  void aShoutIsNoTitleUnlessItNamesTheRole(String first, String second, String title) {
    String text = first + "\n\n" + second + "\n\nYou will write reports in SQL.\n";
    assertThat(READER.read(text).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prompt engineer for a clinical documentation start-up|You write and test prompts."
            + " Remote.|technical-builder",
        "Claims data analyst|Our health plan wants dashboards of costs in Power BI.|data",
        "We need a nurse to rate chatbot answers, 10 hours a week|Work from home."
            + "|clinical-content-evaluation",
        "Digital midwife|Help wards take up the new maternity record and the AI scribe."
            + "|implementation-operations",
        "Radiologist|Report CT and MRI with AI assistance at our hospital.|none",
        "Staff nurse|You care for patients on the stroke ward of our hospital.|none"
      })
  void aShortAdvertHasTheFamilyThatItsTitleNames(String title, String duty, String family) {
    PostingReading read = READER.read(title + "\n" + duty + "\n");
    assertThat(read.family()).isEqualTo(family);
    assertThat(read.because())
        .filteredOn(b -> b.label().equals("family:" + family))
        .allSatisfy(b -> assertThat(title + duty).contains(b.quote().replace("not stated", "")));
  }

  @Test
  void aFamilyInDoubtIsToldWithTheNext() {
    String text =
        "Prompt engineer for a clinical documentation start-up\nYou write and test prompts.\n";
    Ran ran = typed(text, "career", "posting", "-");
    assertThat(ran.out()).contains("Family: technical-builder", "Doubtful: none is nearly as");
    JsonNode read =
        JsonMapper.shared().readTree(typed(text, "career", "posting", "-", "--json").out());
    assertThat(read.path("second").asString()).isEqualTo("none");
    assertThat(read.path("doubt").asString()).contains("0.53 to 0.62");
  }

  @Test
  void aFamilyBeyondDoubtIsNot() {
    Ran ran =
        typed(
            "Medical annotator: label chest x-rays for our models. Freelance.",
            "career",
            "posting",
            "-");
    assertThat(ran.out()).contains("clinical-content-evaluation").doesNotContain("Doubtful");
  }

  private static final String ANALYST =
      """
      Healthcare Data Analyst

      A hospital trust in York needs an analyst. You explain waiting times and readmissions
      from patient records to ward managers and clinicians in SQL and Excel. You report data
      quality each month. %s Full time, permanent, 37.5 hours a week.

      Desirable
      %s
      """;

  /** Source 002, Green Flags: privacy is a word on the work, not a wish about the person. */
  @ParameterizedTest
  @CsvSource({
    "'','Knowledge of GDPR',false",
    "Knowledge of GDPR is desirable.,Curiosity,false",
    "'','You will work within our information governance rules',true",
    "You keep patient data safe under GDPR.,Knowledge of GDPR,true"
  })
  void aWishIsNoWordOnPrivacy(String duty, String wish, boolean stated) {
    List<Flag> flags = READER.read(ANALYST.formatted(duty, wish)).flags();
    assertThat(present(flags).contains("privacy")).isEqualTo(stated);
    assertThat(present(flags).contains("privacy-vague")).isEqualTo(!stated);
  }

  @Test
  void whatCannotBeIsNotAsked() {
    PostingReading plain = READER.read(ANALYST.formatted("", "Curiosity"));
    assertThat(plain.aiDuty()).isFalse();
    assertThat(plain.ask()).noneMatch(q -> q.contains("what the AI puts out"));
    assertThat(plain.ask()).anyMatch(q -> q.contains("privacy and security rules"));
    PostingReading invented =
        READER.read(ANALYST.formatted("You work with synthetic data only.", "Curiosity"));
    assertThat(invented.ask()).noneMatch(q -> q.contains("privacy and security rules"));
  }

  /** Source 002, Green Flags, in plain words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "employment|You work 3 days a week.",
        "employment|You work two days per week.",
        "employment|This is a flexible contract.",
        "employment|Paid by the hour.",
        "employment|Maternity cover for nine months.",
        "employment|Three-year appointment.",
        "employment|Open-ended contract.",
        "employment|Annualised hours.",
        "employment|80% position.",
        "employment|We need a part-time nurse.",
        "metrics|Reports are due every Friday.",
        "metrics|In your first three months you ship the first model.",
        "metrics|You produce a weekly scorecard: share of visits with the tool on, edit distance.",
        "metrics|You report turnaround times to the committee each month.",
        "metrics|Your first quarter goal is one measure that clinicians believe.",
        "metrics|The report is due by 30 June.",
        "privacy|You keep patient data safe.",
        "privacy|All access is logged and audited."
      })
  void aPlainWordingIsFound(String flag, String sentence) {
    List<Flag> flags = READER.read(EVALUATOR.formatted(sentence)).flags();
    assertThat(flags)
        .filteredOn(f -> f.id().equals(flag))
        .allSatisfy(f -> assertThat(f.quote()).isEqualTo(sentence));
  }

  private static final String EVALUATOR =
      """
      Clinical AI evaluator

      You review answers that a language model gives to health questions. %s

      Our firm is in Leeds and was founded in 2019.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hybrid, 3 days a week in the office.",
        "The clinic runs five days a week.",
        "A two year old model needs review.",
        "You supervise part-time nurses.",
        "You manage full-time staff and the rota."
      })
  void whatTellsNoContractIsNone(String sentence) {
    List<Flag> flags = READER.read(EVALUATOR.formatted(sentence)).flags();
    assertThat(present(flags)).doesNotContain("employment");
  }

  /** Days of an application, of a contract or of a forecast are no measure of success. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fixed term until 31 July 2028.",
        "Applications are open until 14 December.",
        "Deadline: 15 January, 23:59.",
        "A certificate must be obtained within six months.",
        "You build a model of the risk of return within 7 days of a visit.",
        "You lead two key result areas.",
        "You show a real commitment to learn.",
        "12 months, 1,450 a day.",
        "6 month contract, outside IR35, 450 a day."
      })
  void aDayOfSomethingElseIsNoMeasure(String sentence) {
    List<Flag> flags = READER.read(EVALUATOR.formatted(sentence)).flags();
    assertThat(present(flags)).doesNotContain("metrics");
  }

  @Test
  void aTermIsNoRequirementAndWhatIsNotNeededTellsTheCoding() {
    List<Flag> flags = READER.read(EVALUATOR.formatted("Fixed term 2 years.")).flags();
    assertThat(present(flags)).doesNotContain("realistic");
    PostingReading read = READER.read(EVALUATOR.formatted("Python is not needed."));
    assertThat(read.coding()).isEqualTo("low");
    assertThat(read.because())
        .anyMatch(b -> b.label().equals("coding:low") && b.quote().equals("Python is not needed."));
    assertThat(present(READER.read(EVALUATOR.formatted("You tune it on patient records.")).flags()))
        .contains("privacy-vague");
  }

  /** An employer that is called after a group is no group worked with. */
  @ParameterizedTest
  @CsvSource({
    "Work with Clinicians & Nurses Ltd in Leeds.,false",
    "Join us and work with Northgate Engineering GmbH.,false",
    "Work with clinicians and nurses in Leeds.,true"
  })
  void anEmployersNameIsNoGroup(String sentence, boolean shown) {
    List<Flag> flags = READER.read(EVALUATOR.formatted(sentence)).flags();
    assertThat(flags)
        .filteredOn(f -> f.id().equals("stakeholders"))
        .allSatisfy(f -> assertThat(f.quote().equals(sentence)).isEqualTo(shown));
  }

  /** A quote shows what the flag claims: a duty, not the employer's name, and people checking. */
  @Test
  void aQuoteShowsWhatTheFlagClaims() {
    List<Flag> flags =
        READER
            .read(
                """
                AI implementation manager

                Kirchfeld Radiology GmbH, Schedule: full time
                Savings were verified by Finance.

                Duties
                - You support radiologists who report chest x-rays with an AI tool
                - A nurse confirms each AI draft before it is sent to the patient
                - You work with clinicians and engineers on training
                """)
            .flags();
    assertThat(flags)
        .filteredOn(f -> f.id().equals("workflow"))
        .allSatisfy(f -> assertThat(f.quote()).startsWith("You support radiologists"));
    assertThat(flags)
        .filteredOn(f -> f.id().equals("review"))
        .allSatisfy(f -> assertThat(f.quote()).startsWith("A nurse confirms"));
  }
}
