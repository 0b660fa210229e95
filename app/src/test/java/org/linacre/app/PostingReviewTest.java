package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;

/**
 * The flag for people checking AI: who compares, overrules or signs checks; a roll-out does not.
 */
class PostingReviewTest {
  private static final String ADVERT =
      """
      %s

      Eastmoor Hospitals NHS Foundation Trust, Band 7, permanent, full time

      Main duties
      %s
      You will work with the digital team and report to the head of nursing.

      Person specification
      Registration with the NMC or HCPC.
      """;

  private static final String ASKED = "Who reviews what the AI puts out";

  private static Flag review(PostingReading read) {
    return read.flags().stream().filter(f -> f.id().equals("review")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You will compare each AI alert with the midwife's and obstetrician's reading and log"
            + " disagreements.",
        "You will teach midwives how to use, and when to override, the tool.",
        "Each week you compare what the AI says with the radiologist's report and log where they"
            + " differ.",
        "You will record how often clinicians disagree with the AI.",
        "You will make sure a doctor signs every letter that the scribe drafts."
      })
  void whoComparesOrOverrulesChecks(String sentence) {
    PostingReading read =
        READER.read(ADVERT.formatted("Digital Midwife, AI in Maternity", sentence));
    assertThat(review(read).quote()).isEqualTo(sentence);
    assertThat(read.ask()).noneMatch(q -> q.startsWith(ASKED));
  }

  @Test
  void theSentenceInWhichPeopleCheckEveryAnswerIsQuoted() {
    String signs = "Clinicians sign every answer before it is sent.";
    String duties = "You will agree with nurses how the AI assistant is reviewed.\n" + signs;
    PostingReading read = READER.read(ADVERT.formatted("AI Workflow Lead", duties));
    assertThat(review(read).quote()).isEqualTo(signs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You will schedule the roll-out of stroke AI at five hospitals, train radiographers and"
            + " collect their feedback.",
        "You will plan the go-live of the AI scribe on ten wards and train nurses and doctors.",
        "You will run training sessions on the sepsis AI for ward staff and answer their questions.",
        "You will book demo sessions of the chest AI for consultants and write the newsletter."
      })
  void rollingOutAndTrainingIsNoCheck(String sentence) {
    PostingReading read = READER.read(ADVERT.formatted("AI Rollout Coordinator", sentence));
    assertThat(review(read).present()).isFalse();
    assertThat(read.ask()).anyMatch(q -> q.startsWith(ASKED));
  }
}
