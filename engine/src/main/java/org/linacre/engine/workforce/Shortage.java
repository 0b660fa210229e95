package org.linacre.engine.workforce;

import java.util.List;

/**
 * A role that stays short under the plan, and what binds.
 *
 * @param role the role
 * @param from the first year in which it is short
 * @param until the last one
 * @param most WTE short in the worst of them
 * @param reasons what binds on each of the routes that lead to it
 */
public record Shortage(String role, int from, int until, double most, List<Reason> reasons) {
  /** A shortage with its own copy. */
  public Shortage {
    reasons = List.copyOf(reasons);
  }

  /**
   * What keeps a route from bringing more.
   *
   * @param kind {@code places}, {@code applicants}, {@code staff} (the share of staff who may
   *     begin), {@code budget}, {@code delay} (nobody who begins can be there in time), {@code
   *     source} (the role it takes people from is short itself), {@code supervision}, {@code
   *     no-route}, {@code promotion} (no route leads there, promotions alone do) or {@code other}
   *     (more would help no more than they harm elsewhere)
   * @param route the route; empty for no route
   * @param years the years of beginning that it binds in; for a delay, the short years it is too
   *     late for
   */
  public record Reason(String kind, String route, List<Integer> years) {
    /** A reason with its own copy. */
    public Reason {
      years = List.copyOf(years);
    }
  }
}
