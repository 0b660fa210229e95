package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * The intake that leaves the least demand unmet, WTE and years added up, and of those the one that
 * costs least: two programmes, one after the other. Who begins is a whole number; where there are
 * very many such numbers, the programmes plan fractions, which are rounded up, down where there is
 * a budget, and the bound of the fractions stands beside what the rounded intake costs.
 */
final class IntakePlan {
  private static final double GAP = 1e-4;
  private static final double SECONDS = 60;
  private static final double SLACK = 1e-6;

  /** Above this many numbers of beginners fractions are planned and then rounded. */
  private static final int MOST_WHOLE = 2_000;

  private final Workforce workforce;
  private final int years;
  private final double[][] kept;
  private final Programme.Builder builder = new Programme.Builder();
  private final List<List<Integer>> begins = new ArrayList<>();
  private final List<List<Integer>> stocks = new ArrayList<>();
  private final List<Term> unmet = new ArrayList<>();

  /**
   * A plan.
   *
   * @param intake how many begin
   * @param cost what they cost in all
   * @param bound no intake that leaves as little unmet costs less
   * @param unmet WTE years unmet
   * @param optimal whether both are proved, the cost to one part in ten thousand
   * @param found whether a plan was found at all; otherwise it is what routes usually take in
   */
  record Result(
      Intake intake, double cost, double bound, double unmet, boolean optimal, boolean found) {}

  private IntakePlan(Workforce workforce) {
    this.workforce = workforce;
    this.years = workforce.until() - workforce.start();
    int n = workforce.roles().size();
    this.kept = new double[n][];
    Flows flows = new Flows(workforce, 1);
    for (int i = 0; i < n; i++) {
      kept[i] = new double[n];
      kept[i][i] = 1;
      flows.year(kept[i]);
    }
  }

  static Result of(Workforce workforce, Solver solver) {
    return new IntakePlan(workforce).solve(solver);
  }

  private Result solve(Solver solver) {
    for (int k = 0; k < workforce.routes().size(); k++) {
      begins.add(begins(workforce.routes().get(k)));
    }
    for (int i = 0; i < workforce.roles().size(); i++) {
      stocks.add(stocks(workforce.roles().get(i)));
    }
    for (int year = 1; year <= years; year++) {
      addYear(year);
    }
    Programme least = fractions(builder.build());
    Solver.Limits limits = new Solver.Limits(GAP, SECONDS);
    Solution met = solver.solve(withCosts(least, true), limits);
    if (!met.found()) {
      Intake usual = Intake.usual(workforce);
      return new Result(usual, cost(usual), 0, unmet(usual), false, false);
    }
    List<Programme.Row> rows = new ArrayList<>(least.rows());
    double most = met.objective() * (1 + GAP) + SLACK;
    rows.add(new Programme.Row("unmet", Double.NEGATIVE_INFINITY, most, unmet));
    Programme cheap = withCosts(new Programme(least.columns(), rows), false);
    Solution found = solver.solve(cheap, limits);
    Solution used = found.found() ? found : met;
    boolean proved =
        met.status() == Solution.Status.OPTIMAL && found.status() == Solution.Status.OPTIMAL;
    double bound = found.found() ? found.bound() : 0;
    Intake intake = intake(used);
    if (isCoarse()) {
      return rounded(intake, bound, met.objective(), proved);
    }
    return new Result(intake, cost(intake), bound, met.objective(), proved, true);
  }

  private boolean isCoarse() {
    return workforce.routes().size() * years > MOST_WHOLE;
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
    boolean free = Double.isInfinite(workforce.budget());
    Intake whole =
        new Intake(
            fractions.begins().stream()
                .map(route -> route.stream().map(n -> whole(n, free)).toList())
                .toList());
    double left = unmet(whole);
    double cost = cost(whole);
    boolean tight = cost <= bound * (1 + GAP) && left <= unmet * (1 + GAP) + SLACK;
    return new Result(whole, cost, bound, left, proved && tight, true);
  }

