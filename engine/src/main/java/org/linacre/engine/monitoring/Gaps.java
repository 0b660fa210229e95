package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many values are missing, by column: of the rows of a run, and of the cases of the life. */
final class Gaps {
  private final MonitoringPlan plan;
  private final List<String> columns = new ArrayList<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private final Map<String, Long> cases = new TreeMap<>();

  Gaps(MonitoringPlan plan) {
    this.plan = plan;
    columns.addAll(plan.columns());
    plan.groups().stream().map(MonitoringPlan.Grouping::column).forEach(columns::add);
  }

  void resume(Map<String, Long> state) {
    cases.putAll(state);
  }

  Map<String, Long> state() {
    return new TreeMap<>(cases);
  }

  /** Forgets the rows of the run before. */
  void begin() {
    rows.clear();
  }

  /** A row, and what it turned out to be. */
  void take(Case one, Ledger.Row kind) {
    for (String column : columns) {
      if (lacks(one, column)) {
        rows.merge(column, 1L, Long::sum);
        if (kind == Ledger.Row.FRESH) {
          cases.merge(column, 1L, Long::sum);
        }
      }
    }
    if (kind == Ledger.Row.LABELLED) {
      cases.merge("label", -1L, Long::sum);
    }
  }

  /** Times and due dates are never missing: a row without them is an error. */
  private boolean lacks(Case one, String column) {
    return switch (column) {
      case "due" -> false;
      case "label" -> !one.isLabelled();
      case "score" -> Double.isNaN(one.score());
      case "prediction" -> one.prediction() == Case.MISSING;
      case "aided" -> one.aided() == Case.MISSING;
      case "unaided" -> one.unaided() == Case.MISSING;
      case "patient" -> one.patient().isEmpty();
      default -> one.groups().getOrDefault(column, "").isEmpty();
    };
  }

  /** Every column that is read, with its counts. */
  List<MonitoringAnswer.Gap> answer() {
    return columns.stream()
        .map(c -> new MonitoringAnswer.Gap(c, rows.getOrDefault(c, 0L), cases.getOrDefault(c, 0L)))
        .toList();
  }

  /** Whether a score or prediction is missing in a row of this run. */
  boolean anyUnread() {
    return plan.columns().stream()
        .filter(c -> c.equals("score") || c.equals("prediction"))
        .anyMatch(rows::containsKey);
  }
}
