package org.linacre.formats.document;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the row of a table that names its columns from lines above it and from rows of data. */
final class Headers {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)");

  /** Ten digits, as NHS numbers have: no column is called so. */
  private static final Pattern TEN_DIGITS = Pattern.compile("\\d{3}[ -]?\\d{3}[ -]?\\d{4}");

  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*\\d[\\d.,]*%?");

  private Headers() {}

  /** The number of the row of headers, from 0; -1 where there is none. */
  static int row(List<List<String>> rows) {
    long most =
        rows.stream().filter(row -> !isNote(row)).mapToLong(Headers::filled).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      if (!isNote(rows.get(i)) && 2 * filled(rows.get(i)) > most) {
        return isData(rows.get(i)) ? -1 : i;
      }
    }
    return -1;
  }

  /** Whether a row is a note on the table: a hash and a blank stand before it. */
  static boolean isNote(List<String> cells) {
    return !cells.isEmpty() && cells.getFirst().startsWith("# ");
  }

  private static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** Whether a row holds a date or a number of ten digits, or mostly numbers. */
  static boolean isData(List<String> cells) {
    long numbers = cells.stream().filter(cell -> NUMBER.matcher(cell.strip()).matches()).count();
    return 2 * numbers > filled(cells)
        || cells.stream()
            .anyMatch(
                cell -> DATE.matcher(cell).find() || TEN_DIGITS.matcher(cell.strip()).matches());
  }
}
