package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.typed;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is no job posting is told so, and a posting of a line is not. */
class PostingOtherTextTest {
  private static JsonNode read(String text) {
    return typed(text, "career", "posting", "-", "--json").json();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apple river doctor table cloud hospital garden window music paper stone bridge nurse winter"
            + " bottle horse letter market forest engine mirror candle patient school ocean data"
            + " kitchen shadow model mountain",
        "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate.\nRough"
            + " winds do shake the darling buds of May.",
        "Pancakes\n\nMix the flour with the eggs, add the milk and beat until smooth. Heat a pan"
            + " and fry each for a minute on both sides.",
        "Hi Anna, it was so lovely to see you and the kids on Sunday. Shall we go to the beach if"
            + " the weather is fine? Big hug, Tom",
        "The patient data were analysed with a machine learning model. We conclude that the"
            + " algorithm may help clinicians find pneumonia on chest x-rays."
      })
  void whatIsNoPostingIsToldSo(String text) {
    JsonNode read = read(text);
    assertThat(read.get("family").asString()).isEqualTo("none");
    assertThat(read.get("flags").isEmpty()).isTrue();
    assertThat(read.get("doubt").asString()).startsWith("This does not look like a job posting");
    assertThat(typed(text, "career", "posting", "-").out())
        .contains("This does not look like a job posting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Medical annotator: label chest x-rays for our models. Freelance.",
        "Staff nurse\nYou care for patients on the stroke ward of our hospital.",
        "Data engineer\nOur health plan wants pipelines in Snowflake and dbt for claims.",
        "RN to mark answers of a chatbot, $60 per hour, from home in the evening"
      })
  void aPostingOfALineIsNoOtherText(String text) {
    assertThat(read(text).get("doubt").asString()).doesNotContain("does not look like");
  }
}
