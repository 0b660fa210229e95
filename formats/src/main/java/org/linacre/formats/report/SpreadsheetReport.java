package org.linacre.formats.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The report as a spreadsheet: a sheet for each part. Text is always text, never a formula. */
final class SpreadsheetReport {
  private static final String VERSION = "1.0";

  private SpreadsheetReport() {}

  static void write(List<Rows> tables, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Linacre", VERSION);
    for (Rows table : tables) {
      Worksheet sheet = book.newWorksheet(Labels.of("sheet." + table.name()));
      for (int column = 0; column < table.columns().size(); column++) {
        String name = table.columns().get(column);
        sheet.value(0, column, Labels.orWord("col." + name, name));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      int row = 1;
      for (List<@Nullable Object> values : table.values()) {
        for (int column = 0; column < values.size(); column++) {
          put(sheet, row, column, new Cell(table.columns().get(column), values.get(column)));
        }
        row++;
      }
      sheet.finish();
    }
    book.finish();
  }

  private record Cell(String column, @Nullable Object value) {}

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell.value) {
      case null -> {}
      case Number number -> {
        sheet.value(row, column, number);
        if (Rows.isShare(cell.column)) {
          sheet.style(row, column).format("0.0%").set();
        }
      }
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case Boolean yes -> sheet.value(row, column, Labels.of(yes ? "yes" : "no"));
      case Object text -> sheet.inlineString(row, column, clipped(String.valueOf(text)));
    }
  }

  /** A cell of a spreadsheet holds at most 32,767 characters. */
  private static String clipped(String text) {
    return text.length() <= 32_000 ? text : text.substring(0, 32_000);
  }
}
