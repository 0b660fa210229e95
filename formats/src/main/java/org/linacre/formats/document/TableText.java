package org.linacre.formats.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.linacre.engine.document.Place;

/** Tables of separated values, by row and column; a column's header is the label of its cells. */
final class TableText {
  private static final int LOOK = 1 << 13;
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  private TableText() {}

  static void read(Reader in, Gather gather) throws IOException {
    try (BufferedReader reader = new BufferedReader(in, 1 << 16);
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(separator(reader))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
      List<String> headers = List.of();
      int row = 1;
      for (CsvRecord record : rows) {
        row(record.getFields(), headers, row, gather);
        headers = row == 1 ? record.getFields() : headers;
        row++;
      }
      gather.end();
    }
  }

  private static void row(List<String> cells, List<String> headers, int row, Gather gather) {
    for (int i = 0; i < cells.size(); i++) {
      String place = (row == 1 ? "header" : "row " + row) + ", column " + (i + 1);
      gather.at(new Place(place, 0), i < headers.size() ? headers.get(i) : "");
      gather.add(cells.get(i)).add(i + 1 < cells.size() ? "\t" : "\n");
    }
  }

  /** The separator that stands most often in the first line; a comma where none does. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LOOK + 1);
    char[] chars = new char[LOOK];
    int count = Math.max(reader.read(chars, 0, LOOK), 0);
    reader.reset();
    String line = new String(chars, 0, count).lines().findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long found = line.chars().filter(c -> c == separator).count();
      best = found > most ? separator : best;
      most = Math.max(most, found);
    }
    return best;
  }
}
