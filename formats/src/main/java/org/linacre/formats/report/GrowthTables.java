package org.linacre.formats.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.workforce.Growth;
import org.linacre.engine.workforce.RouteUse;
import org.linacre.engine.workforce.WorkforceAnswer;

/** What is wanted more than at the start, and what routes deliver of it, as tables of a page. */
final class GrowthTables {
  private final Html html;
  private final Annex annex;

  GrowthTables(Html html, Annex annex) {
    this.html = html;
    this.annex = annex;
  }

  /** Growth in one line. */
  record GrowthLine(
      String role,
      double start,
      @Nullable Double wantedGrowth,
      double planGrowth,
      double todayGrowth) {}

  /** A route in one line. */
  record RouteLine(
      String route,
      int usual,
      int places,
      double beginToday,
      double finishToday,
      double beginPlan,
      double finishPlan) {}

  void draw(WorkforceAnswer answer) {
    html.element("h3", Labels.of("growth"));
    html.element("p", GrowthText.line(answer));
    table("growth", GrowthLine.class, answer.growth().stream().map(this::line).toList());
    html.element("p", Labels.of("routes.note"));
    table("routes", RouteLine.class, answer.routes().stream().map(this::line).toList());
  }

  private GrowthLine line(Growth g) {
    String name = GrowthText.name(g, annex.roles());
    return new GrowthLine(name, g.start(), g.wanted(), g.plan(), g.today());
  }

  private RouteLine line(RouteUse r) {
    return new RouteLine(
        annex.routes().getOrDefault(r.route(), r.route()),
        r.usual(),
        r.places(),
        r.beginToday(),
        r.finishToday(),
        r.beginPlan(),
        r.finishPlan());
  }

  private void table(String name, Class<?> type, List<?> rows) {
    if (!rows.isEmpty()) {
      Rows table = Rows.table(name, type, rows);
      HtmlRows.write(html, Labels.of("sheet." + name), table.columns(), table.values());
    }
  }
}
