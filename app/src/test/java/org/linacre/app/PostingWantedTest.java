package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;
import static org.linacre.app.ShippedPostings.READER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReading.Skill;
import org.linacre.engine.posting.SkillTerms;
import org.linacre.formats.posting.EscoFile;
import tools.jackson.databind.JsonNode;

/** What a posting asks, what it would like, and the registrations it asks. */
class PostingWantedTest {
  private static final String ADVERT =
      """
      Clinical Data Analyst
      Eastmere NHS Foundation Trust. Permanent, full time.

      You will report on waiting times with clinicians and build dashboards from patient data.

      Essential
      - SQL and Power BI
      - %s

      Desirable
      - Python
      - Knowledge of GDPR
      - SQL tuning

      FHIR experience would be an advantage.
      """;

  @TempDir private Path folder;

  private static List<String> ids(String scheme, boolean desirable, String text) {
    return READER.read(text).skills().stream()
        .filter(s -> s.scheme().equals(scheme) && s.desirable() == desirable)
        .map(Skill::id)
        .toList();
  }

  /** A nurse has no need to be a doctor as well. */
  @Test
  void registrationsOfOneSentenceStandInOneLine() throws IOException {
    String text = ADVERT.formatted("NMC, HCPC or GMC registration");
    assertThat(typed(text, "career", "posting", "-").out())
        .containsOnlyOnce("(registration)")
        .contains(
            "Asks for: registration with the General Medical Council (GMC), or registration with the"
                + " Nursing and Midwifery Council (NMC), or registration with the Health and Care"
                + " Professions Council (HCPC) (registration) \"NMC, HCPC or GMC registration\"");
  }

  @Test
  void whatIsOnlyDesirableIsMarked() {
    String text = ADVERT.formatted("Model monitoring");
    assertThat(ids("catalogue", false, text))
        .containsExactly(
            "data-wrangling", "ongoing-monitoring", "spreadsheets-and-dashboards", "sql", "mlops");
    assertThat(ids("catalogue", true, text))
        .containsExactly(
            "coding-for-ai",
            "gdpr",
            "interoperability-and-integration",
            "python",
            "data-standards",
            "privacy-basics");
    Ran ran = typed(text, "career", "posting", "-");
    assertThat(ran.out())
        .contains("Asks for: Data extraction and wrangling; SQL (catalogue) \"SQL and Power BI\"\n")
        .contains(
            "Desirable only: GDPR in healthcare AI; Privacy basics (catalogue)"
                + " \"Knowledge of GDPR\"\n")
        .doesNotContain("Asks for: GDPR");
    int desirable = text.indexOf("Desirable\n");
    for (JsonNode skill : typed(text, "career", "posting", "-", "--json").json().get("skills")) {
      assertThat(skill.get("desirable").asBoolean())
          .isEqualTo(text.indexOf(skill.get("quote").asString()) > desirable);
    }
  }

  /** ESCO's labels are marked by the same parts, and none is asked by what the post denies. */
  @Test
  void whatEscoNamesIsMarkedToo() throws IOException {
    Path esco = folder.resolve("skills_en.csv");
    Files.writeString(
        esco,
        "conceptUri,preferredLabel,altLabels\nu:1,Python,\nu:2,SQL,\nu:3,Haskell,\nu:4,Kotlin,\n");
    String text = ADVERT.formatted("Tidy work") + "Haskell is preferred. Python is a plus.\n";
    Ran ran = typed(text, "career", "posting", "-", "--esco", esco.toString());
    assertThat(ran.out())
        .contains("Asks for: SQL (esco) ")
        .contains("Desirable only: Python (esco) ", "Desirable only: Haskell (esco) ")
        .doesNotContain("Kotlin");
  }

