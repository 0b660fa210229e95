package org.linacre.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.workforce.Shortage;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.Begin;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;
import org.linacre.formats.report.AssumptionText;
import org.linacre.formats.report.GrowthText;
import org.linacre.formats.report.ShortageText;
import org.linacre.formats.report.WorkforceWords;

/** Supply against demand as text. */
final class WorkforceText {
  private static final double PERCENT = 100;

  /** Of what matters most so many lines: the four of everyone, and the first of one alone. */
  private static final int MOST_MOVED = 10;

  private final Workforce workforce;
  private final PrintStream out;

  WorkforceText(Workforce workforce, PrintStream out) {
    this.workforce = workforce;
    this.out = out;
  }

  void show(WorkforceAnswer answer) {
    out.printf(
        "Intake plan from %d to %d. %s%n",
        workforce.start(), workforce.until(), GrowthText.proof(answer));
    if (!answer.reproducible()) {
      out.println("A search was stopped by the clock: another run may find another plan.");
    }
    answer.notes().forEach(out::println);
    out.printf(
        "By the end of %d every role at once has what is wanted in %.0f %% of futures with the"
            + " plan, %.0f %% as things are.%n",
        workforce.until(), answer.chance() * PERCENT, answer.chanceToday() * PERCENT);
    new WorkforceTables(workforce, out).show(answer);
    shortages(answer.shortages());
    begins(answer.intake());
    answer.ends().forEach(end -> out.println("  " + end.note()));
    scenarios(answer);
    answer.sensitivity().stream().limit(MOST_MOVED).forEach(this::moved);
  }

  private void shortages(List<Shortage> shortages) {
    WorkforceWords words = WorkforceWords.of(workforce);
    if (!shortages.isEmpty()) {
      out.println("What stays short, and what binds:");
    }
    for (Shortage shortage : shortages) {
      out.println("  " + ShortageText.line(shortage, words.roles()));
      shortage.reasons().forEach(r -> out.println("    " + ShortageText.line(r, words.routes())));
    }
  }

  /** Who begins, in a line for each route. */
  private void begins(List<Begin> intake) {
    Map<String, List<String>> byRoute = new LinkedHashMap<>();
    for (Begin b : intake) {
      byRoute
          .computeIfAbsent(b.route() + " to " + b.role(), _ -> new ArrayList<>())
          .add(b.year() + ": " + b.count());
    }
    out.println(byRoute.isEmpty() ? "Nobody need begin." : "Who begins:");
    byRoute.forEach((route, years) -> out.println("  " + route + "  " + String.join(", ", years)));
  }

  private void scenarios(WorkforceAnswer answer) {
    for (WorkforceAnswer.Other s : answer.scenarios()) {
      out.printf(
          "Scenario %s: cost %.0f, %.0f WTE years unmet, %.0f WTE short at the end.%n",
          s.title().isEmpty() ? s.scenario() : s.title(), s.cost(), s.unmet(), s.gap());
    }
  }

  private void moved(Moved m) {
    String own =
        m.factor() == 1
            ? "no doubt is told of it"
            : String.format(
                "worse by one deviation of its doubt (times %.2f) %+.1f", m.factor(), m.inDoubt());
    WorkforceWords words = WorkforceWords.of(workforce);
    out.printf(
        "If worse, %s: a tenth %+.1f WTE short at the end; %s.%n",
        AssumptionText.name(m, words.roles(), words.routes()), m.change(), own);
  }
}
