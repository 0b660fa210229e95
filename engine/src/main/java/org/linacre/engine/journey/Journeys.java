package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey.Alternative;
import org.linacre.engine.journey.Journey.Obstacle;
import org.linacre.engine.journey.Timetable.Slot;

/** Plans journeys: the courses, proved least, then their days. */
public final class Journeys {
  private static final int MOST_ALTERNATIVES = 2;
  private static final int MOST_HOURS = 60;

  private final List<Course> courses;
  private final Targets targets;
  private final Scheduling scheduling;

  /** A planner over these courses. */
  public Journeys(List<Course> courses, Targets targets) {
    this.courses = List.copyOf(courses);
    this.targets = targets;
    this.scheduling = new Scheduling(targets);
  }

  /** Courses with their days. */
  record Plan(Cover cover, List<Slot> slots, List<Offer> offers) {
    int hours() {
      return slots.stream().mapToInt(slot -> slot.offer().hours()).sum();
    }

    int cost() {
      return slots.stream().mapToInt(slot -> slot.offer().cost()).sum();
    }

    int weeks() {
      return slots.stream().mapToInt(Slot::end).max().orElse(0);
    }

    LocalDate end(Wish wish) {
      return slots.stream().map(Slot::to).max(Comparator.naturalOrder()).orElse(wish.from());
    }

    List<String> keys() {
      return slots.stream().map(slot -> slot.offer().key()).toList();
    }
  }

  /** The offers a wish leaves, and why others are left out. */
  private List<Offer> open(Traveller traveller, Wish wish) {
    return traveller.offers(courses, targets).stream()
        .filter(offer -> accepts(wish, offer) && !isOver(wish, offer) && isPriced(wish, offer))
        .toList();
  }

  /** Where cost is limited or made least, a course of unknown cost cannot be counted on. */
  static boolean isPriced(Wish wish, Offer offer) {
    boolean matters = wish.minimise() == Wish.Measure.COST || wish.budget().isPresent();
    return !matters || offer.course().effort().cost().isPresent();
  }

  static boolean accepts(Wish wish, Offer offer) {
    return wish.deliveries().isEmpty() || wish.deliveries().contains(offer.course().delivery());
  }

  static boolean isOver(Wish wish, Offer offer) {
    List<LocalDate> starts = offer.course().starts();
    return !starts.isEmpty() && starts.stream().allMatch(start -> start.isBefore(wish.from()));
  }

  /**
   * The journey of least hours, cost or weeks.
   *
   * @param traveller who goes where
   * @param wish within what
   * @param mentors who in the organisation holds a level, for what no course closes
   */
  public Journey plan(Traveller traveller, Wish wish, Mentors mentors) {
    List<Offer> offers = open(traveller, wish);
    List<Obstacle> obstacles = new ArrayList<>();
    Plan plan = inTime(best(traveller, wish, offers), traveller, wish, offers);
    if (!plan.cover.feasible()) {
      Plan cheapest = best(traveller, wish.cheapest(), offers);
      obstacles.add(
          new Obstacle(
              "budget",
              Integer.toString(wish.budget().orElse(0)),
              Integer.toString(cheapest.cost()),
              null));
    }
    LocalDate by = wish.by();
    if (by != null && plan.end(wish).isAfter(by)) {
      Integer hours = hoursFor(traveller, wish, offers, by);
      obstacles.add(new Obstacle("deadline", by.toString(), plan.end(wish).toString(), hours));
    }
    return new Telling(traveller, wish)
        .journey(
            plan,
            bound(plan, traveller, wish),
            new Telling.Beside(
                new Reasons(traveller, wish, targets, courses)
                    .uncovered(plan.cover.closes(), mentors),
                alternatives(traveller, wish, offers, plan),
                obstacles));
  }

