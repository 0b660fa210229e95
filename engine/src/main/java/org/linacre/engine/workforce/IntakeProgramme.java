package org.linacre.engine.workforce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.linacre.engine.programme.Programme;
import org.linacre.engine.programme.Programme.Column;
import org.linacre.engine.programme.Programme.Term;
import org.linacre.engine.programme.Solution;
import org.linacre.engine.workforce.Workforce.Route;

/**
 * The programme of an intake: who begins on each route in each year, the stocks that follow, and
 * what of demand stays unmet. For telling why there is no intake at all, every limit is a row of
 * its own name.
 */
final class IntakeProgramme {
  /** The arithmetic of stocks, which is no limit. */
  static final String FLOW = "flow";

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Paths paths;
  private final Workforce workforce;
  private final Wanted wanted;
  private final boolean named;
  private final double[][] kept;
  private final Programme.Builder builder = new Programme.Builder();
  private final List<List<Integer>> begins = new ArrayList<>();
  private final List<List<Integer>> stocks = new ArrayList<>();
  private final List<Term> unmet = new ArrayList<>();

  IntakeProgramme(Paths paths, boolean named) {
    this.paths = paths;
    this.workforce = paths.workforce();
    this.wanted = new Wanted(workforce);
    this.named = named;
    this.kept = kept(workforce);
    for (int k = 0; k < paths.routes().size(); k++) {
      begins.add(begins(k));
    }
    for (int i = 0; i < kept.length; i++) {
      stocks.add(stocks(i));
    }
    for (int year = 1; year <= paths.years(); year++) {
      addYear(year);
    }
  }

  /** For each role, where one WTE of a year's beginning is at its end. */
  private static double[][] kept(Workforce workforce) {
    int n = workforce.roles().size();
    double[][] kept = new double[n][n];
    Flows flows = new Flows(workforce, 1);
    for (int i = 0; i < n; i++) {
      kept[i][i] = 1;
      flows.year(kept[i]);
    }
    return kept;
  }

  Programme build() {
    return builder.build();
  }

  /** What of demand stays unmet, WTE and years added up. */
  List<Term> unmet() {
    return unmet;
  }

  /** Who begins by a solution; whole numbers lose what the solver left beside them. */
  Intake intake(Solution solution, boolean whole) {
    return new Intake(
        begins.stream()
            .map(
                route ->
                    route.stream()
                        .map(solution.values()::get)
                        .map(n -> Math.max(0, whole ? Math.rint(n) : n))
                        .toList())
            .toList());
  }

  private List<Integer> begins(int k) {
    Route route = paths.routes().get(k);
    List<Integer> columns = new ArrayList<>();
    for (int year = 1; year <= paths.years(); year++) {
      boolean open = workforce.start() + year >= route.opens();
      boolean inTime = year + route.years() <= paths.years();
      double most = open && inTime ? route.most() : 0;
      double above = named ? NONE : most;
      columns.add(builder.column(new Column(route.id(), 0, above, route.cost(), !named)));
      if (named) {
        String name = route.id() + " in " + (workforce.start() + year) + ": no more than ";
        builder.atMost(
            name + Math.round(most) + " begin", most, List.of(new Term(columns.getLast(), 1)));
      }
    }
    return columns;
  }

  private List<Integer> stocks(int role) {
    String id = workforce.roles().get(role).id();
    List<Integer> columns = new ArrayList<>();
    for (int year = 1; year <= paths.years(); year++) {
      columns.add(builder.column(new Column(id, named ? -NONE : 0, NONE, 0, false)));
    }
    return columns;
  }

  /** What flows from a year's beginning to its end, what is wanted then, and the year's limits. */
  private void addYear(int year) {
    for (int i = 0; i < kept.length; i++) {
      List<Term> terms = new ArrayList<>();
      terms.add(new Term(stocks.get(i).get(year - 1), 1));
      double fixed = 0;
      for (int j = 0; j < kept.length; j++) {
        double share = kept[j][i];
        fixed += share == 0 ? 0 : share * arrivals(j, year, share, terms);
      }
      builder.exactly(FLOW, fixed, terms);
      addDemand(i, year);
      addLeaving(i, year);
    }
    for (int k = 0; k < begins.size(); k++) {
      addStaff(k, year);
    }
    if (!Double.isInfinite(workforce.budget())) {
      List<Term> money = new ArrayList<>();
      for (int k = 0; k < begins.size(); k++) {
        money.add(new Term(begins.get(k).get(year - 1), workforce.routes().get(k).cost()));
      }
      String name = "budget of " + (workforce.start() + year);
      builder.atMost(name, workforce.budget(), money);
    }
  }

