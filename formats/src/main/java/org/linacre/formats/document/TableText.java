package org.linacre.formats.document;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.document.Mark;
import org.linacre.engine.document.Place;

/**
 * Tables of separated values, by row and column; a column's header is the label of its cells. It
 * may stand below other lines, or there is none.
 */
final class TableText {
  /** Among the first of so many rows the headers are looked for. */
  private static final int HEAD = 12;

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
      List<List<String>> head = new ArrayList<>();
      Rows out = new Rows(gather);
      for (CsvRecord record : rows) {
        if (head.size() < HEAD) {
          head.add(record.getFields());
          if (head.size() == HEAD) {
            out.begin(head);
          }
        } else {
          out.row(record.getFields());
        }
      }
      if (head.size() < HEAD) {
        out.begin(head);
      }
      gather.end();
    }
  }

  /** The rows of one table. */
  private static final class Rows {
    private final Gather gather;
    private List<String> headers = List.of();
    private int header;
    private int number;

    Rows(Gather gather) {
      this.gather = gather;
    }

    /** The first rows, from which the row of headers is known, or that there is none. */
    void begin(List<List<String>> head) {
      header = Headers.row(head);
      for (List<String> cells : head) {
        row(cells);
        headers = number == header + 1 ? cells : headers;
      }
    }

    void row(List<String> cells) {
      boolean unnamed = number < header || Headers.isNote(cells);
      boolean own = number == header;
      number++;
      for (int i = 0; i < cells.size(); i++) {
        String place = (own ? "header" : "row " + number) + ", column " + (i + 1);
        gather.at(new Place(place, 0), unnamed || own ? "" : label(i));
        gather.add(cells.get(i)).add(i + 1 < cells.size() ? "\t" : "\n");
      }
    }

    private String label(int column) {
      return column < headers.size() ? headers.get(column) : headers.isEmpty() ? Mark.UNNAMED : "";
    }
  }

  /** The separator that stands most often in the first line that has one, or a comma. */
  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LOOK + 1);
    char[] chars = new char[LOOK];
    int count = Math.max(reader.read(chars, 0, LOOK), 0);
    reader.reset();
    String line =
        new String(chars, 0, count)
            .lines()
            .limit(HEAD)
            .filter(TableText::isSeparated)
            .findFirst()
            .orElse("");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long found = line.chars().filter(c -> c == separator).count();
      best = found > most ? separator : best;
      most = Math.max(most, found);
    }
    return best;
  }

  private static boolean isSeparated(String line) {
    return line.chars().anyMatch(c -> c == ',' || c == '\t' || c == ';' || c == '|');
  }
}
