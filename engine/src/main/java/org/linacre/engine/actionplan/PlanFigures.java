package org.linacre.engine.actionplan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.organisation.Once;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.team.AllTeamsAnswer.OneTeam;
import org.linacre.engine.team.TeamAnswer;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/**
 * The figures that a workforce plan may quote, by id; one that nothing tells is left out. In an
 * anonymous plan a number of people below the smallest group is only told as fewer than that, and
 * what stands on fewer people than that is left out.
 */
public final class PlanFigures {
  private static final double THOUSANDTHS = 1_000;
  private static final int QUARTERS_OF_A_YEAR = 4;
  private static final double SHORT = 0.5;

  private final Map<String, Double> figures = new TreeMap<>();
  private final Map<String, Integer> fewer = new TreeMap<>();
  private final int smallest;

  /**
   * No figures yet.
   *
   * @param smallest numbers of people below this are not told; 0 for telling all
   */
  public PlanFigures(int smallest) {
    this.smallest = smallest;
  }

  /** Whether anything tells a figure. */
  boolean has(String figure) {
    return figures.containsKey(figure) || fewer.containsKey(figure);
  }

  /** A figure; null where it is not told. */
  public @Nullable Double value(String figure) {
    return figures.get(figure);
  }

  /** Where a figure is not told: it is less than this; else 0. */
  public int fewerThan(String figure) {
    return fewer.getOrDefault(figure, 0);
  }

  /** Adds what the model of the workforce tells. */
  public PlanFigures with(Workforce workforce, WorkforceAnswer answer) {
    int last = workforce.until();
    put("wanted", sum(answer.years(), last, YearRow::demand));
    put("short-as-things-are", sum(answer.today(), last, PlanFigures::lacking));
    put("short-with-plan", sum(answer.years(), last, PlanFigures::lacking));
    put("chance", answer.chance() * 100);
    count(
        "roles-short",
        answer.years().stream().filter(r -> r.year() == last && lacking(r) >= SHORT).count());
    put("unmet", answer.unmet());
    put("intake-cost", answer.cost());
    put("begin-outside", begin(workforce, answer, r -> r.from().isEmpty() && r.years() == 0));
    put("begin-training", begin(workforce, answer, r -> r.from().isEmpty() && r.years() > 0));
    put("begin-upskilling", begin(workforce, answer, r -> !r.from().isEmpty()));
    count("routes-used", answer.intake().stream().map(b -> b.route()).distinct().count());
    if (!workforce.deployments().isEmpty()) {
      put("deployment-wte", deployed(workforce));
      put("deployed-products", deployments(workforce));
    }
    supervision(answer);
    archetypes(answer, last);
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

  private static double deployments(Workforce workforce) {
    return workforce.deployments().stream()
        .filter(one -> one.year() <= workforce.until())
        .mapToDouble(Workforce.Deployment::count)
        .sum();
  }

  /** What supervising trainees takes in the year in which it takes most. */
  private void supervision(WorkforceAnswer answer) {
    Map<Integer, Double> byYear = new TreeMap<>();
    answer.years().forEach(r -> byYear.merge(r.year(), r.supervising(), Double::sum));
    double most = byYear.values().stream().mapToDouble(n -> n).max().orElse(0);
    if (most > 0) {
      put("supervising", most);
    }
  }

  /** For each archetype, what is wanted of it and short at the horizon. */
  private void archetypes(WorkforceAnswer answer, int last) {
    for (GroupRow row : answer.groups()) {
      if (row.kind().equals("archetype") && row.year() == last) {
        put("wanted-" + row.group(), row.demand());
        put("supply-" + row.group(), row.supply());
      }
    }
  }

  /** Adds what the readiness report tells. */
  public PlanFigures with(Report report, Once once) {
    people("below-foundation", report.header().people() - report.header().foundationMet());
    put("unconfirmed", (double) once.unconfirmed(), once.unconfirmedPeople());
    people("untrained-users", once.untrained());
    put("learning-hours", report.learning().stream().mapToDouble(q -> q.hours()).sum());
    put("learning-cost", report.learning().stream().mapToDouble(q -> q.cost()).sum());
    put(
        "learning-hours-first-year",
        report.learning().stream().limit(QUARTERS_OF_A_YEAR).mapToDouble(q -> q.hours()).sum());
    count("products-in-use", report.products().stream().filter(p -> p.inUse()).count());
    count("team-rows-open", report.uncovered().size());
    acting(report);
    return this;
  }

  /**
   * For each archetype how many act as it, unless the report withholds that, and how many levels
   * asked of it nobody of some unit holds.
   */
  private void acting(Report report) {
    for (Report.Holders row : report.holders()) {
      Integer people = row.people();
      if (people == null) {
        fewer.put("acting-" + row.archetype(), report.header().smallestGroup());
      } else {
        people("acting-" + row.archetype(), people);
      }
      count(
          "gaps-" + row.archetype(),
          report.gaps().stream()
              .filter(g -> g.audiences().contains(row.archetype()) && g.unitsWithout() > 0)
              .count());
    }
  }

  /** Adds what the best teams tell. */
  public PlanFigures with(@Nullable AllTeamsAnswer best) {
    if (best == null) {
      return this;
    }
    List<OneTeam> teams = best.teams();
    count("teams-possible", teams.stream().filter(PlanFigures::isWhole).count());
    people(
        "critical-members",
        teams.stream().flatMap(t -> t.critical().stream()).map(c -> c.person()).distinct().count());
    put(
        "train-hours",
        mends(teams, "train").mapToDouble(TeamAnswer.Mend::hours).sum(),
        mends(teams, "train").map(TeamAnswer.Mend::person).distinct().count());
    count("recruit-profiles", mends(teams, "recruit").count());
    return this;
  }

  private static boolean isWhole(OneTeam team) {
    return !team.product().equals(AllTeamsAnswer.ORGANISATION)
        && !team.members().isEmpty()
        && team.uncovered().isEmpty()
        && team.emptySeats().isEmpty()
        && team.conflict().isEmpty();
  }

  private static Stream<TeamAnswer.Mend> mends(List<OneTeam> teams, String kind) {
    return teams.stream().flatMap(t -> t.mend().stream()).filter(m -> m.kind().equals(kind));
  }

  /** A figure to a thousandth. */
  private void put(String figure, double value) {
    figures.put(figure, Math.round(value * THOUSANDTHS) / THOUSANDTHS);
  }

  private void count(String figure, long value) {
    figures.put(figure, (double) value);
  }

  /** A number of people. */
  private void people(String figure, long people) {
    if (isFew(people)) {
      fewer.put(figure, smallest);
    } else {
      count(figure, people);
    }
  }

  /** A number behind which so many people stand. */
  private void put(String figure, double value, long people) {
    if (!isFew(people)) {
      put(figure, value);
    }
  }

  private boolean isFew(long people) {
    return people > 0 && people < smallest;
  }
}
