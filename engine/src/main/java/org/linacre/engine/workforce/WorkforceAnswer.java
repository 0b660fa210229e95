package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.programme.Clocked;
import org.linacre.engine.programme.Solver;

/**
 * Supply against demand, the intake plan, and how sure that is.
 *
 * @param years a row for each role and year, with the plan
 * @param intake who begins when
 * @param cost what the intake costs in all
 * @param unmet WTE years of demand that no intake meets
 * @param optimal whether plan and unmet demand are proved least, to one part in ten thousand
 * @param bound no intake that leaves as little unmet costs less
 * @param chance the share of futures in which the plan meets every role's demand at the horizon
 * @param chanceToday the same for what today's routes take in
 * @param today a row for each role and year with what today's routes take in
 * @param groups roles added up: all, the bands of a role, each band, each archetype, by year
 * @param growth what is wanted more than at the start, and what is delivered of it
 * @param routes what each route brings, by the plan and as things are
 * @param ends routes that the plan stops since nobody who begins can be there in time
 * @param scenarios the plan under other assumptions
 * @param scenarioYears for each scenario, and for the plan itself, all roles by year
 * @param sensitivity how far each assumption moves the gap of the last year, the most first
 * @param shortages the roles that stay short, and what binds
 * @param conflict where no intake can be, a smallest set of limits that cannot hold together
 * @param notes what is to be known of the plan
 * @param reproducible whether no search was stopped by the clock: then the same input gives the
 *     same answer on any machine
 */
