package org.linacre.engine.programme;

import java.util.List;

/**
 * What is known of the best values of a programme.
 *
 * @param status what was found
 * @param values a value for each column; empty where none was found
 * @param objective what these cost
 * @param bound no values cost less
 */
public record Solution(Status status, List<Double> values, double objective, double bound) {
  /** A solution with its own copy of the values. */
  public Solution {
    values = List.copyOf(values);
  }

  /** What was found. */
  public enum Status {
    /** The values are proved best. */
    OPTIMAL,
    /** The values keep the rows, and time was up before they were proved best. */
    FEASIBLE,
    /** No values keep all rows. */
    INFEASIBLE,
    /** Nothing was found before time was up. */
    NOTHING
  }

  /** Whether there are values. */
  public boolean found() {
    return status == Status.OPTIMAL || status == Status.FEASIBLE;
  }

  /** Whether a column that is 0 or 1 is 1. */
  public boolean isChosen(int column) {
    return values.get(column) > 0.5;
  }
}
