package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;

/** What a posting denies, or says that it does not ask, of postings written for it. */
class PostingDenialsTest {
  private static final String EVALUATOR =
      """
      Clinical AI evaluator

      You review answers that a language model gives to health questions and score them for
      accuracy, safety and completeness against a written rubric. %s You work with our clinicians.
      Registered nurse or doctor required. Freelance, 10 hours a week. GDPR training is given.
      """;

  /** Source 002, Red Flags: what a text denies, or has a clinician confirm, is no such sign. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our AI never diagnoses patients.",
        "Our AI does not diagnose patients; clinicians do.",
        "The tool does not give medical advice and does not replace doctors.",
        "No AI here diagnoses patients independently.",
        "We do not let AI diagnose patients on its own.",
        "We are not one of those firms whose AI replaces doctors.",
        "You will make sure that AI does not diagnose without a doctor.",
        "Our AI diagnoses patients and a physician confirms each diagnosis.",
        "You are NOT giving medical advice to real people.",
        "Without a doctor's approval nothing is sent.",
        "You will replace doctors' paper forms with screens."
      })
  void whatIsDeniedOrOverseenReplacesNobody(String sentence) {
    PostingReading read = READER.read(EVALUATOR.formatted(sentence));
    assertThat(read.family()).isEqualTo("clinical-content-evaluation");
    assertThat(present(read.flags())).doesNotContain("replace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our AI diagnoses patients by itself.",
        "Our AI writes notes and diagnoses patients without a doctor.",
        "Our AI not only replaces doctors, it cuts cost.",
        "It gives a diagnosis with no clinician review.",
        "The chatbot gives medical advice to patients day and night."
      })
  void whatIsClaimedReplacesClinicians(String sentence) {
    PostingReading read = READER.read(EVALUATOR.formatted(sentence));
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("replace"))
        .allSatisfy(f -> assertThat(f.quote()).isEqualTo(sentence));
    assertThat(present(read.flags())).contains("replace");
  }

  /** "Notes" are patient data, and "not" is none of their forms. */
  @Test
  void whatIsNotSoIsNoNote() {
    PostingReading read =
        READER.read(ANALYST.replace("GDPR", "law").formatted("It does not rain."));
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("privacy-vague"))
        .noneMatch(f -> f.quote().contains("rain"));
  }

  private static final String ANALYST =
      """
      Healthcare Data Analyst

      A hospital trust in York needs an analyst. You explain waiting times and readmissions
      to ward managers and clinicians in Excel. You report data quality each month. You must keep
      patient data secure under UK GDPR. %s Full time, permanent, 37.5 hours a week.
      You need two years of experience with health data.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Python is not needed.",
        "Knowledge of Python or R is not required.",
        "Python is not essential.",
        "No machine learning is involved.",
        "We are not looking for a data scientist."
      })
  void whatIsNotAskedIsNoSkillAndNoCoding(String sentence) {
    PostingReading read = READER.read(ANALYST.formatted(sentence));
    assertThat(read.skills()).noneMatch(s -> s.quote().equals(sentence));
    assertThat(read.coding()).isEqualTo(READER.read(ANALYST.formatted("")).coding());
    assertThat(read.because())
        .filteredOn(b -> !b.label().equals("coding:low"))
        .noneMatch(b -> b.quote().equals(sentence));
  }

  /** "W2." and "in R." end a sentence, so that what is denied after them stands alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay is on W2. No AI.",
        "You work in R. No machine learning.",
        "You like R. No AI, no hype."
      })
  void whatIsDeniedAfterAVeryShortWordIsNoDuty(String sentences) {
    PostingReading read = READER.read(ANALYST.formatted(sentences));
    assertThat(read.aiDuty()).isFalse();
    assertThat(read.archetypes()).isEmpty();
  }

  /** Source 002, Red Flags: "without stated oversight"; it may be stated one sentence on. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our AI diagnoses patients by chat. Every answer is checked by a nurse before it is sent.",
        "A doctor reviews each case. Our AI diagnoses patients and books their tests.",
        "The chatbot gives medical advice to patients. Nothing is sent without a doctor's approval.",
        "Our AI replaces doctors on the phone. A clinician signs off every recommendation."
      })
  void oversightStatedInTheNextSentenceCounts(String sentences) {
    PostingReading read = READER.read(EVALUATOR.formatted(sentences));
    assertThat(present(read.flags())).doesNotContain("replace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our AI diagnoses patients by chat. No nurse checks the answers before they are sent.",
        "Our AI diagnoses patients by chat. There is no human review.",
        "Our AI diagnoses patients by chat. You check our invoices.",
        "Our AI diagnoses patients. We love tea. A clinician is in our team. We like cake."
      })
  void whatIsNoOversightDoesNotCount(String sentences) {
    PostingReading read = READER.read(EVALUATOR.formatted(sentences));
    assertThat(present(read.flags())).contains("replace");
  }

  /** What an employer claims of its AI is a claim under whatever heading it stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Our AI diagnoses patients by itself.", "Our AI writes care plans without human."})
  void aClaimUnderAboutUsIsAClaim(String sentence) {
    PostingReading read = READER.read(EVALUATOR.formatted("") + "\nAbout us\n" + sentence + "\n");
    assertThat(read.flags())
        .filteredOn(f -> f.id().equals("replace"))
        .allSatisfy(f -> assertThat(f.quote()).isEqualTo(sentence));
    assertThat(present(read.flags())).contains("replace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A pathologist will make the diagnosis.",
        "You show staff how to tell the patient about the scribe.",
        "Verify that nobody is refused without physician review."
      })
  void whatPeopleDoReplacesNobody(String sentence) {
    PostingReading read = READER.read(EVALUATOR.formatted(sentence));
    assertThat(present(read.flags())).doesNotContain("replace");
  }
}
