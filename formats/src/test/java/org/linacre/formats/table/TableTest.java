package org.linacre.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;

/**
 * Reads what another program wrote: the Parquet files here were made by pyarrow 26.0.1 with {@code
 * parquet-fixtures.py}; the expected values stand in that script.
 */
class TableTest {
  private static final List<String> ALL =
      List.of(
          "int", "long", "small", "double", "float", "flag", "text", "sort", "day", "at_ms",
          "at_us", "at_ns", "money");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"snappy", "zstd-v2-pages", "gzip-two-row-groups", "lz4-no-dictionary", "plain"})
  void everyTypeReadsAsItWasWritten(String name) {
    assertThat(rows(fixture(name), ALL))
        .containsExactly(
            "1 10 1 0.125 0.5 true north a 2026-01-31 2026-01-31T12:00:00.123Z"
                + " 2026-01-31T12:00:00.123456 2026-01-31T12:00:00.123456789 12.34",
            "- - - - - - - - - - - - -",
            "3 -30 0 1.0E-300 2 false søuth, \"x\" b 1969-12-31 1969-12-31T23:59:59Z"
                + " 1969-12-31T23:59:59 1969-12-31T23:59:59.999999999 -0.05",
            "2147483647 9007199254740993 255 NaN Infinity true - a 2026-02-01"
                + " 2026-01-01T00:00Z 2026-01-01T00:00 1970-01-01T00:00:00.000000001 0.00");
  }

  @Test
  void deltaAndSplitEncodingsReadToo() {
    assertThat(rows(fixture("delta-and-split"), List.of("int", "long", "text", "double", "float")))
        .containsExactly(
            "1 10 north 0.125 0.5",
            "- - - - -",
            "3 -30 søuth, \"x\" 1.0E-300 2",
            "2147483647 9007199254740993 - NaN Infinity");
  }

  @Test
  void timesOfTheOldKindRead() {
    assertThat(rows(fixture("int96"), List.of("at_ns", "int")))
        .containsExactly(
            "2026-01-31T12:00:00.123456789Z 1",
            "- -",
            "1969-12-31T23:59:59.999999999Z 3",
            "1970-01-01T00:00:00.000000001Z 2147483647");
  }

  @Test
  void numbersAreNumbersWhateverTheirType() {
    List<String> told = new ArrayList<>();
    Table.open(fixture("snappy"), new Violations())
        .orElseThrow()
        .read(
            List.of("int", "double", "flag", "text", "day", "money"),
            new Violations(),
            row ->
                told.add(
                    IntStream.range(0, 6)
                            .mapToObj(i -> row.isNumber(i) ? row.number(i) : "no")
                            .toList()
                        + ""),
            Progress.NONE);
    assertThat(told.getFirst()).isEqualTo("[1.0, 0.125, 1.0, no, no, 12.34]");
    assertThat(told.get(1)).isEqualTo("[no, no, no, no, no, no]");
    assertThat(told.getLast()).isEqualTo("[2.147483647E9, NaN, 1.0, no, no, 0.0]");
  }

  @Test
  void aTableWithoutRowsHasColumnsAllTheSame() {
    Table table = Table.open(fixture("no-rows"), new Violations()).orElseThrow();
    assertThat(table.columns()).containsExactlyElementsOf(ALL);
    assertThat(rows(fixture("no-rows"), ALL)).isEmpty();
  }

  @Test
  void onlyFlatColumnsAreRead() {
    assertThat(rows(fixture("nested"), List.of("int"))).containsExactly("1", "2");
    assertThat(problems(fixture("nested"), List.of("int", "list", "record")))
        .containsExactly(
            "nested.parquet: list: The column holds lists, records or bytes."
                + " Maybe write it as text or numbers.",
            "nested.parquet: record: The column holds lists, records or bytes."
                + " Maybe write it as text or numbers.");
  }

  @Test
  void aFileThatIsNotWholeSaysSoInOneLine() throws IOException {
    assertThat(problems(fixture("cut-short"), ALL))
        .containsExactly(
            "cut-short.parquet: The Parquet file cannot be read: It does not end with PAR1:"
                + " it is cut short. Maybe copy it again.");
    assertThat(problems(fixture("byte-changed"), ALL))
        .containsExactly(
            "byte-changed.parquet:1: The Parquet file cannot be read: A page is not what was"
                + " written: its check sum differs.");
    Path csv = folder.resolve("csv.parquet");
    Files.writeString(csv, "score,label\n0.1,0\n");
    assertThat(problems(new Source(csv, "csv.parquet"), List.of("score")))
        .containsExactly(
            "csv.parquet: The Parquet file cannot be read: It does not begin with PAR1."
                + " Maybe it is CSV; name it .csv then.");
  }

  @Test
  void whereverAByteIsChangedOrTheFileEndsThereIsAMessageOrTheSameRows() throws IOException {
    byte[] whole = Files.readAllBytes(fixture("gzip-two-row-groups").file());
    Path file = folder.resolve("hurt.parquet");
    int told = 0;
    for (int at = 4; at < whole.length; at += 13) {
      byte[] hurt = whole.clone();
      hurt[at] ^= 0x55;
      Files.write(file, hurt);
      Violations violations = new Violations();
      Table.open(new Source(file, "hurt.parquet"), violations)
          .ifPresent(
              t ->
                  t.read(
                      ALL,
                      violations,
                      row -> IntStream.range(0, 13).forEach(row::text),
                      Progress.NONE));
      told += violations.errors().size();
    }
    assertThat(told).isGreaterThan(50);
  }

  @Test
  void csvReadsAcrossLinesQuotesAndMarks() throws IOException {
    Source source =
        csv("\uFEFFid, score,note\r\n1,0.5,\"a, \"\"b\"\"\r\nc\"\r\n2,,\r\n3,1e-3,x\r\n");
    assertThat(rows(source, List.of("score", "id", "note")))
        .containsExactly("0.5 1 a, \"b\"\r\nc", "- 2 -", "1e-3 3 x");
    List<Long> lines = new ArrayList<>();
    Table.open(source, new Violations())
        .orElseThrow()
        .read(List.of("id"), new Violations(), row -> lines.add(row.at()), Progress.NONE);
    assertThat(lines).containsExactly(2L, 4L, 5L);
  }

  @Test
  void faultsOfCsvAreToldOnceEach() throws IOException {
    assertThat(problems(csv("a,b\n1\n2,3\n4\n5,6,7\n"), List.of("a")))
        .containsExactly(
            "t.csv:2: 1 field where the header has 2. Maybe a comma is not in quotes."
                + " On 2 lines: 2, 4.",
            "t.csv:5: 3 fields where the header has 2. Maybe a comma is not in quotes.");
    assertThat(problems(csv("score,label,label\n"), List.of("score")))
        .containsExactly("t.csv:1: label: The column stands twice.");
    assertThat(problems(csv("score,label\n"), List.of("scor", "label")))
        .containsExactly("t.csv: scor: Unknown column 'scor'. Maybe score.");
    assertThat(problems(new Source(folder.resolve("none.csv"), "none.csv"), List.of("a")))
        .containsExactly("none.csv: The file is missing.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1.5", "+.5", "1.", "1e-3", "NaN", "nan", "inf", "-Infinity"})
  void numbersAsProgramsWriteThem(String text) {
    assertThat(Numbers.isNumber(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1d", "0x1", "1,5", "NA", "1 2", "infinite", "e5", "0x1p3"})
  void wordsThatAreNoNumbers(String text) {
    assertThat(Numbers.isNumber(text)).isFalse();
    assertThat(Numbers.of(text)).isNaN();
  }

  @Test
  void progressEndsAtTheEnd() throws IOException {
    List<Long> told = new ArrayList<>();
    Source source = csv("a\n" + "1\n".repeat(400_000));
    long rows =
        Table.open(source, new Violations())
            .orElseThrow()
            .read(List.of("a"), new Violations(), _ -> {}, (done, _) -> told.add(done));
    assertThat(rows).isEqualTo(400_000);
    assertThat(told).isSorted().hasSizeBetween(3, 100).endsWith(800_002L);
  }

  private Source csv(String text) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return new Source(file, "t.csv");
  }

  private static Source fixture(String name) {
    String file = name + ".parquet";
    return new Source(
        Path.of(System.getProperty("linacre.root", ".."))
            .resolve("formats/src/test/resources/org/linacre/formats/table")
            .resolve(file),
        file);
  }

  private static List<String> rows(Source source, List<String> columns) {
    List<String> rows = new ArrayList<>();
    Violations violations = new Violations();
    Optional<Table> table = Table.open(source, violations);
    table
        .orElseThrow()
        .read(
            columns,
            violations,
            row ->
                rows.add(
                    String.join(
                        " ",
                        IntStream.range(0, columns.size())
                            .mapToObj(i -> row.isMissing(i) ? "-" : row.text(i))
                            .toList())),
            Progress.NONE);
    assertThat(violations.errors()).isEmpty();
    return rows;
  }

  private static List<String> problems(Source source, List<String> columns) {
    Violations violations = new Violations();
    Table.open(source, violations)
        .ifPresent(table -> table.read(columns, violations, _ -> {}, Progress.NONE));
    return violations.errors().stream().map(Violation::toString).toList();
  }
}
