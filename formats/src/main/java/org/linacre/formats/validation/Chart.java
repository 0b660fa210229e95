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
  private static final String INK = "#1b2733";
  private static final String GRID = "#d5dde4";

  private static final List<Double> STEPS =
      List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2);

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
   * @param step between its marks
   */
  record Span(String title, double from, double to, double step) {
    /** From 0 to 1. */
    static Span unit(String title) {
      return new Span(title, 0, 1, 0.2);
    }

    /** From below nought to at least a value, in round steps. */
    static Span around(String title, double most) {
      double step = STEPS.stream().filter(s -> most / s <= 5).findFirst().orElse(1.0);
      return new Span(title, -step, Math.ceil(most / step - 1e-9) * step, step);
    }

    int ticks() {
      return (int) Math.round((to - from) / step);
    }

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
    ticks(html);
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

  private void ticks(Html html) {
    String line = "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"" + GRID + "\"/>";
    for (int i = 0; i <= x.ticks(); i++) {
      String px = at(px(x.from + i * x.step));
      html.raw(line.formatted(px, at(TOP), px, at(HEIGHT - BOTTOM)));
      mark(html, px + "\" y=\"" + (HEIGHT - BOTTOM + 18) + "\" text-anchor=\"middle", i, x);
    }
    for (int i = 0; i <= y.ticks(); i++) {
      double py = py(y.from + i * y.step);
      html.raw(line.formatted(at(LEFT), at(py), at(WIDTH - RIGHT), at(py)));
      mark(html, (LEFT - 6) + "\" y=\"" + at(py + 4) + "\" text-anchor=\"end", i, y);
    }
  }

  private static void mark(Html html, String where, int i, Span span) {
    html.raw("<text x=\"" + where + "\" font-size=\"12\" fill=\"" + INK + "\">");
    String form = span.step < 0.01 ? "%.3f" : span.step < 0.1 ? "%.2f" : "%.1f";
    String text = String.format(Locale.UK, form, span.from + i * span.step);
    html.text(Double.parseDouble(text) == 0 ? text.replace("-", "") : text).raw("</text>");
  }
}
