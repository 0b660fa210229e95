package org.linacre.formats.report;

import java.util.Locale;

/** Axes of a chart over years in SVG: a grid from nought to a round number, and the years. */
final class YearAxes {
  static final int WIDTH = 720;
  static final int LEFT = 70;
  static final int TOP = 14;

  /** Where what stands below the years begins. */
  static final int LEGEND = 254;

  private static final int BOTTOM = 220;
  private static final int RIGHT = 700;
  private static final int STEPS = 4;
  private static final int MOST_YEARS = 10;
  private static final double SMALL = 20;

  private final int first;
  private final int years;
  private final double most;

  /**
   * Axes.
   *
   * @param first the first year
   * @param years how many years there are
   * @param highest the greatest value shown
   */
  YearAxes(int first, int years, double highest) {
    this.first = first;
    this.years = years;
    this.most = round(Math.max(1, highest));
  }

  /** The least of 1, 2, 2.5, 5, 10 times a power of ten, times four, that is no less. */
  private static double round(double value) {
    double step = Math.pow(10, Math.floor(Math.log10(value / STEPS)));
    for (double times : new double[] {1, 2, 2.5, 5, 10}) {
      if (step * times * STEPS >= value) {
        return step * times * STEPS;
      }
    }
    return value;
  }

  /** Opens a picture of this height that is called so, with a description unless it is empty. */
  static void open(Html html, String title, String description, int height) {
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    html.text(title).raw("\"><svg viewBox=\"0 0 " + WIDTH + " " + height + "\" width=\"" + WIDTH);
    html.raw("\" role=\"img\" aria-label=\"").text(title).raw("\"><title>").text(title);
    html.raw("</title>");
    if (!description.isEmpty()) {
      html.raw("<desc>").text(description).raw("</desc>");
    }
  }

  /** Where a year stands. */
  double x(int year) {
    return LEFT + (RIGHT - LEFT) * (double) (year - first) / Math.max(1, years - 1);
  }

  /** Where a value stands. */
  double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(value, most) / most;
  }

  /** A point of a line. */
  String point(int year, double value) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(year), y(value));
  }

  void draw(Html html) {
    for (int i = 0; i <= STEPS; i++) {
      double value = most * i / STEPS;
      html.raw(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d5dbe0\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" font-size=\"12\" text-anchor=\"end\""
                  + " fill=\"#1b2733\">%s</text>",
              LEFT,
              RIGHT,
              y(value),
              y(value),
              LEFT - 6,
              y(value) + 4,
              String.format(Locale.ROOT, most < SMALL ? "%,.1f" : "%,.0f", value)));
    }
    for (int i = 0; i < years; i += Math.max(1, years / MOST_YEARS)) {
      html.raw(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\""
                  + " fill=\"#1b2733\">%d</text>",
              x(first + i),
              BOTTOM + 16,
              first + i));
    }
  }
}
