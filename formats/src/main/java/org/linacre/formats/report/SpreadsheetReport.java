package org.linacre.formats.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linacre.formats.report.Spreadsheet.Sheet;

/** The report as a spreadsheet: a sheet for each part. */
final class SpreadsheetReport {
  private SpreadsheetReport() {}

  /** Writes the sheets; the day stands as the day the book was made. */
  static void write(List<Rows> tables, LocalDate day, Path file) throws IOException {
    Spreadsheet.write(tables.stream().map(SpreadsheetReport::sheet).toList(), day, file);
  }

  private static Sheet sheet(Rows table) {
    List<String> columns = table.columns();
    Set<Integer> shares = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (Rows.isShare(columns.get(i))) {
        shares.add(i);
      }
    }
    return new Sheet(
        Labels.of("sheet." + table.name()),
        columns.stream().map(c -> Labels.orWord("col." + c, c)).toList(),
        shares,
        table.values());
  }
}
