package org.linacre.bench.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;

/** What readers named in the postings to learn from stands there. */
class ShownFilesTest {
  private static final List<String> KINDS = List.of("family", "archetype", "coding", "knowledge");

  @TempDir private Path folder;

  @Test
  void everyRowNamesAPostingItsLabelAndItsWords() throws IOException {
    Path root = Path.of(System.getProperty("linacre.root", ".."), "bench/postings/development");
    Violations violations = new Violations();
    int rows = 0;
    try (Stream<Path> folders = Files.list(root)) {
      for (Path one : folders.sorted().toList()) {
        rows += check(one, violations);
      }
    }
    assertThat(violations.errors()).isEmpty();
    assertThat(rows).isGreaterThan(30_000);
  }

  @Test
  void aRowThatIsWrongIsTold() throws IOException {
    Files.writeString(folder.resolve("001.txt"), "<p>Data   analyst</p>\n\nWork with\nresearch.");
    Files.writeString(
        folder.resolve("labels.csv"),
        "id,register,family,healthcare_ai,archetypes,coding,healthcare_knowledge,workflow,"
            + "realistic,privacy,stakeholders,review,metrics,employment,vague,mix,replace,"
            + "privacy_vague\n001,x,data,yes,driver user,low,high,,,,,,,,,,,\n");
    Files.writeString(
        folder.resolve("shown.csv"),
        "id,label,sentence\n001,family:data,Data analyst\n001,archetype:user,Work with research.\n"
            + "002,family:data,Data analyst\n001,archetype:creator,Data analyst\n"
            + "001,knowledge:high,analyst Data\n001,ai:duty,Data\n001,coding,Data\n");
    Violations violations = new Violations();
    assertThat(check(folder, violations)).isEqualTo(7);
    assertThat(violations.errors()).hasSize(5);
    assertThat(violations.errors().toString())
        .contains("shown.csv:4: id: ")
        .contains("shown.csv:5: label: ")
        .contains("shown.csv:6: sentence: ")
        .contains("shown.csv:7: label: ")
        .contains("shown.csv:8: label: ");
  }

  /** How many rows there are. */
  private static int check(Path folder, Violations violations) throws IOException {
    Map<String, Labelled> postings =
        Labelled.in(folder).stream().collect(Collectors.toMap(Labelled::id, Function.identity()));
    int[] rows = {0};
    CsvTable.read(
        Source.in(folder, "shown.csv"),
        new CsvTable.Columns(List.of("id", "label", "sentence"), List.of()),
        violations,
        row -> {
          rows[0]++;
          check(row, postings);
        });
    return rows[0];
  }

  private static void check(Row row, Map<String, Labelled> postings) {
    Labelled posting = postings.get(row.need("id"));
    if (posting == null) {
      row.error("id", "No posting '" + row.get("id") + "' in labels.csv.");
      return;
    }
    String label = row.need("label");
    if (KINDS.stream().noneMatch(kind -> label.startsWith(kind + ":"))
        || !Truth.is(posting, label)) {
      row.error("label", "'" + label + "' is not true of " + posting.name() + ".");
    }
    if (!folded(posting.text()).contains(folded(row.need("sentence")))) {
      row.error("sentence", "'" + row.get("sentence") + "' is not in " + posting.name() + ".");
    }
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
