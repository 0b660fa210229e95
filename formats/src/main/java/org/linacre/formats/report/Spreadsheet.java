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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A spreadsheet of several sheets. Text is always text, never a formula. */
public final class Spreadsheet {
  private static final String VERSION = "1.0";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<=W3CDTF\">)[^<]*");

  private Spreadsheet() {}

  /**
   * A sheet.
   *
   * @param title its name
   * @param headings of its columns
   * @param shares the places of the columns that hold shares from 0 to 1, shown in hundredths
   * @param rows its rows, plain values
   */
  public record Sheet(
      String title, List<String> headings, Set<Integer> shares, List<List<@Nullable Object>> rows) {
    /** A sheet with its own copies. */
    public Sheet {
      headings = List.copyOf(headings);
      shares = Set.copyOf(shares);
      rows = List.copyOf(rows);
    }
  }

  /** Writes the sheets; the day stands as the day the book was made. */
  public static void write(List<Sheet> tables, LocalDate day, Path file) throws IOException {
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

  private static void write(List<Sheet> sheets, OutputStream out) throws IOException {
    Workbook book = new Workbook(out, "Linacre", VERSION);
    for (Sheet table : sheets) {
      Worksheet sheet = book.newWorksheet(table.title);
      head(sheet, table.headings);
      int row = 1;
      for (List<@Nullable Object> values : table.rows) {
        for (int column = 0; column < values.size(); column++) {
          Cell cell = new Cell(table.shares.contains(column), values.get(column));
          put(sheet, row, column, cell);
        }
        row++;
      }
      sheet.finish();
    }
    book.finish();
  }

  private static void head(Worksheet sheet, List<String> headings) {
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(0, column, headings.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  private record Cell(boolean share, @Nullable Object value) {}

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell.value) {
      case null -> {}
      case Double number when !Double.isFinite(number) -> {}
      case Number number -> {
        sheet.value(row, column, number);
        if (cell.share) {
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
