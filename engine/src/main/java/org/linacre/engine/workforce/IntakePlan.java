package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.programme.Conflict;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;

/**
 * The intake that leaves the least demand unmet, WTE and years added up, and of those the one that
 * costs least: two programmes, one after the other. Who begins is a whole number; where there are
 * very many such numbers, the programmes plan fractions, which are rounded up, down where there is
 * a budget or a limit that rounding up could break, and the bound of the fractions stands beside
 * what the rounded intake costs.
 */
final class IntakePlan {
  static final String UNMET = "unmet";

  private static final double GAP = 1e-4;
  private static final double SECONDS = 60;
  private static final double SLACK = 1e-6;

  /** WTE years by which the programme and the projection may differ: what solvers leave. */
  private static final double SAME = 1e-3;

  /** Above this many numbers of beginners fractions are planned and then rounded. */
  private static final int MOST_WHOLE = 2_000;

  private final Paths paths;
  private final Workforce workforce;
  private final Solver solver;

  /**
   * A plan.
   *
   * @param intake how many begin
   * @param cost what they cost in all
   * @param bound no intake that leaves as little unmet costs less
   * @param unmet WTE years unmet
   * @param optimal whether both are proved, the cost to one part in ten thousand
   * @param found whether a plan was found at all; otherwise it is what routes usually take in
   * @param conflict where no intake can be: a smallest set of limits that cannot hold together
   */
  record Result(
      Intake intake,
      double cost,
      double bound,
      double unmet,
      boolean optimal,
      boolean found,
      List<String> conflict) {}

  private IntakePlan(Workforce workforce, Solver solver) {
    this.paths = new Paths(workforce);
    this.workforce = workforce;
    this.solver = solver;
  }

  static Result of(Workforce workforce, Solver solver) {
    return new IntakePlan(workforce, solver).solve();
  }

  private Result solve() {
    IntakeProgramme intakes = new IntakeProgramme(paths, false);
    Programme least = fractions(intakes.build());
    Solver.Limits limits = new Solver.Limits(GAP, SECONDS);
    Solution met = solver.solve(withCosts(least, true), limits);
    if (!met.found()) {
      return none(met.status() == Solution.Status.INFEASIBLE);
    }
    List<Programme.Row> rows = new ArrayList<>(least.rows());
    double most = met.objective() * (1 + GAP) + SLACK;
    rows.add(new Programme.Row(UNMET, Double.NEGATIVE_INFINITY, most, intakes.unmet()));
    Programme cheap = withCosts(new Programme(least.columns(), rows), false);
    Solution found = solver.solve(cheap, limits);
    Solution used = found.found() ? found : met;
    boolean proved =
        met.status() == Solution.Status.OPTIMAL && found.status() == Solution.Status.OPTIMAL;
    double bound = found.found() ? found.bound() : 0;
    Intake intake = intakes.intake(used, !isCoarse());
    if (isCoarse()) {
      return rounded(intake, bound, met.objective(), proved);
    }
    double left = agreed(unmet(intake), met);
    return new Result(intake, cost(intake), bound, left, proved, true, List.of());
  }

  /** What an intake leaves unmet as projected, which is what the programme says it leaves. */
  private static double agreed(double projected, Solution met) {
    double least = met.bound() * (1 - GAP) - SAME;
    double most = met.objective() * (1 + GAP) + SAME;
    if (projected < least || projected > most) {
      throw new IllegalStateException(
          "The programme leaves %s to %s unmet, its intake as projected %s. Maybe a flow stands in one alone."
              .formatted(least, most, projected));
    }
    return projected;
  }

  /**
   * What routes usually take in, and why nothing better is known: of limits that cannot hold, those
   * of the first years, since what fails in one year fails in all that follow.
   */
  private Result none(boolean impossible) {
    Intake usual = Intake.usual(workforce);
    List<String> conflict = new ArrayList<>();
    if (impossible) {
      Programme all = new IntakeProgramme(paths, true).build();
      Programme lastFirst = new Programme(all.columns(), all.rows().reversed());
      conflict.addAll(Conflict.of(lastFirst, solver).reversed());
      conflict.remove(IntakeProgramme.FLOW);
    }
    return new Result(usual, cost(usual), 0, unmet(usual), false, false, List.copyOf(conflict));
  }

  private boolean isCoarse() {
    return workforce.routes().size() * paths.years() > MOST_WHOLE;
  }

  private Programme fractions(Programme programme) {
    return isCoarse()
        ? new Programme(
            programme.columns().stream()
                .map(c -> new Column(c.name(), c.low(), c.high(), c.cost(), false))
                .toList(),
            programme.rows())
        : programme;
  }

  /** A plan of whole numbers near one of fractions, and what it leaves unmet as projected. */
  private Result rounded(Intake fractions, double bound, double unmet, boolean proved) {
    boolean free = Double.isInfinite(workforce.budget()) && !isLimited();
    Intake whole =
        new Intake(
            fractions.begins().stream()
                .map(route -> route.stream().map(n -> whole(n, free)).toList())
                .toList());
    double left = unmet(whole);
    double cost = cost(whole);
    boolean tight = cost <= bound * (1 + GAP) && left <= unmet * (1 + GAP) + SLACK;
    return new Result(whole, cost, bound, left, proved && tight, true, List.of());
  }

  private boolean isLimited() {
    return workforce.routes().stream()
        .map(Workforce.Route::entry)
        .anyMatch(e -> !e.supervision().isEmpty() || !Double.isInfinite(e.ofStaff()));
  }

  /** WTE years of demand that an intake leaves unmet. */
  private double unmet(Intake intake) {
    Supply supply = new Supply(workforce, intake);
    double left = 0;
    for (int year = 1; year <= paths.years(); year++) {
      left += supply.wanting(year);
    }
    return left;
  }

  private static double whole(double number, boolean up) {
    return up ? Math.ceil(number - SLACK) : Math.floor(number + SLACK);
  }

  private static Programme withCosts(Programme programme, boolean ofUnmet) {
    List<Column> columns = new ArrayList<>();
    for (Column c : programme.columns()) {
      double cost = ofUnmet == c.name().equals(UNMET) ? (ofUnmet ? 1 : c.cost()) : 0;
      columns.add(new Column(c.name(), c.low(), c.high(), cost, c.whole()));
    }
    return new Programme(columns, programme.rows());
  }

  private double cost(Intake intake) {
    double cost = 0;
    for (int k = 0; k < workforce.routes().size(); k++) {
      double each = workforce.routes().get(k).cost();
      cost += each * intake.begins().get(k).stream().mapToDouble(Double::doubleValue).sum();
    }
    return cost;
  }
}
