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
                        .mapToObj(year -> year < route.opens() ? 0.0 : (double) route.usual())
                        .toList())
            .toList());
  }

  /** How many begin on a route in a year. */
  double begin(int route, int yearsAfterStart) {
    return begins.get(route).get(yearsAfterStart - 1);
  }
}
