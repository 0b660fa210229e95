package org.linacre.formats.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** HTML under construction: every text is escaped. */
public final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** The style sheet of every report. */
  public static String style() {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("report.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Markup as it stands; never anything that came from a file. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text, escaped. */
  public Html text(String text) {
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
  public Html element(String name, String text) {
    int end = name.indexOf(' ');
    return raw("<" + name + ">")
        .text(text)
        .raw("</" + (end < 0 ? name : name.substring(0, end)) + ">");
  }

  /** A table in a group of its own that scrolls, with a caption and a header. */
  public Html openTable(String caption, List<String> columns) {
    return openTable(caption, columns, Set.of());
  }

  /** A table some of whose columns are numeric: their headings stand over the digits. */
  public Html openTable(String caption, List<String> columns, Set<String> numeric) {
    raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(caption);
    raw("\"><table><caption>").text(caption).raw("</caption><thead><tr>");
    columns.forEach(
        column ->
            element("th scope=\"col\"" + (numeric.contains(column) ? " class=\"n\"" : ""), column));
    return raw("</tr></thead><tbody>\n");
  }

  /** Ends a table. */
  public Html closeTable() {
    return raw("</tbody></table></div>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
