package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.validation.Curve;
import org.linacre.engine.validation.Curve.Kind;
import org.linacre.engine.validation.Curve.Point;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Result;
import org.linacre.formats.report.Html;
import org.linacre.formats.validation.Chart.Bars;
import org.linacre.formats.validation.Chart.Span;
import org.linacre.formats.validation.Chart.Stroke;

/** The plots of the page, each with its numbers in a table beside it. */
final class Plots {
  private static final int SHOWN = 21;

  private final Html html;
  private final ValidationReport report;

  Plots(Html html, ValidationReport report) {
    this.html = html;
    this.report = report;
  }

  void draw() {
    roc();
    calibration();
    decision();
  }

  private List<Point> points(Kind kind) {
    return report.found().curves().stream()
        .filter(c -> c.kind() == kind)
        .filter(c -> c.split().equals(Result.ALL) && c.group().equals(Result.ALL))
        .findFirst()
        .map(Curve::points)
        .orElse(List.of());
  }

  private String method(Kind kind) {
    return report.found().curves().stream()
        .filter(c -> c.kind() == kind)
        .findFirst()
        .map(Curve::method)
        .orElse("");
  }

  private static Point at(double x, double y) {
    return new Point(x, y, Double.NaN, Double.NaN);
  }

  private void roc() {
    List<Point> points = points(Kind.ROC);
    html.element("h3", Wording.of("roc"));
    if (points.isEmpty()) {
      html.element("p", Wording.of("notEstimable"));
      return;
    }
    Chart chart = new Chart(Span.unit(Wording.of("roc.x")), Span.unit(Wording.of("roc.y")));
    chart.straight(at(0, 0), at(1, 1)).line(points, Stroke.MAIN);
    chart.draw(html, Wording.of("roc"), Wording.of("roc.about", method(Kind.ROC)));
    table("roc", points);
  }

  private void calibration() {
    List<Point> points = points(Kind.CALIBRATION);
    html.element("h3", Wording.of("calibration"));
    if (points.isEmpty()) {
      html.element("p", Wording.of("notEstimable"));
      return;
    }
    Span shares = Span.unit(Wording.of("calibration.y"));
    Chart chart = new Chart(Span.unit(Wording.of("calibration.x")), shares);
    bars(chart);
    chart.straight(at(0, 0), at(1, 1)).band(points).line(points, Stroke.MAIN);
    chart.draw(
        html, Wording.of("calibration"), Wording.of("calibration.about", method(Kind.CALIBRATION)));
    html.element("p class=\"soft\"", Wording.of("calibration.legend", method(Kind.CALIBRATION)));
    table("calibration", points);
  }

  private void bars(Chart chart) {
    List<Point> with = points(Kind.HISTOGRAM_EVENTS);
    List<Point> without = points(Kind.HISTOGRAM_NON_EVENTS);
    if (with.isEmpty() || without.isEmpty()) {
      return;
    }
    double mostWith = with.stream().mapToDouble(Point::y).max().orElse(1);
    double mostWithout = without.stream().mapToDouble(Point::y).max().orElse(1);
    double width = Math.max(2, 500.0 / with.size() - 1);
    chart.bars(with, new Bars(0, true, Math.max(1, mostWith), 60, width));
    chart.bars(without, new Bars(1, false, Math.max(1, mostWithout), 60, width));
  }

  private void decision() {
    List<Point> points = points(Kind.NET_BENEFIT);
    html.element("h3", Wording.of("decision"));
    if (points.isEmpty()) {
      html.element("p", Wording.of("notEstimable"));
      return;
    }
    double most = points.stream().mapToDouble(Point::y).max().orElse(1);
    Span benefits = Span.around(Wording.of("decision.y"), Math.max(most, 0.004));
    Chart chart = new Chart(Span.unit(Wording.of("decision.x")), benefits);
    chart.straight(at(0, 0), at(1, 0));
    List<Point> all =
        points(Kind.TREAT_ALL).stream().filter(p -> p.y() >= benefits.from()).toList();
    chart.band(points).line(all, Stroke.SECOND).line(points, Stroke.MAIN);
    chart.draw(
        html, Wording.of("decision"), Wording.of("decision.about", method(Kind.NET_BENEFIT)));
    html.element("p class=\"soft\"", Wording.of("decision.legend"));
    table("decision", points);
  }

  /** The numbers behind a plot, at most some twenty of them. */
  private void table(String id, List<Point> points) {
    List<List<String>> rows = new ArrayList<>();
    int step = Math.max(1, (points.size() - 1) / (SHOWN - 1));
    for (int i = 0; i < points.size(); i += step) {
      Point p = points.get(i);
      String interval =
          Double.isNaN(p.lower())
              ? Wording.number(p.y())
              : Wording.of(
                  "interval",
                  Wording.number(p.y()),
                  Wording.number(p.lower()),
                  Wording.number(p.upper()));
      rows.add(List.of(Wording.number(p.x()), interval));
    }
    String numbers = Wording.of("numbers", Wording.of(id));
    html.raw("<details>").element("summary", numbers);
    Html table = html.openTable(numbers, List.of(Wording.of(id + ".x"), Wording.of(id + ".y")));
    rows.forEach(
        r -> table.raw("<tr>").element("td", r.get(0)).element("td", r.get(1)).raw("</tr>\n"));
    html.closeTable().raw("</details>");
  }

  /** A forest for each metric on which a grouping's levels were compared. */
  void forests(String group, Assurance assurance) {
    for (Forested forested : forested(group, assurance)) {
      List<Result> levels =
          report.found().results().stream()
              .filter(r -> r.group().equals(group) && r.split().equals(Result.ALL))
              .filter(r -> forested.isOf(r))
              .toList();
      Forest forest = new Forest(levels, everyone(forested));
      if (!forest.isEmpty()) {
        String at =
            Double.isNaN(forested.threshold) ? "" : " ≥ " + Wording.threshold(forested.threshold);
        String title = assurance.title(forested.metric) + at;
        html.element("h4", title);
        forest.draw(html, title + ", " + group, Wording.of("forest.about"));
      }
    }
  }

  /** A metric at a threshold. */
  private record Forested(String metric, double threshold) {
    private boolean isOf(Result r) {
      return r.metric().equals(metric) && Double.compare(r.threshold(), threshold) == 0;
    }
  }

  private List<Forested> forested(String group, Assurance assurance) {
    List<String> declared =
        report.protocol().plan().groups().stream()
            .filter(g -> g.group().equals(group))
            .map(Plan.Declared::metrics)
            .findFirst()
            .orElse(List.of());
    return report.found().results().stream()
        .filter(r -> r.group().equals(group))
        .filter(r -> declared.isEmpty() ? isFirst(r, assurance) : declared.contains(r.metric()))
        .map(r -> new Forested(r.metric(), r.threshold()))
        .distinct()
        .toList();
  }

  private static boolean isFirst(Result r, Assurance assurance) {
    return assurance.metric(r.metric()).map(Assurance.Metric::first).orElse(false);
  }

  private double everyone(Forested forested) {
    return report.found().results().stream()
        .filter(r -> r.group().equals(Result.ALL) && r.split().equals(Result.ALL))
        .filter(forested::isOf)
        .mapToDouble(Result::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