  /**
   * The plan, or, where it ends after the deadline, one that keeps it: of the courses that fit each
   * by itself the best, or the shortest. Any journey in time is made of these, so that the bound of
   * these holds. The plan given where none is in time.
   */
  private Plan inTime(Plan plan, Traveller traveller, Wish wish, List<Offer> offers) {
    LocalDate by = wish.by();
    if (by == null || !plan.end(wish).isAfter(by)) {
      return plan;
    }
    List<Offer> fitting = offers.stream().filter(offer -> fits(offer, wish, by)).toList();
    Plan best = best(traveller, wish, fitting);
    Plan shortest = best(traveller, wish.with(Wish.Measure.WEEKS), fitting);
    for (Plan other : List.of(best, shortest)) {
      boolean asMuch = other.cover.feasible() && other.cover.closes().equals(plan.cover.closes());
      if (asMuch && !other.end(wish).isAfter(by)) {
        return other.equals(best)
            ? best
            : new Plan(Scheduling.unproved(other.cover, best.cover), other.slots, fitting);
      }
    }
    return plan;
  }

  private static boolean fits(Offer offer, Wish wish, LocalDate by) {
    LocalDate latest = by.minusDays(offer.days(wish.hoursPerWeek()) - 1L);
    List<LocalDate> starts = offer.course().starts();
    return !wish.from().isAfter(latest)
        && (starts.isEmpty()
            || starts.stream().anyMatch(s -> !s.isBefore(wish.from()) && !s.isAfter(latest)));
  }

  /** The journey alone: no alternatives, no mentors, no advice on what stands against the wish. */
  public Journey shortPlan(Traveller traveller, Wish wish) {
    List<Offer> offers = open(traveller, wish);
    Plan plan = inTime(best(traveller, wish, offers), traveller, wish, offers);
    return new Telling(traveller, wish)
        .journey(
            plan,
            bound(plan, traveller, wish),
            new Telling.Beside(
                new Reasons(traveller, wish, targets, courses)
                    .uncovered(plan.cover.closes(), _ -> List.of()),
                List.of(),
                List.of()));
  }

  /** The least of the objective that is proved. */
  private static long bound(Plan plan, Traveller traveller, Wish wish) {
    long added = plan.cover.chosen().size() - kept(plan, wish);
    long bound =
        plan.cover.proved()
            ? plan.slots.stream().mapToLong(s -> s.offer().option(wish.withoutKept()).price()).sum()
            : Math.max(0, plan.cover.bound() - added * Offer.NEW);
    return wish.minimise() == Wish.Measure.WEEKS ? Bounds.weeks(plan, traveller, wish) : bound;
  }

  private static long kept(Plan plan, Wish wish) {
    return wish.kept().isEmpty()
        ? plan.cover.chosen().size()
        : plan.keys().stream().filter(wish.kept()::contains).count();
  }

  private Plan best(Traveller traveller, Wish wish, List<Offer> offers) {
    Plan plan = scheduling.solve(traveller, wish, offers);
    if (wish.minimise() != Wish.Measure.WEEKS) {
      return plan;
    }
    Plan byHours = scheduling.solve(traveller, wish.with(Wish.Measure.HOURS), offers);
    return byHours.weeks() < plan.weeks() && byHours.cover.feasible() ? byHours : plan;
  }

  /** The fewest hours a week that end by the day; null if no number does. */
  private @Nullable Integer hoursFor(
      Traveller traveller, Wish wish, List<Offer> offers, LocalDate by) {
    for (int hours = wish.hoursPerWeek() + 1; hours <= MOST_HOURS; hours++) {
      Wish busier = wish.withHours(hours);
      if (!best(traveller, busier, offers).end(busier).isAfter(by)) {
        return hours;
      }
    }
    return null;
  }

  /** Journeys without one of the longest courses, where others close the same. */
  private List<Alternative> alternatives(
      Traveller traveller, Wish wish, List<Offer> offers, Plan plan) {
    List<Alternative> others = new ArrayList<>();
    List<Slot> longest = new ArrayList<>(plan.slots);
    longest.sort(Comparator.comparingInt((Slot slot) -> -slot.offer().hours()));
    for (Slot slot : longest) {
      if (others.size() < MOST_ALTERNATIVES) {
        List<Offer> without = offers.stream().filter(o -> !o.equals(slot.offer())).toList();
        Plan other = best(traveller, wish, without);
        if (other.cover.feasible() && other.cover.closes().equals(plan.cover.closes())) {
          others.add(
              new Alternative(
                  slot.offer().key(), other.hours(), other.cost(), other.weeks(), other.keys()));
        }
      }
    }
    return others;
  }

  /** The measure's word. */
  static String word(Wish.Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }
}