  /** What is wanted of a role beside what supervising takes, which is no more than there is. */
  private void addDemand(int role, int year) {
    List<Term> free = new ArrayList<>();
    free.add(new Term(stocks.get(role).get(year - 1), 1));
    double taken = supervision(role, year, free);
    if (free.size() > 1 || taken > 0) {
      String id = workforce.roles().get(role).id();
      String name = id + " in " + (workforce.start() + year) + ": no more supervise than there are";
      builder.atLeast(name, taken, free);
    }
    double demand = wanted.of(role, year);
    if (demand > 0 && !named) {
      int lack = builder.column(new Column(IntakePlan.UNMET, 0, NONE, 0, false));
      unmet.add(new Term(lack, 1));
      List<Term> terms = new ArrayList<>(free);
      terms.add(new Term(lack, 1));
      builder.atLeast("demand", demand + taken, terms);
    }
  }

  /** What supervising takes of a role at the end of a year: a fixed part, and terms, added. */
  private double supervision(int role, int year, List<Term> terms) {
    double fixed = 0;
    for (int k = 0; k < begins.size(); k++) {
      double each = paths.supervision(k, role);
      if (each > 0) {
        fixed += each * paths.begunBefore(k, year);
        for (int begun = paths.firstLearning(k, year); begun <= year; begun++) {
          terms.add(new Term(begins.get(k).get(begun - 1), -each));
        }
      }
    }
    return fixed;
  }

  /** No more finish the routes out of a role in a year than were in it when the year began. */
  private void addLeaving(int role, int year) {
    List<Term> terms = new ArrayList<>();
    double left = -finishing(role, year, terms);
    if (terms.isEmpty() && left == 0) {
      return;
    }
    if (year == 1) {
      left += workforce.roles().get(role).stock();
    } else {
      terms.add(new Term(stocks.get(role).get(year - 2), -1));
    }
    if (!terms.isEmpty() || left < 0) {
      builder.atMost(leaving(role, year), left, terms);
    }
  }

  /** Who finishes a route out of a role in a year: a fixed part, given back, and terms, added. */
  private double finishing(int role, int year, List<Term> terms) {
    double fixed = 0;
    for (int k = 0; k < begins.size(); k++) {
      Route route = workforce.routes().get(k);
      int begun = year - route.years();
      if (paths.from(k) == role && begun >= 1) {
        terms.add(new Term(begins.get(k).get(begun - 1), route.completes()));
      } else if (paths.from(k) == role) {
        fixed += paths.pipeline(k, year);
      }
    }
    return fixed;
  }

  /** What that limit is called, with those who began before the plan. */
  private String leaving(int role, int year) {
    StringJoiner before = new StringJoiner(" and ", ", ", "").setEmptyValue("");
    for (int k = 0; k < begins.size(); k++) {
      Route route = workforce.routes().get(k);
      double finish = paths.pipeline(k, year);
      if (paths.from(k) == role && finish > 0 && year <= route.years()) {
        String many = BigDecimal.valueOf(finish).stripTrailingZeros().toPlainString();
        before.add(many + " by the pipeline of " + route.id());
      }
    }
    String id = workforce.roles().get(role).id();
    int at = workforce.start() + year;
    return id + " in " + at + ": no more leave it by routes than were there" + before;
  }

  /** No more begin than the share of the staff who may. */
  private void addStaff(int k, int year) {
    Route route = paths.routes().get(k);
    double share = route.entry().ofStaff();
    if (Double.isInfinite(share) || paths.from(k) < 0) {
      return;
    }
    String name = route.id() + " in " + (workforce.start() + year) + ": who may begin";
    Term begin = new Term(begins.get(k).get(year - 1), 1);
    if (year == 1) {
      double stock = workforce.roles().get(paths.from(k)).stock();
      builder.atMost(name, share * stock, List.of(begin));
    } else {
      int before = stocks.get(paths.from(k)).get(year - 2);
      builder.atMost(name, 0, List.of(begin, new Term(before, -share)));
    }
  }

  /** What a role has at a year's beginning: a fixed part, given back, and terms, added. */
  private double arrivals(int role, int year, double share, List<Term> terms) {
    double fixed = year == 1 ? workforce.roles().get(role).stock() : 0;
    if (year > 1) {
      terms.add(new Term(stocks.get(role).get(year - 2), -share));
    }
    for (int k = 0; k < begins.size(); k++) {
      Route route = workforce.routes().get(k);
      int sign = (paths.to(k) == role ? 1 : 0) - (paths.from(k) == role ? 1 : 0);
      int begun = year - route.years();
      if (sign != 0 && begun >= 1) {
        terms.add(new Term(begins.get(k).get(begun - 1), -share * sign * route.completes()));
      } else if (sign != 0) {
        fixed += sign * paths.pipeline(k, year);
      }
    }
    return fixed;
  }
}
