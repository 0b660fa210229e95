package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.LevelSet;
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

  /** A planner over these courses. */
  public Journeys(List<Course> courses, Targets targets) {
    this.courses = List.copyOf(courses);
    this.targets = targets;
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
        .filter(offer -> accepts(wish, offer) && !isOver(wish, offer))
        .toList();
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
    Plan plan = best(traveller, wish, offers);
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

  /** The journey alone: no alternatives, no mentors, no advice on what stands against the wish. */
  Journey shortPlan(Traveller traveller, Wish wish) {
    Plan plan = best(traveller, wish, open(traveller, wish));
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
    Plan plan = solve(traveller, wish, offers);
    if (wish.minimise() != Wish.Measure.WEEKS) {
      return plan;
    }
    Plan byHours = solve(traveller, wish.with(Wish.Measure.HOURS), offers);
    return byHours.weeks() < plan.weeks() && byHours.cover.feasible() ? byHours : plan;
  }

  private Plan solve(Traveller traveller, Wish wish, List<Offer> offers) {
    List<Offer> left = new ArrayList<>(offers);
    while (true) {
      Cover cover =
          CoverSearch.solve(
              traveller.held(),
              traveller.need(),
              left.stream().map(offer -> offer.option(wish)).toList(),
              wish.budget().stream().asLongStream().findFirst());
      List<Slot> slots = soonest(traveller, wish, cover, left);
      if (slots != null) {
        return new Plan(cover, slots, left);
      }
      left.removeIf(offer -> isChosen(offer, cover) && !offer.course().starts().isEmpty());
    }
  }

  /** The slots by the order of courses that ends soonest; null where a cohort is missing. */
  private @Nullable List<Slot> soonest(
      Traveller traveller, Wish wish, Cover cover, List<Offer> offers) {
    List<Slot> best = null;
    for (Comparator<Offer> first : orders(wish)) {
      List<Slot> slots =
          Timetable.of(traveller.held(), staged(traveller, cover, offers, first), wish);
      if (slots != null && (best == null || end(slots) < end(best))) {
        best = slots;
      }
    }
    return best;
  }

  private static int end(List<Slot> slots) {
    return slots.stream().mapToInt(Slot::end).max().orElse(0);
  }

  /** Which of the courses that may be begun comes first: by name, the longest, the fullest. */
  private static List<Comparator<Offer>> orders(Wish wish) {
    Comparator<Offer> byName = Comparator.comparing(Offer::key);
    Comparator<Offer> longest = Comparator.comparingInt(offer -> -offer.days(wish.hoursPerWeek()));
    Comparator<Offer> fullest = Comparator.comparingInt(offer -> -offer.hours());
    Comparator<Offer> inParallel =
        Comparator.comparingInt(offer -> -offer.course().effort().weeks().orElse(0));
    return List.of(
        byName,
        longest.thenComparing(byName),
        fullest.thenComparing(byName),
        inParallel.thenComparing(fullest).thenComparing(byName));
  }

  private static boolean isChosen(Offer offer, Cover cover) {
    return cover.chosen().stream().anyMatch(option -> option.id().equals(offer.key()));
  }

  /** The chosen courses by stage, each after what its entry condition needs. */
  private List<List<Offer>> staged(
      Traveller traveller, Cover cover, List<Offer> offers, Comparator<Offer> first) {
    List<Offer> left =
        new ArrayList<>(offers.stream().filter(offer -> isChosen(offer, cover)).toList());
    left.sort(first);
    List<List<Offer>> stages = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    LevelSet now = traveller.held();
    int stage = 0;
    while (!left.isEmpty()) {
      Offer next = earliest(traveller, left, now);
      left.remove(next);
      now = now.join(next.gives());
      stage = Math.max(stage, traveller.stage(next, targets));
      stages.get(stage).add(next);
    }
    return stages;
  }

  private Offer earliest(Traveller traveller, List<Offer> offers, LevelSet now) {
    return offers.stream()
        .filter(offer -> now.covers(offer.requires()))
        .min(Comparator.comparingInt(offer -> traveller.stage(offer, targets)))
        .orElseThrow();
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
