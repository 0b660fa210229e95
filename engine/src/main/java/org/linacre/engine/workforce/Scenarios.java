package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.engine.workforce.WorkforceAnswer.Other;

/**
 * The plans of all scenarios, each the best under its own assumptions, beside the plan as given.
 *
 * @param plans a row for each scenario
 * @param years all roles by year, first of the plan as given, then of each scenario
 */
record Scenarios(List<Other> plans, List<ScenarioYear> years) {
  /** A value with its own copies. */
  Scenarios {
    plans = List.copyOf(plans);
    years = List.copyOf(years);
  }

  static Scenarios of(Workforce workforce, Intake plan, Solver solver) {
    List<Other> plans = new ArrayList<>();
    List<ScenarioYear> years = new ArrayList<>(ScenarioYear.of(workforce, Scenario.AS_GIVEN, plan));
    for (Scenario scenario : workforce.scenarios()) {
      Workforce under = workforce.under(scenario);
      IntakePlan.Result best = IntakePlan.of(under, solver);
      plans.add(other(scenario, best, Sensitivity.gap(under, best.intake())));
      years.addAll(ScenarioYear.of(under, scenario, best.intake()));
    }
    return new Scenarios(plans, years);
  }

  private static Other other(Scenario scenario, IntakePlan.Result plan, double gap) {
    return new Other(
        scenario.id(),
        scenario.title(),
        WorkforceAnswer.rounded(plan.cost()),
        WorkforceAnswer.exact(plan.unmet()),
        WorkforceAnswer.rounded(gap),
        plan.optimal());
  }
}
