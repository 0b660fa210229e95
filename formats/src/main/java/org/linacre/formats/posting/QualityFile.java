package org.linacre.formats.posting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.Prevalence.Measured;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/** How well the rules were measured to read postings. */
public final class QualityFile {
  private QualityFile() {}

  /**
   * Reads the counts of postings by what they are and what they were read as.
   *
   * @param folder the folder that holds the packs
   */
  public static List<Measured> read(Path folder, Violations violations) {
    List<Measured> rows = new ArrayList<>();
    CsvTable.read(
        Source.in(folder, "postings/quality.csv"),
        new CsvTable.Columns(List.of("truth", "said", "count"), List.of("source", "note")),
        violations,
        row -> {
          String count = row.need("count");
          if (count.matches("\\d{1,6}")) {
            rows.add(new Measured(row.need("truth"), row.need("said"), Integer.parseInt(count)));
          } else {
            row.error("count", "'" + count + "' is no whole number.");
          }
        });
    return rows;
  }
}
