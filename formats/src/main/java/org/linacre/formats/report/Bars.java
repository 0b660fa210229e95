package org.linacre.formats.report;

import java.util.List;
import java.util.Locale;

/** Bars in SVG; what they show stands in a table beside them too. */
final class Bars {
  private static final int WIDTH = 720;
  private static final int LABEL = 190;
  private static final int HEIGHT = 26;
  private static final List<String> COLOURS =
      List.of("#0b5c7a", "#5b9aa8", "#c9a24b", "#b5563c", "#b9c2ca");

  private Bars() {}

  /**
   * One bar.
   *
   * @param label its name
   * @param parts the lengths of its parts, in any unit
   */
  record Bar(String label, List<Long> parts) {
    Bar {
      parts = List.copyOf(parts);
    }

    long sum() {
      return parts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Bars one below the other; a legend where they have parts. */
  static void draw(Html html, String title, List<Bar> bars, List<String> legend) {
    long most = Math.max(1, bars.stream().mapToLong(Bar::sum).max().orElse(1));
    int height = bars.size() * HEIGHT + (legend.isEmpty() ? 6 : 34);
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    html.text(title).raw("\">");
    html.raw(
        "<svg viewBox=\"0 0 "
            + WIDTH
            + " "
            + height
            + "\" width=\""
            + WIDTH
            + "\" role=\"img\" aria-label=\"");
    html.text(title).raw("\"><title>").text(title).raw("</title>");
    int y = 2;
    for (Bar bar : bars) {
      line(html, bar, y, most);
      y += HEIGHT;
    }
    legend(html, legend, y);
    html.raw("</svg></div>\n");
  }

  private static void legend(Html html, List<String> legend, int y) {
    int x = 4;
    for (int i = 0; i < legend.size(); i++) {
      html.raw(
          "<rect x=\""
              + x
              + "\" y=\""
              + (y + 8)
              + "\" width=\"12\" height=\"12\" fill=\""
              + COLOURS.get(i)
              + "\"/>"
              + "<text x=\""
              + (x + 17)
              + "\" y=\""
              + (y + 18)
              + "\" font-size=\"13\" fill=\"#1b2733\">");
      html.text(legend.get(i)).raw("</text>");
      x += 40 + legend.get(i).length() * 8;
    }
  }

  private static void line(Html html, Bar bar, int y, long most) {
    html.raw("<text x=\"0\" y=\"" + (y + 15) + "\" font-size=\"13\" fill=\"#1b2733\">");
    html.text(bar.label.length() > 26 ? bar.label.substring(0, 25) + "…" : bar.label);
    html.raw("</text>");
    double x = LABEL;
    double scale = (WIDTH - LABEL - 70.0) / most;
    for (int i = 0; i < bar.parts.size(); i++) {
      double width = bar.parts.get(i) * scale;
      html.raw(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>",
              x,
              y,
              width,
              COLOURS.get(i)));
      x += width;
    }
    html.raw(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" font-size=\"13\" fill=\"#1b2733\">%,d</text>",
            x + 6,
            y + 15,
            bar.sum()));
  }
}