public record WorkforceAnswer(
    List<YearRow> years,
    List<Begin> intake,
    double cost,
    double unmet,
    boolean optimal,
    double bound,
    double chance,
    double chanceToday,
    List<YearRow> today,
    List<GroupRow> groups,
    List<Growth> growth,
    List<RouteUse> routes,
    List<Ending> ends,
    List<Other> scenarios,
    List<ScenarioYear> scenarioYears,
    List<Moved> sensitivity,
    List<Shortage> shortages,
    List<String> conflict,
    List<String> notes,
    boolean reproducible) {
  private static final String NO_TIME =
      "No intake plan was found before time was up: shown is what routes usually take in.";
  private static final String NO_PLAN =
      "No intake plan is possible, since these cannot hold together: ";
  static final double LOW = 0.05;
  static final double HIGH = 0.95;
  private static final double TENTHS = 10;
  private static final double THOUSANDTHS = 1_000;

  /** An answer with its own copies. */
  public WorkforceAnswer {
    years = List.copyOf(years);
    intake = List.copyOf(intake);
    today = List.copyOf(today);
    scenarios = List.copyOf(scenarios);
    scenarioYears = List.copyOf(scenarioYears);
    sensitivity = List.copyOf(sensitivity);
    groups = List.copyOf(groups);
    growth = List.copyOf(growth);
    routes = List.copyOf(routes);
    ends = List.copyOf(ends);
    shortages = List.copyOf(shortages);
    conflict = List.copyOf(conflict);
    notes = List.copyOf(notes);
  }

  /**
   * A role at the end of a year.
   *
   * @param year the year
   * @param role the role
   * @param supply WTE as assumed, without those who supervise trainees
   * @param demand WTE wanted
   * @param low WTE of supply that 5 in 100 futures stay below
   * @param high WTE of supply that 5 in 100 futures exceed
   * @param chance the share of futures in which supply meets demand, 0 to 1
   * @param demandLow WTE wanted that 5 in 100 futures stay below
   * @param demandHigh WTE wanted that 5 in 100 futures exceed
   * @param supervising WTE of the role that supervising trainees takes
   */
  public record YearRow(
      int year,
      String role,
      double supply,
      double demand,
      double low,
      double high,
      double chance,
      double demandLow,
      double demandHigh,
      double supervising) {}

  /**
   * Roles added up at the end of a year, as {@link YearRow}.
   *
   * @param kind {@code all}, {@code role} (the bands of one role), {@code band} or {@code
   *     archetype}; who acts as several archetypes counts in each
   * @param group which of the kind; empty for all
   * @param today supply with what today's routes take in
   * @param supervising WTE that supervising trainees takes with the plan
   */
  public record GroupRow(
      int year,
      String kind,
      String group,
      double supply,
      double demand,
      double low,
      double high,
      double chance,
      double demandLow,
      double demandHigh,
      double today,
      double supervising) {}

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
   * An assumption, and what it does when it alone is worse.
   *
   * @param assumption leaving, completing, places or demand
   * @param of the role or route alone of which it is assumed; empty for everyone
   * @param change WTE by which the gap of the last year grows when it is a tenth worse
   * @param factor what it is multiplied by when worse by one standard deviation of its own doubt; 1
   *     where no doubt is told
   * @param inDoubt WTE by which the gap grows then
   */
  public record Moved(String assumption, String of, double change, double factor, double inDoubt) {}

  /**
   * The answer.
   *
   * @param futures how many futures are drawn
   * @param seed from which
   */
  public static WorkforceAnswer of(Workforce workforce, Solver solver, int futures, long seed) {
    Clocked clocked = new Clocked(solver);
    IntakePlan.Result plan = IntakePlan.of(workforce, clocked);
    Scenarios scenarios = Scenarios.of(workforce, plan.intake(), clocked);
    Intake usual = Intake.usual(workforce);
    Futures planned = Futures.of(workforce, plan.intake(), futures, seed);
    Futures today = Futures.of(workforce, usual, futures, seed);
    return new WorkforceAnswer(
        rows(workforce, plan.intake(), planned),
        begins(workforce, plan.intake()),
        rounded(plan.cost()),
        exact(plan.unmet()),
        plan.optimal(),
        rounded(plan.bound()),
        share(planned.chance()),
        share(today.chance()),
        rows(workforce, usual, today),
        GroupRows.of(workforce, plan.intake(), planned),
        Growth.of(workforce, plan.intake()),
        RouteUse.of(workforce, plan.intake()),
        plan.found() ? Ending.of(workforce, plan.intake()) : List.of(),
        scenarios.plans(),
        scenarios.years(),
        Sensitivity.of(workforce, plan.intake()),
        Bottlenecks.of(workforce, plan.intake()),
        plan.conflict(),
        notes(plan),
        clocked.isReproducible());
  }

  /** The same with more to be known. */
  public WorkforceAnswer noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new WorkforceAnswer(
        years,
        intake,
        cost,
        unmet,
        optimal,
        bound,
        chance,
        chanceToday,
        today,
        groups,
        growth,
        routes,
        ends,
        scenarios,
        scenarioYears,
        sensitivity,
        shortages,
        conflict,
        all,
        reproducible);
  }

  private static List<String> notes(IntakePlan.Result plan) {
    if (plan.found()) {
      return List.of();
    }
    return List.of(
        plan.conflict().isEmpty()
            ? NO_TIME
            : NO_PLAN
                + String.join("; ", plan.conflict())
                + ". Shown is what routes usually take in.");
  }

  private static List<YearRow> rows(Workforce workforce, Intake intake, Futures futures) {
    Supply supply = new Supply(workforce, intake);
    List<YearRow> rows = new ArrayList<>();
    for (int i = 0; i < workforce.roles().size(); i++) {
      for (int year = 0; year <= workforce.until() - workforce.start(); year++) {
        rows.add(
            new YearRow(
                workforce.start() + year,
                workforce.roles().get(i).id(),
                exact(supply.of(i, year)),
                exact(supply.wanted(i, year)),
                rounded(futures.quantile(i, year, LOW)),
                rounded(futures.quantile(i, year, HIGH)),
                share(futures.chance(i, year)),
                rounded(futures.demand(i, year, LOW)),
                rounded(futures.demand(i, year, HIGH)),
                exact(supply.supervising(i, year))));
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

  static double rounded(double number) {
    return Math.round(number * TENTHS) / TENTHS;
  }

  /** To thousandths: what is added up again. */
  static double exact(double number) {
    return Math.round(number * THOUSANDTHS) / THOUSANDTHS;
  }

  static double share(double number) {
    return Math.round(number * THOUSANDTHS) / THOUSANDTHS;
  }
}
