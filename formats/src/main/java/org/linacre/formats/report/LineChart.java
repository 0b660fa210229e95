package org.linacre.formats.report;

import java.util.List;

/** Several lines over years in SVG; what they show stands in a table beside them too. */
final class LineChart {
  private static final int ROW = 18;
  private static final List<String> COLOURS =
      List.of("#0b5c7a", "#a03c24", "#b9872b", "#5b7a3c", "#6a4c93", "#4a5560");
  private static final List<String> DASHES = List.of("", "9 4", "3 4", "12 3 3 3", "6 6", "1 4");

  private final Html html;
  private final int first;
  private final List<Line> lines;
  private final YearAxes axes;

  private LineChart(Html html, int first, List<Line> lines) {
    this.html = html;
    this.first = first;
    this.lines = lines;
    double highest =
        lines.stream().flatMap(l -> l.values().stream()).mapToDouble(v -> v).max().orElse(1);
    this.axes = new YearAxes(first, lines.getFirst().values().size(), highest);
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
    YearAxes.open(html, title, "", YearAxes.LEGEND + ROW * lines.size());
    axes.draw(html);
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
      points.append(axes.point(first + year, values.get(year))).append(' ');
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
    int y = YearAxes.LEGEND + ROW * i;
    html.raw(
        "<line x1=\""
            + YearAxes.LEFT
            + "\" x2=\""
            + (YearAxes.LEFT + 30)
            + "\" y1=\""
            + y
            + "\" y2=\""
            + y);
    html.raw("\"" + stroke(i) + "<text x=\"" + (YearAxes.LEFT + 38) + "\" y=\"" + (y + 4));
    html.raw("\" font-size=\"12\" fill=\"#1b2733\">").text(lines.get(i).title()).raw("</text>");
  }
}
