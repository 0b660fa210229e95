package org.linacre.formats.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The report as a spreadsheet: a sheet for each part. Text is always text, never a formula. */
final class SpreadsheetReport {
  private static final String VERSION = "1.0";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<=W3CDTF\">)[^<]*");

  private SpreadsheetReport() {}

  /** Writes the sheets; the day stands as the day the book was made. */
  static void write(List<Rows> tables, LocalDate day, Path file) throws IOException {
    Path book = Files.createTempFile(file.toAbsolutePath().getParent(), "book", ".xlsx");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(book))) {
        write(tables, out);
      }
      try (ZipFile parts = new ZipFile(book.toFile());
          ZipOutputStream out =
              new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
        for (ZipEntry part : Collections.list(parts.entries())) {
          copy(part.getName(), parts.getInputStream(part), day, out);
        }
      }
    } finally {
      Files.deleteIfExists(book);
    }
  }

  private static void copy(String part, InputStream in, LocalDate day, ZipOutputStream out)
      throws IOException {
    ZipEntry entry = new ZipEntry(part);
    entry.setTimeLocal(day.atStartOfDay());
    out.putNextEntry(entry);
    if (part.equals(PROPERTIES)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      out.write(dated(text, day).getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(out);
    }
  }

  /** The library writes the time of the clock; the same report must give the same bytes. */
  private static String dated(String properties, LocalDate day) {
    return CREATED.matcher(properties).replaceAll(day + "T00:00:00Z");
  }

  private static void write(List<Rows> tables, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Linacre", VERSION);
    for (Rows table : tables) {
      Worksheet sheet = book.newWorksheet(Labels.of("sheet." + table.name()));
      head(sheet, table.columns());
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

  private static void head(Worksheet sheet, List<String> columns) {
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      sheet.value(0, column, Labels.orWord("col." + name, name));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
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
