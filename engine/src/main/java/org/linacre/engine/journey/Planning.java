package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey.Step;
import org.linacre.engine.journey.Journey.Uncovered;
import org.linacre.engine.journey.Plans.Cohort;
import org.linacre.engine.journey.Plans.Open;
import org.linacre.engine.journey.Plans.PersonPlan;
import org.linacre.engine.journey.Plans.Quarter;
import org.linacre.engine.journey.Plans.Taken;

/** Plans the journeys of many people; the same whatever the number of threads. */
public final class Planning {
  private static final int YEAR = 52;
  private static final int MINUTES = 60;

  private final Journeys journeys;
  private final Targets targets;
  private final List<Course> courses;
  private final Wish wish;

  /** A planner over these courses, under one wish for all. */
  public Planning(List<Course> courses, Targets targets, Wish wish) {
    this.courses = List.copyOf(courses);
    this.targets = targets;
    this.wish = wish;
    this.journeys = new Journeys(courses, targets);
  }

  /**
   * A traveller and where they work.
   *
   * @param traveller who goes where
   * @param place the place, or empty
   */
  public record Member(Traveller traveller, String place) {}

  /** All that a journey depends on: what is held of what matters, what is needed, products. */
  private record Problem(LevelSet held, LevelSet need, List<String> products) {
    private Traveller traveller(String target) {
      return new Traveller("", target, held, need, products);
    }
  }

  /**
   * Plans for everyone.
   *
   * @param members the people, whose order never matters; the answer has them by id
   * @param terms how the answer is made
   */
  public Plans plan(List<Member> members, Terms terms) {
    return planSorted(
        members.stream()
            .sorted(Comparator.comparing((Member member) -> member.traveller().person()))
            .toList(),
        terms);
  }

  private Plans planSorted(List<Member> members, Terms terms) {
    Map<Problem, Traveller> distinct = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Map<List<Object>, LevelSet> relevant = new LinkedHashMap<>();
    for (Member member : members) {
      Traveller who = member.traveller();
      LevelSet matters =
          relevant.computeIfAbsent(List.of(who.need(), who.products()), _ -> relevant(who));
      Problem problem = new Problem(who.held().meet(matters), who.need(), who.products());
      problems.add(problem);
      distinct.putIfAbsent(problem, problem.traveller(who.target()));
    }
    Map<Problem, Journey> solved = solve(distinct, terms.threads());
    List<Journey> found = new ArrayList<>();
    for (Problem problem : problems) {
      found.add(Objects.requireNonNull(solved.get(problem)));
    }
    return new Sum(members, found, terms).plans(distinct.size());
  }

  /**
   * How the answer is made.
   *
   * @param target the target's text
   * @param threads how many threads share the work, 1 or more
   * @param smallestCohort fewer people are no cohort
   * @param anonymous whether people are left out
   */
  public record Terms(String target, int threads, int smallestCohort, boolean anonymous) {}

  /** The levels that can matter: needed, or asked by a course that brings one that matters. */
  private LevelSet relevant(Traveller who) {
    LevelSet matters = who.need();
    List<Offer> offers = who.offers(courses, targets);
    for (LevelSet before = targets.frame().empty(); !before.equals(matters); ) {
      before = matters;
      for (Offer offer : offers) {
        if (!offer.gives().meet(matters).isEmpty()) {
          matters = matters.join(offer.requires());
        }
      }
    }
    return matters;
  }

