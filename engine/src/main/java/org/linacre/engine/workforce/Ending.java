package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * A route on which nobody begins in a plan's last years, since nobody who begins then can be there
 * by the horizon: an effect of where the plan ends, which says nothing of what is wanted later.
 *
 * @param route the route
 * @param from the first year in which nobody who begins can be there in time
 * @param until the horizon
 * @param note the same in words
 */
public record Ending(String route, int from, int until, String note) {
  /** Of the routes that take anyone as things are or with the plan, those that end so. */
  static List<Ending> of(Workforce workforce, Intake plan) {
    List<Ending> ends = new ArrayList<>();
    for (int k = 0; k < workforce.routes().size(); k++) {
      Route route = workforce.routes().get(k);
      int from = Math.max(workforce.start(), workforce.until() - route.years()) + 1;
      boolean used =
          route.usual() > 0 || plan.begins().get(k).stream().anyMatch(begin -> begin > 0);
      if (used && route.years() > 0) {
        ends.add(new Ending(route.id(), from, workforce.until(), note(workforce, route, from)));
      }
    }
    return ends;
  }

  private static String note(Workforce workforce, Route route, int from) {
    String name = route.title().isEmpty() ? route.id() : route.title();
    return name
        + ": nobody begins from "
        + from
        + " on, since who begins then is not there by "
        + workforce.until()
        + ", where the plan ends. That says nothing of what is wanted later.";
  }
}
