package org.linacre.formats.validation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Table.Row;
import org.linacre.formats.validation.Layout.Part;

/** Single fields of a file of predictions, each fault in its own words. */
final class Cells {
  private final Layout layout;
  private final Faults faults;
  private final java.util.List<String> columns;

  Cells(Layout layout, Faults faults) {
    this.layout = layout;
    this.faults = faults;
    this.columns = layout.all();
  }

  private void fault(Row row, int column, String what, String way) {
    String text = row.text(column);
    faults.add(row.at(), columns.get(column), what, () -> ", first '" + text + "'. " + way);
  }

  private boolean isMissing(Row row, int column) {
    return row.isMissing(column)
        || (!layout.missing().isEmpty() && layout.missing().contains(row.text(column)));
  }

  /** The score, NaN where missing. */
  double score(Row row, int column) {
    double number = finite(row, column);
    if (number < 0 || number > 1) {
      fault(row, column, "The score is outside 0 to 1", "Maybe it is in hundredths or log odds.");
    }
    return number;
  }

  /** A time above nought, NaN where missing. */
  double positive(Row row, int column) {
    double number = finite(row, column);
    if (number <= 0) {
      fault(row, column, "The follow-up is not above 0", "Maybe dates are exchanged.");
    }
    return number;
  }

  /** A number that is neither NaN nor infinite; NaN where it is missing or a fault was noted. */
  private double finite(Row row, int column) {
    if (isMissing(row, column)) {
      return Double.NaN;
    }
    double number = row.number(column);
    if (Double.isInfinite(number)) {
      fault(row, column, "The number is infinite", "Maybe a division by nought.");
      return Double.NaN;
    }
    if (Double.isNaN(number)) {
      boolean nan = row.isNumber(column);
      fault(
          row,
          column,
          nan ? "The number is NaN" : "The field is no number",
          "Maybe it is missing; leave it empty or declare the word under missing.");
    }
    return number;
  }

  /** 1 or 0, -1 where missing. */
  int mark(Row row, int column, Part part) {
    if (isMissing(row, column)) {
      return Predictions.MISSING;
    }
    double number = row.number(column);
    if (number == 0 || number == 1) {
      return (int) number;
    }
    String what =
        part == Part.LABEL ? "The label is neither 0 nor 1" : "The mark is neither 0 nor 1";
    fault(row, column, what, "Maybe write 1 for yes and 0 for no, or declare a word as missing.");
    return Predictions.MISSING;
  }

  /** The word, empty where missing. */
  String word(Row row, int column) {
    return isMissing(row, column) ? "" : row.text(column);
  }

  /** The day of a date or of a date with a time, in days since 1970-01-01. */
  long day(Row row, int column) {
    if (isMissing(row, column)) {
      return Predictions.NO_DAY;
    }
    String text = row.text(column);
    try {
      if (isDate(text)) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
            .toEpochDay();
      }
    } catch (DateTimeException | NumberFormatException _) {
      // Told below, with every other text that is no date.
    }
    fault(row, column, "The field is no date", "Dates are like 2026-09-30 or 2026-09-30T12:00.");
    return Predictions.NO_DAY;
  }

  private static boolean isDate(String text) {
    return text.length() >= 10
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.length() == 10 || text.charAt(10) == 'T' || text.charAt(10) == ' ');
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseUnsignedInt(text, from, to, 10);
  }
}