  /** WTE years of demand that an intake leaves unmet. */
  private double unmet(Intake intake) {
    Projection projection = Projection.of(workforce, intake);
    double left = 0;
    for (int year = 1; year <= years; year++) {
      for (int i = 0; i < workforce.roles().size(); i++) {
        double wanted = workforce.wanted(workforce.roles().get(i), workforce.start() + year);
        left += Math.max(0, wanted - projection.stock(i, year));
      }
    }
    return left;
  }

  private static double whole(double number, boolean up) {
    return up ? Math.ceil(number - SLACK) : Math.floor(number + SLACK);
  }

  private List<Integer> begins(Route route) {
    List<Integer> columns = new ArrayList<>();
    for (int year = 1; year <= years; year++) {
      boolean open = workforce.start() + year >= route.opens();
      boolean inTime = year + route.years() <= years;
      double most = open && inTime ? route.places() : 0;
      columns.add(builder.column(new Column(route.id(), 0, most, route.cost(), true)));
    }
    return columns;
  }

  private List<Integer> stocks(Role role) {
    List<Integer> columns = new ArrayList<>();
    for (int year = 1; year <= years; year++) {
      columns.add(builder.column(new Column(role.id(), 0, Double.POSITIVE_INFINITY, 0, false)));
    }
    return columns;
  }

  /** What flows from a year's beginning to its end, what is wanted then, and the year's money. */
  private void addYear(int year) {
    int n = workforce.roles().size();
    for (int i = 0; i < n; i++) {
      List<Term> terms = new ArrayList<>();
      terms.add(new Term(stocks.get(i).get(year - 1), 1));
      double fixed = 0;
      for (int j = 0; j < n; j++) {
        double share = kept[j][i];
        if (share != 0) {
          fixed += share * arrivals(j, year, share, terms);
        }
      }
      builder.exactly("flow", fixed, terms);
      double wanted = workforce.wanted(workforce.roles().get(i), workforce.start() + year);
      if (wanted > 0) {
        int lack = builder.column(new Column("unmet", 0, Double.POSITIVE_INFINITY, 0, false));
        unmet.add(new Term(lack, 1));
        builder.atLeast(
            "demand", wanted, List.of(new Term(stocks.get(i).get(year - 1), 1), new Term(lack, 1)));
      }
    }
    List<Term> money = new ArrayList<>();
    for (int k = 0; k < begins.size(); k++) {
      money.add(new Term(begins.get(k).get(year - 1), workforce.routes().get(k).cost()));
    }
    if (!Double.isInfinite(workforce.budget())) {
      builder.atMost("budget", workforce.budget(), money);
    }
  }

  /** What a role has at a year's beginning: a fixed part, given back, and terms, added. */
  private double arrivals(int role, int year, double share, List<Term> terms) {
    double fixed = year == 1 ? workforce.roles().get(role).stock() : 0;
    if (year > 1) {
      terms.add(new Term(stocks.get(role).get(year - 2), -share));
    }
    for (int k = 0; k < workforce.routes().size(); k++) {
      Route route = workforce.routes().get(k);
      int sign =
          (workforce.place(route.to()) == role ? 1 : 0)
              - (workforce.place(route.from()) == role ? 1 : 0);
      int begun = year - route.years();
      if (sign != 0 && begun >= 1) {
        terms.add(new Term(begins.get(k).get(begun - 1), -share * sign * route.completes()));
      } else if (sign != 0) {
        fixed += sign * route.pipeline().getOrDefault(workforce.start() + year, 0.0);
      }
    }
    return fixed;
  }

  private Programme withCosts(Programme programme, boolean ofUnmet) {
    List<Column> columns = new ArrayList<>();
    for (Column c : programme.columns()) {
      double cost = ofUnmet == c.name().equals("unmet") ? (ofUnmet ? 1 : c.cost()) : 0;
      columns.add(new Column(c.name(), c.low(), c.high(), cost, c.whole()));
    }
    return new Programme(columns, programme.rows());
  }

  private Intake intake(Solution solution) {
    return new Intake(
        begins.stream().map(route -> route.stream().map(solution.values()::get).toList()).toList());
  }

  private double cost(Intake intake) {
    double cost = 0;
    for (int k = 0; k < begins.size(); k++) {
      double each = workforce.routes().get(k).cost();
      cost += each * intake.begins().get(k).stream().mapToDouble(Double::doubleValue).sum();
    }
    return cost;
  }
}
