package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;

class CorpusFileTest {
  @TempDir private Path folder;

  private final Violations violations = new Violations();
  private long broken;
  private long datesNotRead;

  @Test
  void aBrokenLineIsNamedAndTheRestIsDone() throws IOException {
    byte[] one =
        line("{\"title\":\"A\",\"text\":\"One.\",\"place\":\"Leeds\",\"date\":\"2026-05-01\"}");
    byte[] bad = {'{', '"', 'a', '"', ':', '"', (byte) 0xE9, '"', '}', '\n'};
    byte[] two = line("{\"title\":\"B\",\"description\":\"Two.\"}");
    Path file = folder.resolve("c.jsonl");
    Files.write(file, one);
    Files.write(file, line("{\"title\": broken"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, bad, java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, line("{\"other\":1}"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(file, two, java.nio.file.StandardOpenOption.APPEND);
    List<Advert> adverts = read(file);
    assertThat(adverts).extracting(Advert::text).containsExactly("A\n\nOne.", "B\n\nTwo.");
    assertThat(adverts.getFirst().place()).isEqualTo("Leeds");
    assertThat(adverts.getFirst().month()).isEqualTo("2026-05");
    assertThat(violations.errors().toString())
        .contains("c.jsonl:2: Not JSON")
        .contains("c.jsonl:3: Not UTF-8: byte 0xE9 at byte 7 of the line.")
        .contains("c.jsonl:4: No posting in it");
  }

  @Test
  void aTableIsReadByTheColumnsItHas() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(
        file, "title,location,description,datePosted\nA,Leeds,\"One,\ntwo\",2026-05-09\n");
    assertThat(read(file)).containsExactly(new Advert("A\n\nOne,\ntwo", "Leeds", "2026-05"));
    assertThat(violations.errors()).isEmpty();
  }

  @Test
  void aPostingWithoutADescriptionIsBrokenAndNamed() throws IOException {
    Path lines = folder.resolve("c.jsonl");
    Files.write(lines, line("{\"description\": 7}"));
    Files.write(lines, line("{\"title\":\"A\"}"), java.nio.file.StandardOpenOption.APPEND);
    Files.write(lines, line("{\"text\":\"One.\"}"), java.nio.file.StandardOpenOption.APPEND);
    assertThat(read(lines)).extracting(Advert::text).containsExactly("One.");
    assertThat(broken).isEqualTo(2);
    assertThat(violations.errors().toString())
        .contains("c.jsonl:1: No posting in it: description is no text")
        .contains("c.jsonl:2: No posting in it: a title at most");
    Path table = folder.resolve("c.csv");
    Files.writeString(table, "title,text\nA,One.\nB,\nC,\"Three,\nfour.\"\nD, \n");
    assertThat(read(table)).hasSize(2);
    assertThat(broken).isEqualTo(2);
    assertThat(violations.errors().toString()).contains("On 2 lines: 3, 6.");
  }

  @Test
  void aTableWithoutTextIsRefused() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(file, "title,descripton\nA,b\n");
    assertThat(read(file)).isEmpty();
    assertThat(violations.errors().toString()).contains("Maybe descripton");
  }

  @Test
  void aQuoteThatIsNotClosedCostsItsLineAlone() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(
        file,
        "title,text\nA,One.\nB,\"never closed\nC,\"Three,\nstill \"\"three\"\".\"\nD,Four.\n");
    assertThat(read(file))
        .extracting(Advert::text)
        .containsExactly("A\n\nOne.", "C\n\nThree,\nstill \"three\".", "D\n\nFour.");
    assertThat(broken).isEqualTo(1);
    assertThat(violations.errors().toString()).contains("c.csv:3: A quote is not closed");
  }

