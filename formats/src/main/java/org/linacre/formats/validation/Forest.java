package org.linacre.formats.validation;

import java.util.List;
import java.util.Locale;
import org.linacre.engine.validation.Result;
import org.linacre.formats.report.Html;

/** Levels below each other, each with its value and interval, and everyone's as a line. */
final class Forest {
  private static final int WIDTH = 720;
  private static final int NAMES = 190;
  private static final int NUMBERS = 170;
  private static final int ROW = 26;
  private static final int FOOT = 34;
  private static final int LONGEST = 24;

  private final List<Result> levels;
  private final double everyone;
  private final double from;
  private final double to;

  /** A forest of these levels; everyone's value may be NaN. */
  Forest(List<Result> levels, double everyone) {
    this.levels = List.copyOf(levels);
    this.everyone = everyone;
    double least = Double.isNaN(everyone) ? Double.POSITIVE_INFINITY : everyone;
    double most = Double.isNaN(everyone) ? Double.NEGATIVE_INFINITY : everyone;
    for (Result r : levels) {
      if (r.estimable()) {
        least = Math.min(least, finite(r.lower(), r.value()));
        most = Math.max(most, finite(r.upper(), r.value()));
      }
    }
    double pad = most > least ? (most - least) * 0.05 : 0.5;
    from = least - pad;
    to = most + pad;
  }

  private static double finite(double bound, double value) {
    return Double.isFinite(bound) ? bound : value;
  }

  /** Whether there is anything to draw. */
  boolean isEmpty() {
    return levels.stream().noneMatch(Result::estimable);
  }

  private double px(double value) {
    double room = WIDTH - NAMES - NUMBERS;
    return NAMES + (Math.clamp(value, from, to) - from) / (to - from) * room;
  }

  void draw(Html html, String title, String description) {
    int height = levels.size() * ROW + FOOT;
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"").text(title);
    html.raw("\"><svg viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH);
    html.raw("\" role=\"img\"><title>").text(title).raw("</title><desc>").text(description);
    html.raw("</desc>");
    if (!Double.isNaN(everyone)) {
      html.raw(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"0\" x2=\"%.1f\" y2=\"%d\" stroke=\"#51606e\""
                  + " stroke-dasharray=\"3 4\"/>",
              px(everyone),
              px(everyone),
              height - FOOT + 4));
    }
    int y = ROW / 2;
    for (Result level : levels) {
      row(html, level, y);
      y += ROW;
    }
    axis(html, height - 12);
    html.raw("</svg></div>\n");
  }

  private void axis(Html html, int y) {
    for (int i = 0; i <= 4; i++) {
      double value = from + (to - from) * i / 4;
      text(html, px(value), y, "middle\" font-size=\"12", Wording.number(value));
    }
  }

  private void row(Html html, Result r, int y) {
    String name = r.level();
    text(
        html,
        0,
        y + 5,
        "start\" font-size=\"13",
        name.length() > LONGEST ? name.substring(0, LONGEST - 1) + "…" : name);
    if (!r.estimable()) {
      text(html, NAMES, y + 5, "start\" font-size=\"13", Wording.of("notEstimable"));
      return;
    }
    html.raw(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#0b5c7a\""
                + " stroke-width=\"2\"/><rect x=\"%.1f\" y=\"%d\" width=\"8\" height=\"8\""
                + " fill=\"#0b5c7a\"/>",
            px(finite(r.lower(), r.value())),
            y,
            px(finite(r.upper(), r.value())),
            y,
            px(r.value()) - 4,
            y - 4));
    text(html, WIDTH, y + 5, "end\" font-size=\"13", Tables.interval(r));
  }

  private static void text(Html html, double x, int y, String anchor, String text) {
    html.raw(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" fill=\"#1b2733\" text-anchor=\"%s\">",
            x,
            y,
            anchor));
    html.text(text).raw("</text>");
  }
}
