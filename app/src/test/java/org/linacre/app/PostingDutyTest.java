package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;

/** What is a duty about AI, and what is none: a reader's own adverts, not learned from. */
class PostingDutyTest {
  private static final PostingReader READER = ShippedPostings.READER;

  private static final String INFORMATICS =
      """
      Clinical Informatics Specialist
      County Hospital
      You will support the electronic record, train nurses and collect feedback.
      %s
      Two years in a hospital.
      Permanent, full time.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The trust has not bought any AI and does not plan to deploy or evaluate AI tools.",
        "Validation of AI tools is the job of another team.",
        "You will not work with AI.",
        "You will not be developing or evaluating AI."
      })
  void whatIsDeniedIsNoDuty(String denial) {
    PostingReading reading = READER.read(INFORMATICS.formatted(denial));
    assertThat(reading.aiDuty()).isFalse();
    assertThat(reading.archetypes()).isEmpty();
    assertThat(reading.because()).noneMatch(b -> b.quote().equals(denial));
  }

  @Test
  void withoutAWordOfAiThereIsNoDuty() {
    PostingReading reading =
        READER.read(
            """
            Health Information Manager
            Westport Community Hospital
            You will lead the medical records department and its eight coders.
            You will audit clinical coding each month and report accuracy to the finance director.
            You will answer requests for records under data protection law.
            You need a diploma in health information.
            Permanent, full time.
            """);
    assertThat(reading.aiDuty()).isFalse();
    assertThat(reading.archetypes()).isEmpty();
    assertThat(reading.because())
        .filteredOn(b -> b.label().equals("ai:duty"))
        .allMatch(b -> b.quote().equals(PostingReading.NOT_STATED));
  }

  @Test
  void theSentenceOfADutyIsQuoted() {
    String duty = "You will validate the sepsis prediction model on local records each quarter.";
    PostingReading reading = READER.read(INFORMATICS.formatted(duty));
    assertThat(reading.aiDuty()).isTrue();
    assertThat(reading.archetypes()).contains("embedder");
    assertThat(reading.because())
        .filteredOn(b -> b.label().equals("ai:duty") || b.label().equals("archetype:embedder"))
        .hasSize(2)
        .allMatch(b -> b.quote().equals(duty));
  }

  @Test
  void perksAndRepetitionMoveNothing() {
    String duty = "You will build dashboards of waiting times in SQL.";
    String text = INFORMATICS.formatted(duty);
    PostingReading once = READER.read(text);
    PostingReading perks = READER.read(text + "Benefits\n" + "- Perk gym, free\n".repeat(60));
    assertThat(perks.aiDuty()).isEqualTo(once.aiDuty());
    assertThat(perks.archetypes()).isEqualTo(once.archetypes());
    PostingReading again = READER.read(text + "\n" + text.repeat(20));
    assertThat(again.aiDuty()).isEqualTo(once.aiDuty());
    assertThat(again.archetypes()).isEqualTo(once.archetypes());
  }
}
