package org.linacre.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Quotes;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/** CSV with a header; a byte-order mark and CRLF are taken silently. */
final class CsvRows implements Table {
  private static final int TELL_EVERY = 1 << 18;

  private final Source source;
  private final List<String> columns;

  private CsvRows(Source source, List<String> columns) {
    this.source = source;
    this.columns = List.copyOf(columns);
  }

  static Optional<Table> open(Source source, Violations violations) {
    Faults faults = new Faults(source);
    Quotes quotes = new Quotes((line, what, way) -> faults.add(line, "", what, () -> way));
    boolean readable = source.isReadable(violations, quotes);
    faults.tell(violations);
    if (!readable || !faults.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(source.file());
        CsvReader<CsvRecord> reader = reader(in)) {
      List<String> found =
          reader.iterator().next().getFields().stream().map(String::strip).toList();
      return twice(source, found, violations)
          ? Optional.empty()
          : Optional.of(new CsvRows(source, found));
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      violations.error(source.name(), 1, "", "Not CSV: " + e.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static boolean twice(Source source, List<String> found, Violations violations) {
    Set<String> seen = new HashSet<>();
    boolean twice = false;
    for (String column : found) {
      if (!seen.add(column)) {
        violations.error(source.name(), 1, column, "The column stands twice.");
        twice = true;
      }
    }
    return twice;
  }

  private static CsvReader<CsvRecord> reader(InputStream in) {
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(in, StandardCharsets.UTF_8);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public long read(
      List<String> wanted, Violations violations, Consumer<Row> each, Progress progress) {
    if (!Table.has(this, wanted, violations)) {
      return 0;
    }
    Faults faults = new Faults(source);
    Line line = new Line(wanted.stream().mapToInt(columns::indexOf).toArray());
    long count = 0;
    try (InputStream in = Counted.open(source.file(), TELL_EVERY, progress);
        CsvReader<CsvRecord> reader = reader(in);
        Ahead records = new Ahead(reader.iterator())) {
      records.next();
      while (records.hasNext()) {
        line.take(records.next());
        if (fits(line.fields(), faults)) {
          each.accept(line);
          count++;
        }
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      faults.add(0, "", "Not CSV", () -> ": " + e.getMessage() + ".");
    }
    faults.tell(violations);
    return count;
  }

  private boolean fits(CsvRecord fields, Faults faults) {
    if (fields.getFieldCount() == columns.size()) {
      return true;
    }
    faults.add(
        fields.getStartingLineNumber(),
        "",
        Words.fields(fields.getFieldCount(), columns.size()),
        () -> ". Maybe a comma is not in quotes.");
    return false;
  }

  /** The line at hand; a field is parsed as a number when it is first asked for. */
  private static final class Line implements Row {
    private final int[] places;
    private CsvRecord fields;

    private Line(int[] places) {
      this.places = places;
      this.fields = NONE;
    }

    private static final CsvRecord NONE = CsvReader.builder().ofCsvRecord("-").iterator().next();

    private void take(CsvRecord record) {
      fields = record;
    }

    private CsvRecord fields() {
      return fields;
    }

    @Override
    public long at() {
      return fields.getStartingLineNumber();
    }

    @Override
    public boolean isMissing(int column) {
      return text(column).isEmpty();
    }

    @Override
    public String text(int column) {
      return fields.getField(places[column]).strip();
    }

    @Override
    public boolean isNumber(int column) {
      return Numbers.isNumber(text(column));
    }

    @Override
    public double number(int column) {
      return Numbers.of(text(column));
    }
  }
}
