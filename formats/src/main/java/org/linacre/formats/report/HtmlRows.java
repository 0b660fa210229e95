package org.linacre.formats.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain values as a table of the page. */
final class HtmlRows {
  private HtmlRows() {}

  static void write(
      Html html, String caption, List<String> columns, List<List<@Nullable Object>> rows) {
    List<String> headings = columns.stream().map(c -> Labels.orWord("col." + c, c)).toList();
    Set<String> numeric = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (rows.stream().anyMatch(row -> row.get(column) instanceof Number)) {
        numeric.add(headings.get(i));
      }
    }
    html.openTable(caption, headings, numeric);
    for (List<@Nullable Object> row : rows) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        html.element(
            numeric.contains(headings.get(i)) ? "td class=\"n\"" : "td",
            shown(columns.get(i), value));
      }
      html.raw("</tr>\n");
    }
    html.closeTable();
  }

  private static String shown(String column, @Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Double number when Rows.isShare(column) -> HeatMap.percent(number);
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          String.format(Locale.UK, "%,.0f", number);
      case Double number -> String.format(Locale.UK, "%,.1f", number);
      case Boolean yes -> Labels.of(yes ? "yes" : "no");
      case Object other -> String.valueOf(other);
    };
  }
}
