package org.linacre.formats.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linacre.engine.document.Place;

/**
 * Text by line, in which the cells of Markdown's tables have their column's header as label (GitHub
 * Flavored Markdown Spec 0.29, 4.10). The text itself stays as it is.
 */
final class PipeTables {
  private static final int LONGEST = 1 << 12;
  private static final Pattern RULE =
      Pattern.compile("\\s*+\\|?+(\\s*+:?+-++:?+\\s*+\\|)++(\\s*+:?+-++:?+)?+\\s*+");

  private final Gather gather;
  private final String part;
  private final StringBuilder held = new StringBuilder();
  private List<String> headers = List.of();
  private String previous = "";
  private int line = 1;

  /** Text of this part of a document, from its first line. */
  PipeTables(Gather gather, String part) {
    this.gather = gather;
    this.part = part;
    gather.at(new Place(part, 1), "");
  }

  /** Adds text, whole lines or not. */
  void add(CharSequence text) {
    if (held.isEmpty() && headers.isEmpty() && !mayHoldTable(text)) {
      previous = "";
      plain(text);
      return;
    }
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || held.length() + i - from > LONGEST) {
        held.append(text, from, i + 1);
        from = i + 1;
        row();
      }
    }
    held.append(text, from, text.length());
  }

  /** Ends the text. */
  void end() {
    row();
  }

  private void plain(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    gather.add(text);
  }

  /**
   * Whether some bar stands beside a dash, or in the last lines, so that the next may be a rule.
   */
  private static boolean mayHoldTable(CharSequence text) {
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '|') {
        last = i;
        if (leadsToDash(text, i, 1) || leadsToDash(text, i, -1)) {
          return true;
        }
      }
    }
    int breaks = 0;
    for (int i = text.length() - 1; i > last && breaks < 2; i--) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return last >= 0 && breaks < 2;
  }

  private static boolean leadsToDash(CharSequence text, int bar, int step) {
    int i = bar + step;
    while (i >= 0 && i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == ':')) {
      i += step;
    }
    return i >= 0 && i < text.length() && text.charAt(i) == '-';
  }

  private void row() {
    String row = held.toString();
    held.setLength(0);
    boolean pipes = row.indexOf('|') >= 0;
    if (!headers.isEmpty() && pipes) {
      cells(row);
    } else {
      boolean begins = pipes && RULE.matcher(row).matches() && previous.indexOf('|') >= 0;
      headers = begins ? cellsOf(previous) : List.of();
      gather.add(row);
    }
    line += row.endsWith("\n") ? 1 : 0;
    previous = row;
  }

  private static List<String> cellsOf(String row) {
    List<String> cells = new ArrayList<>();
    int from = first(row);
    for (int end = end(row, from); end > from || end < row.length(); end = end(row, from)) {
      cells.add(row.substring(from, end).strip());
      from = Math.min(end + 1, row.length());
    }
    return cells;
  }

  private void cells(String row) {
    int done = 0;
    int from = first(row);
    for (String header : headers) {
      int end = end(row, from);
      int start = from;
      while (start < end && Character.isWhitespace(row.charAt(start))) {
        start++;
      }
      int stop = start + row.substring(start, end).stripTrailing().length();
      gather.add(row.substring(done, start));
      gather.at(new Place(part, line), header).add(row.substring(start, stop));
      gather.at(new Place(part, line), "");
      done = stop;
      from = Math.min(end + 1, row.length());
    }
    gather.add(row.substring(done));
  }

  /** Where the first cell of a row begins. */
  private static int first(String row) {
    int first = row.length() - row.stripLeading().length();
    return first < row.length() && row.charAt(first) == '|' ? first + 1 : first;
  }

  /** The bar after a cell that begins here, or the end of the row. */
  private static int end(String row, int from) {
    int i = from;
    while (i < row.length() && row.charAt(i) != '\n') {
      if (row.charAt(i) == '|' && row.charAt(Math.max(0, i - 1)) != '\\') {
        return i;
      }
      i++;
    }
    return i;
  }
}
