package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.typed;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import tools.jackson.databind.JsonNode;

/** Where the family is none in doubt, and AI and health or care are named, the other is shown. */
class PostingMaybeTest {
  private static final String ROLLOUT =
      """
      AI Rollout Officer
      Eastmoor Hospitals NHS Trust, Band 5, 37.5 hours

      You will schedule the go-live of the discharge AI on eleven wards. You will collect feedback \
      from ward clerks.
      """;

  private static final String AGENCY =
      """
      NLP Engineers wanted - contract, remote UK

      Our client needs three NLP engineers to pull diagnoses out of discharge letters. Day rate 500. \
      Send your CV.
      """;

  @ParameterizedTest
  @ValueSource(strings = {ROLLOUT, AGENCY})
  void flagsAndQuestionsOfTheOtherFamilyAreShown(String text) throws IOException {
    PostingReading read = READER.read(text);
    assertThat(read.family()).isEqualTo("none");
    assertThat(read.flags()).isEmpty();
    assertThat(present(read.secondFlags())).contains("workflow", "employment");
    Ran ran = typed(text, "career", "posting", "-");
    assertThat(ran.out())
        .doesNotContain("no AI duty in health or care is named", "Flags are not judged")
        .contains("Archetypes: none can be told, since it is in doubt")
        .contains("If it is " + read.second() + " after all:\ngreen yes workflow")
        .contains("Ask: Who reviews what the AI puts out");
    JsonNode json = typed(text, "career", "posting", "-", "--json").json();
    assertThat(json.get("secondFlags").size()).isEqualTo(read.secondFlags().size());
    assertThat(json.get("secondAsk").size()).isEqualTo(read.secondAsk().size()).isPositive();
    assertThat(json.get("flags").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Machine Learning Engineer, retail bank\n\nYou will build fraud models in Python for card"
            + " payments and deploy them on AWS.\nBenefits: private health insurance. Full time.",
        "Hospital Porter\nEastmoor Hospitals NHS Trust, Band 2\n\nYou will move patients and beds"
            + " between wards and theatres. Shifts, 37.5 hours a week.",
        "HR Adviser\nEastmoor Hospitals NHS Trust, Band 5\n\nYou will advise managers on sickness"
            + " absence and recruitment. Full time."
      })
  void aClearNoneShowsWhatItDid(String text) throws IOException {
    PostingReading read = READER.read(text);
    assertThat(read.family()).isEqualTo("none");
    assertThat(read.secondFlags()).isEmpty();
    assertThat(read.secondAsk()).isEmpty();
    assertThat(typed(text, "career", "posting", "-").out())
        .contains("no AI duty in health or care is named", "Flags are not judged")
        .doesNotContain("after all", "Ask:");
  }

  /** What is warned of in any case is warned of here too. */
  @Test
  void aWarningStands() {
    PostingReading read = READER.read(ROLLOUT + "You pay a training fee of 90 before you start.\n");
    assertThat(read.secondFlags()).isNotEmpty();
    assertThat(present(read.secondFlags())).contains("fraud");
    assertThat(present(read.warnings())).contains("fraud");
  }
}
