package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.actionplan.ActionPlan;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.workforce.WorkforceAnswer;

/** The best teams, the workforce and the plan of action as sections of a page. */
final class AnnexSections {
  private final Html html;
  private final Annex annex;

  AnnexSections(Html html, Annex annex) {
    this.html = html;
    this.annex = annex;
  }

  void draw() {
    if (annex.bestTeams() != null || !annex.notes().isEmpty()) {
      teams();
    }
    WorkforceAnswer answer = annex.workforce();
    if (answer != null) {
      new WorkforceSection(html, annex).draw(answer);
    }
    ActionPlan plan = annex.actions();
    if (plan != null) {
      new ActionsSection(html).draw(plan);
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
    AllTeamsAnswer all = annex.bestTeams();
    if (all != null) {
      found(all);
    }
    List<Bars.Bar> bars = new ArrayList<>();
    for (Annex.TeamLine line : annex.teamLines()) {
      if (line.covered() != null) {
        List<Long> parts = List.of((long) line.covered(), (long) line.uncovered());
        bars.add(new Bars.Bar(line.product(), parts));
      }
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
    if (all != null) {
      table("pioneers", AllTeamsAnswer.Pioneer.class, all.pioneers());
    }
    html.raw("</section>");
  }

  /** How many sit on the teams, at what cost, and how near to the least that is. */
  private void found(AllTeamsAnswer all) {
    boolean hidden =
        all.teams().stream().anyMatch(team -> team.members().size() < annex.smallest());
    String found = all.optimal() ? "bestTeams.proved" : "bestTeams.within";
    boolean kept = all.teams().stream().allMatch(team -> team.conflict().isEmpty());
    if (!hidden && kept && all.people() > 0) {
      html.element(
          "p",
          Labels.of(found, all.people(), all.memberships(), all.cost(), all.gap(), all.bound()));
    }
    if (all.shortBy() > 0) {
      html.element("p", Labels.of("bestTeams.short", all.shortBy()));
    }
  }
}
