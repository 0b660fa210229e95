package org.linacre.formats.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** A role's supply over the years, with the band of its futures, against demand. */
final class FanChart {
  private static final int HEIGHT = 270;

  private final Html html;
  private final List<YearRow> plan;
  private final List<YearRow> today;
  private final YearAxes axes;

  private FanChart(Html html, List<YearRow> plan, List<YearRow> today) {
    this.html = html;
    this.plan = plan;
    this.today = today;
    double high =
        plan.stream().mapToDouble(r -> Math.max(r.high(), r.demandHigh())).max().orElse(1);
    double now = today.stream().mapToDouble(YearRow::supply).max().orElse(1);
    this.axes = new YearAxes(plan.getFirst().year(), plan.size(), Math.max(high, now));
  }

  static void draw(Html html, String title, List<YearRow> plan, List<YearRow> today) {
    new FanChart(html, plan, today).draw(title);
  }

  private void draw(String title) {
    YearAxes.open(html, title, Labels.of("fan.note"), HEIGHT);
    axes.draw(html);
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
    html.raw(
        "<text x=\""
            + (YearAxes.LEFT + 8)
            + "\" y=\""
            + (YearAxes.TOP + 14)
            + "\" font-size=\"13\"");
    html.raw(" font-weight=\"600\" fill=\"#1b2733\">");
    html.text(Labels.of("fan.chance", last.chance(), "" + last.year())).raw("</text>");
  }

  private String points(List<YearRow> rows, ToDoubleFunction<YearRow> reading) {
    return rows.stream()
        .map(r -> axes.point(r.year(), reading.applyAsDouble(r)))
        .collect(Collectors.joining(" "));
  }

  private void legend() {
    List<String> colours = List.of("#0b5c7a", "#5b9aa8", "#a03c24", "#ecd8d3", "#b9872b");
    List<String> names =
        List.of("fan.supply", "fan.band", "fan.demand", "fan.demandBand", "fan.today");
    int x = YearAxes.LEFT;
    for (int i = 0; i < names.size(); i++) {
      String name = Labels.of(names.get(i));
      html.raw(
          "<rect x=\""
              + x
              + "\" y=\""
              + YearAxes.LEGEND
              + "\" width=\"14\" height=\"6\" fill=\""
              + colours.get(i));
      html.raw("\"/><text x=\"" + (x + 20) + "\" y=\"262\" font-size=\"12\" fill=\"#1b2733\">");
      html.text(name).raw("</text>");
      x += 34 + name.length() * 7;
    }
  }
}
