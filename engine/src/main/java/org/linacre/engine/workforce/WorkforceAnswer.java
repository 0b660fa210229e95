package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Scenario;

/**
 * Supply against demand, the intake plan, and how sure that is.
 *
 * @param years a row for each role and year, with the plan
 * @param intake who begins when
 * @param cost what the intake costs in all
 * @param unmet WTE years of demand that no intake meets
 * @param optimal whether plan and unmet demand are proved least, to one part in ten thousand
 * @param bound no intake that leaves as little unmet costs less
 * @param today a row for each role and year with what today's routes take in
 * @param scenarios the plan under other assumptions
 * @param sensitivity how far each assumption moves the gap of the last year, the most first
 * @param notes what is to be known of the plan
 */
public record WorkforceAnswer(
    List<YearRow> years,
    List<Begin> intake,
    double cost,
    double unmet,
    boolean optimal,
    double bound,
    List<YearRow> today,
    List<Other> scenarios,
    List<Moved> sensitivity,
    List<String> notes) {
  private static final String NO_PLAN =
      "No intake plan was found (a role may be too small for what its pipeline takes, or time was"
          + " up): shown is what routes usually take in.";
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double STEP = 0.1;
  private static final double TENTHS = 10;

  /** An answer with its own copies. */
  public WorkforceAnswer {
    years = List.copyOf(years);
    intake = List.copyOf(intake);
    today = List.copyOf(today);
    scenarios = List.copyOf(scenarios);
    sensitivity = List.copyOf(sensitivity);
    notes = List.copyOf(notes);
  }

  /**
   * A role at the end of a year.
   *
   * @param year the year
   * @param role the role
   * @param supply WTE as assumed
   * @param demand WTE wanted
   * @param low WTE that 5 in 100 futures stay below
   * @param high WTE that 5 in 100 futures exceed
   */
  public record YearRow(
      int year, String role, double supply, double demand, double low, double high) {}

  /**
   * Who begins.
   *
   * @param year the year
   * @param role the role it leads to
   * @param route the route
   * @param count how many
   */
  public record Begin(int year, String role, String route, long count) {}

  /**
   * A scenario's plan.
   *
   * @param scenario its id
   * @param title its name
   * @param cost what its intake costs
   * @param unmet WTE years unmet
   * @param gap WTE wanting in the last year, over all roles
   * @param optimal whether it is proved
   */
  public record Other(
      String scenario, String title, double cost, double unmet, double gap, boolean optimal) {}

  /**
   * An assumption and what a tenth more of it does.
   *
   * @param assumption leaving, completing, places or demand
   * @param change WTE by which the gap of the last year grows
   */
  public record Moved(String assumption, double change) {}

  /**
   * The answer.
   *
   * @param futures how many futures are drawn
   * @param seed from which
   */
  public static WorkforceAnswer of(Workforce workforce, Solver solver, int futures, long seed) {
    IntakePlan.Result plan = IntakePlan.of(workforce, solver);
    List<Other> others = new ArrayList<>();
    for (Scenario scenario : workforce.scenarios()) {
      others.add(other(workforce.under(scenario), scenario, solver));
    }
    return new WorkforceAnswer(
        rows(workforce, plan.intake(), futures, seed),
        begins(workforce, plan.intake()),
        rounded(plan.cost()),
        rounded(plan.unmet()),
        plan.optimal(),
        rounded(plan.bound()),
        rows(workforce, Intake.usual(workforce), futures, seed),
        others,
        sensitivity(workforce, plan.intake()),
        plan.found() ? List.of() : List.of(NO_PLAN));
  }

  private static Other other(Workforce workforce, Scenario scenario, Solver solver) {
    IntakePlan.Result plan = IntakePlan.of(workforce, solver);
    Projection projection = Projection.of(workforce, plan.intake());
    return new Other(
        scenario.id(),
        scenario.title(),
        rounded(plan.cost()),
        rounded(plan.unmet()),
        rounded(gap(workforce, projection)),
        plan.optimal());
  }

  private static List<YearRow> rows(Workforce workforce, Intake intake, int count, long seed) {
    Projection projection = Projection.of(workforce, intake);
    Futures futures = Futures.of(workforce, intake, count, seed);
    List<YearRow> rows = new ArrayList<>();
    for (int i = 0; i < workforce.roles().size(); i++) {
      Role role = workforce.roles().get(i);
      for (int year = 0; year <= workforce.until() - workforce.start(); year++) {
        rows.add(
            new YearRow(
                workforce.start() + year,
                role.id(),
                rounded(projection.stock(i, year)),
                rounded(workforce.wanted(role, workforce.start() + year)),
                rounded(futures.quantile(i, year, LOW)),
                rounded(futures.quantile(i, year, HIGH))));
      }
    }
    return rows;
  }

  private static List<Begin> begins(Workforce workforce, Intake intake) {
    List<Begin> begins = new ArrayList<>();
    for (int year = 1; year <= workforce.until() - workforce.start(); year++) {
      for (int k = 0; k < workforce.routes().size(); k++) {
        long count = Math.round(intake.begin(k, year));
        if (count > 0) {
          Workforce.Route route = workforce.routes().get(k);
          begins.add(new Begin(workforce.start() + year, route.to(), route.id(), count));
        }
      }
    }
    return begins;
  }

  /** WTE wanting in the last year, over all roles. */
  private static double gap(Workforce workforce, Projection projection) {
    double gap = 0;
    int years = workforce.until() - workforce.start();
    for (int i = 0; i < workforce.roles().size(); i++) {
      double wanted = workforce.wanted(workforce.roles().get(i), workforce.until());
      gap += Math.max(0, wanted - projection.stock(i, years));
    }
    return gap;
  }

  /** What a tenth more of each assumption does to the gap that the fixed plan leaves. */
  private static List<Moved> sensitivity(Workforce workforce, Intake intake) {
    double now = gap(workforce, Projection.of(workforce, intake));
    Scenario demand = new Scenario("", "", 1, 1, 1 + STEP);
    List<Moved> moved = new ArrayList<>();
    moved.add(
        new Moved(
            "leaving",
            gap(workforce, Projection.of(workforce, intake, new Projection.Luck(1 + STEP, 1)))));
    moved.add(
        new Moved(
            "completing",
            gap(workforce, Projection.of(workforce, intake, new Projection.Luck(1, 1 - STEP)))));
    moved.add(
        new Moved(
            "places",
            gap(workforce, Projection.of(workforce, intake.within(workforce, 1 - STEP)))));
    moved.add(new Moved("demand", gap(workforce.under(demand), Projection.of(workforce, intake))));
    return moved.stream()
        .map(m -> new Moved(m.assumption(), rounded(m.change() - now)))
        .sorted(
            Comparator.comparingDouble((Moved m) -> -Math.abs(m.change()))
                .thenComparing(Moved::assumption))
        .toList();
  }

  private static double rounded(double number) {
    return Math.round(number * TENTHS) / TENTHS;
  }
}
