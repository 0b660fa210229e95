package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.posting.PostingReading.Skill;

/** What one clause of a sentence asks, wishes or denies. */
class PostingClausesTest {
  private static final String HEAD = "Post\nDuties\nYou will work with our team, full time.\n";

  private static List<String> ids(String sentence, boolean desirable) {
    return READER.read(HEAD + sentence + "\n").skills().stream()
        .filter(s -> s.desirable() == desirable)
        .map(Skill::id)
        .toList();
  }

  private static List<String> split(String ids) {
    return ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nmc|NMC registration preferred but not required.",
        "nmc|NMC registration is desirable but not mandatory.",
        "nmc|NMC registration would be useful but is not needed.",
        "nmc|NMC registration is not required but would be an advantage.",
        "nmc|NMC registration not essential but desirable.",
        "nmc|Current NMC registration (preferred, not required).",
        "nmc|Not required but preferred: NMC registration.",
        "nmc hcpc|NMC or HCPC registration is welcome but not a condition.",
        "hcpc|HCPC registration is optional.",
        "nmc|Ideally you hold NMC registration.",
        "coding-for-ai python|Python is useful but not essential."
      })
  void whatIsOnlyDesirableIsToldSo(String ids, String sentence) {
    assertThat(ids(sentence, true)).as(sentence).containsExactlyElementsOf(split(ids));
    assertThat(ids(sentence, false)).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coding-for-ai python|You need Python but you do not need clinical experience or HCPC registration.",
        "coding-for-ai python|You need Python, but HCPC registration is not required.",
        "coding-for-ai python|You will write Python, but NMC registration is not required.",
        "hcpc|HCPC registration is required but Python is not needed.",
        "nmc|We do not ask for GMC registration, but NMC registration is essential.",
        "nmc|NMC registration is required, and you will not be asked to pay the fee.",
        "data-wrangling sql|GMC or NMC registration is not required, but SQL is essential.",
        "data-wrangling sql|No NMC registration is needed, but you must know SQL.",
        "data-wrangling sql|You will not write Python but you must know SQL.",
        "''|You do not need SQL, Python or NMC registration.",
        "''|SQL, Python and NMC registration are not required."
      })
  void aClauseDeniesForItselfAlone(String ids, String sentence) {
    assertThat(ids(sentence, false))
        .as(sentence)
        .containsExactlyInAnyOrder(split(ids).toArray(String[]::new));
    assertThat(ids(sentence, true)).as(sentence).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nmc|coding-for-ai python|You hold NMC registration and ideally you know Python.",
        "data-wrangling sql|nmc|Must have SQL; NMC registration is a plus.",
        "nmc|''|Applications without NMC registration will not be considered.",
        "nmc|''|You must hold NMC registration and not be under investigation."
      })
  void whatIsAskedIsStillAsked(String firm, String wished, String sentence) {
    assertThat(ids(sentence, false)).as(sentence).containsExactlyElementsOf(split(firm));
    assertThat(ids(sentence, true)).as(sentence).containsExactlyElementsOf(split(wished));
  }
}
