package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;

/** The sentence quoted for a green flag shows it, and is not about the hiring. */
class PostingSignsTest {
  private static final String ADVERT =
      """
      Implementation Manager, AI in hospitals

      %s
      You lead the rollout of an AI scribe in outpatient clinics and train the staff.
      You work with clinicians, nurses and our engineers.
      Full time, permanent.
      """;

  private static Flag flag(String id, String text) {
    PostingReading read = READER.read(text);
    return read.flags().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You don't need to code.",
        "You will own projects, not code.",
        "DM me or comment below #hiring #cardiology",
        "You lead the ward interview with the hiring manager.",
        "You prepare for the coding test with two clinicians and HR.",
        "Looking for a manager for our hospital's nurses and clinicians."
      })
  void whatShowsLittleIsNotQuoted(String sentence) {
    String text = ADVERT.formatted(sentence);
    assertThat(flag("workflow", text).quote()).startsWith("You lead the rollout");
    assertThat(flag("stakeholders", text).quote()).startsWith("You work with clinicians");
  }

  /** A target that is asked under requirements is a measure; a range of pay is none. */
  @Test
  void aTargetAmongRequirementsIsAMeasure() {
    String asked =
        ADVERT.formatted("") + "Requirements\n- Able to meet target, 140 abstracts a day\n";
    assertThat(flag("metrics", asked).quote()).startsWith("Able to meet target");
    String pay = ADVERT.formatted("") + "Requirements\n- Target salary range 97,000 to 121,000\n";
    assertThat(flag("metrics", pay).present()).isFalse();
  }

  /** What the maker says of itself checks nothing; who signs off a release does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "You run error analysis with two cardiologists, who label and sign off each release.",
        "Two radiologists approve every new version with you.",
        "You report to the committee on complaints, overrides and error rates."
      })
  void whoChecksIsQuotedForReview(String sentence) {
    String company = "Oriel is a 7-person company building models that read ECGs for GPs.\n";
    assertThat(flag("review", ADVERT.formatted(company + sentence)).quote()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our partner hospitals need nurses to train AI triage tools.",
        "Advise social workers and managers when AI may not be used."
      })
  void whatChecksNothingIsNotQuotedForReview(String sentence) {
    assertThat(flag("review", ADVERT.formatted(sentence)).quote()).isNotEqualTo(sentence);
  }

  @Test
  void aDocumentToHandOverIsNoWorkflow() {
    String text =
        """
        Data Engineer, 6 month contract, NHS hospital trust
        You migrate hospital episode data from an old server to the cloud.
        Deliverables: three pipelines by month 2; handover documentation by month 6.
        """;
    assertThat(flag("workflow", text).quote()).startsWith("You migrate hospital episode data");
  }

  @Test
  void whatAModelPredictsIsTheWorkflow() {
    String text =
        """
        AI Governance Lead (Adult Social Care)
        Adult Social Care has begun to use a model that predicts falls in care homes.
        What you will do
        Lead equality and data protection impact assessments with the data protection officer.
        Keep the register of algorithms.
        """;
    assertThat(flag("workflow", text).quote()).startsWith("Adult Social Care has begun");
  }

  /**
   * A list that is handed over is no requirement; nor does a title, or whom one reports to, ask.
   */
  @Test
  void aListToHandOverAndATitleAskNothing() {
    String text =
        """
        Contract: AI Governance Manager, 6 months, hybrid Leeds

        Our hospital group runs clinical tools. You will keep the AI register of these, run impact \
        assessments with clinicians and present drift to the AI governance committee.
        Deliverables: policy by week 4, register live within 8 weeks.
        Day rate 550 outside IR35. MD or PhD a plus.
        """;
    PostingReading read = READER.read(text);
    assertThat(flag("realistic", text).quote()).doesNotContain("register");
    assertThat(read.skills())
        .extracting(PostingReading.Skill::id)
        .doesNotContain("fairness-transparency-accountability");
    assertThat(READER.read("Band 6 Digital Midwife (AI Safety Champion)\n\n" + text).skills())
        .extracting(PostingReading.Skill::id)
        .doesNotContain("main-risks-of-ai");
  }
}
