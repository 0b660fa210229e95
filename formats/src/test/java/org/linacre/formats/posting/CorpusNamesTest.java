package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;

/** How columns may be named, and what may stand between fields. */
class CorpusNamesTest {
  private static final Advert LEEDS = new Advert("A\n\nOne.", "Leeds", "2026-05");

  @TempDir private Path folder;

  private final Violations violations = new Violations();
  private long broken;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title,description,location,datePosted",
        "Title,DESCRIPTION,Location,DATE_POSTED",
        "Job Title,Job Description,City,Date Posted",
        "jobTitle,job-description,JobLocation,Month",
        "job_title,jobdescription,REGION,posted",
        "TITLE,Body,Place,date",
        "Job.Title,Job.Description,Job/Location,Date.Posted"
      })
  void columnsAreKnownWhateverCaseAndWhatJoinsTheirWords(String header) throws IOException {
    assertThat(read("c.csv", header + "\nA,One.,Leeds,2026-05-09\n")).containsExactly(LEEDS);
    List<String> names = List.of(header.split(",", -1));
    String line =
        String.format(
            "{\"%s\":\"A\",\"%s\":\"One.\",\"%s\":\"Leeds\",\"%s\":\"2026-05-09\"}%n",
            names.toArray());
    assertThat(read("c.jsonl", line)).containsExactly(LEEDS);
    assertThat(read("c.json", "[" + line + "]")).containsExactly(LEEDS);
    assertThat(violations.errors()).isEmpty();
  }

  @Test
  void aNameAsItIsSpelledGoesBeforeOneThatIsAlike() throws IOException {
    String line = "{\"Description\":\"No.\",\"description\":\"One.\",\"DESCRIPTION\":\"No.\"}";
    assertThat(read("c.jsonl", line)).extracting(Advert::text).containsExactly("One.");
    assertThat(read("c.jsonl", "{\"body\":\"No.\",\"Text\":\"One.\"}"))
        .extracting(Advert::text)
        .containsExactly("One.");
    assertThat(read("c.jsonl", "{\"BODY\":7}")).isEmpty();
    assertThat(violations.errors().toString()).contains("c.jsonl:1", "body is no text");
  }

  @Test
  void whatIsNoJsonIsToldWithoutTheWordsOfTheParser() throws IOException {
    assertThat(read("c.jsonl", "{\"text\": broken\n{\"text\":\"One.\"}\n{\"text\":\"tw\n"))
        .hasSize(1);
    assertThat(read("c.json", "[{\"text\":\"One.\"},{\"text\":\"tw")).hasSize(1);
    assertThat(violations.errors().toString())
        .contains("c.jsonl:1: Not JSON", "c.json:2: Not JSON from here on")
        .doesNotContain("Source:", "REDACTED", "StreamReadFeature");
  }

  /** The same table with each sign between its fields; within quotes the sign is text. */
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void fieldsAreToldApartByTheSignOfTheHeader(String sign) throws IOException {
    for (String mark : List.of("", "\uFEFF", "\n\n")) {
      String table =
          "\"title\"~text~\"Place\"~date\nA~\"One.\"~Leeds~2026-05-09\n"
              + "\"B\"~\"Two~\n\"\"and\"\", ; |\n\"~York~\n";
      assertThat(read("c.csv", mark + table.replace("~", sign)))
          .containsExactly(LEEDS, new Advert("B\n\nTwo" + sign + "\n\"and\", ; |\n", "York", ""));
    }
    assertThat(violations.errors()).isEmpty();
  }

  /** Commas within the texts of a table of semicolons are text, so nothing is lost. */
  @Test
  void aLineThatDoesNotFitTheSignIsNamed() throws IOException {
    String table = "title;text\nA;One, two, three.\nB;Two; and more.\nC,Three.\nD;Four.\n";
    assertThat(read("c.csv", table))
        .extracting(Advert::text)
        .containsExactly("A\n\nOne, two, three.", "D\n\nFour.");
    assertThat(broken).isEqualTo(2);
    assertThat(violations.errors().toString())
        .contains("c.csv:3: 3 fields where the header has 2. Maybe a semicolon is not in quotes")
        .contains("c.csv:4: 1 field where the header has 2");
  }

  /** The line that Excel reads before a header; what is told there goes before what is guessed. */
  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "\uFEFFSEP=;", "\"sep=;\""})
  void aLineBeforeTheHeaderMayNameTheSign(String line) throws IOException {
    assertThat(read("c.csv", line + "\r\ntitle;text;place;date\r\nA;One.;Leeds;2026-05\r\n"))
        .containsExactly(LEEDS);
    assertThat(violations.errors()).isEmpty();
    assertThat(read("c.csv", line)).isEmpty();
    assertThat(violations.errors().toString()).contains("c.csv:1: description: No column holds");
  }

  /** Letters of two, three and four bytes, on either side of where the reading is cut. */
  @Test
  void whatIsUtf16WithItsMarkIsRead() throws IOException {
    String text = "é€😀".repeat(9_001);
    for (Charset order : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      for (String before : List.of("", "a")) {
        byte[] table = ("\uFEFFtitle\ttext\nA\t" + before + text + "\n").getBytes(order);
        assertThat(read("c.csv", table))
            .extracting(Advert::text)
            .containsExactly("A\n\n" + before + text);
        assertThat(read("c.jsonl", ("\uFEFF{\"text\":\"" + text + "\"}").getBytes(order)))
            .extracting(Advert::text)
            .containsExactly(text);
      }
    }
    assertThat(violations.errors()).isEmpty();
    byte[] cut = "\uFEFFtext\nOne.\n\uD83D".getBytes(StandardCharsets.UTF_16LE);
    cut[cut.length - 1] = (byte) 0xD8;
    cut[cut.length - 2] = 0x3D;
    assertThat(read("c.csv", cut)).extracting(Advert::text).contains("One.");
    assertThat(violations.errors().toString()).contains("c.csv: It begins as UTF-16");
  }

  @Test
  void aFileWithoutAPostingIsToldAndNoFault() throws IOException {
    assertThat(read("c.csv", "title,text\n")).isEmpty();
    assertThat(read("c.json", "[]")).isEmpty();
    assertThat(broken).isZero();
    assertThat(violations.warnings().toString())
        .contains("c.csv: There is no posting in it", "c.json: There is no posting in it");
  }

  @Test
  void whatFollowsAnObjectOnItsLineIsTold() throws IOException {
    assertThat(read("c.jsonl", "{\"text\":\"One.\"} {\"text\":\"Two.\"}\n")).isEmpty();
    assertThat(violations.errors().toString()).contains("c.jsonl:1: Not JSON: after its first");
  }

  @Test
  void aTableWithoutATextIsToldWhatATextMayBeCalled() throws IOException {
    assertThat(read("c.csv", "title;words\nA;One.\n")).isEmpty();
    assertThat(broken).isEqualTo(1);
    assertThat(violations.errors().toString())
        .contains("c.csv:1: description: No column holds the text of a posting", "job_description")
        .contains("The columns are title;words. Where the file is one posting and no table,");
  }

  @Test
  void aTableWhoseLinesEndWithReturnsAloneIsRefused() throws IOException {
    assertThat(read("c.csv", "title,text\rA,One two.\rB,Three.\r")).isEmpty();
    assertThat(violations.errors().toString()).contains("c.csv:1", "carriage returns alone");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    byte[] noise = new byte[4_096];
    new Random(7).nextBytes(noise);
    noise[0] = 'a';
    noise[9] = '\r';
    assertThat(read("c.csv", noise)).isEmpty();
    assertThat(read("c.jsonl", noise)).isEmpty();
    assertThat(violations.errors()).hasSize(2);
    assertThat(violations.errors().toString())
        .contains("c.csv: This is no text", "c.jsonl: This is no text");
  }

  @Test
  void aNulByteCostsItsRecordAlone() throws IOException {
    assertThat(read("c.csv", "title,text\nA,the trus\0t's of " + "a ".repeat(99) + "\nB,Two.\n"))
        .extracting(Advert::text)
        .containsExactly("B\n\nTwo.");
    String lines = "{\"text\":\"the trus\\u0000t's\"}\n{\"text\":\"Two.\"}\n";
    assertThat(read("c.jsonl", lines)).extracting(Advert::text).containsExactly("Two.");
    assertThat(violations.errors().toString())
        .contains("c.csv:2: A NUL character in the text", "c.jsonl:1: A NUL character in the text");
  }

  private List<Advert> read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Advert> read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Advert> adverts = new ArrayList<>();
    CorpusFile.Tally tally =
        CorpusFile.read(
            new Source(file, name), violations, (advert, _) -> adverts.add(advert), Progress.NONE);
    broken = tally.broken();
    return adverts;
  }
}
