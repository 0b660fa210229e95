package org.linacre.formats.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linacre.engine.organisation.ReadinessReport;
import org.linacre.engine.organisation.Report;

/** Everyone's plans: hours by quarter, courses, cohorts, and folded away each person's. */
final class LearningSection {
  private static final int SHOWN = 20;

  private final Html html;
  private final Report report;
  private final Map<String, Rows> tables;

  LearningSection(Html html, Report report, Map<String, Rows> tables) {
    this.html = html;
    this.report = report;
    this.tables = tables;
  }

  void draw() {
    html.raw("<section aria-labelledby=\"learning\">");
    html.element("h2 id=\"learning\"", Labels.of("learning"));
    if (report.header().people() > ReadinessReport.MOST_PLANNED) {
      html.element("p", Labels.of("learning.none", ReadinessReport.MOST_PLANNED));
    } else {
      html.element("p class=\"soft\"", Labels.of("learning.note"));
      bars();
      table("learning", Integer.MAX_VALUE);
      table("planned", SHOWN);
      table("cohorts", SHOWN);
      if (!report.paths().isEmpty()) {
        html.raw("<details>").element("summary", Labels.of("behind.paths"));
        table("paths", Integer.MAX_VALUE);
        html.raw("</details>");
      }
    }
    html.raw("</section>");
  }

  private void bars() {
    List<Bars.Bar> bars =
        report.learning().stream()
            .map(quarter -> new Bars.Bar(quarter.quarter(), List.of(quarter.hours())))
            .toList();
    Bars.draw(html, Labels.of("learning.hours"), bars, List.of());
  }

  private void table(String name, int most) {
    Rows table = Objects.requireNonNull(tables.get(name));
    HtmlRows.write(
        html,
        Labels.of("sheet." + name),
        table.columns(),
        table.values().stream().limit(most).toList());
  }
}
