package org.linacre.formats.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over the cases of a stream in SVG, with an axis on each side. */
final class Chart {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 190;
  private static final int LEFT = 52;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 34;

  private final Page page;
  private final double cases;
  private final double low;
  private final double high;
  private final double step;

  /**
   * A place on the chart.
   *
   * @param x cases
   * @param y the value
   */
  record Spot(double x, double y) {}

  /** A chart of so many cases, between two values. */
  Chart(Page page, long cases, double low, double high) {
    this.page = page;
    this.cases = Math.max(1, cases);
    this.step = round((high > low ? high - low : 1) / 4);
    this.low = step * Math.floor(low / step + 1e-9);
    this.high = step * Math.ceil(Math.max(high, low + step) / step - 1e-9);
  }

  /** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
  private static double round(double size) {
    double power = Math.pow(10, Math.floor(Math.log10(size)));
    for (double times : new double[] {1, 2, 2.5, 5}) {
      if (size <= times * power * (1 + 1e-9)) {
        return times * power;
      }
    }
    return 10 * power;
  }

  /** Begins it. */
  Chart open(String title, String across) {
    page.raw("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"");
    page.text(title).raw("\"><title>").text(title).raw("</title>");
    for (long i = 0; low + i * step <= high + step / 2; i++) {
      double value = low + i * step;
      line(y(value), "grid");
      label(LEFT - 6, y(value) + 4, "end", tick(value));
    }
    double apart = Math.max(1, round(cases / 5));
    for (long i = 0; i * apart <= cases; i++) {
      label(x(i * apart), HEIGHT - 18, "middle", String.valueOf(Math.round(i * apart)));
    }
    label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4, "middle", across);
    return this;
  }

  private String tick(double value) {
    int digits = (int) Math.clamp(2 - Math.floor(Math.log10(step) + 1e-9), 0, 3) - 1;
    return String.format(Locale.ROOT, "%." + Math.max(0, digits) + "f", value + 0.0);
  }

  private double x(double at) {
    return LEFT + (WIDTH - LEFT - RIGHT) * at / cases;
  }

  private double y(double value) {
    double within = Math.clamp(value, low, high);
    return TOP + (HEIGHT - TOP - BOTTOM) * (high - within) / (high - low);
  }

  private void label(double x, double y, String anchor, String text) {
    page.raw(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
    page.text(text).raw("</text>");
  }

  private void line(double y, String look) {
    page.raw(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
            look,
            LEFT,
            WIDTH - RIGHT,
            y,
            y));
  }

  /** A level line with its name above it, where it lies on the chart. */
  Chart above(double value, String name) {
    return level(value, name, -4);
  }

  /** A level line with its name below it, where it lies on the chart. */
  Chart below(double value, String name) {
    return level(value, name, 12);
  }

  private Chart level(double value, String name, double down) {
    if (value >= low && value <= high) {
      line(y(value), "bound");
      label(LEFT + 4.0, y(value) + down, "start", name);
    }
    return this;
  }

  /** The band between two lines. */
  Chart band(List<Spot> lower, List<Spot> upper) {
    List<Spot> around = new ArrayList<>(upper);
    around.addAll(lower.reversed());
    return path("polygon", "band", around);
  }

  /** A line. */
  Chart curve(List<Spot> spots, String look) {
    return path("polyline", look, spots);
  }

  private Chart path(String shape, String look, List<Spot> spots) {
    page.raw("<" + shape + " class=\"" + look + "\" points=\"");
    for (Spot spot : spots) {
      page.raw(String.format(Locale.ROOT, "%.1f,%.1f ", x(spot.x), y(spot.y)));
    }
    page.raw("\"/>");
    return this;
  }

  /** A mark at a case, all the way up, with its name at the top. */
  Chart mark(double at, String look, String name) {
    upright(at, look);
    boolean late = x(at) > WIDTH - 80;
    label(x(at), TOP - 2.0, late ? "end" : "middle", name);
    return this;
  }

  /** A mark at a case, with its name to the left of its foot. */
  Chart start(double at, String look, String name) {
    upright(at, look);
    boolean early = x(at) < LEFT + 100;
    label(x(at) + (early ? 4 : -4), HEIGHT - BOTTOM - 5.0, early ? "start" : "end", name);
    return this;
  }

  /** A mark at a case, all the way up. */
  Chart upright(double at, String look) {
    page.raw(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
            look,
            x(at),
            x(at),
            TOP,
            HEIGHT - BOTTOM));
    return this;
  }

  void close() {
    page.raw("</svg>\n");
  }
}
