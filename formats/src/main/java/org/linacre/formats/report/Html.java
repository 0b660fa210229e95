package org.linacre.formats.report;

import java.util.List;
import java.util.Set;

/** HTML under construction: every text is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Markup as it stands; never anything that came from a file. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped. */
  Html text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return this;
  }

  /** An element with nothing but text. */
  Html element(String name, String text) {
    int end = name.indexOf(' ');
    return raw("<" + name + ">")
        .text(text)
        .raw("</" + (end < 0 ? name : name.substring(0, end)) + ">");
  }

  /** A table in a group of its own that scrolls, with a caption and a header. */
  Html openTable(String caption, List<String> columns) {
    return openTable(caption, columns, Set.of());
  }

  /** A table some of whose columns are numeric: their headings stand over the digits. */
  Html openTable(String caption, List<String> columns, Set<String> numeric) {
    raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
    raw("\"><table><caption>").text(caption).raw("</caption><thead><tr>");
    columns.forEach(
        column ->
            element("th scope=\"col\"" + (numeric.contains(column) ? " class=\"n\"" : ""), column));
    return raw("</tr></thead><tbody>\n");
  }

  Html closeTable() {
    return raw("</tbody></table></div>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