  @Test
  void aQuoteOpenAtTheEndCostsItsLineAlone() throws IOException {
    Path file = folder.resolve("c.csv");
    Files.writeString(file, "title,text\nA,One.\nB,\"open\nC,Three.");
    assertThat(read(file)).extracting(Advert::text).containsExactly("A\n\nOne.", "C\n\nThree.");
    assertThat(violations.errors().toString()).contains("c.csv:3: A quote is not closed");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirLinesAlone() throws IOException {
    Path file = folder.resolve("c.csv");
    String text = "title,text\nA,One.\nB,caf\u00e9\nC,Three.\nD,d\u00e9j\u00e0\nE,1,2\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read(file)).extracting(Advert::text).containsExactly("A\n\nOne.", "C\n\nThree.");
    assertThat(broken).isEqualTo(3);
    assertThat(violations.errors().toString())
        .contains("c.csv:3: Not UTF-8: byte 0xE9 at byte 6 of the line. On 2 lines: 3, 5.")
        .contains("c.csv:6: 3 fields where the header has 2");
  }

  @Test
  void aByteThatIsNotUtf8CostsItsWholeRecordOnce() throws IOException {
    Path file = folder.resolve("c.csv");
    String text = "title,text\nA,\"One,\n\ncaf\u00e9 \"\"x\"\", \u00e0\ntwo, three\"\nB,Four.\n";
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(read(file)).extracting(Advert::text).containsExactly("B\n\nFour.");
    assertThat(broken).isEqualTo(1);
    assertThat(violations.errors()).hasSize(1);
    assertThat(violations.errors().toString())
        .contains("c.csv:4: Not UTF-8: byte 0xE9 at byte 4 of the line.");
  }

  @Test
  void datesThatCannotBeReadAreCountedAndNamed() throws IOException {
    String[] dates = {"2026-05-01", "05/02/2026", "", "20260501", "0026-01-01", "2026-02-30"};
    StringBuilder table = new StringBuilder("text,datePosted\n");
    StringBuilder lines = new StringBuilder();
    for (String date : dates) {
      table.append("Care.,").append(date).append('\n');
      lines.append("{\"text\":\"Care.\",\"date\":\"").append(date).append("\"}\n");
    }
    lines.append("{\"text\":\"Care.\",\"datePosted\":1767571200,\"month\":\"March 2026\"}\n");
    Path csv = Files.writeString(folder.resolve("c.csv"), table);
    Path json = Files.writeString(folder.resolve("c.jsonl"), lines);
    assertThat(read(csv))
        .extracting(Advert::month)
        .containsExactly("2026-05", "", "", "2026-05", "", "");
    assertThat(read(json))
        .extracting(Advert::month)
        .containsExactly("2026-05", "", "", "2026-05", "", "", "2026-03");
    assertThat(datesNotRead).isEqualTo(3);
    assertThat(broken).isZero();
    assertThat(violations.errors()).isEmpty();
    assertThat(violations.warnings().toString())
        .contains("c.csv:3: The month of its date cannot be told: 05/02/2026. Write a day")
        .contains("On 3 lines: 3, 6, 7.")
        .contains("c.jsonl:2: ")
        .contains("On 3 lines: 2, 5, 6.");
  }

  @Test
  void whatGzipPackedIsReadAsUnpacked() throws IOException {
    String lines = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n";
    String array = "[" + lines.strip().replace("\n", ",\n") + "]";
    for (String text : new String[] {"text\nOne.\n\"Two.\"\n", lines, array, "\uFEFF" + lines}) {
      Path plain = Files.writeString(folder.resolve("plain"), text);
      Path packed = folder.resolve("c.gz");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      List<Advert> adverts = read(plain);
      assertThat(adverts).extracting(Advert::text).containsExactly("One.", "Two.");
      assertThat(read(packed)).isEqualTo(adverts);
    }
    assertThat(violations.errors()).isEmpty();
  }

  @Test
  void ofAGzipFileThatIsCutOffWhatCanBeUnpackedIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes, true)) {
      out.write(line("{\"text\":\"One.\"}"));
      out.flush();
      out.write(line("{\"text\":\"Two.\"}"));
    }
    Path file = folder.resolve("c.jsonl.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
    assertThat(read(file)).extracting(Advert::text).contains("One.");
    assertThat(violations.errors().toString()).contains("c.jsonl.gz: Packed with gzip, and cut");
    assertThat(broken).isPositive();
    Files.write(file, new byte[] {0x1F, (byte) 0x8B, 7});
    assertThat(read(file)).isEmpty();
    assertThat(broken).isEqualTo(1);
  }

  @Test
  void aGzipBombIsNotReadOn() throws IOException {
    Path file = folder.resolve("c.jsonl.gz");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(line("{\"text\":\"One.\"}"));
      for (int i = 0; i < 400; i++) {
        out.write(zeros);
      }
    }
    assertThat(read(file)).hasSize(1);
    assertThat(violations.errors().toString()).contains("a gzip bomb");
  }

  @Test
  void anArrayIsReadToWhereItIsNoJson() throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(
        file, "[\n{\"text\":\"One.\"},\n{\"other\":1},\n{\"text\":\"Two.\"},\n{\"text\":\"Th");
    assertThat(read(file)).extracting(Advert::text).containsExactly("One.", "Two.");
    assertThat(broken).isEqualTo(2);
    assertThat(violations.errors().toString())
        .contains("c.json:2: No posting in it")
        .contains("c.json:4: Not JSON from here on");
    String endless = "x".repeat(5 << 20);
    Files.writeString(file, "[{\"text\":\"One.\"},{\"text\":\"" + endless + "\"}]");
    assertThat(read(file)).extracting(Advert::text).containsExactly("One.");
    assertThat(violations.errors().toString()).contains("c.json:2: Not JSON from here on");
  }

  @Test
  void aFolderIsToldAsOne() throws IOException {
    assertThat(read(folder)).isEmpty();
    assertThat(violations.errors().toString()).contains("This is a folder. Maybe a file in it.");
  }

  /**
   * Written by pyarrow: title, location, description, datePosted; the third row has the text only.
   */
  @Test
  void aParquetCorpusIsRead() throws Exception {
    URL file = Objects.requireNonNull(getClass().getResource("postings.parquet"));
    assertThat(read(Path.of(file.toURI())))
        .containsExactly(
            new Advert("Data Analyst\n\nYou analyse data.\nSQL.", "Leeds", "2026-05"),
            new Advert("Nurse\n\nYou nurse.", "York", "2026-06"),
            new Advert("Only text.", "", ""));
    assertThat(broken).isZero();
  }

  /** Written by pyarrow: Job Title, JOB_DESCRIPTION, City, Date-Posted. */
  @Test
  void columnsOfParquetMayBeNamedOtherwise() throws Exception {
    URL file = Objects.requireNonNull(getClass().getResource("postings-named-otherwise.parquet"));
    assertThat(read(Path.of(file.toURI())))
        .containsExactly(new Advert("A\n\nOne.", "Leeds", "2026-05"));
  }

  @Test
  void aParquetFileThatIsCutShortIsOneBroken() throws IOException {
    Path file = folder.resolve("c.parquet");
    Files.write(file, line("PAR1 and no more"));
    assertThat(read(file)).isEmpty();
    assertThat(broken).isEqualTo(1);
  }

  private List<Advert> read(Path file) throws IOException {
    List<Advert> adverts = new ArrayList<>();
    Source source = new Source(file, String.valueOf(file.getFileName()));
    CorpusFile.Tally tally =
        CorpusFile.read(source, violations, (advert, _) -> adverts.add(advert), Progress.NONE);
    assertThat(tally.given()).isEqualTo(adverts.size());
    broken = tally.broken();
    datesNotRead = tally.datesNotRead();
    return adverts;
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