  /** Of ESCO 1.1.1: STAF, LESS and SQL are labels in capitals; only SQL has no vowel. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "You meet staff on less busy days and did well|''",
        "You write less and LESS|LESS",
        "You write LESS|LESS",
        "You run STAF and sql|STAF,SQL",
        "LESSON PLANS FOR STAFF|''",
        "You build an LMSs catalogue in Less|LMS"
      })
  void aLabelInCapitalsIsMetInCapitals(String sentence, String titles) throws IOException {
    Path esco = folder.resolve("skills_en.csv");
    Files.writeString(
        esco, "conceptUri,preferredLabel,altLabels\nu:1,STAF,\nu:2,LESS,\nu:3,SQL,\nu:4,LMS,\n");
    SkillTerms terms = EscoFile.read(esco, ROOT.resolve("packs"), new Violations());
    assertThat(terms.places(sentence).stream().map(p -> p.term().title()).distinct().toList())
        .isEqualTo(titles.isEmpty() ? List.of() : List.of(titles.split(",", -1)));
  }

  /** Words of the pack that ships: a board is no scaffold, and two words are not one. */
  @Test
  void anEverydayWordAloneIsNoSkill() throws IOException {
    Path esco = folder.resolve("skills_en.csv");
    Files.writeString(
        esco,
        "conceptUri,preferredLabel,altLabels\nu:1,scaffolding,board\nu:2,circuit board,\n"
            + "u:3,Python,\n");
    Violations violations = new Violations();
    SkillTerms terms = EscoFile.read(esco, ROOT.resolve("packs"), violations);
    assertThat(violations.errors()).isEmpty();
    assertThat(terms.places("You brief boards, the Board and a circuit board in Python."))
        .extracting(p -> p.term().title())
        .containsExactly("circuit board", "Python");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gmc|GMC registration with a licence to practise",
        "nmc|Registered with the Nursing and Midwifery Council",
        "hcpc|HCPC registered",
        "gphc|Full registration with the General Pharmaceutical Council",
        "rn|Active RN license in Ohio",
        "physician|Unrestricted medical license",
        "board-certified|Board certified in radiology",
        "pharmacist|Licensed pharmacist",
        "clinical|Current professional registration"
      })
  void aRegistrationIsAsked(String id, String point) {
    assertThat(ids("registration", false, ADVERT.formatted(point))).containsExactly(id);
    String wish = ADVERT.formatted("Tidy work").replace("Python", point);
    assertThat(ids("registration", true, wish)).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Experience of the NMC code of conduct",
        "GMC registration is not required",
        "Works with registered nurses",
        "Tidy work"
      })
  void noRegistrationIsAsked(String point) {
    assertThat(READER.read(ADVERT.formatted(point)).skills())
        .noneMatch(s -> s.scheme().equals("registration"));
  }

  private Ran fit(String point, String organisation) throws IOException {
    Path file = folder.resolve("advert.txt");
    Files.writeString(file, ADVERT.formatted(point));
    return typed("", "career", "posting", file.toString(), organisation, "--person", "p0408");
  }

  @Test
  void whatAFileDoesNotStateIsSaid() throws IOException {
    assertThat(fit("NMC or HCPC registration", LINCHESTER).out())
        .contains(
            "The advert asks for registration with the Nursing and Midwifery Council (NMC), or"
                + " registration with the Health and Care Professions Council (HCPC); your file"
                + " does not say whether you hold it: \"NMC or HCPC registration\"\n");
    assertThat(fit("Tidy work", LINCHESTER).out()).doesNotContain("your file does not say");
  }

  /** An attribute of the file named as the registration states it. */
  @Test
  void whatAFileStatesIsNotAsked() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(LINCHESTER))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path people = folder.resolve("people.csv");
    List<String> lines =
        Files.readAllLines(people).stream()
            .map(l -> l.startsWith("p0408,") ? l + " hcpc" : l)
            .toList();
    Files.write(people, lines);
    Ran ran = fit("NMC or HCPC registration", folder.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).doesNotContain("your file does not say");
    assertThat(fit("GMC registration", folder.toString()).out()).contains("your file does not say");
  }
}
