package org.linacre.formats.posting;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/** Everyday words that name no skill alone, though a list of skills has them as labels. */
final class EverydayFile {
  private EverydayFile() {}

  /**
   * Reads the words, in small letters.
   *
   * @param folder the folder that holds the packs
   */
  static Set<String> read(Path folder, Violations violations) {
    Set<String> words = new LinkedHashSet<>();
    CsvTable.read(
        Source.in(folder, "postings/everyday.csv"),
        new CsvTable.Columns(List.of("word"), List.of("source", "note")),
        violations,
        row -> words.add(row.need("word").toLowerCase(Locale.ROOT)));
    return words;
  }
}
