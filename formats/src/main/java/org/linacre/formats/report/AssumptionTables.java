package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.workforce.ScenarioYear;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;

/** What matters most to a workforce plan, and what other assumptions make of it. */
final class AssumptionTables {
  private final Html html;
  private final Annex annex;

  AssumptionTables(Html html, Annex annex) {
    this.html = html;
    this.annex = annex;
  }

  void draw(WorkforceAnswer answer) {
    sensitivity(answer);
    if (!answer.scenarios().isEmpty()) {
      scenarios(answer);
    }
  }

  /** An assumption in one line; what has no doubt has no such change. */
  record MovedLine(String assumption, double change, String factor, @Nullable Double inDoubt) {}

  private void sensitivity(WorkforceAnswer answer) {
    if (answer.sensitivity().isEmpty()) {
      return;
    }
    html.element("h3", Labels.of("sheet.sensitivity"));
    html.element("p", most(answer.sensitivity().getFirst()));
    List<MovedLine> lines = new ArrayList<>();
    for (Moved m : answer.sensitivity()) {
      boolean told = m.factor() != 1;
      lines.add(
          new MovedLine(
              AssumptionText.name(m, annex.roles(), annex.routes()),
              m.change(),
              told ? String.format(Locale.UK, "%.2f", m.factor()) : "",
              told ? (Double) m.inDoubt() : null));
    }
    table("sensitivity", MovedLine.class, lines);
  }

  private void table(String name, Class<?> type, List<?> rows) {
    Rows table = Rows.table(name, type, rows);
    HtmlRows.write(html, Labels.of("sheet." + name), table.columns(), table.values());
  }

  /** What matters most, in words. */
  private String most(Moved first) {
    String name = AssumptionText.name(first, annex.roles(), annex.routes());
    return first.factor() == 1
        ? Labels.of("sensitivity.tenth", name, first.change())
        : Labels.of("sensitivity.most", name, first.factor(), first.inDoubt());
  }

  /** Scenarios side by side: what stays wanting by year, and what each costs. */
  private void scenarios(WorkforceAnswer answer) {
    Map<String, List<ScenarioYear>> byScenario = new LinkedHashMap<>();
    answer
        .scenarioYears()
        .forEach(
            row -> byScenario.computeIfAbsent(row.scenario(), _ -> new ArrayList<>()).add(row));
    html.element("h3", Labels.of("sheet.scenarios"));
    html.element("p", Labels.of("scenarios.note"));
    List<LineChart.Line> lines = new ArrayList<>();
    byScenario
        .values()
        .forEach(
            rows ->
                lines.add(
                    new LineChart.Line(
                        title(rows.getFirst()),
                        rows.stream().map(ScenarioYear::wanting).toList())));
    int first = answer.scenarioYears().getFirst().year();
    LineChart.draw(html, Labels.of("sheet.scenarios"), first, lines);
    table("scenarios", WorkforceAnswer.Other.class, answer.scenarios());
    List<WantingLine> wanting = new ArrayList<>();
    answer
        .scenarioYears()
        .forEach(
            row ->
                wanting.add(
                    new WantingLine(
                        title(row), row.year(), row.supply(), row.demand(), row.wanting())));
    table("scenarioYears", WantingLine.class, wanting);
  }

  /** A scenario's year in one line. */
  record WantingLine(String scenario, int year, double supply, double demand, double wanting) {}

  private static String title(ScenarioYear row) {
    String id = row.scenario();
    return id.isEmpty() ? Labels.of("scenarios.asGiven") : row.title().isEmpty() ? id : row.title();
  }
}
