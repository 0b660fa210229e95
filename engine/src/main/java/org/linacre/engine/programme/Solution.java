package org.linacre.engine.programme;

import java.util.List;

/**
 * What is known of the best values of a programme.
 *
 * @param status what was found
 * @param values a value for each column; empty where none was found
 * @param objective what these cost
 * @param bound no values cost less
 * @param reduced each column's reduced cost, where no column must be whole and it is known; else
 *     empty
 */
public record Solution(
    Status status, List<Double> values, double objective, double bound, List<Double> reduced) {
  /** A solution with its own copies. */
  public Solution {
    values = List.copyOf(values);
    reduced = List.copyOf(reduced);
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
