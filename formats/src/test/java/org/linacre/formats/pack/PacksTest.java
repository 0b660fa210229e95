package org.linacre.formats.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Question;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.Source;

/** The packs against the report: by an independent transcription, and by the report's own text. */
class PacksTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private final Violations violations = new Violations();
  private final Catalogue catalogue = Packs.read(ROOT.resolve("packs"), violations);

  @Test
  void thePacksHaveNoProblemAndNoWarning() {
    assertThat(violations.errors()).isEmpty();
    assertThat(violations.warnings()).isEmpty();
  }

  @Test
  void everyTableHasItsRows() {
    Map<String, Integer> counts = new TreeMap<>();
    catalogue.requirements().forEach(r -> counts.merge(r.table(), 1, Integer::sum));
    catalogue.questions().forEach(q -> counts.merge(q.table(), 1, Integer::sum));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "T1", 30, "T2", 20, "A1", 33, "A2", 35, "A3", 40, "A4", 52, "A5", 46, "A6", 25,
                "A7", 26));
    assertThat(catalogue.questions().stream().filter(q -> !q.sameAs().isEmpty())).hasSize(13);
  }

  @Test
  void theMatrixOfTheRowsIsThePrintedOne() {
    assertThat(catalogue.derivedMatrix()).isEqualTo(catalogue.printed());
    assertThat(catalogue.printed().stream().mapToInt(t -> t.archetypes().size()).sum())
        .isEqualTo(39);
  }

  @Test
  void everyRowAgreesWithTheIndependentTranscription() {
    List<String> theirs = new ArrayList<>();
    CsvTable.read(
        new Source(Path.of("src/test/resources/report/rows.csv"), "rows.csv"),
        new Columns(List.of("table", "row", "subfactor", "verb", "bullet", "key"), List.of()),
        violations,
        row ->
            theirs.add(
                String.join(
                    " ", row.get("table"), row.get("row"), row.get("subfactor"), row.get("verb"))));
    List<String> ours = new ArrayList<>();
    for (Requirement r : catalogue.requirements()) {
      String place = r.subfactor().isEmpty() ? r.factor() : r.subfactor();
      ours.add(String.join(" ", r.table(), "" + r.row(), place, r.asks() ? r.level() : "lost"));
    }
    for (Question q : catalogue.questions()) {
      ours.add(String.join(" ", q.table(), "" + q.row(), q.subfactor(), "question"));
    }
    assertThat(theirs).hasSize(307);
    assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
  }

  @Test
  void kindFollowsTheLevel() {
    assertThat(catalogue.requirements())
        .filteredOn(Requirement::asks)
        .allMatch(
            r ->
                r.kind()
                    .equals(
                        List.of("capability", "proficiency").contains(r.level())
                            ? "skill"
                            : "knowledge"));
    assertThat(catalogue.requirements()).filteredOn(r -> !r.asks()).hasSize(1);
  }

  @Test
  void everyLevelIsTaughtBySomeCourse() {
    assertThat(catalogue.untaught()).isEmpty();
  }

  /** Table captions in the report's text, in its order, with what follows the last. */
  private static final Map<String, String> CAPTIONS =
      Map.of(
          "T1",
          "Table 1: Requirements",
          "T2",
          "Table 2: Requirements",
          "A1",
          "Table A1: Shapers",
          "A2",
          "Table A2: Drivers",
          "A4",
          "Table A4: Creators",
          "A5",
          "Table A5: Embedders",
          "A7",
          "Table A7: Users");

  private static final Map<String, String> ENDS =
      Map.of(
          "T1",
          "3.3 Advanced",
          "T2",
          "3.5 Educational",
          "A1",
          "A.2 Advanced",
          "A2",
          "When an AI technology",
          "A4",
          "A.4 Advanced",
          "A5",
          "As part of their",
          "A7",
          "https://transform");

  private static final Pattern ROW =
      Pattern.compile(
          "(?:•|\\+|››)\\s+(Awareness|Familiar(?:ity|ly)|Understanding|Capable|Proficient|from)\\b");

  private static final Map<String, String> LEVELS =
      Map.of(
          "Awareness",
          "awareness",
          "Familiarity",
          "familiarity",
          "Familiarly",
          "familiarity",
          "Understanding",
          "understanding",
          "Capable",
          "capability",
          "Proficient",
          "proficiency",
          "from",
          "");

  @Test
  void everyRowAgreesWithTheTextOfTheReport() throws IOException {
    String file = System.getProperty("linacre.report", "");
    assumeTrue(!file.isEmpty(), "needs -Dlinacre.report=FILE, the text of the report");
    String text = Files.readString(Path.of(file));
    for (Map.Entry<String, String> caption : CAPTIONS.entrySet()) {
      String table = caption.getKey();
      int start = text.indexOf(caption.getValue());
      int end = text.indexOf(String.valueOf(ENDS.get(table)), start);
      assertThat(start).as(table).isPositive();
      assertThat(end).as(table).isGreaterThan(start);
      List<String> printed = new ArrayList<>();
      Matcher row = ROW.matcher(text.substring(start, end));
      while (row.find()) {
        printed.add(String.valueOf(LEVELS.get(row.group(1))));
      }
      assertThat(
              catalogue.requirements().stream()
                  .filter(r -> r.table().equals(table))
                  .map(Requirement::level)
                  .toList())
          .as(table)
          .isEqualTo(printed);
    }
  }
}
