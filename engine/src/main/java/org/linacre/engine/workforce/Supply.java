package org.linacre.engine.workforce;

/** What there is of each role at the end of each year, without those who supervise trainees. */
final class Supply {
  private final Projection projection;
  private final Wanted wanted;
  private final double[][] taken;

  Supply(Workforce workforce, Intake intake) {
    Paths paths = new Paths(workforce);
    projection = Projection.of(paths, intake, Projection.Luck.NONE);
    wanted = new Wanted(workforce);
    taken = new double[paths.years() + 1][];
    for (int year = 0; year < taken.length; year++) {
      taken[year] = paths.supervising(intake, year);
    }
  }

  /** WTE of a role at the end of a year, so many years after the start. */
  double of(int role, int year) {
    return Math.max(0, projection.stock(role, year) - taken[year][role]);
  }

  /** WTE wanted of a role. */
  double wanted(int role, int year) {
    return wanted.of(role, year);
  }

  /** WTE of a role that supervising takes. */
  double supervising(int role, int year) {
    return taken[year][role];
  }

  /** WTE wanting, role by role: what one role has more than wanted fills no other. */
  double wanting(int year) {
    double wanting = 0;
    for (int i = 0; i < taken[year].length; i++) {
      wanting += Math.max(0, wanted(i, year) - of(i, year));
    }
    return wanting;
  }
}
