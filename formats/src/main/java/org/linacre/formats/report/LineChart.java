package org.linacre.formats.report;

import java.util.List;
import java.util.Locale;

/** Several lines over years in SVG; what they show stands in a table beside them too. */
final class LineChart {
  private static final int WIDTH = 720;
  private static final int LEFT = 70;
  private static final int RIGHT = 700;
  private static final int TOP = 14;
  private static final int BOTTOM = 220;
  private static final int LEGEND = 254;
  private static final int ROW = 18;
  private static final int STEPS = 4;
  private static final List<String> COLOURS =
      List.of("#0b5c7a", "#a03c24", "#b9872b", "#5b7a3c", "#6a4c93", "#4a5560");
  private static final List<String> DASHES = List.of("", "9 4", "3 4", "12 3 3 3", "6 6", "1 4");

  private final Html html;
  private final int first;
  private final List<Line> lines;
  private final double most;

  private LineChart(Html html, int first, List<Line> lines) {
    this.html = html;
    this.first = first;
    this.lines = lines;
    double highest =
        lines.stream().flatMap(l -> l.values().stream()).mapToDouble(v -> v).max().orElse(1);
    this.most = FanChart.round(Math.max(1, highest));
  }

  /**
   * A line.
   *
   * @param title its name
   * @param values a value for each year
   */
  record Line(String title, List<Double> values) {
    Line {
      values = List.copyOf(values);
    }
  }

  /** Draws lines that begin in the same year. */
  static void draw(Html html, String title, int first, List<Line> lines) {
    new LineChart(html, first, lines).draw(title);
  }

  private void draw(String title) {
    int height = LEGEND + ROW * lines.size();
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    html.text(title).raw("\"><svg viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH);
    html.raw("\" role=\"img\" aria-label=\"").text(title).raw("\"><title>").text(title);
    html.raw("</title>");
    grid();
    years();
    for (int i = 0; i < lines.size(); i++) {
      line(i);
      legend(i);
    }
    html.raw("</svg></div>\n");
  }

  private void line(int i) {
    StringBuilder points = new StringBuilder();
    List<Double> values = lines.get(i).values();
    for (int year = 0; year < values.size(); year++) {
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(year), y(values.get(year))));
    }
    html.raw("<polyline points=\"" + points.toString().strip() + "\" fill=\"none\"" + stroke(i));
  }

  private static String stroke(int i) {
    return " stroke-width=\"2.5\" stroke=\""
        + COLOURS.get(i % COLOURS.size())
        + "\" stroke-dasharray=\""
        + DASHES.get(i % DASHES.size())
        + "\"/>";
  }

  private void legend(int i) {
    int y = LEGEND + ROW * i;
    html.raw("<line x1=\"" + LEFT + "\" x2=\"" + (LEFT + 30) + "\" y1=\"" + y + "\" y2=\"" + y);
    html.raw("\"" + stroke(i) + "<text x=\"" + (LEFT + 38) + "\" y=\"" + (y + 4));
    html.raw("\" font-size=\"12\" fill=\"#1b2733\">").text(lines.get(i).title()).raw("</text>");
  }

  private double x(int year) {
    int last = Math.max(1, lines.getFirst().values().size() - 1);
    return LEFT + (RIGHT - LEFT) * (double) year / last;
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(value, most) / most;
  }

  private void grid() {
    for (int i = 0; i <= STEPS; i++) {
      double value = most * i / STEPS;
      html.raw(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d5dbe0\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" font-size=\"12\" text-anchor=\"end\""
                  + " fill=\"#1b2733\">%,.1f</text>",
              LEFT,
              RIGHT,
              y(value),
              y(value),
              LEFT - 6,
              y(value) + 4,
              value));
    }
  }

  private void years() {
    int count = lines.getFirst().values().size();
    for (int year = 0; year < count; year += Math.max(1, count / 10)) {
      html.raw(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\""
                  + " fill=\"#1b2733\">%d</text>",
              x(year),
              BOTTOM + 16,
              first + year));
    }
  }
}
