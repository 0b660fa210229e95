package org.linacre.engine.programme;

/** What solves programmes: the port to solvers outside. */
public interface Solver {
  /**
   * The best values.
   *
   * @param programme what is to be solved
   * @param limits when to stop
   */
  Solution solve(Programme programme, Limits limits);

  /** The solver's name and version, for the record. */
  String name();

  /**
   * When to stop.
   *
   * @param gap values are taken as best whose cost exceeds the bound by at most this share
   * @param seconds time is up after so many
   */
  record Limits(double gap, double seconds) {
    /** To the end, within a minute. */
    public static final Limits PROOF = new Limits(0, 60);
  }
}