  private Map<Problem, Journey> solve(Map<Problem, Traveller> distinct, int threads) {
    Map<Problem, Journey> solved = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Map<Problem, Future<Journey>> running = new LinkedHashMap<>();
      distinct.forEach(
          (problem, traveller) ->
              running.put(problem, pool.submit(() -> journeys.shortPlan(traveller, wish))));
      for (Map.Entry<Problem, Future<Journey>> one : running.entrySet()) {
        solved.put(one.getKey(), one.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while planning.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A plan failed: " + e.getCause(), e);
    }
    return solved;
  }

  /** What all plans add up to. */
  private final class Sum {
    private final List<Member> members;
    private final List<Journey> found;
    private final Terms terms;
    private final Map<String, List<Step>> taken = new TreeMap<>();
    private final Map<List<String>, List<String>> together = new LinkedHashMap<>();
    private final Map<List<String>, Integer> open = new LinkedHashMap<>();
    private final Map<String, Integer> learning = new TreeMap<>();
    private final Map<String, Long> learnt = new TreeMap<>();
    private final Map<String, Long> costs = new TreeMap<>();
    private long firstYear;
    private int travelling;

    Sum(List<Member> members, List<Journey> found, Terms terms) {
      this.members = members;
      this.found = found;
      this.terms = terms;
      for (int i = 0; i < found.size(); i++) {
        add(members.get(i), found.get(i));
      }
    }

    private void add(Member member, Journey journey) {
      travelling += journey.courses().isEmpty() ? 0 : 1;
      for (Step step : journey.courses()) {
        String key = key(step);
        taken.computeIfAbsent(key, _ -> new ArrayList<>()).add(step);
        String quarter = quarter(step.from());
        costs.merge(quarter, (long) step.cost(), Long::sum);
        together
            .computeIfAbsent(List.of(key, quarter, member.place()), _ -> new ArrayList<>())
            .add(member.traveller().person());
      }
      addWeeks(journey);
      journey.schedule().stream().limit(YEAR).forEach(week -> firstYear += week.minutes());
      for (Uncovered level : journey.uncovered()) {
        open.merge(List.of(level.competency(), level.product(), level.level()), 1, Integer::sum);
      }
    }

    private void addWeeks(Journey journey) {
      Map<String, Integer> minutes = new TreeMap<>();
      journey.schedule().forEach(w -> minutes.merge(quarter(w.from()), w.minutes(), Integer::sum));
      minutes.forEach(
          (quarter, spent) -> {
            learning.merge(quarter, spent > 0 ? 1 : 0, Integer::sum);
            learnt.merge(quarter, (long) spent, Long::sum);
          });
    }

    Plans plans(int distinct) {
      return new Plans(
          terms.target(),
          members.size(),
          travelling,
          distinct,
          (int) found.stream().filter(Journey::optimal).count(),
          found.stream().mapToLong(Journey::hours).sum(),
          found.stream().mapToLong(Journey::cost).sum(),
          (firstYear + MINUTES - 1) / MINUTES,
          (long) wish.hoursPerWeek() * YEAR * travelling,
          quarters(),
          courses(),
          cohorts(),
          open(),
          terms.anonymous() ? List.of() : people());
    }

    private List<Quarter> quarters() {
      List<Quarter> all = new ArrayList<>();
      learnt.forEach(
          (quarter, minutes) ->
              all.add(
                  new Quarter(
                      quarter,
                      learning.getOrDefault(quarter, 0),
                      (minutes + MINUTES - 1) / MINUTES,
                      costs.getOrDefault(quarter, 0L))));
      return all;
    }

    private List<Taken> courses() {
      List<Taken> all = new ArrayList<>();
      taken.forEach(
          (key, steps) ->
              all.add(
                  new Taken(
                      key,
                      steps.getFirst().title(),
                      steps.size(),
                      steps.stream().mapToLong(Step::hours).sum(),
                      steps.stream().mapToLong(Step::cost).sum())));
      all.sort(Comparator.comparingInt((Taken t) -> -t.people()).thenComparing(Taken::course));
      return all;
    }

    private List<Cohort> cohorts() {
      List<Cohort> all = new ArrayList<>();
      together.forEach((key, people) -> all.add(cohort(key, people)));
      all.removeIf(cohort -> cohort.people() < terms.smallestCohort());
      all.sort(
          Comparator.comparing(Cohort::quarter)
              .thenComparing(Cohort::people, Comparator.reverseOrder())
              .thenComparing(Cohort::course)
              .thenComparing(Cohort::place));
      return all;
    }

    private Cohort cohort(List<String> key, List<String> people) {
      List<String> named = terms.anonymous() ? List.of() : people;
      return new Cohort(key.get(0), key.get(1), key.get(2), people.size(), named);
    }

    private List<Open> open() {
      List<Open> all = new ArrayList<>();
      open.forEach((k, people) -> all.add(new Open(k.get(0), k.get(1), k.get(2), people)));
      all.sort(
          Comparator.comparingInt((Open o) -> -o.people())
              .thenComparing(Open::competency)
              .thenComparing(Open::level)
              .thenComparing(Open::product));
      return all;
    }

    private List<PersonPlan> people() {
      List<PersonPlan> all = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        Journey journey = found.get(i);
        all.add(
            new PersonPlan(
                members.get(i).traveller().person(),
                journey.hours(),
                journey.cost(),
                journey.weeks(),
                journey.optimal(),
                journey.courses().stream().map(Planning::key).toList()));
      }
      return all;
    }
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
  }

  private static String key(Step step) {
    return step.product().isEmpty() ? step.id() : step.id() + " " + step.product();
  }
}
