package org.linacre.bench.posting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.posting.PostingFile;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/**
 * A posting with what a reader found in it.
 *
 * @param writer the folder, each by one hand
 * @param id its file, without the ending
 * @param text as the product reads the file
 * @param labels by the columns of labels.csv
 * @param shown by {@code kind:value} the beginnings of the sentences that show it, of shown.csv;
 *     empty where nobody said
 */
record Labelled(
    String writer,
    String id,
    String text,
    Map<String, String> labels,
    Map<String, List<String>> shown) {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "register",
          "family",
          "healthcare_ai",
          "archetypes",
          "coding",
          "healthcare_knowledge",
          "workflow",
          "realistic",
          "privacy",
          "stakeholders",
          "review",
          "metrics",
          "employment",
          "vague",
          "mix",
          "replace",
          "privacy_vague");

  /** The postings of a folder that have a line in its labels.csv, in the order of that file. */
  static List<Labelled> in(Path folder) throws IOException {
    Violations violations = new Violations();
    List<Map<String, String>> rows = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, "labels.csv"),
        new CsvTable.Columns(COLUMNS, List.of("note")),
        violations,
        row -> {
          Map<String, String> labels = new TreeMap<>();
          COLUMNS.forEach(c -> labels.put(c, row.get(c)));
          rows.add(labels);
        });
    Map<String, Map<String, List<String>>> shown = shown(folder, violations);
    violations.stopOnErrors();
    List<Labelled> all = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Path file = folder.resolve(row.get("id") + ".txt");
      if (Files.exists(file)) {
        String writer = String.valueOf(folder.getFileName());
        String text = PostingFile.of(Files.readString(file)).text();
        String id = row.getOrDefault("id", "");
        all.add(new Labelled(writer, id, text, row, shown.getOrDefault(id, Map.of())));
      }
    }
    return all;
  }

  private static Map<String, Map<String, List<String>>> shown(Path folder, Violations violations) {
    Map<String, Map<String, List<String>>> shown = new TreeMap<>();
    if (Files.exists(folder.resolve("shown.csv"))) {
      CsvTable.read(
          Source.in(folder, "shown.csv"),
          new CsvTable.Columns(List.of("id", "label", "sentence"), List.of()),
          violations,
          row ->
              shown
                  .computeIfAbsent(row.need("id"), _ -> new TreeMap<>())
                  .computeIfAbsent(row.need("label"), _ -> new ArrayList<>())
                  .add(row.need("sentence")));
    }
    return shown;
  }

  /** Its name among all writers' postings. */
  String name() {
    return writer + "/" + id;
  }

  String label(String column) {
    return labels.getOrDefault(column, "");
  }

  boolean is(String column) {
    return label(column).equals("yes");
  }

  /** The archetypes, sorted. */
  List<String> archetypes() {
    return List.of(label("archetypes").split("[;\\s]+", -1)).stream()
        .filter(a -> !a.isEmpty())
        .sorted()
        .toList();
  }
}
