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
}
