package org.linacre.formats.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** A role's supply over the years, with the band of its futures, against demand. */
final class FanChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 270;
  private static final int LEFT = 70;
  private static final int TOP = 14;
  private static final int BOTTOM = 220;
  private static final int RIGHT = 700;
  private static final int STEPS = 4;

  private final Html html;
  private final List<YearRow> plan;
  private final List<YearRow> today;
  private final double most;

  private FanChart(Html html, List<YearRow> plan, List<YearRow> today) {
    this.html = html;
    this.plan = plan;
    this.today = today;
    double high =
        plan.stream().mapToDouble(r -> Math.max(r.high(), r.demandHigh())).max().orElse(1);
    double now = today.stream().mapToDouble(YearRow::supply).max().orElse(1);
    this.most = round(Math.max(1, Math.max(high, now)));
  }

  /** The least of 1, 2, 5 times a power of ten, times four, that is no less. */
  static double round(double value) {
    double step = Math.pow(10, Math.floor(Math.log10(value / STEPS)));
    for (double times : new double[] {1, 2, 2.5, 5, 10}) {
      if (step * times * STEPS >= value) {
        return step * times * STEPS;
      }
    }
    return value;
  }

  static void draw(Html html, String title, List<YearRow> plan, List<YearRow> today) {
    new FanChart(html, plan, today).draw(title);
  }

  private void draw(String title) {
    html.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
    html.text(title).raw("\"><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH);
    html.raw("\" role=\"img\" aria-label=\"").text(title).raw("\"><title>").text(title);
    html.raw("</title><desc>").text(Labels.of("fan.note")).raw("</desc>");
    grid();
    band(YearRow::demandHigh, YearRow::demandLow, "#a03c24\" fill-opacity=\"0.13");
    band(YearRow::high, YearRow::low, "#5b9aa8\" fill-opacity=\"0.35");
    line(points(today, YearRow::supply), "#b9872b", " stroke-dasharray=\"3 4\"");
    line(points(plan, YearRow::supply), "#0b5c7a", "");
    line(points(plan, YearRow::demand), "#a03c24", " stroke-dasharray=\"9 4\"");
    legend();
    chance();
    html.raw("</svg></div>\n");
  }

  private void line(String points, String colour, String dashes) {
    html.raw(
        "<polyline points=\""
            + points
            + "\" fill=\"none\" stroke-width=\"2.5\" stroke=\""
            + colour
            + "\""
            + dashes
            + "/>");
  }

  private void band(ToDoubleFunction<YearRow> high, ToDoubleFunction<YearRow> low, String fill) {
    String points = points(plan, high) + " " + points(plan.reversed(), low);
    html.raw("<polygon points=\"" + points + "\" fill=\"" + fill + "\"/>");
  }

  /** How sure it is that the last year's demand is met, in words. */
  private void chance() {
    YearRow last = plan.getLast();
    html.raw("<text x=\"" + (LEFT + 8) + "\" y=\"" + (TOP + 14) + "\" font-size=\"13\"");
    html.raw(" font-weight=\"600\" fill=\"#1b2733\">");
    html.text(Labels.of("fan.chance", last.chance(), "" + last.year())).raw("</text>");
  }

  private String points(List<YearRow> rows, ToDoubleFunction<YearRow> reading) {
    return rows.stream()
        .map(r -> at(r.year(), reading.applyAsDouble(r)))
        .collect(Collectors.joining(" "));
  }

  private String at(int year, double value) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x(year), y(value));
  }

  private double x(int year) {
    int first = plan.getFirst().year();
    int last = Math.max(first + 1, plan.getLast().year());
    return LEFT + (RIGHT - LEFT) * (double) (year - first) / (last - first);
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
                  + " fill=\"#1b2733\">%,.0f</text>",
              LEFT,
              RIGHT,
              y(value),
              y(value),
              LEFT - 6,
              y(value) + 4,
              value));
    }
    int every = Math.max(1, plan.size() / 10);
    for (int i = 0; i < plan.size(); i += every) {
      html.raw(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\""
                  + " fill=\"#1b2733\">%d</text>",
              x(plan.get(i).year()),
              BOTTOM + 16,
              plan.get(i).year()));
    }
  }

  private void legend() {
    List<String> colours = List.of("#0b5c7a", "#5b9aa8", "#a03c24", "#ecd8d3", "#b9872b");
    List<String> names =
        List.of("fan.supply", "fan.band", "fan.demand", "fan.demandBand", "fan.today");
    int x = LEFT;
    for (int i = 0; i < names.size(); i++) {
      String name = Labels.of(names.get(i));
      html.raw(
          "<rect x=\"" + x + "\" y=\"254\" width=\"14\" height=\"6\" fill=\"" + colours.get(i));
      html.raw("\"/><text x=\"" + (x + 20) + "\" y=\"262\" font-size=\"12\" fill=\"#1b2733\">");
      html.text(name).raw("</text>");
      x += 34 + name.length() * 7;
    }
  }
}
