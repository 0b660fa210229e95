package org.linacre.formats.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linacre.engine.catalogue.Violations;

/** A CSV file with a header, read a line at a time. */
public final class CsvTable {
  private final Source source;
  private final Violations violations;
  private final Map<String, Integer> places = new HashMap<>();
  private int width;

  private CsvTable(Source source, Violations violations) {
    this.source = source;
    this.violations = violations;
  }

  /**
   * The columns a file must and may have, in any order.
   *
   * @param required must be there
   * @param optional may be there
   */
  public record Columns(List<String> required, List<String> optional) {
    /** Columns with their own copies. */
    public Columns {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }
  }

  /** One line. */
  public final class Row {
    private final CsvRecord fields;

    private Row(CsvRecord fields) {
      this.fields = fields;
    }

    /** The line it starts on, from 1. */
    public int line() {
      return (int) fields.getStartingLineNumber();
    }

    /** The field without white space around it; empty where the file has no such column. */
    public String get(String column) {
      Integer place = places.get(column);
      return place == null ? "" : fields.getField(place).strip();
    }

    /** Adds an error about one field of this line. */
    public void error(String column, String message) {
      violations.error(source.name(), line(), column, message);
    }

    /** Adds a warning about one field of this line. */
    public void warn(String column, String message) {
      violations.warn(source.name(), line(), column, message);
    }

    /** The field, and an error where it is empty. */
    public String need(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        error(column, "Empty.");
      }
      return value;
    }

    /** The words of a field that holds a list separated by white space or semicolons. */
    public List<String> words(String column) {
      String value = get(column);
      return value.isEmpty()
          ? List.of()
          : List.of(value.split("[;\\s]+", -1)).stream().filter(w -> !w.isEmpty()).toList();
    }
  }

  /**
   * Reads a file; a byte-order mark and CRLF are taken silently. Lines of the wrong number of
   * fields are errors and are left out; an unknown column is a warning. Of a file with a quote that
   * is not closed nothing is read.
   *
   * @return how many lines were given to {@code each}
   */
  public static int read(
      Source source, Columns columns, Violations violations, Consumer<Row> each) {
    int before = violations.errors().size();
    Quotes quotes =
        new Quotes(
            (line, what, way) -> violations.error(source.name(), (int) line, "", what + way));
    return source.isReadable(violations, quotes) && violations.errors().size() == before
        ? new CsvTable(source, violations).read(columns, each)
        : 0;
  }

  private int read(Columns columns, Consumer<Row> each) {
    int count = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.file(), StandardCharsets.UTF_8)) {
      boolean header = true;
      for (CsvRecord fields : reader) {
        if (header && !header(fields.getFields(), columns)) {
          return 0;
        }
        if (!header && fits(fields)) {
          each.accept(new Row(fields));
          count++;
        }
        header = false;
      }
    } catch (IOException | RuntimeException e) {
      violations.error(source.name(), 0, "", "Not CSV: " + e.getMessage() + ".");
    }
    return count;
  }

  private boolean fits(CsvRecord fields) {
    if (fields.getFieldCount() != width) {
      violations.error(
          source.name(),
          (int) fields.getStartingLineNumber(),
          "",
          Words.fields(fields.getFieldCount(), width) + ". Maybe a comma is not in quotes.");
      return false;
    }
    return true;
  }

  private boolean header(List<String> found, Columns columns) {
    width = found.size();
    for (int i = 0; i < width; i++) {
      String column = found.get(i).strip();
      if (places.put(column, i) != null) {
        violations.error(source.name(), 1, column, "The column stands twice.");
      }
      if (!columns.required.contains(column) && !columns.optional.contains(column)) {
        violations.warn(source.name(), 1, column, "An unknown column; it is not read.");
      }
    }
    List<String> missing = new ArrayList<>(columns.required);
    missing.removeAll(places.keySet());
    missing.forEach(
        column ->
            violations.error(
                source.name(),
                1,
                column,
                "The column is missing; found are " + String.join(", ", found) + "."));
    return missing.isEmpty();
  }
}
