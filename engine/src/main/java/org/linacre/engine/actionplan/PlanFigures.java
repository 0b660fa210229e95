package org.linacre.engine.actionplan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.team.TeamAnswer;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** The figures that a workforce plan may quote, by id; one that nothing tells is left out. */
public final class PlanFigures {
  private static final int QUARTERS_OF_A_YEAR = 4;
  private static final double SHORT = 0.5;

  private final Map<String, Double> figures = new TreeMap<>();

  /** The figures found, by id. */
  public Map<String, Double> byId() {
    return Map.copyOf(figures);
  }

  /** Adds what the model of the workforce tells. */
  public PlanFigures with(Workforce workforce, WorkforceAnswer answer) {
    int last = workforce.until();
    put("wanted", sum(answer.years(), last, YearRow::demand));
    put("short-as-things-are", sum(answer.today(), last, PlanFigures::lacking));
    put("short-with-plan", sum(answer.years(), last, PlanFigures::lacking));
    count(
        "roles-short",
        answer.years().stream().filter(r -> r.year() == last && lacking(r) >= SHORT).count());
    put("unmet", answer.unmet());
    put("intake-cost", answer.cost());
    put("begin-outside", begin(workforce, answer, r -> r.from().isEmpty() && r.years() == 0));
    put("begin-training", begin(workforce, answer, r -> r.from().isEmpty() && r.years() > 0));
    put("begin-upskilling", begin(workforce, answer, r -> !r.from().isEmpty()));
    count("routes-used", answer.intake().stream().map(b -> b.route()).distinct().count());
    put("deployment-wte", deployed(workforce));
    return this;
  }

  private static double lacking(YearRow row) {
    return Math.max(0, row.demand() - row.supply());
  }

  private interface Reading {
    double of(YearRow row);
  }

  private static double sum(List<YearRow> rows, int year, Reading reading) {
    return rows.stream().filter(r -> r.year() == year).mapToDouble(reading::of).sum();
  }

  private static double begin(Workforce workforce, WorkforceAnswer answer, Predicate<Route> kind) {
    List<String> routes = workforce.routes().stream().filter(kind).map(Route::id).toList();
    return answer.intake().stream()
        .filter(begin -> routes.contains(begin.route()))
        .mapToDouble(WorkforceAnswer.Begin::count)
        .sum();
  }

  private static double deployed(Workforce workforce) {
    return workforce.deployments().stream()
        .filter(one -> one.year() <= workforce.until())
        .mapToDouble(one -> one.count() * one.needs().values().stream().mapToDouble(n -> n).sum())
        .sum();
  }

  /** Adds what the readiness report tells. */
  public PlanFigures with(Report report) {
    count("below-foundation", report.header().people() - report.header().foundationMet());
    count("unconfirmed", report.sureness().stream().mapToLong(Report.Sureness::selfRated).sum());
    put("learning-hours", report.learning().stream().mapToDouble(q -> q.hours()).sum());
    put("learning-cost", report.learning().stream().mapToDouble(q -> q.cost()).sum());
    put(
        "learning-hours-first-year",
        report.learning().stream().limit(QUARTERS_OF_A_YEAR).mapToDouble(q -> q.hours()).sum());
    if (report.products().stream().noneMatch(p -> p.inUse() && p.untrained() == null)) {
      put("untrained-users", report.products().stream().mapToDouble(PlanFigures::untrained).sum());
    }
    count("products-in-use", report.products().stream().filter(p -> p.inUse()).count());
    count("team-rows-open", report.teams().stream().mapToLong(t -> t.asked() - t.covered()).sum());
    acting(report);
    return this;
  }

  private static double untrained(Report.ProductUse use) {
    Integer untrained = use.untrained();
    return !use.inUse() || untrained == null ? 0 : untrained;
  }

  /**
   * For each archetype how many act as it, unless the report withholds that, and how many levels
   * asked of it nobody of some unit holds.
   */
  private void acting(Report report) {
    for (Report.Holders row : report.holders()) {
      Integer people = row.people();
      if (people != null) {
        put("acting-" + row.archetype(), people);
      }
      count(
          "gaps-" + row.archetype(),
          report.gaps().stream()
              .filter(g -> g.audiences().contains(row.archetype()) && g.unitsWithout() > 0)
              .count());
    }
  }

  /** Adds what the best teams tell. */
  public PlanFigures with(List<TeamAnswer> teams) {
    if (teams.isEmpty()) {
      return this;
    }
    count("teams-possible", teams.stream().filter(PlanFigures::isWhole).count());
    count("critical-members", teams.stream().mapToLong(t -> t.critical().size()).sum());
    put("train-hours", mends(teams, "train").mapToDouble(TeamAnswer.Mend::hours).sum());
    count("recruit-profiles", mends(teams, "recruit").count());
    return this;
  }

  private static boolean isWhole(TeamAnswer team) {
    return !team.members().isEmpty() && team.uncovered().isEmpty();
  }

  private static java.util.stream.Stream<TeamAnswer.Mend> mends(
      List<TeamAnswer> teams, String kind) {
    return teams.stream().flatMap(t -> t.mend().stream()).filter(m -> m.kind().equals(kind));
  }

  private void put(String figure, double value) {
    figures.put(figure, value);
  }

  private void count(String figure, long value) {
    figures.put(figure, (double) value);
  }
}
