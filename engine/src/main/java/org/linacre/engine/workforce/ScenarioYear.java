package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;

/**
 * All roles at the end of a year, under a scenario and its own intake plan.
 *
 * @param scenario the scenario's id; empty for the assumptions as given
 * @param title its name
 * @param year the year
 * @param supply WTE without those who supervise trainees
 * @param demand WTE wanted
 * @param wanting WTE wanting, role by role: what one role has more than wanted fills no other
 */
public record ScenarioYear(
    String scenario, String title, int year, double supply, double demand, double wanting) {

  /** The years of a plan. */
  static List<ScenarioYear> of(Workforce workforce, Workforce.Scenario scenario, Intake intake) {
    Paths paths = new Paths(workforce);
    Projection projection = Projection.of(workforce, intake);
    Wanted wanted = new Wanted(workforce);
    List<ScenarioYear> rows = new ArrayList<>();
    for (int year = 0; year <= paths.years(); year++) {
      double[] taken = paths.supervising(intake, year);
      double supply = 0;
      double demand = 0;
      double wanting = 0;
      for (int i = 0; i < taken.length; i++) {
        double there = Math.max(0, projection.stock(i, year) - taken[i]);
        supply += there;
        demand += wanted.of(i, year);
        wanting += Math.max(0, wanted.of(i, year) - there);
      }
      rows.add(
          new ScenarioYear(
              scenario.id(),
              scenario.title(),
              workforce.start() + year,
              WorkforceAnswer.rounded(supply),
              WorkforceAnswer.rounded(demand),
              WorkforceAnswer.rounded(wanting)));
    }
    return rows;
  }
}
