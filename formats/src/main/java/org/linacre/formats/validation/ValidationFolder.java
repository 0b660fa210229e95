package org.linacre.formats.validation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.report.Spreadsheet;
import org.linacre.formats.report.Spreadsheet.Sheet;
import org.linacre.formats.text.FreshFolder;

/** Writes the report of a validation into a folder: all of it, or nothing. */
public final class ValidationFolder {
  /** The day that stands as the day of making: the same rows give the same bytes on any day. */
  private static final LocalDate NO_DAY = LocalDate.EPOCH;

  private ValidationFolder() {}

  /**
   * Writes validation.html, validation.xlsx and validation.json; what was there stays until all is
   * written.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(ValidationReport report, Assurance assurance, Path folder)
      throws IOException {
    Map<String, @Nullable Object> document = ValidationJson.of(report);
    FreshFolder.write(
        folder,
        fresh -> {
          String page = new ValidationPage(report, assurance).page();
          Files.writeString(fresh.resolve("validation.html"), page);
          Spreadsheet.write(sheets(report, document), NO_DAY, fresh.resolve("validation.xlsx"));
          Path json = fresh.resolve("validation.json");
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
            JsonReport.write(document, out);
          }
        });
  }

  private static List<Sheet> sheets(ValidationReport report, Map<String, @Nullable Object> json) {
    List<Sheet> sheets = new ArrayList<>();
    for (String part : List.of("results", "verdicts", "notes", "accrual", "precision", "audit")) {
      if (json.get(part) instanceof List<?> rows) {
        sheets.add(sheet(part, rows));
      }
    }
    sheets.add(curves(report));
    return sheets;
  }

  private static Sheet sheet(String part, List<?> rows) {
    List<String> columns = new ArrayList<>();
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Object row : rows) {
      if (row instanceof Map<?, ?> map) {
        if (columns.isEmpty()) {
          map.keySet().forEach(key -> columns.add(String.valueOf(key)));
        }
        List<@Nullable Object> cells = new ArrayList<>();
        map.values().forEach(value -> cells.add(cell(value)));
        values.add(cells);
      }
    }
    return new Sheet(Wording.of("sheet." + part), headings(columns), Set.of(), values);
  }

  private static @Nullable Object cell(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(String::valueOf).toList());
    }
    return value;
  }

  private static List<String> headings(List<String> columns) {
    return columns.stream().map(c -> Wording.orWord("col." + c, c)).toList();
  }

  private static Sheet curves(ValidationReport report) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (var curve : report.found().curves()) {
      for (var p : curve.points()) {
        rows.add(
            Arrays.asList(
                curve.kind().name(),
                curve.split(),
                curve.group(),
                curve.level(),
                p.x(),
                p.y(),
                p.lower(),
                p.upper()));
      }
    }
    List<String> columns = List.of("curve", "split", "group", "level", "x", "y", "lower", "upper");
    return new Sheet(Wording.of("sheet.curves"), headings(columns), Set.of(), rows);
  }
}
