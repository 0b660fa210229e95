package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.ShippedPostings.READER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.posting.PostingReading;

/** An English advert beside which some of it stands in another language. */
class PostingForeignTest {
  private static final String ENGLISH =
      """
      Healthcare Data Analyst
      We are looking for a healthcare data analyst to join our hospital.
      You will write SQL reports on patient flow and waiting times for ward managers and clinicians.
      You must keep patient data secure under GDPR.
      You will present the results to the board of the trust and to the team in the wards.
      The post is in the office of the hospital and you will report to the head of data.
      Requirements
      Two years of experience with health data and SQL.
      Full time, permanent.
      """;

  /** Read as if the foreign lines were not there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "German|Datenanalyst (m/w/d) im Klinikum Bremen|Wir suchen zum nächsten Termin einen"
            + " Datenanalysten, der mit SQL und Python Berichte für die Ärzte der Klinik schreibt."
            + " Sie werden mit dem Team und den Ärzten arbeiten und sind für die Qualität der Daten"
            + " verantwortlich. Vollzeit, unbefristet.",
        "French|Analyste de données|Nous cherchons pour notre hôpital un analyste qui écrit avec"
            + " Python et SQL des rapports sur les patients et les urgences. Vous êtes dans une"
            + " équipe de médecins et vous travaillez avec les cadres. CDI, full time.",
        "Spanish|Analista de datos|Buscamos para nuestro hospital un analista que con Python y SQL"
            + " prepare los informes de las urgencias y de los pacientes. El trabajo es en Madrid,"
            + " con el equipo de los médicos y por la mañana. Contrato indefinido."
      })
  void whatIsInAnotherLanguageIsNotRead(String language, String title, String text) {
    PostingReading alone = READER.read(ENGLISH);
    for (String both :
        new String[] {
          title + "\n" + text + "\n\n" + ENGLISH, ENGLISH + "\n" + title + "\n" + text
        }) {
      PostingReading read = READER.read(both);
      assertThat(read.alsoIn()).isEqualTo(language);
      assertThat(read.title()).isEqualTo("Healthcare Data Analyst");
      assertThat(read.because()).isEqualTo(alone.because());
      assertThat(read.flags()).isEqualTo(alone.flags());
      assertThat(read.skills()).isEqualTo(alone.skills());
    }
  }

  /** A word of another language or two in an English sentence take nothing from it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You work with Klinik am Park and the team of La Paz in Los Angeles.",
        "Our brands are Die Klinik and Der Arzt, and you write to both."
      })
  void anEnglishSentenceIsRead(String sentence) {
    assertThat(READER.read(ENGLISH + sentence).alsoIn()).isEmpty();
  }
}
