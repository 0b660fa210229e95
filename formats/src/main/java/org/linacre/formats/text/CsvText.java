package org.linacre.formats.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV: UTF-8, comma, LF, a header. */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  /**
   * Writes a table; the stream stays open. Text that a spreadsheet would take for a formula gets an
   * apostrophe in front; what is not there is an empty field.
   */
  public static void write(
      List<String> columns,
      List<? extends List<? extends @Nullable Object>> rows,
      OutputStream out) {
    try {
      Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
      csv.writeRecord(columns);
      for (List<? extends @Nullable Object> row : rows) {
        csv.writeRecord(row.stream().map(CsvText::literal).toList());
      }
      csv.flush();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(@Nullable Object value) {
    String text = value == null ? "" : String.valueOf(value);
    return value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : text;
  }
}
