package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;
import static org.linacre.app.ShippedPostings.READER;
import static org.linacre.app.ShippedPostings.present;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What flags and family must say of postings written for it. What each should be is what the guide
 * says of its flags (source 002, Green Flags and Red Flags) and of families (Keywords to Look For).
 */
class PostingFlagsTest {
  @Test
  void sayingThatNoRealRecordsAreUsedIsAWordOnPrivacy() {
    PostingReading read =
        READER.read(
            """
            Clinical AI evaluator

            You review answers that a language model gives to health questions and score them for
            accuracy, safety and completeness against a written rubric. You work with our clinicians.
            No real patient records are used; please never paste identifiable information into the tool.
            Registered nurse or doctor required. Freelance, 10 hours a week.
            """);
    assertThat(read.family()).isEqualTo("clinical-content-evaluation");
    assertThat(present(read.flags())).contains("privacy").doesNotContain("privacy-vague");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Growth wizard\n\nJoin the movement. Our AI platform diagnoses patients instantly, so"
            + " doctors are no longer needed. You are a visionary ninja who will disrupt medicine.",
        "Join our moonshot\n\nWe are building the AI that replaces doctors. It diagnoses and treats"
            + " without any human. We want hungry rockstars with a growth mindset to unleash it."
      })
  void hypeAndReplacementSpeakWhateverTheFamily(String text) {
    PostingReading read = READER.read(text);
    List<Flag> all = read.flags().isEmpty() ? read.warnings() : read.flags();
    assertThat(present(all)).contains("replace");
    assertThat(all)
        .filteredOn(f -> f.present() && f.id().equals("replace"))
        .allSatisfy(f -> assertThat(text).contains(f.quote()));
    assertThat(read.ask()).anyMatch(q -> q.contains("accountable"));
  }

  /** Source 002, Red Flags: a mix of skills that no one role has, in one breath. */
  @Test
  void aMixOfTradesSpeaksWhateverTheFamily() {
    PostingReading read =
        READER.read(
            "AI rockstar\n\nOur AI will change healthcare and the world for all of us. You know"
                + " Python, marketing, cardiology, blockchain, video editing, sales and law.");
    List<Flag> all = read.flags().isEmpty() ? read.warnings() : read.flags();
    assertThat(present(all)).contains("mix");
  }

  @Test
  void redFlagsOfAiDoNotSpeakOfWorkWithoutAi() {
    PostingReading read =
        READER.read(
            "Warehouse hero\n\nWe want a rockstar with hustle who can drive the van, wear many hats"
                + " and load boxes at our depot in the morning and in the evening.");
    assertThat(read.family()).isEqualTo("none");
    assertThat(present(read.warnings())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Informatics Pharmacist

        The trust seeks a pharmacist to look after ePMA. You will build drug files and order sets,
        test upgrades, train prescribers on the wards and lead the change board for electronic prescribing.
        GPhC registration. Full time, 37.5 hours.
        """,
        """
        Epic Willow Analyst

        You configure Epic Willow for the hospital's pharmacies, test builds, support go live and
        train pharmacists and nurses. Willow certification within six months. Permanent.
        """
      })
  void informaticsWithoutAiHasAFamily(String text) {
    PostingReading read = READER.read(text);
    assertThat(read.family()).isEqualTo("implementation-operations");
  }

  @Test
  void whatAJobDoesNotInvolveIsNoDuty() {
    PostingReading read =
        READER.read(
            """
            Hospital porter

            You move patients, beds and samples between the wards of the hospital and keep the
            corridors clear. This role does not involve patient data or AI. Shifts, 37.5 hours a week.
            """);
    assertThat(read.family()).isEqualTo("none");
    assertThat(read.aiDuty()).isFalse();
    assertThat(present(read.flags())).isEmpty();
  }

  @Test
  void metadataIsNotReadAsTheText() {
    String description =
        "You extract data from the EHR with SQL, build dashboards for ward managers and check data"
            + " quality. SQL and Power BI needed.";
    String bare =
        "{\"@type\":\"JobPosting\",\"title\":\"Clinical Data Analyst\",\"description\":\""
            + description
            + "\"";
    JsonNode without = read(bare + "}");
    JsonNode with = read(bare + ",\"employmentType\":\"FULL_TIME\"}");
    assertThat(without.path("family").asString()).isEqualTo("data");
    for (String field : List.of("family", "coding", "healthcareKnowledge", "archetypes")) {
      assertThat(with.path(field)).as(field).isEqualTo(without.path(field));
    }
    assertThat(with.path("flags").valueStream())
        .anyMatch(
            f -> f.path("id").asString().equals("employment") && f.path("present").asBoolean());
  }

  private static JsonNode read(String posting) {
    Ran ran = typed(posting, "career", "posting", "-", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** Over postings of two hands: what a flag quotes is in the text and is not its title alone. */
  @ParameterizedTest
  @ValueSource(strings = {"first", "fourth"})
  void aQuoteIsASentenceThatShowsTheFlag(String writer) throws IOException {
    Path folder = ROOT.resolve("bench/postings/development").resolve(writer);
    int quotes = 0;
    try (var files = Files.newDirectoryStream(folder, "[0-9]*.txt")) {
      for (Path file : files) {
        PostingReading read = READER.read(Files.readString(file));
        for (Flag flag : read.flags()) {
          boolean sentence =
              Set.of("workflow", "realistic", "stakeholders", "review").contains(flag.id());
          if (flag.present() && sentence) {
            quotes++;
            assertThat(flag.quote()).as(file + " " + flag.id()).isNotEqualTo(read.title());
          }
          if (flag.present() && flag.id().equals("realistic")) {
            assertThat(flag.quote()).doesNotContain("o coding is required");
          }
        }
      }
    }
    assertThat(quotes).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous cherchons une infirmière pour notre hôpital à Lyon.",
        "Hastanede veri analisti arıyoruz, İstanbul.",
        "Porter, Leeds"
      })
  void aFewWordsAreTooShortToTell(String text) {
    Ran ran = typed(text, "career", "posting", "-");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("too short to tell").contains("Maybe");
  }

  /** Few words, but in letters that English has not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "医院数据分析师，负责人工智能项目。",
        "محلل بيانات في المستشفى",
        "Αναλυτής δεδομένων υγείας στην Αθήνα"
      })
  void aFewWordsInOtherLettersAreNotEnglish(String text) {
    Ran ran = typed(text, "career", "posting", "-");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("reads postings in English and does not guess");
  }

  /** The second sentences are the first in Italian, translated by us. */
  @Test
  void italianIsItalianAndHalfGermanIsSaid() {
    String italian =
        "Il nostro ospedale cerca un analista dei dati che lavora con i medici e gli infermieri per"
            + " migliorare la qualità delle cure. La persona prepara i rapporti per la direzione,"
            + " controlla i dati della cartella clinica ed è responsabile della formazione.";
    assertThat(READER.read(italian).language()).isEqualTo("Italian");
    String la =
        "La società con sede al centro cerca una persona per la gestione del progetto. Una laurea"
            + " in informatica ed una buona conoscenza del settore sono un vantaggio.";
    assertThat(READER.read(la).language()).isEqualTo("Italian");
    String english =
        "Health data analyst\n\nYou will build reports for the clinical teams of our hospital and"
            + " check the quality of the data with the nurses who record it. You know SQL well.\n\n";
    String german =
        "Sie arbeiten mit den Ärzten und der Pflege zusammen und sind für die Qualität der Daten"
            + " verantwortlich.";
    assertThat(READER.read(english + german).alsoIn()).isEqualTo("German");
    assertThat(READER.read(english).alsoIn()).isEmpty();
    assertThat(typed(english + german, "career", "posting", "-").out())
        .contains("Partly in German");
  }
}
