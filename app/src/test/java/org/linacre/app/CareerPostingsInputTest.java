package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CareerPostingsInputTest {
  private static final String NURSE = "You give care to patients on our ward and train the staff.";

  @TempDir private Path folder;

  private Ran read(String lines, String... more) throws IOException {
    Path file = folder.resolve("c.jsonl");
    Files.writeString(file, lines);
    return more.length == 0
        ? typed("", "career", "postings", file.toString())
        : typed("", "career", "postings", file.toString(), more[0]);
  }

  private static String line(String place, String date, String text) {
    return JsonMapper.shared()
            .writeValueAsString(
                java.util.Map.of("place", place, "datePosted", date, "description", text))
        + "\n";
  }

  @Test
  void placesAreToldApartByTheirLettersAlone() throws IOException {
    String lines =
        line("Leeds", "2026-05-01", NURSE)
            + line(" LEEDS ", "2026-05-02", NURSE + " A")
            + line("leeds\u200B", "May 2026", NURSE + " B")
            + line("St  Albans", "2026-05-01", NURSE + " C")
            + line("st\nalbans", "2026-05-01", NURSE + " D")
            + line("York\u001b[31m\u202e\n", "2026-05-01", NURSE + " E");
    Ran ran = read(lines, "--json");
    JsonNode rows = JsonMapper.shared().readTree(ran.out()).path("rows");
    assertThat(rows.valueStream().map(r -> r.path("place").asString() + r.path("count").asInt()))
        .containsExactly("Leeds3", "St Albans2", "York [31m1");
    Ran odd = read(line("York", "2026\u001b[31m", NURSE) + "{\"text\": a\u001bb}\n");
    assertThat(odd.err()).contains("c.jsonl:1: The month of its date", "c.jsonl:2: Not JSON");
    assertThat(odd.err().chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    Ran text = read(lines);
    assertThat(text.out().chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(text.out()).contains("Leeds").doesNotContain("LEEDS");
  }

  @Test
  void textsSeenBeforeAndDatesNotReadAreTold() throws IOException {
    String lines =
        line("Leeds", "2026-05-01", NURSE).repeat(10) + line("York", "05/02/2026", NURSE + " F");
    Ran ran = read(lines, "--json");
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode answer = JsonMapper.shared().readTree(ran.out());
    assertThat(answer.path("read").asInt()).isEqualTo(11);
    assertThat(answer.path("duplicates").asInt()).isEqualTo(9);
    assertThat(answer.path("duplicatesExact").asBoolean()).isTrue();
    assertThat(answer.path("datesNotRead").asInt()).isEqualTo(1);
    assertThat(ran.err()).contains("Warning: ", "c.jsonl:11: The month of its date cannot be told");
    assertThat(read(lines).out())
        .contains("9 postings have the same text as one before")
        .contains(
            "1 posting has a date of which no month can be told", "11 postings read, 11 judged");
    assertThat(read(line("York", "2026-05", NURSE)).out())
        .startsWith("1 posting read, 1 judged")
        .doesNotContain("postings have");
  }

  /** The second source is the set of the JDK, of the texts themselves. */
  @Test
  void textsSeenBeforeAreAsManyAsASetHas() {
    Random random = new Random(26);
    SeenTexts seen = new SeenTexts();
    Set<String> known = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      String text = "Nurse " + random.nextInt(70_000);
      known.add(text);
      seen.add(text);
      assertThat(seen.again()).isEqualTo(i + 1L - known.size());
    }
    assertThat(seen.isExact()).isTrue();
  }

  @Test
  void afterAMillionTextsTheCountIsALeast() {
    SeenTexts seen = new SeenTexts();
    for (int i = 0; i < 1_000_000; i++) {
      seen.add("Nurse " + i);
    }
    assertThat(seen.isExact()).isTrue();
    seen.add("Nurse 999999");
    assertThat(seen.again()).isEqualTo(1);
    assertThat(seen.isExact()).isTrue();
    seen.add("Nurse 1000000");
    seen.add("Nurse 1000000");
    assertThat(seen.again()).isEqualTo(1);
    assertThat(seen.isExact()).isFalse();
  }

  @Test
  void afterTenThousandPlacesFurtherOnesAreOne() {
    Places places = new Places();
    for (int i = 0; i < 10_000; i++) {
      assertThat(places.of("Town " + i)).isEqualTo("Town " + i);
    }
    assertThat(places.of("Town 10000")).isEqualTo("(further places)");
    assertThat(places.of("TOWN 9999")).isEqualTo("Town 9999");
    assertThat(new Places().of("x".repeat(5_000))).hasSize(120);
  }

  @Test
  void aFolderAListAndADocumentAreToldAsWhatTheyAre() throws IOException {
    String one = "{\"@type\":\"JobPosting\",\"title\":\"Nurse\",\"description\":\"" + NURSE + "\"}";
    String both = "[" + one + "," + one.replace("ward", "unit") + "]";
    Ran several = typed(both, "career", "posting", "-");
    assertThat(several.exit()).isEqualTo(3);
    assertThat(several.err()).contains("standard input: It holds 2 postings", "career postings");
    JsonNode answer = JsonMapper.shared().readTree(read(both, "--json").out());
    assertThat(answer.path("read").asInt()).isEqualTo(2);
    String lines = one + "\n" + one.replace("ward", "unit") + "\n\n" + one.replace("ward", "team");
    for (String end : new String[] {"", "\n", "\n{\"title\": bro"}) {
      Ran listed = typed(lines + end, "career", "posting", "-");
      assertThat(listed.exit()).isEqualTo(3);
      assertThat(listed.err())
          .contains("standard input: It holds 3 postings", "one on each line", "career postings");
    }
    assertThat(typed(one + " and so on", "career", "posting", "-").err())
        .contains("holds no posting");
    Path pdf = folder.resolve("a.pdf");
    Files.write(pdf, "%PDF-1.4 (You nurse)".getBytes(StandardCharsets.UTF_8));
    assertThat(typed(Files.readString(pdf), "career", "posting", "-").err()).contains("a PDF or");
    for (String[] use :
        new String[][] {
          {"career", "postings", folder.toString()},
          {"career", "fit", "--answers", folder.toString()}
        }) {
      Ran ran = typed("", use);
      assertThat(ran.exit()).isEqualTo(3);
      assertThat(ran.err()).contains("This is a folder.").doesNotContain("missing");
    }
  }
}
