package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.workforce.Shortage;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.Begin;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** Supply against demand as a section of a page: the whole first, then groups, roles and intake. */
final class WorkforceSection {
  private final Html html;
  private final Annex annex;

  WorkforceSection(Html html, Annex annex) {
    this.html = html;
    this.annex = annex;
  }

  void draw(WorkforceAnswer answer) {
    html.raw("<section aria-labelledby=\"workforce\">");
    html.element("h2 id=\"workforce\"", Labels.of("workforce"));
    html.element("p class=\"soft\"", Labels.of("workforce.note"));
    String proof = answer.optimal() ? "workforce.proved" : "workforce.unproved";
    html.element("p", Labels.of(proof, answer.cost(), answer.unmet(), answer.bound()));
    int horizon = answer.years().getLast().year();
    String sure =
        Labels.of("workforce.chance", answer.chance(), answer.chanceToday(), "" + horizon);
    html.element("p", sure);
    answer.notes().forEach(note -> html.element("p", note));
    atHorizon(answer, horizon);
    groups(answer);
    roles(answer);
    shortages(answer);
    intake(answer);
    table("scenarios", WorkforceAnswer.Other.class, answer.scenarios());
    sensitivity(answer);
    html.raw("</section>");
  }

  private void table(String name, Class<?> type, List<?> rows) {
    if (!rows.isEmpty()) {
      Rows table = Rows.table(name, type, rows);
      HtmlRows.write(html, Labels.of("sheet." + name), table.columns(), table.values());
    }
  }

  /** A role at the horizon in one line. */
  record AtHorizon(String role, double demand, double supply, double today, double chanceShare) {}

  private void atHorizon(WorkforceAnswer answer, int horizon) {
    List<AtHorizon> rows = new ArrayList<>();
    for (YearRow row : answer.years()) {
      if (row.year() == horizon) {
        double today =
            of(answer.today(), row.role()).stream()
                .filter(t -> t.year() == horizon)
                .mapToDouble(YearRow::supply)
                .sum();
        String title = annex.roles().getOrDefault(row.role(), row.role());
        rows.add(new AtHorizon(title, row.demand(), row.supply(), today, row.chance()));
      }
    }
    table("atHorizon", AtHorizon.class, rows);
  }

  /** All together, the bands of a role, bands and archetypes: charts, and one table. */
  private void groups(WorkforceAnswer answer) {
    Map<String, List<GroupRow>> byGroup = new LinkedHashMap<>();
    answer
        .groups()
        .forEach(row -> byGroup.computeIfAbsent(title(row), _ -> new ArrayList<>()).add(row));
    byGroup.forEach(
        (title, rows) -> {
          html.element("h3", title);
          List<YearRow> today = rows.stream().map(r -> line(r, r.today())).toList();
          FanChart.draw(html, title, rows.stream().map(r -> line(r, r.supply())).toList(), today);
        });
    table("groups", GroupRow.class, answer.groups());
  }

  private String title(GroupRow row) {
    String name = annex.roles().getOrDefault(row.group(), row.group());
    return Labels.of("group." + row.kind(), name);
  }

  private static YearRow line(GroupRow r, double supply) {
    return new YearRow(
        r.year(),
        r.group(),
        supply,
        r.demand(),
        r.low(),
        r.high(),
        r.chance(),
        r.demandLow(),
        r.demandHigh(),
        0);
  }

  private void roles(WorkforceAnswer answer) {
    annex
        .roles()
        .forEach(
            (role, title) -> {
              List<YearRow> years = of(answer.years(), role);
              if (!years.isEmpty()) {
                html.element("h3", title);
                FanChart.draw(html, title, years, of(answer.today(), role));
                table("years", YearRow.class, years);
              }
            });
  }

  private static List<YearRow> of(List<YearRow> rows, String role) {
    return rows.stream().filter(row -> row.role().equals(role)).toList();
  }

  private void shortages(WorkforceAnswer answer) {
    if (answer.shortages().isEmpty()) {
      return;
    }
    html.element("h3", Labels.of("shortages")).raw("<ul>");
    for (Shortage shortage : answer.shortages()) {
      html.raw("<li>").text(ShortageText.line(shortage, annex.roles())).raw("<ul>");
      shortage
          .reasons()
          .forEach(reason -> html.element("li", ShortageText.line(reason, annex.routes())));
      html.raw("</ul></li>");
    }
    html.raw("</ul>");
  }

  private void intake(WorkforceAnswer answer) {
    Map<String, Long> byRoute = new LinkedHashMap<>();
    answer.intake().forEach(b -> byRoute.merge(route(b.route()), b.count(), Long::sum));
    List<Bars.Bar> bars = new ArrayList<>();
    byRoute.forEach((route, count) -> bars.add(new Bars.Bar(route, List.of(count))));
    if (!bars.isEmpty()) {
      html.element("h3", Labels.of("intake"));
      Bars.draw(html, Labels.of("intake"), bars, List.of());
      List<Begin> named =
          answer.intake().stream()
              .map(
                  b ->
                      new Begin(
                          b.year(),
                          annex.roles().getOrDefault(b.role(), b.role()),
                          route(b.route()),
                          b.count()))
              .toList();
      table("intake", Begin.class, named);
      entries();
    }
  }

  private String route(String id) {
    return annex.routes().getOrDefault(id, id);
  }

  /** What routes ask of those who begin, in the words of the file. */
  private void entries() {
    if (!annex.entries().isEmpty()) {
      html.element("p", Labels.of("entries")).raw("<ul>");
      annex.entries().forEach((route, asks) -> html.element("li", route(route) + ": " + asks));
      html.raw("</ul>");
    }
  }

  private void sensitivity(WorkforceAnswer answer) {
    table("sensitivity", Moved.class, answer.sensitivity());
    if (!answer.sensitivity().isEmpty()) {
      html.element("p", most(answer.sensitivity().getFirst()));
    }
  }

  /** What matters most, in words. */
  private static String most(Moved first) {
    String name = Labels.of("assumption." + first.assumption());
    return first.factor() == 1
        ? Labels.of("sensitivity.tenth", name, first.change())
        : Labels.of("sensitivity.most", name, first.factor(), first.inDoubt());
  }
}
