package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;

class PostingFileTest {
  private static final PostingReader READER = reader();

  private static final String PLAIN =
      """
      Clinical AI Evaluator

      About us
      We are a leading maker of software for hospitals.

      Responsibilities
      - Review summaries that our language model writes from discharge notes
      - Work with nurses and engineers to correct unsafe answers
      - Target: 40 reviews a day, 95% agreement with a second reader

      Requirements
      - Registered nurse with five years of experience on a ward
      - Knowledge of HIPAA; no coding required

      Benefits
      - Permanent, full-time, private medical insurance
      """;

  private static final String PAGE =
      """
      <!doctype html><html><head><title>x</title><style>p {color: red}</style></head><body>
      <script>var telegram = "AI will replace doctors";</script>
      <h1>Clinical AI Evaluator</h1>
      <h2>About us</h2><p>We are a leading maker of software for hospitals.</p>
      <h2>Responsibilities</h2><ul>
      <li>Review summaries that our language model writes from discharge notes</li>
      <li>Work with nurses and engineers to correct unsafe answers</li>
      <li>Target: 40 reviews a day, 95% agreement with a second reader</li></ul>
      <h2>Requirements</h2><ul>
      <li>Registered nurse with five years of experience on a ward</li>
      <li>Knowledge of HIPAA; no coding required</li></ul>
      <h2>Benefits</h2><ul><li>Permanent, full-time, private medical insurance</li></ul>
      </body></html>
      """;

  static PostingReader reader() {
    Violations violations = new Violations();
    Path packs = Path.of(System.getProperty("linacre.root", "..")).resolve("packs");
    PostingReader reader = new PostingReader(RuleFiles.read(packs, violations));
    violations.stopOnErrors();
    return reader;
  }

  @Test
  void aPostingIsReadWithTheSentenceBehindEachFlag() {
    PostingReading reading = READER.read(PLAIN);
    assertThat(reading.title()).isEqualTo("Clinical AI Evaluator");
    assertThat(reading.family()).isEqualTo("clinical-content-evaluation");
    assertThat(reading.healthcareAi()).isTrue();
    assertThat(reading.archetypes()).contains("creator").doesNotContain("shaper", "driver");
    assertThat(reading.coding()).isEqualTo("low");
    assertThat(reading.healthcareKnowledge()).isEqualTo("high");
    assertThat(quote(reading, "employment")).contains("Permanent");
    assertThat(quote(reading, "privacy")).isEqualTo("Knowledge of HIPAA");
    assertThat(quote(reading, "replace")).isEqualTo(PostingReading.NOT_STATED);
    String line = PLAIN.replaceAll("\\s+", " ");
    for (Flag flag : reading.flags()) {
      assertThat(flag.present())
          .as(flag.id())
          .isEqualTo(!flag.quote().equals(PostingReading.NOT_STATED));
      assertThat(!flag.present() || line.contains(flag.quote())).as(flag.toString()).isTrue();
    }
  }

  @Test
  void htmlAndTextAreReadAlike() {
    PostingReading plain = READER.read(PLAIN);
    assertThat(READER.read(PostingFile.of(PAGE).text())).isEqualTo(plain);
  }

  @Test
  void aJobPostingIsReadByItsFields() {
    String json =
        """
        {"@context": "https://schema.org", "@graph": [{"@type": "JobPosting",
         "title": "Clinical AI Evaluator", "datePosted": "2026-03-09",
         "employmentType": "FULL_TIME",
         "jobLocation": {"@type": "Place", "address": {"addressLocality": "Leeds"}},
         "description": "<p>Review answers of our language model to patients.</p>"}]}
        """;
    Advert advert = PostingFile.of(json);
    assertThat(advert.place()).isEqualTo("Leeds");
    assertThat(advert.month()).isEqualTo("2026-03");
    assertThat(advert.text())
        .startsWith("Clinical AI Evaluator\n")
        .contains("Employment type: FULL_TIME")
        .contains("Review answers of our language model to patients.")
        .doesNotContain("<p>");
    String page =
        "<html><script type=\"application/ld+json\">" + json + "</script><p>Cookies?</p></html>";
    assertThat(PostingFile.of(page)).isEqualTo(advert);
  }

