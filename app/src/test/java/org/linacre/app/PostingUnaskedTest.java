package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;

/** Sentences that say what is not needed, used or decided, and sentences that only sound so. */
class PostingUnaskedTest {
  private static final String ANALYST =
      """
      Healthcare Data Analyst

      A hospital trust in York needs an analyst. You explain waiting times and readmissions
      to the board in Excel and report data quality each month.
      %s
      """;

  /** One a line. */
  private static final String DENIALS =
      """
      No NMC registration is needed.
      NMC registration is not required.
      You do not need to be registered with the NMC or GMC.
      You don't have to be a registered nurse.
      There is no need for HCPC registration.
      Registration with the GMC is not essential.
      We will not ask for GMC registration.
      Candidates without GMC registration are welcome.
      This post does not require professional registration (NMC, HCPC).
      No privacy policy applies.
      No knowledge of GDPR is needed.
      You will not work with clinicians.
      The contract type and hours have not been decided.
      SQL is not used here.
      You will not handle patient data.
      This post does not require professional registration.
      Previous NHS experience is not necessary.
      A degree is not mandatory.
      No degree is expected.
      Knowledge of statistics is not required.
      We do not ask for a licence to practise.
      You need not be a clinician.
      No coding is expected of you.
      No prior healthcare experience.
      You will not write code.
      Applicants without a degree are fine.
      People without a clinical background are encouraged to apply.
      Hours to be confirmed.
      Contract length: to be confirmed.
      Working hours are still to be agreed.
      A PhD isn't necessary.
      Experience with Epic is not expected.
      We don't expect knowledge of FHIR.
      Applicants do not need a nursing degree.
      The role does not require a clinical licence.
      A medical background is unnecessary.
      HIPAA knowledge is not needed for this job.
      You won't need SQL.
      The job does not involve line management or work with patients.
      You will never see patient records.
      The role does not include contact with suppliers.
      Python is not part of this post.
      No experience in health care necessary.
      There is no requirement to hold GMC registration.
      You are not expected to have programming skills.
      No clinical knowledge is assumed or required.
      No RN license is required.
      You will not have access to identifiable data.
      A teaching qualification is not compulsory.
      Certification is not required at hire.
      Board certification is not necessary.
      """;

  static Stream<String> denials() {
    return DENIALS.lines();
  }

  @ParameterizedTest
  @MethodSource("denials")
  void whatIsNotAskedIsReadForNothingElse(String sentence) {
    assertThat(READER.explain(ANALYST.formatted(sentence)))
        .filteredOn(told -> told.startsWith("[unasked]") || told.startsWith("[denied]"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you do not hold NMC registration yet, we will help you with it.",
        "Not only SQL but Python is required.",
        "You must hold registration no later than May.",
        "Do not hesitate to ask about registration.",
        "NMC registration is not essential but desirable.",
        "You must not share patient data.",
        "No decision is made without a clinician.",
        "Tasks include, but are not limited to, SQL and Python.",
        "The duty cannot be met without a licence to practise.",
        "NMC registration would be an advantage but is not essential.",
        "You need a degree and NMC registration.",
        "Candidates without GMC registration cannot apply.",
        "Applicants without a degree will not be considered.",
        "Those without NMC registration need not apply.",
        "You will not use patient data without consent.",
        "You will not work alone; you work with nurses and doctors.",
        "Your hours are 37.5 a week; shifts to be confirmed.",
        "The post is permanent and full time, hours to be agreed.",
        "No less than two years of experience is required.",
        "Experience is required; a PhD is preferred.",
        "You do not need to meet all of the requirements to apply.",
        "You do not just write SQL.",
        "Nothing is sent to patients until a nurse has checked it.",
        "Patient data is never shared outside the secure environment.",
        "You will not be working with SQL only, but with Python too.",
        "A degree is essential, a PhD is not required.",
        "No two days are alike and you work with nurses.",
        "You need no reminder that GDPR matters.",
        "You do not need a degree if you have NMC registration.",
        "You will write contracts that have not been agreed with suppliers.",
        "We cannot offer sponsorship, so registration must be current.",
        "You explain to doctors what is not known about the model.",
        "You review requests that do not have a privacy notice.",
        "You make sure no patient is missed and work with GPs.",
        "We will not consider anyone lacking registration.",
        "Do you have experience of data that is not clean?",
        "You find out why registration is not complete."
      })
  void whatOnlySoundsSoIsRead(String sentence) {
    assertThat(READER.explain(ANALYST.formatted(sentence)))
        .noneMatch(told -> told.startsWith("[unasked]") || told.startsWith("[denied]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No NMC registration is needed.",
        "Registration with the GMC, NMC or HCPC is not mandatory but you should know the law.",
        "We will not ask for GMC registration.",
        "Candidates without GMC registration are welcome.",
        "You will supervise staff with NMC registration.",
        "You do not need to be registered with the NMC or GMC.",
        "This post does not require professional registration."
      })
  void aRegistrationThatIsNotAskedIsNotListed(String sentence) {
    PostingReading read = READER.read(ANALYST.formatted(sentence));
    assertThat(read.skills()).noneMatch(s -> s.scheme().equals("registration"));
    assertThat(read.family()).isEqualTo("data");
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("realistic"))
        .noneMatch(f -> f.quote().equals(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You will not handle patient data.",
        "You do not need to be registered with the NMC or GMC.",
        "This post does not require professional registration.",
        "No NMC registration is needed."
      })
  void whatIsNotAskedIsNoKnowledgeThatIsAsked(String sentence) {
    PostingReading read = READER.read(ANALYST.formatted(sentence));
    assertThat(read.healthcareKnowledge())
        .isEqualTo(READER.read(ANALYST.formatted("")).healthcareKnowledge());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You must be registered with the NMC.",
        "Registration with the GMC is required.",
        "Candidates without NMC registration cannot apply.",
        "If you do not hold NMC registration yet, we will help you with it."
      })
  void aRegistrationThatIsAskedIsListed(String sentence) {
    PostingReading read = READER.read(ANALYST.formatted(sentence));
    assertThat(read.skills()).anyMatch(s -> s.scheme().equals("registration"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "privacy|No privacy policy applies.",
        "privacy|No knowledge of GDPR is needed.",
        "stakeholders|You will not work with clinicians.",
        "employment|The contract type and hours have not been decided.",
        "workflow|No human reviews what our AI tells patients.",
        "review|No human reviews what our AI tells patients."
      })
  void whatIsDeniedShowsNoGreenFlag(String flag, String sentence) {
    PostingReading read = READER.read(ANALYST.formatted(sentence));
    assertThat(read.family()).isEqualTo("data");
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals(flag) && f.present())
        .noneMatch(f -> f.quote().equals(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "privacy|You must not share patient data and you follow GDPR.",
        "employment|The post is permanent and full time, hours to be agreed."
      })
  void whatIsForbiddenOrPartlyOpenShowsIt(String flag, String sentence) {
    assertThat(present(READER.read(ANALYST.formatted(sentence)).flags())).contains(flag);
  }

  @Test
  void aLanguageThatIsNotUsedIsNoCoding() {
    PostingReading read = READER.read(ANALYST.formatted("SQL is not used here."));
    assertThat(read.coding()).isEqualTo("low");
  }

  /** That no human checks AI is a warning still. */
  @Test
  void noReviewRemainsAWarning() {
    String sentence = "No human reviews what our AI tells patients.";
    PostingReading read = READER.read("AI Nurse Advisor\n\nThe AI advises patients. " + sentence);
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("replace"))
        .allMatch(f -> f.present() && f.quote().equals(sentence));
  }
}
