package org.linacre.engine.workforce;

import java.util.List;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;

/** The routes of a workforce, with the places of their roles looked up once. */
final class Paths {
  private final Workforce workforce;
  private final int[] to;
  private final int[] from;
  private final double[][] each;

  Paths(Workforce workforce) {
    this.workforce = workforce;
    List<Route> routes = workforce.routes();
    to = routes.stream().mapToInt(route -> workforce.place(route.to())).toArray();
    from = routes.stream().mapToInt(route -> workforce.place(route.from())).toArray();
    each = new double[routes.size()][];
    for (int k = 0; k < each.length; k++) {
      Route route = routes.get(k);
      each[k] =
          route.entry().supervision().isEmpty() || route.years() == 0
              ? new double[0]
              : workforce.roles().stream()
                  .map(Role::id)
                  .mapToDouble(id -> route.entry().supervision().getOrDefault(id, 0.0))
                  .toArray();
    }
  }

  Workforce workforce() {
    return workforce;
  }

  List<Route> routes() {
    return workforce.routes();
  }

  int years() {
    return workforce.until() - workforce.start();
  }

  int to(int route) {
    return to[route];
  }

  /** The role a route takes people from; -1 for outside. */
  int from(int route) {
    return from[route];
  }

  /** The WTE of a role that one trainee of a route takes while training. */
  double supervision(int route, int role) {
    return each[route].length == 0 ? 0 : each[route][role];
  }

  boolean isSupervised(int route) {
    return each[route].length > 0;
  }

  /**
   * How many finish a route in a year, so many years after the start, who began before the plan.
   */
  double pipeline(int route, int year) {
    return routes().get(route).pipeline().getOrDefault(workforce.start() + year, 0.0);
  }

  /** How many of those who began before the plan are in training at the end of a year. */
  double begunBefore(int route, int year) {
    Route one = routes().get(route);
    double learning = 0;
    for (int finish = year + 1; finish <= one.years(); finish++) {
      learning += pipeline(route, finish);
    }
    return one.completes() > 0 ? learning / one.completes() : learning;
  }

  /** The first year, so many after the start, whose beginners are in training at a year's end. */
  int firstLearning(int route, int year) {
    return Math.max(1, year - routes().get(route).years() + 1);
  }

  /** The WTE of each role that supervising takes at the end of a year. */
  double[] supervising(Intake intake, int year) {
    double[] taken = new double[workforce.roles().size()];
    for (int k = 0; k < each.length; k++) {
      if (isSupervised(k)) {
        double learning = begunBefore(k, year);
        for (int begun = firstLearning(k, year); begun <= year; begun++) {
          learning += intake.begin(k, begun);
        }
        for (int i = 0; i < taken.length; i++) {
          taken[i] += learning * each[k][i];
        }
      }
    }
    return taken;
  }
}
