package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Layout.Part;

/** One file for each fault: its name is the case, {@code expected.txt} beside it the message. */
class PredictionsFileTest {
  private static final Path FAULTS =
      Path.of(System.getProperty("linacre.root", ".."))
          .resolve("formats/src/test/resources/org/linacre/formats/validation/faults");

  @TempDir private Path folder;

  static Stream<Path> faults() throws IOException {
    try (Stream<Path> files = Files.list(FAULTS)) {
      return files.filter(f -> !f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultHasItsOwnMessage(Path file) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(FAULTS.resolve("expected.txt"))) {
      String name = line.substring(0, line.indexOf(':'));
      expected.merge(name, line, (a, b) -> a + "\n" + b);
    }
    String name = String.valueOf(file.getFileName());
    Violations violations = new Violations();
    Source source = new Source(file, name);
    Optional<Predictions> read =
        PredictionsFile.read(source, layoutOf(file), violations, Progress.NONE);
    assertThat(read).isEmpty();
    assertThat(String.join("\n", violations.errors().stream().map(Violation::toString).toList()))
        .isEqualTo(expected.get(name));
  }

  @Test
  void rowsWithoutANameAreCounted() throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "id,score,label\na,0.1,0\n,0.2,1\n,0.3,0\n");
    Violations violations = new Violations();
    Source source = new Source(file, "rows.csv");
    Predictions read =
        PredictionsFile.read(source, layoutOf(file), violations, Progress.NONE).orElseThrow();
    assertThat(read.missing()).containsEntry("id", 2L).containsEntry("score", 0L);
  }

  @Test
  void noGroupingAndNoLevelIsNamedAsEveryone() throws IOException {
    Source source = csv("score,label,all,site\n0.1,0,x,all\n0.2,1,y,b\n");
    Layout layout =
        new Layout(
            Map.of(Part.SCORE, "score", Part.LABEL, "label"), List.of("all", "site"), List.of());
    Violations violations = new Violations();
    assertThat(PredictionsFile.read(source, layout, violations, Progress.NONE)).isEmpty();
    assertThat(violations.errors().stream().map(Violation::toString))
        .containsExactlyInAnyOrder(
            "p.csv: all: A grouping named 'all' cannot be told from everyone. Maybe name the column"
                + " otherwise, such as 'each'.",
            "p.csv:2: site: The value 'all' cannot be told from everyone. Maybe write it otherwise,"
                + " such as 'any'.");
  }

  @Test
  void aFolderIsNotAMissingFile() {
    Violations violations = new Violations();
    Source source = new Source(folder, "rows");
    PredictionsFile.read(
        source, new Layout(Map.of(), List.of(), List.of()), violations, Progress.NONE);
    assertThat(violations.errors().stream().map(Violation::toString))
        .containsExactly("rows: This is a folder. Maybe a file in it.");
  }

  /** Rows and columns in another order are the same rows; a changed outcome is not. */
  @Test
  void theHashOfRowsKnowsNoOrder() throws IOException {
    String first = hash("score,label,id\n0.1,0,a\n0.25,1,b\n,1,c\n0.1,,d\n");
    assertThat(hash("label,score\n1,0.25\n1,\n,0.1\n0,0.10\n")).isEqualTo(first);
    assertThat(hash("label,score\n0,0.25\n1,\n,0.1\n1,0.1\n")).isNotEqualTo(first);
    assertThat(hash("label,score\n1,0.25\n1,\n,0.1\n0,0.1\n0,0.1\n")).isNotEqualTo(first);
    assertThat(first).matches("[0-9a-f]{64}");
  }

  private String hash(String text) throws IOException {
    Source source = csv(text);
    Violations violations = new Violations();
    return RowsHash.of(
        PredictionsFile.read(source, layoutOf(source.file()), violations, Progress.NONE)
            .orElseThrow());
  }

  /** Every column of the header that is a part; score and label in any case. */
  private static Layout layoutOf(Path file) throws IOException {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    parts.put(Part.SCORE, "score");
    parts.put(Part.LABEL, "label");
    if (file.toString().endsWith(".csv")) {
      List<String> header = List.of(Files.readAllLines(file).getFirst().split(",", -1));
      Stream.of(Part.values())
          .filter(part -> header.contains(part.word()))
          .forEach(part -> parts.put(part, part.word()));
    }
    return new Layout(parts, List.of(), List.of());
  }

  private Source csv(String text) throws IOException {
    Path file = folder.resolve("p.csv");
    Files.writeString(file, text);
    return new Source(file, "p.csv");
  }

  @Test
  void everyColumnIsReadAndWhatIsMissingIsCounted() throws IOException {
    Source source =
        csv(
            """
            s,y,who,on,due,days,died,before,after,helped,sex,part
            0.25,1,p2,2026-01-01,2026-01-03T10:00,12.5,1,0,1,1,m,new
            0.75,0,p1,2026-01-02,,3,0,1,1,0,f,old
            ,NA,,,,NA,,,,,,
            """);
    Map<Part, String> parts = new EnumMap<>(Part.class);
    parts.putAll(Map.of(Part.SCORE, "s", Part.LABEL, "y", Part.PATIENT, "who", Part.TIME, "on"));
    parts.putAll(Map.of(Part.DUE, "due", Part.FOLLOW_UP, "days", Part.EVENT, "died"));
    parts.putAll(Map.of(Part.UNAIDED, "before", Part.AIDED, "after", Part.ASSISTED, "helped"));
    parts.put(Part.SPLIT, "part");
    Violations violations = new Violations();
    Predictions p =
        PredictionsFile.read(
                source, new Layout(parts, List.of("sex"), List.of("NA")), violations, Progress.NONE)
            .orElseThrow();
    assertThat(violations.errors()).isEmpty();
    assertThat(p.size()).isEqualTo(3);
    assertThat(List.of(p.score(0), p.score(1))).containsExactly(0.25, 0.75);
    assertThat(p.score(2)).isNaN();
    assertThat(List.of(p.label(0), p.label(1), p.label(2))).containsExactly(1, 0, -1);
    assertThat(List.of(p.patient(0), p.patient(1), p.patient(2))).containsExactly(0, 1, -1);
    assertThat(p.pseudonym(0)).isNotEqualTo(p.pseudonym(1));
    assertThat(p.time(1) - p.time(0)).isEqualTo(1);
    assertThat(p.due(0) - p.time(0)).isEqualTo(2);
    assertThat(p.due(1)).isEqualTo(Predictions.NO_DAY);
    assertThat(p.followUp(0)).isEqualTo(12.5);
    assertThat(List.of(p.event(0), p.unaided(0), p.aided(0), p.assisted(0)))
        .containsExactly(1, 0, 1, 1);
    assertThat(p.groupings().getFirst().levels()).containsExactly("f", "m");
    assertThat(List.of(p.code(0, 0), p.code(0, 1), p.code(0, 2))).containsExactly(1, 0, -1);
    assertThat(List.of(p.splitCode(0), p.splitCode(1), p.splitCode(2))).containsExactly(0, 1, -1);
    assertThat(p.has(Column.ASSISTED)).isTrue();
    assertThat(p.missing()).containsEntry("due", 2L).containsEntry("label", 1L);
    assertThat(p.missing()).containsEntry("sex", 1L).containsEntry("score", 1L);
  }

  @Test
  void timesOutOfOrderAreAWarningWithTheirCount() throws IOException {
    Source source =
        csv(
            "score,label,on\n0.1,0,2026-01-05\n0.2,1,2026-01-01\n0.3,1,2026-01-02\n0.4,0,2026-01-05\n");
    Violations violations = new Violations();
    Layout layout =
        new Layout(
            Map.of(Part.SCORE, "score", Part.LABEL, "label", Part.TIME, "on"),
            List.of(),
            List.of());
    assertThat(PredictionsFile.read(source, layout, violations, Progress.NONE)).isPresent();
    assertThat(violations.warnings().stream().map(Violation::toString))
        .containsExactly(
            "p.csv:3: on: The time is before that of an earlier row. Rows are taken in any order;"
                + " maybe the file was sorted by something else. On 2 lines: 3, 4.");
  }

  @Test
  void aGroupOfAThousandLevelsIsNone() throws IOException {
    StringBuilder text = new StringBuilder("score,label,who\n");
    for (int i = 0; i <= PredictionsFile.MOST_LEVELS; i++) {
      text.append("0.5,1,p").append(i).append('\n');
    }
    Violations violations = new Violations();
    Layout layout =
        new Layout(Map.of(Part.SCORE, "score", Part.LABEL, "label"), List.of("who"), List.of());
    assertThat(PredictionsFile.read(csv(text.toString()), layout, violations, Progress.NONE))
        .isEmpty();
    assertThat(violations.errors().getFirst().message()).contains("more than 1000 different");
  }
}
