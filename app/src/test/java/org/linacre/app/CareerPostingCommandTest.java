package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CareerPostingCommandTest {
  private static final String ADVERT =
      """
      AI Implementation Manager
      Eastmere NHS Foundation Trust, Band 8a, permanent, 37.5 hours

      Main duties of the job
      - Lead the rollout of an AI triage tool in radiology with radiologists and the supplier
      - Train staff and complete the DPIA with information governance
      - A radiologist reviews every flagged image before it is reported

      Person specification
      Experience of implementing clinical systems in the NHS
      """;

  @TempDir private Path folder;

  @Test
  void aPostingIsReadWithEveryFieldOfTheContract() {
    Ran ran = typed(ADVERT, "career", "posting", "-", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode reading = JsonMapper.shared().readTree(ran.out());
    assertThat(reading.path("family").asString()).isEqualTo("implementation-operations");
    assertThat(reading.path("healthcareAi").asBoolean()).isTrue();
    assertThat(reading.path("archetypes").toString()).contains("embedder");
    assertThat(reading.path("coding").asString()).isEqualTo("low");
    assertThat(reading.path("healthcareKnowledge").asString()).isEqualTo("medium");
    assertThat(reading.path("fit").isNull()).isTrue();
    assertThat(reading.path("skills").size()).isPositive();
    assertThat(reading.path("ask").toString()).contains("90 days");
    int present = 0;
    for (JsonNode flag : reading.path("flags")) {
      boolean is = flag.path("present").asBoolean();
      present += is ? 1 : 0;
      String quote = flag.path("quote").asString();
      assertThat(is ? ADVERT.contains(quote) : quote.equals("not stated")).as(quote).isTrue();
      assertThat(flag.path("colour").asString()).isIn("green", "red");
    }
    assertThat(present).isBetween(5, 8);
    assertThat(typed(ADVERT, "career", "posting", "-", "--json").out()).isEqualTo(ran.out());
  }

  @Test
  void aPersonsFitIsShown() throws IOException {
    Path file = folder.resolve("advert.txt");
    Files.writeString(file, ADVERT);
    String linchester = ROOT.resolve("examples/linchester").toString();
    Ran ran =
        typed("", "career", "posting", file.toString(), linchester, "--person", "p0408", "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode fit = JsonMapper.shared().readTree(ran.out()).path("fit");
    assertThat(fit.path("person").asString()).isEqualTo("p0408");
    assertThat(fit.path("target").asString()).contains("archetype:embedder");
    assertThat(fit.path("steps").asInt()).isEqualTo(fit.path("missing").size());
    String asked = linchester + " --person p0408 --target " + fit.path("target").asString();
    assertThat(
            typed("", "career", "posting", file.toString(), linchester, "--person", "p0408").out())
        .contains("What is missing: linacre gap " + asked)
        .contains("The way there: linacre journey " + asked);
    assertThat(typed("", "career", "posting", file.toString(), linchester).exit()).isEqualTo(2);
    assertThat(typed("", "career", "posting", file.toString(), "--person", "p0408").exit())
        .isEqualTo(2);
  }

  @Test
  void aLockedOrOldOfficeFileIsRefused() throws IOException {
    Path file = folder.resolve("advert.docx");
    byte[] start = new byte[600];
    byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    System.arraycopy(mark, 0, start, 0, mark.length);
    Files.write(file, start);
    Ran ran = typed("", "career", "posting", file.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("password", "Maybe save it");
    Files.write(
        file, "PK\u0003\u0004 no zip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(typed("", "career", "posting", file.toString()).err()).contains("damaged");
  }

  @Test
  void whatCannotBeReadIsToldWithTheWayOut() throws IOException {
    assertThat(typed("", "career", "posting", "-").exit()).isEqualTo(3);
    assertThat(typed("", "career", "posting", folder.resolve("none").toString()).err())
        .contains("The file is missing.");
    String french =
        "Nous recherchons une personne pour notre hôpital avec une expérience dans les données et"
            + " la santé, qui est motivée pour travailler avec nous sur les modèles.";
    assertThat(typed("", "career", "posting", folder.toString()).err())
        .contains("This is a folder.");
    Path table = Files.writeString(folder.resolve("jobs.csv"), "title,text\nAnalyst,SQL\n");
    assertThat(typed("", "career", "posting", table.toString()).err())
        .contains("a table of postings, not one", "career postings");
    for (String json : new String[] {"{\"title\":\"Analyst\",\"descr", "{\"name\":\"Analyst\"}"}) {
      Ran half = typed(json, "career", "posting", "-");
      assertThat(half.exit()).isEqualTo(3);
      assertThat(half.err()).contains("holds no posting");
    }
    Ran ran = typed(french, "career", "posting", "-");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("The text is in French; Linacre reads postings in English");
  }

  @Test
  void aCorpusWithoutPostingsHasNoShares() throws IOException {
    Path file = folder.resolve("corpus.csv");
    for (String text : new String[] {"", "x".repeat(5_000) + "\n"}) {
      Files.writeString(file, text);
      Ran ran = typed("", "career", "postings", file.toString(), "--json");
      assertThat(ran.exit()).isEqualTo(3);
      JsonNode answer = JsonMapper.shared().readTree(ran.out());
      assertThat(answer.path("families").isEmpty()).isTrue();
      assertThat(answer.path("broken").asInt()).isEqualTo(1);
      assertThat(ran.err().length()).isBetween(10, 300);
    }
  }

  @Test
  void aCorpusIsCountedTheSameByOneAndByMany() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String text = i % 3 == 0 ? "Nurse\\n\\nYou give care to patients on a ward." : json(ADVERT);
      lines.append("{\"place\":\"Town ").append(i % 7).append("\",\"datePosted\":\"2026-0");
      lines.append(1 + i % 4).append("-01\",\"text\":\"").append(text).append("\"}\n");
      lines.append(i == 150 ? "{broken\n" : "");
    }
    Path file = folder.resolve("corpus.jsonl");
    Files.writeString(file, lines.toString());
    Ran one = typed("", "career", "postings", file.toString(), "--threads", "1", "--json");
    Ran four = typed("", "career", "postings", file.toString(), "--threads", "4", "--json");
    assertThat(one.exit()).isEqualTo(3);
    assertThat(one.err()).contains("corpus.jsonl:152: Not JSON");
    assertThat(four.out()).isEqualTo(one.out());
    JsonNode answer = JsonMapper.shared().readTree(one.out());
    assertThat(answer.path("read").asInt()).isEqualTo(300);
    assertThat(answer.path("broken").asInt()).isEqualTo(1);
    long counted = 0;
    for (JsonNode row : answer.path("rows")) {
      counted += row.path("count").asLong();
    }
    assertThat(counted).isEqualTo(300);
    for (JsonNode family : answer.path("families")) {
      if (family.path("family").asString().equals("implementation-operations")) {
        assertThat(family.path("counted").asInt()).isEqualTo(200);
      }
    }
  }

  @Test
  void theFirstPostingsThatAreNotJudgedAreNamedByLine() throws IOException {
    StringBuilder lines = new StringBuilder("title,text\n");
    for (int i = 2; i <= 200; i++) {
      lines.append(i % 20 == 0 ? "Z,Porter\n" : "Nurse,You give care to patients on our ward.\n");
    }
    Path file = folder.resolve("corpus.csv");
    Files.writeString(file, lines.toString());
    for (String threads : List.of("1", "3")) {
      Ran ran = typed("", "career", "postings", file.toString(), "--threads", threads, "--json");
      JsonNode answer = JsonMapper.shared().readTree(ran.out());
      assertThat(answer.path("notJudged").path("too short to tell").asInt()).isEqualTo(10);
      assertThat(answer.path("notJudgedAt").path("too short to tell").valueStream())
          .extracting(at -> at.asString().replaceAll(".*:", ""))
          .containsExactly("20", "40", "60", "80", "100");
    }
  }

  @Test
  void skillsOfEscoAreNamedToo() throws IOException {
    Path list = folder.resolve("skills_en.csv");
    Files.writeString(
        list,
        "conceptUri,preferredLabel,altLabels\nhttp://example.org/s1,train staff,teach staff\n"
            + "http://example.org/s2,weld metal,\"join metal\nfuse metal\"\n");
    Ran ran = typed(ADVERT, "career", "posting", "-", "--esco", list.toString(), "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    int esco = 0;
    for (JsonNode skill : JsonMapper.shared().readTree(ran.out()).path("skills")) {
      if (skill.path("scheme").asString().equals("esco")) {
        esco++;
        assertThat(skill.path("id").asString()).isEqualTo("http://example.org/s1");
        assertThat(skill.path("quote").asString()).startsWith("Train staff");
      }
    }
    assertThat(esco).isEqualTo(1);
    Files.writeString(list, "a,b\n1,2\n");
    Ran bad = typed(ADVERT, "career", "posting", "-", "--esco", list.toString());
    assertThat(bad.exit()).isEqualTo(3);
    assertThat(bad.err()).contains("Not ESCO's skills");
  }

  @Test
  void fraudIsShownWhateverTheFamily() {
    String advert =
        "Warehouse driver\n\nKindly text our manager on WhatsApp. Pay the registration fee in"
            + " bitcoin and send your bank details. No interview is required for the work.";
    Ran ran = typed(advert, "career", "posting", "-", "--json");
    JsonNode reading = JsonMapper.shared().readTree(ran.out());
    assertThat(reading.path("family").asString()).isEqualTo("none");
    assertThat(reading.path("flags").isEmpty()).isTrue();
    assertThat(reading.path("warnings").get(0).path("id").asString()).isEqualTo("fraud");
    assertThat(advert).contains(reading.path("warnings").get(0).path("quote").asString());
    assertThat(typed(advert, "career", "posting", "-").out()).contains("red   yes fraud");
  }

  private static String json(String text) {
    return text.replace("\n", "\\n").replace("\"", "\\\"");
  }
}
