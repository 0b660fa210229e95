package org.linacre.engine.workforce;

import java.util.List;

/**
 * How many begin on each route in each year.
 *
 * @param begins for each route, in the workforce's order, one number for each year after the start
 */
public record Intake(List<List<Double>> begins) {
  /** An intake with its own copies. */
  public Intake {
    begins = begins.stream().map(List::copyOf).toList();
  }

  /** What today's routes take in, year after year. */
  public static Intake usual(Workforce workforce) {
    return new Intake(
        workforce.routes().stream()
            .map(
                route ->
                    java.util.stream.IntStream.rangeClosed(workforce.start() + 1, workforce.until())
                        .mapToObj(
                            year ->
                                year < route.opens() ? 0.0 : Math.min(route.usual(), route.most()))
                        .toList())
            .toList());
  }

  /** The same, but on a route (on any where empty) no more than this share of its places. */
  Intake within(Workforce workforce, String of, double share) {
    List<List<Double>> capped = new java.util.ArrayList<>();
    for (int k = 0; k < begins.size(); k++) {
      Workforce.Route route = workforce.routes().get(k);
      boolean meant = of.isEmpty() || route.id().equals(of);
      double most = meant ? share * route.places() : Double.POSITIVE_INFINITY;
      capped.add(begins.get(k).stream().map(begin -> Math.min(begin, most)).toList());
    }
    return new Intake(capped);
  }

  /** How many begin on a route in a year. */
  double begin(int route, int yearsAfterStart) {
    return begins.get(route).get(yearsAfterStart - 1);
  }
}
