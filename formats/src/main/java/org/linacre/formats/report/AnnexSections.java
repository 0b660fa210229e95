package org.linacre.formats.report;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.actionplan.ActionPlan;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** The best teams, the workforce and the plan of action as sections of a page. */
final class AnnexSections {
  private final Html html;
  private final Annex annex;

  AnnexSections(Html html, Annex annex) {
    this.html = html;
    this.annex = annex;
  }

  void draw() {
    if (!annex.bestTeams().isEmpty() || !annex.notes().isEmpty()) {
      teams();
    }
    WorkforceAnswer answer = annex.workforce();
    if (answer != null) {
      workforce(answer);
    }
    ActionPlan plan = annex.actions();
    if (plan != null) {
      actions(plan);
    }
  }

  private void open(String id) {
    html.raw("<section aria-labelledby=\"" + id + "\">");
    html.element("h2 id=\"" + id + "\"", Labels.of(id));
    html.element("p class=\"soft\"", Labels.of(id + ".note"));
  }

  private void table(String name, Class<?> type, List<?> rows) {
    if (!rows.isEmpty()) {
      Rows table = Rows.table(name, type, rows);
      HtmlRows.write(html, Labels.of("sheet." + name), table.columns(), table.values());
    }
  }

  private void teams() {
    open("bestTeams");
    annex.notes().forEach(note -> html.element("p", note));
    List<Bars.Bar> bars = new ArrayList<>();
    for (Annex.TeamLine line : annex.teamLines()) {
      bars.add(
          new Bars.Bar(line.product(), List.of((long) line.covered(), (long) line.uncovered())));
    }
    if (!bars.isEmpty()) {
      Bars.draw(
          html,
          Labels.of("bestTeams"),
          bars,
          List.of(Labels.of("col.covered"), Labels.of("col.uncovered")));
    }
    table("bestTeams", Annex.TeamLine.class, annex.teamLines());
    if (!annex.anonymous()) {
      table("bestMembers", Annex.MemberLine.class, annex.memberLines());
    }
    table("mends", Annex.MendLine.class, annex.mendLines());
    html.raw("</section>");
  }

  private void workforce(WorkforceAnswer answer) {
    open("workforce");
    html.element(
        "p",
        Labels.of(
            answer.optimal() ? "workforce.proved" : "workforce.unproved",
            answer.cost(),
            answer.unmet(),
            answer.bound()));
    answer.notes().forEach(note -> html.element("p", note));
    annex
        .roles()
        .forEach(
            (role, title) -> {
              html.element("h3", title);
              List<YearRow> years = of(answer.years(), role);
              FanChart.draw(html, title, years, of(answer.today(), role));
              table("years", YearRow.class, years);
            });
    intake(answer);
    table("scenarios", WorkforceAnswer.Other.class, answer.scenarios());
    table("sensitivity", WorkforceAnswer.Moved.class, answer.sensitivity());
    html.raw("</section>");
  }

  private static List<YearRow> of(List<YearRow> rows, String role) {
    return rows.stream().filter(row -> row.role().equals(role)).toList();
  }

  private void intake(WorkforceAnswer answer) {
    Map<String, Long> byRoute = new LinkedHashMap<>();
    answer.intake().forEach(b -> byRoute.merge(b.route(), b.count(), Long::sum));
    List<Bars.Bar> bars = new ArrayList<>();
    byRoute.forEach((route, count) -> bars.add(new Bars.Bar(route, List.of(count))));
    if (!bars.isEmpty()) {
      html.element("h3", Labels.of("intake"));
      Bars.draw(html, Labels.of("intake"), bars, List.of());
      table("intake", WorkforceAnswer.Begin.class, answer.intake());
    }
  }

  private void actions(ActionPlan plan) {
    open("actions");
    html.element("p", Labels.of("actions.open", plan.unowned(), plan.undated()));
    for (ActionPlan.Section section : plan.sections()) {
      html.element("h3", Labels.orWord("enabler." + section.enabler(), section.enabler()));
      html.raw("<ol>");
      section.actions().forEach(this::action);
      html.raw("</ol>");
    }
    html.element("h3", Labels.of("deskilling")).raw("<ul>");
    plan.risks().forEach(risk -> html.element("li", risk.text()));
    html.raw("</ul>").element("p", Labels.of("deskilling.guards")).raw("<ol>");
    for (ActionPlan.Guard guard : plan.guards()) {
      html.raw("<li>").text(guard.text());
      html.element("p class=\"soft\"", who(guard.owner(), guard.by()) + " " + guard.source());
      html.raw("</li>");
    }
    html.raw("</ol></section>");
  }

  private void action(ActionPlan.Action action) {
    html.raw("<li>").text(action.text());
    if (!action.figures().isEmpty()) {
      html.raw("<ul>");
      for (ActionPlan.Figure figure : action.figures()) {
        html.element("li", said(figure));
      }
      html.raw("</ul>");
    }
    html.element("p class=\"soft\"", who(action.owner(), action.by()) + " " + action.source());
    html.raw("</li>");
  }

  static String said(ActionPlan.Figure figure) {
    String number = String.format(Locale.UK, "%,.0f", figure.value());
    return new MessageFormat(figure.text().replace("'", "''"), Locale.UK)
        .format(new Object[] {number});
  }

  private static String who(String owner, java.time.@Nullable LocalDate by) {
    return Labels.of(
        "actions.who",
        owner.isEmpty() ? Labels.of("actions.noOwner") : owner,
        by == null ? Labels.of("actions.noDate") : by.toString());
  }
}
