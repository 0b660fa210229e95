package org.linacre.engine.workforce;

import java.util.List;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * The stocks of each role at the end of each year under an intake. Who finishes in a year joins at
 * its beginning and then flows as all others do. Routes take people out of a role from those who
 * were in it at the end of the year before; where more would finish than there are, all routes out
 * of it bring in the same share of theirs.
 */
public final class Projection {
  private final double[][] stocks;
  private double entered;
  private double gone;

  private Projection(double[][] stocks) {
    this.stocks = stocks;
  }

  /**
   * What is multiplied in one possible future: rates of leaving, and the odds of finishing.
   *
   * @param leaving times the rates
   * @param completing times the odds, so that a share stays below 1; who is recruited need finish
   *     nothing
   */
  record Luck(double leaving, double completing) {
    /** As assumed. */
    static final Luck NONE = new Luck(1, 1);

    /** The share of those who begin on a route that finishes. */
    double finishes(Route route) {
      double share = route.completes();
      boolean certain = share <= 0 || share >= 1 || completing == 1 || route.years() == 0;
      double odds = certain ? 0 : share / (1 - share) * completing;
      return certain ? share : odds / (1 + odds);
    }
  }

  /** The stocks as assumed. */
  public static Projection of(Workforce workforce, Intake intake) {
    return of(new Paths(workforce), intake, Luck.NONE);
  }

  static Projection of(Paths paths, Intake intake, Luck luck) {
    Workforce workforce = paths.workforce();
    Projection projection = new Projection(new double[paths.years() + 1][]);
    double[] now = workforce.roles().stream().mapToDouble(Role::stock).toArray();
    projection.stocks[0] = now.clone();
    Flows flows = new Flows(workforce, luck.leaving());
    for (int year = 1; year <= paths.years(); year++) {
      projection.join(paths, now, finishing(paths, year, intake, luck));
      projection.gone += flows.year(now);
      projection.stocks[year] = now.clone();
    }
    return projection;
  }

  /** How many finish each route in a year. */
  private static double[] finishing(Paths paths, int year, Intake intake, Luck luck) {
    double[] finishing = new double[paths.routes().size()];
    for (int k = 0; k < finishing.length; k++) {
      Route one = paths.routes().get(k);
      int begun = year - one.years();
      finishing[k] =
          begun < 1 ? paths.pipeline(k, year) : intake.begin(k, begun) * luck.finishes(one);
    }
    return finishing;
  }

  private void join(Paths paths, double[] now, double[] finishing) {
    double[] share = shares(paths, now, finishing);
    for (int k = 0; k < finishing.length; k++) {
      int from = paths.from(k);
      double joining = finishing[k];
      if (from >= 0) {
        joining *= share[from];
        now[from] = Math.max(0, now[from] - joining);
      } else {
        entered += joining;
      }
      now[paths.to(k)] += joining;
    }
  }

  /** For each role the share of those who finish a route out of it that it has. */
  private static double[] shares(Paths paths, double[] now, double[] finishing) {
    double[] share = new double[now.length];
    for (int k = 0; k < finishing.length; k++) {
      if (paths.from(k) >= 0) {
        share[paths.from(k)] += finishing[k];
      }
    }
    for (int i = 0; i < share.length; i++) {
      share[i] = share[i] <= now[i] ? 1 : now[i] / share[i];
    }
    return share;
  }

  /** WTE of a role, so many years after the start. */
  public double stock(int role, int years) {
    return stocks[years][role];
  }

  /** WTE that came from outside in all. */
  public double entered() {
    return entered;
  }

  /** WTE that left the workforce in all. */
  public double gone() {
    return gone;
  }

  /** Every role's stocks at the end of a year. */
  public List<Double> year(int years) {
    return java.util.Arrays.stream(stocks[years]).boxed().toList();
  }
}
