package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * What a route brings by the horizon, as things are and with the plan. Who finishes is counted with
 * those who began before the plan.
 *
 * @param route the route
 * @param role the role it leads to
 * @param usual how many begin in a year as things are
 * @param places how many may begin in a year
 * @param beginToday how many begin in all as things are
 * @param finishToday how many of these, and of those who began before, finish by the horizon
 * @param beginPlan how many begin in all with the plan
 * @param finishPlan how many finish by the horizon with the plan
 */
public record RouteUse(
    String route,
    String role,
    int usual,
    int places,
    double beginToday,
    double finishToday,
    double beginPlan,
    double finishPlan) {
  static List<RouteUse> of(Workforce workforce, Intake plan) {
    Intake today = Intake.usual(workforce);
    Paths paths = new Paths(workforce);
    List<RouteUse> rows = new ArrayList<>();
    for (int k = 0; k < paths.routes().size(); k++) {
      Route route = paths.routes().get(k);
      rows.add(
          new RouteUse(
              route.id(),
              route.to(),
              route.usual(),
              route.places(),
              begin(paths, k, today),
              finish(paths, k, today),
              begin(paths, k, plan),
              finish(paths, k, plan)));
    }
    return rows;
  }

  private static double begin(Paths paths, int route, Intake intake) {
    double sum = 0;
    for (int year = 1; year <= paths.years(); year++) {
      sum += intake.begin(route, year);
    }
    return WorkforceAnswer.rounded(sum);
  }

  private static double finish(Paths paths, int route, Intake intake) {
    Route one = paths.routes().get(route);
    double sum = 0;
    for (int year = 1; year <= paths.years(); year++) {
      int begun = year - one.years();
      sum += begun < 1 ? paths.pipeline(route, year) : intake.begin(route, begun) * one.completes();
    }
    return WorkforceAnswer.rounded(sum);
  }
}
