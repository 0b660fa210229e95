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
    return of(workforce, intake, Luck.NONE);
  }

  static Projection of(Workforce workforce, Intake intake, Luck luck) {
    int years = workforce.until() - workforce.start();
    Projection projection = new Projection(new double[years + 1][]);
    double[] now = workforce.roles().stream().mapToDouble(Role::stock).toArray();
    projection.stocks[0] = now.clone();
    Flows flows = new Flows(workforce, luck.leaving());
    for (int year = 1; year <= years; year++) {
      for (int k = 0; k < workforce.routes().size(); k++) {
        Route route = workforce.routes().get(k);
        projection.join(
            route, workforce, now, finishing(route, k, year, workforce.start(), intake, luck));
      }
      projection.gone += flows.year(now);
      projection.stocks[year] = now.clone();
    }
    return projection;
  }

  private static double finishing(
      Route route, int place, int year, int start, Intake intake, Luck luck) {
    int begun = year - route.years();
    double began =
        begun < 1
            ? route.pipeline().getOrDefault(start + year, 0.0)
            : intake.begin(place, begun) * Math.clamp(route.completes() * luck.completing(), 0, 1);
    return began;
  }

  private void join(Route route, Workforce workforce, double[] now, double finishing) {
    double joining = finishing;
    int from = workforce.place(route.from());
    if (from >= 0) {
      joining = Math.min(joining, now[from]);
      now[from] -= joining;
    } else {
      entered += joining;
    }
    now[workforce.place(route.to())] += joining;
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
