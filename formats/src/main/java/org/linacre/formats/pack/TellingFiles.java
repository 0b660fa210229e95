package org.linacre.formats.pack;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.CsvTable.Columns;
import org.linacre.formats.text.CsvTable.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** The files of a pack that tell rather than ask: persons, duties, figures, terms. */
final class TellingFiles {
  private final String pack;
  private final Path folder;
  private final Violations violations;
  private final Map<String, Set<String>> known = new TreeMap<>();

  /** The files of one pack, named by its folder and a slash. */
  TellingFiles(String pack, Catalogue catalogue, Path folder, Violations violations) {
    this.pack = pack;
    this.folder = folder;
    this.violations = violations;
    known.put("archetype", Set.copyOf(catalogue.archetypes().stream().map(Archetype::id).toList()));
    known.put("seat", Set.copyOf(catalogue.seats().stream().map(Seat::id).toList()));
  }

  /** Checks each file that the pack lists: columns, number of lines, references, empty cells. */
  void check() {
    for (Yaml file :
        Yaml.read(Source.in(folder, pack + "pack.yaml"), violations).get("files").items()) {
      check(file);
    }
  }

  private void check(Yaml file) {
    String name = file.get("name").need();
    Source source = Source.in(folder, pack + name + ".csv");
    List<String> columns = List.of(file.get("columns").need().split(" ", -1));
    Set<String> personas = new HashSet<>();
    Set<List<String>> seen = new HashSet<>();
    int lines =
        CsvTable.read(
            source,
            new Columns(columns, List.of()),
            violations,
            row -> {
              columns.forEach(column -> check(row, column));
              personas.add(row.get("persona"));
              if (!seen.add(columns.stream().map(row::get).toList())) {
                row.error(columns.getFirst(), "The line stands twice.");
              }
            });
    if (columns.contains("persona")) {
      known.putIfAbsent("persona", personas);
    }
    if (lines != file.get("lines").number(-1)) {
      violations.error(
          source.name(), 0, "", "It has " + lines + " lines; the pack says otherwise.");
    }
  }

  private void check(Row row, String column) {
    String value = row.get(column);
    Set<String> words = known.get(column);
    if (value.isEmpty() && !column.equals("unit") && !column.equals("year")) {
      row.error(column, "Empty.");
    } else if (words != null && !words.contains(value)) {
      row.error(column, Words.unknown(column, value, words));
    }
  }
}
