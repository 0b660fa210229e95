package org.linacre.engine.workforce;

import java.util.List;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * The stocks of each role at the end of each year under an intake. Who finishes in a year joins at
 * its beginning and then flows as all others do.
 */
public final class Projection {
  private final double[][] stocks;
  private double entered;
  private double gone;

  private Projection(double[][] stocks) {
    this.stocks = stocks;
  }

  /** What is multiplied in one possible future: rates of leaving, and the share that finishes. */
  record Luck(double leaving, double completing) {
    /** As assumed. */
    static final Luck NONE = new Luck(1, 1);
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
      for (int k = 0; k < paths.routes().size(); k++) {
        projection.join(paths, k, now, finishing(paths, k, year, intake, luck));
      }
      projection.gone += flows.year(now);
      projection.stocks[year] = now.clone();
    }
    return projection;
  }

  private static double finishing(Paths paths, int route, int year, Intake intake, Luck luck) {
    Route one = paths.routes().get(route);
    int begun = year - one.years();
    return begun < 1
        ? paths.pipeline(route, year)
        : intake.begin(route, begun) * Math.clamp(one.completes() * luck.completing(), 0, 1);
  }

  private void join(Paths paths, int route, double[] now, double finishing) {
    double joining = finishing;
    int from = paths.from(route);
    if (from >= 0) {
      joining = Math.min(joining, now[from]);
      now[from] -= joining;
    } else {
      entered += joining;
    }
    now[paths.to(route)] += joining;
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
