package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;

/** Red flags in plain sentences, by what the guide says of them (source 002, Red Flags). */
class PostingRedTest {
  private static final String ADVERT =
      """
      Machine Learning Engineer
      Staff role at CareBot AI, London. You will build Python services for our AI symptom checker \
      and work with engineers. Permanent, full time. Requirements: 3 years of Python.
      """;

  private static PostingReading read(String sentence) {
    return READER.read(ADVERT + sentence + "\n");
  }

  private static String quote(PostingReading read, String flag) {
    return (read.flags().isEmpty() ? read.warnings() : read.flags())
        .stream().filter(f -> f.id().equals(flag)).map(Flag::quote).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our agents talk to patients, diagnose them and prescribe - no doctor in the loop.",
        "Our chatbot tells patients which medicine to take.",
        "Our agents diagnose and prescribe for people at home.",
        "Our assistant tells users what they have."
      })
  void aiThatDiagnosesOrAdvisesAloneIsTold(String sentence) {
    assertThat(quote(read(sentence), "replace")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our agent does not diagnose; it books appointments.",
        "Our agents diagnose outages and restart what failed.",
        "Our leaflet tells patients what to expect on the day.",
        "A doctor is in the loop for every answer."
      })
  void whatDoesNotIsNot(String sentence) {
    assertThat(present(read(sentence).flags())).doesNotContain("replace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You will process patient records every day.",
        "You will train models on patient records.",
        "We handle patient records every day."
      })
  void recordsOfPatientsWithoutAWordOfPrivacyAreTold(String sentence) {
    assertThat(quote(read(sentence), "privacy-vague")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The office has a kitchen.",
        "You will process invented patient records every day.",
        "You will process patient records under GDPR, with our data protection officer."
      })
  void withoutSuchRecordsOrWithAWordItIsNot(String sentence) {
    assertThat(present(read(sentence).flags())).doesNotContain("privacy-vague");
  }

  /** American adverts say so of everybody they employ: nobody checks AI there. */
  @Test
  void supervisionOfTheEmployeeIsNoReview() {
    PostingReading read =
        READER.read(
            """
            Data Scientist
            St Brendan Hospital. Under general supervision, the Data Scientist develops, validates \
            and deploys predictive models for sepsis. Master's degree. Full time.
            """);
    assertThat(present(read.flags())).doesNotContain("review");
    assertThat(read.ask()).anyMatch(ask -> ask.startsWith("Who reviews what the AI puts out"));
  }

  @Test
  void theMixIsShownByTheSentenceThatNamesMostTrades() {
    PostingReading read =
        READER.read(
            """
            Founding Engineer @ Medly (YC W25)
            We're reinventing healthcare with AI agents. We're a 4 person team backed by top VCs.
            You: rockstar full stack engineer. You ship fast. You know React, Python, PyTorch, \
            Kubernetes, sales, clinical trials, FDA submissions and growth marketing. You are a \
            licensed MD or PhD.
            Comp: 150-220k + 1-3% equity
            """);
    assertThat(quote(read, "mix")).startsWith("You know React, Python");
  }
}