  @Test
  void severalPostingsAreRefusedAndTheSameTwiceIsOne() {
    String one = "{\"@type\":\"JobPosting\",\"title\":\"A\",\"description\":\"You nurse.\"}";
    String two = one.replace("You nurse", "You heal");
    String both = "[" + one + "," + two + "]";
    String script = "<script type=\"application/ld+json\">";
    for (String text :
        new String[] {
          both,
          "{\"@graph\":" + both + "}",
          "<p>Jobs</p>" + script + both + "</script>",
          "<p>Jobs</p>" + script + one + "</script>" + script + two + "</script>",
          both.replaceAll("\"@type\":\"JobPosting\",", "")
        }) {
      assertThat(problem(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .contains("It holds 2 postings", "career postings");
    }
    assertThat(problem(("[" + one + "," + one + "]").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("[]");
    String site = script + "{\"@type\":\"WebSite\",\"title\":\"S\",\"text\":\"t\"}</script>";
    assertThat(PostingFile.of(site + "<p>You nurse.</p>").text()).isEqualTo("You nurse.");
  }

  @Test
  void bracketsAtTheBeginningAreText() {
    for (String text : new String[] {"[Remote] Nurse\nCare.", "{Urgent} Nurse", "{{title}} A"}) {
      assertThat(problem(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("[]");
      assertThat(PostingFile.of(text).text()).isEqualTo(text);
    }
    for (String json : new String[] {"{\"a\":1}", " {}", "[{\"a\":1}]", "[[1, 2", "[]"}) {
      assertThat(problem(json.getBytes(StandardCharsets.UTF_8))).contains("holds no posting");
    }
  }

  @Test
  void documentsThatAreNoTextAreToldByTheirKind() {
    assertThat(problem("%PDF-1.4\n1 0 obj (You nurse)".getBytes(StandardCharsets.UTF_8)))
        .contains("a PDF or Office document", "instead of -");
    assertThat(problem("PK\u0003\u0004word and more".getBytes(StandardCharsets.UTF_8)))
        .contains("a PDF or Office document");
    assertThat(problem("{\\rtf1\\ansi Nurse\\par}".getBytes(StandardCharsets.UTF_8)))
        .contains("This is RTF", "Save it as text, PDF or Word");
  }

  @Test
  void aPageOfAMillionTagsIsRefused() {
    String page = "<p>You nurse.</p>" + "<b>".repeat(1_000_000);
    assertThat(problem(page.getBytes(StandardCharsets.UTF_8))).contains("more than 1000000 tags");
    byte[] plain = ("You nurse. " + "< ".repeat(1_000_001)).getBytes(StandardCharsets.UTF_8);
    assertThat(problem(plain)).isEqualTo("[]");
  }

  @Test
  void linesOutsideOfMarksStayLines() {
    String mixed = "Data Analyst\nOur Hospital\n\n<p>You will build\nreports.</p>";
    assertThat(PostingFile.of(mixed).text())
        .isEqualTo("Data Analyst\nOur Hospital\n\nYou will build reports.");
  }

  @Test
  void boilerplateDoesNotChangeTheFamily() {
    String more =
        """

        Equal opportunities
        We welcome applications from everyone and are a data-driven, AI-enabled employer.
        We offer stock options, Python lunches and machine learning courses as a benefit.
        """;
    PostingReading plain = READER.read(PLAIN);
    PostingReading longer = READER.read(PLAIN + more);
    assertThat(longer.family()).isEqualTo(plain.family());
    assertThat(longer.coding()).isEqualTo(plain.coding());
    assertThat(longer.archetypes()).isEqualTo(plain.archetypes());
  }

  @Test
  void withoutAnySignOfAiNoArchetypeIsHeld() {
    String role =
        """
        EPR Training Facilitator

        Main duties
        Train nurses and doctors of the hospital in the electronic patient record before go live.
        Write quick guides and keep the super user network informed of changes to the system.
        Support wards in the weeks after each release and gather feedback for the team.
        """;
    String tool = "Monitor the new AI sepsis tool with the clinical lead and train staff in it.\n";
    assertThat(READER.read(role).family()).isEqualTo("implementation-operations");
    assertThat(READER.read(role).archetypes()).isEmpty();
    assertThat(READER.read(role + tool).archetypes()).containsExactly("embedder");
  }

  @Test
  void whatIsNotStatedIsAsked() {
    PostingReading reading =
        READER.read("Data Analyst\nYou will build dashboards on hospital waiting lists in SQL.\n");
    assertThat(reading.family()).isEqualTo("data");
    assertThat(reading.aiDuty()).isFalse();
    assertThat(reading.archetypes()).isEmpty();
    assertThat(reading.ask()).anyMatch(a -> a.contains("90 days"));
  }

  @Test
  void workElsewhereIsNone() {
    PostingReading elsewhere =
        READER.read(
            "Machine Learning Engineer\nYou will train fraud models on card payments in Python."
                + " We offer private medical insurance and dental cover.");
    assertThat(elsewhere.family()).isEqualTo("none");
    assertThat(elsewhere.flags()).isEmpty();
    PostingReading nurse =
        READER.read(
            "Staff Nurse\nYou will administer medication on a busy ward. Our hospital is AI-enabled"
                + " and exploring artificial intelligence.");
    assertThat(nurse.family()).isEqualTo("none");
  }

  @Test
  void anotherLanguageIsSaidAndNotJudged() {
    PostingReading german =
        READER.read(
            "Wir suchen für unsere Klinik eine Person, die mit der künstlichen Intelligenz und den"
                + " Daten der Patienten arbeitet und die Modelle für die Ärzte entwickelt.");
    assertThat(german.language()).isEqualTo("German");
    assertThat(german.isJudged()).isFalse();
    assertThat(german.flags()).isEmpty();
    assertThat(READER.read("これは病院のためのデータ ".repeat(30)).language()).isEqualTo("unknown");
  }

  @Test
  void whatIsNoTextIsTold() {
    assertThat(problem(new byte[0])).contains("The file is empty.");
    assertThat(problem(new byte[] {0, 1, 2, 3, 4, 5, 0, 0})).contains("This is no text.");
    assertThat(problem("  \n ".getBytes(StandardCharsets.UTF_8))).contains("There is no text");
  }

  /** As of a posting in a corpus. */
  @Test
  void aTextWithANulIsRefused() {
    byte[] one =
        ("Data ana\0lyst\n" + "You write reports. ".repeat(30)).getBytes(StandardCharsets.UTF_8);
    assertThat(problem(one)).contains("A NUL character in the text: what stood there is lost");
    byte[] json =
        "{\"title\":\"A\",\"description\":\"the trus\\u0000t\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(problem(json)).contains("A NUL character in the text");
  }

  @Test
  void aLineWithoutEndIsReadToItsEnd() {
    String line =
        "You will build machine learning models for patients and review AI ".repeat(80_000);
    PostingReading reading = READER.read(PostingFile.of(line).text());
    assertThat(reading.family()).isEqualTo("technical-builder");
    assertThat(reading.flags()).allMatch(f -> f.quote().length() < 1_000);
  }

  private static String quote(PostingReading reading, String flag) {
    return reading.flags().stream()
        .filter(f -> f.id().equals(flag))
        .findFirst()
        .orElseThrow()
        .quote();
  }

  private static String problem(byte[] bytes) {
    Violations violations = new Violations();
    try {
      PostingFile.read("x", new ByteArrayInputStream(bytes), violations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return violations.errors().toString();
  }
}
