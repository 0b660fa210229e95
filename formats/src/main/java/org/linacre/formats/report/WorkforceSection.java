package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.workforce.Shortage;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.Begin;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
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
    html.element("p", GrowthText.proof(answer));
    int horizon = answer.years().getLast().year();
    String sure =
        Labels.of("workforce.chance", answer.chance(), answer.chanceToday(), "" + horizon);
    html.element("p", sure);
    answer.notes().forEach(note -> html.element("p", note));
    new GrowthTables(html, annex).draw(answer);
    atHorizon(answer, horizon);
    groups(answer, true);
    shortages(answer);
    intake(answer);
    new AssumptionTables(html, annex).draw(answer);
    roles(answer);
    groups(answer, false);
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

  /** All roles together, or the bands of a role, bands and archetypes. */
  private void groups(WorkforceAnswer answer, boolean all) {
    Map<String, List<GroupRow>> byGroup = new LinkedHashMap<>();
    answer.groups().stream()
        .filter(row -> row.kind().equals("all") == all)
        .forEach(row -> byGroup.computeIfAbsent(title(row), _ -> new ArrayList<>()).add(row));
    byGroup.forEach(
        (title, rows) ->
            fan(
                title,
                rows.stream().map(r -> line(r, r.supply())).toList(),
                rows.stream().map(r -> line(r, r.today())).toList()));
  }

  /** A year in one line; shares are shown as percentages. */
  record YearLine(
      int year,
      double supply,
      double low,
      double high,
      double demand,
      double demandLow,
      double demandHigh,
      double chanceShare,
      double today,
      double supervising) {}

  private void fan(String title, List<YearRow> plan, List<YearRow> today) {
    html.element("h3", title);
    FanChart.draw(html, title, plan, today);
    List<YearLine> lines = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      YearRow r = plan.get(i);
      lines.add(
          new YearLine(
              r.year(),
              r.supply(),
              r.low(),
              r.high(),
              r.demand(),
              r.demandLow(),
              r.demandHigh(),
              r.chance(),
              today.get(i).supply(),
              r.supervising()));
    }
    table("years", YearLine.class, lines);
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
        r.supervising());
  }

  private void roles(WorkforceAnswer answer) {
    annex
        .roles()
        .forEach(
            (role, title) -> {
              List<YearRow> years = of(answer.years(), role);
              if (!years.isEmpty()) {
                fan(title, years, of(answer.today(), role));
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
    Map<String, Map<Integer, Long>> byRoute = new LinkedHashMap<>();
    Set<Integer> years = new TreeSet<>();
    for (Begin b : answer.intake()) {
      byRoute.computeIfAbsent(b.route(), _ -> new LinkedHashMap<>()).put(b.year(), b.count());
      years.add(b.year());
    }
    if (byRoute.isEmpty()) {
      return;
    }
    List<Bars.Bar> bars = new ArrayList<>();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    byRoute.forEach(
        (route, counts) -> {
          long sum = counts.values().stream().mapToLong(Long::longValue).sum();
          bars.add(new Bars.Bar(route(route), List.of(sum)));
          List<@Nullable Object> row = new ArrayList<>(List.of(route(route)));
          years.forEach(year -> row.add(counts.getOrDefault(year, 0L)));
          rows.add(row);
        });
    html.element("h3", Labels.of("intake"));
    Bars.draw(html, Labels.of("intake"), bars, List.of());
    List<String> columns = new ArrayList<>(List.of("route"));
    years.forEach(year -> columns.add(Integer.toString(year)));
    HtmlRows.write(html, Labels.of("sheet.intake"), columns, rows);
    answer.ends().forEach(end -> html.element("p", end.note()));
    entries();
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
}
