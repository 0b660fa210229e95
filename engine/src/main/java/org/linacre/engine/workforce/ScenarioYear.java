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
    Supply supply = new Supply(workforce, intake);
    List<ScenarioYear> rows = new ArrayList<>();
    for (int year = 0; year <= workforce.until() - workforce.start(); year++) {
      double there = 0;
      double demand = 0;
      for (int i = 0; i < workforce.roles().size(); i++) {
        there += supply.of(i, year);
        demand += supply.wanted(i, year);
      }
      rows.add(
          new ScenarioYear(
              scenario.id(),
              scenario.title(),
              workforce.start() + year,
              WorkforceAnswer.rounded(there),
              WorkforceAnswer.rounded(demand),
              WorkforceAnswer.rounded(supply.wanting(year))));
    }
    return rows;
  }
}
