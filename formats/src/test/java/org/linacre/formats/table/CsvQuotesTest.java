package org.linacre.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/**
 * Quotes of CSV. What a sound file is, FastCSV's writer says (RFC 4180); no quote taken from one
 * may cost a row without an error.
 */
class CsvQuotesTest {
  private static final String OPEN =
      "A quote is not closed where its record ends. The records after it would be read as its text."
          + " Maybe close it on this line; a line of text with as many commas as the header is not"
          + " told from a record.";
  private static final String LETTERS =
      "Letters after a closing quote. Maybe a quote within a field, which is written twice.";

  @TempDir private Path folder;

  private Source file(String text) throws IOException {
    return new Source(Files.writeString(folder.resolve("f.csv"), text), "f.csv");
  }

  private static List<String> errors(Violations violations) {
    return violations.errors().stream().map(Object::toString).toList();
  }

  /** The rows that are read, and the errors. */
  private static List<String> rows(Source source, Violations violations) {
    List<String> rows = new ArrayList<>();
    Table.open(source, violations)
        .ifPresent(
            table -> {
              int all = table.columns().size();
              table.read(
                  table.columns(),
                  violations,
                  row -> rows.add(IntStream.range(0, all).mapToObj(row::text).toList() + ""),
                  Progress.NONE);
            });
    return rows;
  }

  private List<String> told(String text) throws IOException {
    Violations violations = new Violations();
    rows(file(text), violations);
    return errors(violations);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "s,y,note/0.1,0,a/0.2,1,\"fell, bed/0.3,0,b/0.4,1,c/ | 3",
        "s,y,note/0.1,0,a/0.2,1,\"fell, bed/0.3,0,b | 3",
        "s,y,note/0.1,0,a/0.2,1,\"fell/ | 3",
        "s,y,note/0.1,0,a/0.2,1,\"fell | 3",
        "s,y,note/0.1,0,\"a/0.2,1,b/0.3,0,c\"/0.4,1,d/ | 2",
        "s,y,note/0.1,0,\"a/0.2,1,b\"/0.3,0,c/ | 2",
        "s,y,note/0.1,0,\"a, b/0.2,1,\"c, d\"/0.3,0,\"e\"/ | 2",
        "s,note,y/0.1,\"a, b,0/0.2,\"c, d\",1/ | 2",
        "s,y,note//0.1,0,\"two/lines\"/0.2,1,\"a/0.3,0,b/ | 5",
        "one/a/\"b/c/ | 3",
        "s,\"y,note/0.1,0,a/ | 1"
      })
  void aQuoteThatIsNotClosedIsNamedWhereItOpens(String text, int line) throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(told(text.replace("/", end)))
          .as(end)
          .containsExactly("f.csv:" + line + ": " + OPEN);
    }
  }

  @Test
  void eachQuoteThatIsNotClosedIsCountedOnce() throws IOException {
    String row = "0.1,0,\"a\n0.2,1,b\n";
    assertThat(told("\uFEFF\"s\",y,note\n" + row.repeat(3) + "0.3,1,\"e\"f\n0.3,0,\"e\"\n"))
        .containsExactly("f.csv:2: " + OPEN + " On 3 lines: 2, 4, 6.", "f.csv:8: " + LETTERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s,y,note\n0.1,0,\"a\nb, c\nd\"\n0.2,1,e",
        "s,y,note\r\n0.1,0,\"he said \"\"no\"\"\"\r\n0.2,1,\"\"",
        "s,y,note\n0.1,0,a\"b\n0.2,1,5\"",
        "\"s\",\"y\",\"no\nte\"\n\"0.1\",\"0\",\"a\"\n0.2,1,\"\"\"\"",
        "\uFEFF\"s\",y,note\n\n0.1,0,a\n\n0.2,1,b\n\n"
      })
  void whatIsSoundIsRead(String text) throws IOException {
    Violations violations = new Violations();
    assertThat(rows(file(text), violations)).hasSize(2);
    assertThat(violations.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noQuoteTakenAwayCostsARowInSilence(long seed) throws IOException {
    Random random = new Random(seed);
    String text = written(random);
    Violations none = new Violations();
    List<String> whole = rows(file(text), none);
    assertThat(none.errors()).isEmpty();
    assertThat(whole).hasSize(30);
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      Violations violations = new Violations();
      List<String> rows = rows(file(text.substring(0, at) + text.substring(at + 1)), violations);
      assertThat(!violations.errors().isEmpty() || rows.size() == 30)
          .as("without the quote at " + at + " of " + text)
          .isTrue();
    }
  }

  /** Thirty rows of five columns, as FastCSV writes them. */
  private static String written(Random random) throws IOException {
    List<String> words =
        List.of("", "a", "fell, bed", "he said \"no\"", "two\nlines, or", "\"", "0.5");
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("id", "s", "y", "note", "more");
      for (int i = 0; i < 30; i++) {
        List<String> cells = new ArrayList<>(List.of("r" + i, "0.5"));
        for (int j = 0; j < 3; j++) {
          cells.add(words.get(random.nextInt(words.size())));
        }
        writer.writeRecord(cells);
      }
    }
    return text.toString();
  }

  @Test
  void piecesOfAFileAreFollowedAcrossTheirEnds() throws IOException {
    String fill = "0.5,1,\"x\r\ny\"\r\n";
    int before = (1 << 16) / fill.length() - 3;
    for (int shift = 0; shift < 2 * fill.length(); shift++) {
      String head = "s,y,n" + "n".repeat(shift) + "\r\n";
      String rows = String.join("", Collections.nCopies(before, fill));
      assertThat(told(head + rows + fill.repeat(8))).isEmpty();
      assertThat(told(head + rows + "0.5,1,\"x\r\n" + fill.repeat(8)))
          .containsExactly("f.csv:" + (2 + 2 * before) + ": " + OPEN);
    }
  }

  @Test
  void aSmallTableSaysSoToo() throws IOException {
    Violations violations = new Violations();
    Source people = file("id,name\np1,A\np2,\"B\np3,C\np4,D\n");
    CsvTable.Columns columns = new CsvTable.Columns(List.of("id", "name"), List.of());
    assertThat(CsvTable.read(people, columns, violations, _ -> {})).isZero();
    assertThat(errors(violations)).containsExactly("f.csv:3: " + OPEN);
  }
}
