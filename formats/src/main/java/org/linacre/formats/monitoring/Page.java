package org.linacre.formats.monitoring;

import java.util.List;

/** A page under construction: every text is escaped. */
final class Page {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Markup as it stands; never anything that came from a file. */
  Page raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped. */
  Page text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' ? ' ' : c);
      }
    }
    return this;
  }

  /** An element with nothing but text. */
  Page element(String name, String text) {
    return raw("<" + name + ">").text(text).raw("</" + name.replaceFirst(" .*", "") + ">");
  }

  /** A table that scrolls within itself. */
  Page table(String caption, List<String> columns, List<List<String>> rows) {
    raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
    raw("\"><table><caption>").text(caption).raw("</caption><thead><tr>");
    for (int i = 0; i < columns.size(); i++) {
      boolean numeric = !rows.isEmpty() && !look(rows.getFirst().get(i)).equals("td");
      element("th scope=\"col\"" + (numeric ? " class=\"n\"" : ""), columns.get(i));
    }
    raw("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      raw("<tr>");
      row.forEach(cell -> element(look(cell), cell));
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>\n");
  }

  /** Numbers and dates stand in columns of digits that do not break. */
  private static String look(String cell) {
    return cell.matches("–|-?\\d[-\\d.T:]*%?") ? "td class=\"n\"" : "td";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
