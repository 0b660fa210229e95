package org.linacre.engine.programme;

import java.util.concurrent.atomic.AtomicBoolean;

/** A solver that remembers whether any of its searches was stopped by the clock. */
public final class Clocked implements Solver {
  private final Solver solver;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /** Watches this solver. */
  public Clocked(Solver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public Solution solve(Programme programme, Limits limits) {
    Solution solution = solver.solve(programme, limits);
    switch (solution.status()) {
      case FEASIBLE, NOTHING -> stopped.set(true);
      case OPTIMAL, INFEASIBLE -> {}
    }
    return solution;
  }

  /**
   * Whether every search so far came to its end, so that the same input gives the same answer on
   * any machine.
   */
  public boolean isReproducible() {
    return !stopped.get();
  }
}
