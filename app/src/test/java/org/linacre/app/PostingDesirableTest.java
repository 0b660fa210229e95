package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Skill;

/** A list of what is desirable, pasted without bullets or full stops, stays so to its end. */
class PostingDesirableTest {
  private static final String ADVERT =
      """
      Clinical AI Data Analyst

      Main duties
      You will build dashboards of AI alerts for ward managers.

      Person specification

      Essential
      Experience of analysing hospital data
      Strong written communication

      """;

  private static List<String> ids(String text, boolean desirable) {
    PostingReading read = READER.read(ADVERT + text + "\n");
    return read.skills().stream()
        .filter(s -> s.desirable() == desirable)
        .map(Skill::id)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Desirable\nKnowledge of SQL\nNMC registration",
        "Desirable:\nKnowledge of SQL\nNMC registration",
        "Desirable criteria\nExperience in SQL\nNMC registration",
        "Nice to have\nSQL skills\nNMC registration",
        "Preferred\nSQL experience\nNMC registration",
        "Desirable\n\nKnowledge of SQL\n\nNMC registration",
        "Desirable\nSQL certification\nNMC registration",
        "Desirable\n- Knowledge of SQL\n- NMC registration",
        "Desirable\n- You know FHIR\n- Skills: SQL, Excel\n- NMC registration"
      })
  void aLineThatBeginsWithKnowledgeEndsNothing(String list) {
    assertThat(ids(list, true)).as(list).contains("data-wrangling", "nmc");
    assertThat(ids(list, false)).as(list).doesNotContain("data-wrangling", "nmc");
  }

  /** Such a word alone, with a colon or beside another such still heads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Experience",
        "Knowledge:",
        "Skills and experience",
        "Knowledge & skills",
        "Essential skills",
        "Qualifications of the post",
        "Education and experience"
      })
  void aHeadingOfItsOwnEndsIt(String heading) {
    String list = "Desirable\nExperience with telehealth\n" + heading + "\nNMC registration";
    assertThat(ids(list, false)).as(heading).contains("nmc");
  }

  @Test
  void whatIsEssentialIsAsked() {
    String list = "Essential\nKnowledge of SQL\nNMC registration";
    assertThat(ids(list, false)).contains("data-wrangling", "nmc");
  }
}
