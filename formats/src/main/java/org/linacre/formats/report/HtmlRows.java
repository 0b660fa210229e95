package org.linacre.formats.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain values as a table of the page. */
final class HtmlRows {
  private HtmlRows() {}

  static void write(
      Html html, String caption, List<String> columns, List<List<@Nullable Object>> rows) {
    html.openTable(caption, columns.stream().map(c -> Labels.orWord("col." + c, c)).toList());
    for (List<@Nullable Object> row : rows) {
      html.raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        Object value = row.get(i);
        html.element(
            value instanceof Number ? "td class=\"n\"" : "td", shown(columns.get(i), value));
      }
      html.raw("</tr>\n");
    }
    html.closeTable();
  }

  private static String shown(String column, @Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Double number when Rows.isShare(column) -> HeatMap.percent(number);
      case Double number -> String.format(Locale.UK, "%.3f", number);
      case Boolean yes -> Labels.of(yes ? "yes" : "no");
      case Object other -> String.valueOf(other);
    };
  }
}
