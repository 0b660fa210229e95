package org.linacre.formats.validation;

import java.util.List;
import java.util.Locale;
import org.linacre.engine.validation.Curve.Point;
import org.linacre.formats.report.Html;

/** A plot in SVG with axes, a title and a description. */
final class Chart {
  private static final int WIDTH = 620;
  private static final int HEIGHT = 430;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 14;
  private static final int BOTTOM = 56;
  private static final int TICKS = 5;
  private static final String INK = "#1b2733";
  private static final String GRID = "#d5dde4";

  private final StringBuilder marks = new StringBuilder();
  private final Span x;
  private final Span y;

  /** A chart of these spans. */
  Chart(Span x, Span y) {
    this.x = x;
    this.y = y;
  }

  /**
   * An axis.
   *
   * @param title what it shows
   * @param from its least value
   * @param to its greatest, above the least
   */
  record Span(String title, double from, double to) {
    double share(double value) {
      return (Math.clamp(value, from, to) - from) / (to - from);
    }
  }

  /** How a line is drawn. */
  enum Stroke {
    MAIN("stroke=\"#0b5c7a\" stroke-width=\"2.2\""),
    SECOND("stroke=\"#b25b00\" stroke-width=\"1.8\" stroke-dasharray=\"6 4\""),
    IDEAL("stroke=\"#51606e\" stroke-width=\"1.2\" stroke-dasharray=\"3 4\"");

    private final String style;

    Stroke(String style) {
      this.style = style;
    }
  }

  private double px(double value) {
    return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
  }

  private double py(double value) {
    return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static String at(double pixel) {
    return String.format(Locale.ROOT, "%.1f", pixel);
  }

  /** A line through points. */
  Chart line(List<Point> points, Stroke stroke) {
    marks.append("<path fill=\"none\" ").append(stroke.style).append(" d=\"");
    char move = 'M';
    for (Point point : points) {
      if (Double.isFinite(point.x()) && Double.isFinite(point.y())) {
        marks.append(move).append(at(px(point.x()))).append(' ').append(at(py(point.y())));
        move = 'L';
      }
    }
    marks.append("\"/>");
    return this;
  }

  /** A straight line from one corner to another. */
  Chart straight(Point from, Point to) {
    return line(List.of(from, to), Stroke.IDEAL);
  }

  /** The interval around a line, where its points have one. */
  Chart band(List<Point> points) {
    List<Point> bounded =
        points.stream().filter(p -> !Double.isNaN(p.lower()) && !Double.isNaN(p.upper())).toList();
    if (bounded.size() > 1) {
      marks.append("<path fill=\"#0b5c7a\" fill-opacity=\"0.15\" stroke=\"none\" d=\"");
      char move = 'M';
      for (Point p : bounded) {
        marks.append(move).append(at(px(p.x()))).append(' ').append(at(py(p.upper())));
        move = 'L';
      }
      for (Point p : bounded.reversed()) {
        marks.append('L').append(at(px(p.x()))).append(' ').append(at(py(p.lower())));
      }
      marks.append("Z\"/>");
    }
    return this;
  }

  /** Bars that stand on a height, upwards or downwards. */
  Chart bars(List<Point> points, Bars bars) {
    double most = bars.most;
    for (Point point : points) {
      double height = point.y() / most * bars.room;
      double top = py(bars.foot) - (bars.up ? height : 0);
      marks.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
              px(point.x()) - bars.width / 2,
              top,
              bars.width,
              height,
              bars.up ? "#b25b00" : "#7d98a5"));
    }
    return this;
  }

  /**
   * How bars stand.
   *
   * @param foot the value of the axis they stand on
   * @param up whether they point upwards
   * @param most the count of the longest
   * @param room its length in pixels
   * @param width of each in pixels
   */
  record Bars(double foot, boolean up, double most, double room, double width) {}

  /** Writes it: what it is called and what it shows are read aloud. */
  void draw(Html html, String title, String description) {
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(title);
    html.raw("\"><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH);
    html.raw("\" role=\"img\"><title>").text(title).raw("</title><desc>").text(description);
    html.raw("</desc>");
    for (int i = 0; i <= TICKS; i++) {
      tick(html, (double) i / TICKS);
    }
    html.raw(marks.toString());
    label(html, "x=\"" + (LEFT + WIDTH - RIGHT) / 2 + "\" y=\"" + (HEIGHT - 12) + "\"", x.title);
    int middle = (HEIGHT - BOTTOM + TOP) / 2;
    label(html, "transform=\"translate(16 " + middle + ") rotate(-90)\"", y.title);
    html.raw("</svg></div>\n");
  }

  private static void label(Html html, String where, String text) {
    html.raw("<text " + where + " font-size=\"14\" text-anchor=\"middle\" fill=\"" + INK + "\">");
    html.text(text).raw("</text>");
  }

  private void tick(Html html, double share) {
    double vx = x.from + share * (x.to - x.from);
    double vy = y.from + share * (y.to - y.from);
    String line = "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"" + GRID + "\"/>";
    html.raw(line.formatted(at(px(vx)), at(TOP), at(px(vx)), at(HEIGHT - BOTTOM)));
    html.raw(line.formatted(at(LEFT), at(py(vy)), at(WIDTH - RIGHT), at(py(vy))));
    String text =
        "<text x=\"%s\" y=\"%s\" font-size=\"12\" text-anchor=\"%s\" fill=\"" + INK + "\">";
    html.raw(text.formatted(at(px(vx)), at(HEIGHT - BOTTOM + 18), "middle"));
    html.text(short3(vx, x)).raw("</text>");
    html.raw(text.formatted(at(LEFT - 6), at(py(vy) + 4), "end"));
    html.text(short3(vy, y)).raw("</text>");
  }

  private static String short3(double value, Span span) {
    String form = span.to - span.from < 0.5 ? "%.3f" : "%.1f";
    String text = String.format(Locale.UK, form, value);
    return Double.parseDouble(text) == 0 ? text.replace("-", "") : text;
  }
}
