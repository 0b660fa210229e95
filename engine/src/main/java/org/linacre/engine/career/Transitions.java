package org.linacre.engine.career;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.career.Transition.Borne;
import org.linacre.engine.career.Transition.Carried;
import org.linacre.engine.career.Transition.Lacking;
import org.linacre.engine.career.Transition.Module;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journeys;
import org.linacre.engine.journey.Mentors;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.journey.Wish;

/** The ways from a start to roles: what carries over, what is missing, and what closes it. */
public final class Transitions {
  private static final String ITSELF =
      "; your words are a name of this role itself: whoever has it already is there";

  private final Careers careers;
  private final Targets targets;
  private final Journeys journeys;
  private final Bridge bridge;
  private final Bearing bearing;

  /** Ways by this pack, over these courses. */
  public Transitions(Careers careers, Targets targets, List<Course> courses) {
    this.careers = careers;
    this.targets = targets;
    this.journeys = new Journeys(courses, targets);
    this.bridge = new Bridge(careers, targets);
    this.bearing = new Bearing(careers, targets);
  }

  /** What a role asks; the clinical rows only for those who make clinical decisions with AI. */
  public LevelSet asks(CareerRole role, boolean clinical) {
    return targets.set(targets.rows(new Target.OfRole(role.id()), clinical));
  }

  /** A start from what a role asks; what it asks beside its own subjects is assumed. */
  public Start from(CareerRole role, boolean clinical) {
    return Start.role(role, asks(role, clinical), bearing.plain(role));
  }

  /** A start from what someone calls their work; empty where nothing of it is known. */
  public Optional<Start> from(String background) {
    return from(background, careers.usualSector());
  }

  /**
   * A start from what someone calls their work; empty where nothing of it is known.
   *
   * @param sector the sector whose trade it is, unless the words name another
   */
  public Optional<Start> from(String background, String sector) {
    return new Background(careers, targets).of(background, sector);
  }

  /**
   * The way to one role, with the courses and their days.
   *
   * @param goal the role and how it is travelled to
   * @param mentors who holds a level, for what no course closes
   */
  public Transition to(Start start, Goal goal, Mentors mentors) {
    Journey journey = journey(start, goal, mentors);
    return way(start, goal, journey, borne(start, goal, journey));
  }

  /** How far a role is from a start, in levels, without the courses. */
  public Standing.Distance distance(Start start, CareerRole role, boolean clinical) {
    LevelSet need = asks(role, clinical);
    return new Standing.Distance(
        need.size(),
        start.held().meet(need).size(),
        start.confirmed().meet(need).size(),
        start.held().stepsTo(need));
  }

  /** What is missing and likely held, and the hours its courses take; null where nothing is. */
  @Nullable Borne borne(Start start, Goal goal, Journey journey) {
    LevelSet need = asks(goal.role(), goal.clinical());
    LevelSet likely = bearing.missing(start, need);
    if (likely.isEmpty()) {
      return null;
    }
    Traveller ahead = traveller(start, goal, start.held().join(likely));
    return new Borne(
        Bridge.ownFirst(likely, goal.role()).stream().map(this::lacking).toList(),
        bearing.because(start, need),
        Math.max(0, journey.hours() - journeys.shortPlan(ahead, goal.wish()).hours()));
  }

  private Transition way(Start start, Goal goal, Journey journey, @Nullable Borne borne) {
    CareerRole role = goal.role();
    LevelSet need = asks(role, goal.clinical());
    LevelSet shared = start.held().meet(need);
    LevelSet gap = start.held().gapTo(need);
    Assumed assumed = assumed(start, goal, journey);
    return new Transition(
        start.id(),
        start.title(),
        role.id(),
        role.title(),
        role.sector(),
        role.family(),
        need.size(),
        Bridge.ownFirst(shared, role).stream().map(i -> carried(i, start)).toList(),
        shared.size(),
        start.shown().meet(need).size(),
        taken(start, goal, assumed),
        Bridge.ownFirst(gap, role).stream().map(this::lacking).toList(),
        start.held().stepsTo(need),
        journey.hours(),
        journey.cost(),
        journey.weeks(),
        journey.optimal(),
        role.entry().needs(),
        role.entry().kind(),
        !careers.opens(start.licence(), role),
        senior(start, role),
        careers.statesFew(role),
        Besides.background(careers, start, role),
        careers.heldFor(start.licence(), role),
        besides(start, role).text(),
        bridge.of(start, role, need),
        modules(journey),
        untaught(journey),
        borne,
        assumed,
        goal.dated() ? journey : null);
  }

  /**
   * The ways to every other role: first those that take no licence but what the start is known to
   * hold and are no post for seniors, then such posts, then the others; of each part the nearest
   * first, but those of which few skills are stated last, since their way is not known to be short;
   * hours decide where the steps are the same.
   */
  public List<Transition> all(Start start, boolean clinical, Wish wish) {
    List<Transition> all = new ArrayList<>();
    for (CareerRole role : careers.roles()) {
      if (!role.id().equals(start.id())) {
        Goal goal = new Goal(role, clinical, wish, false);
        all.add(way(start, goal, shortJourney(start, goal), null).brief());
      }
    }
    all.sort(
        Comparator.comparing(Transition::unlicensed)
            .thenComparing(Transition::senior)
            .thenComparing(Transition::fewStated)
            .thenComparingInt(Transition::steps)
            .thenComparingInt(Transition::hours));
    return List.copyOf(all);
  }

  /** The courses from a start to a role. */
  Journey journey(Start start, Goal goal, Mentors mentors) {
    return journeys.plan(traveller(start, goal, start.held()), goal.wish(), mentors);
  }

  private Journey shortJourney(Start start, Goal goal) {
    return journeys.shortPlan(traveller(start, goal, start.held()), goal.wish());
  }

  private Traveller traveller(Start start, Goal goal, LevelSet held) {
    LevelSet need = asks(goal.role(), goal.clinical());
    return new Traveller(
        start.id(),
        "role:" + goal.role().id(),
        held,
        need,
        List.of(),
        bearing.order(start, goal.role(), need));
  }

  /**
   * How what is held was come by, and what it takes where it is merely assumed; or empty. Where the
   * words for a background name the very role that is wished for, this is told too.
   */
  String taken(Start start, Goal goal, @Nullable Assumed assumed) {
    String taken = start.taken(asks(goal.role(), goal.clinical()));
    return taken
        + (start.job().equals(goal.role().id()) && !start.evidence() ? ITSELF : "")
        + (assumed == null ? "" : assumed.more());
  }

  /** What is merely assumed, and what it takes where it is not held; null where nothing is. */
  @Nullable Assumed assumed(Start start, Goal goal, Journey journey) {
    LevelSet need = asks(goal.role(), goal.clinical());
    LevelSet shared = start.held().meet(need);
    int count = shared.size() - start.shown().meet(need).size();
    if (count == 0) {
      return null;
    }
    Journey without = journeys.shortPlan(traveller(start, goal, start.shown()), goal.wish());
    List<Module> with = modules(journey);
    List<Module> all = modules(without);
    List<Lacking> open = untaught(journey);
    return new Assumed(
        count,
        Bridge.ownFirst(shared, goal.role()).stream()
            .filter(level -> !start.shown().has(level))
            .map(this::lacking)
            .toList(),
        Math.max(0, without.hours() - journey.hours()),
        all.stream().filter(course -> !with.contains(course)).toList(),
        with.stream().filter(course -> !all.contains(course)).toList(),
        untaught(without).stream().filter(level -> !open.contains(level)).toList());
  }

  /** What it takes to begin in a role beside what courses teach. */
  public Besides besides(Start start, CareerRole role) {
    return Besides.of(careers, start, role);
  }

  private boolean senior(Start start, CareerRole role) {
    return role.entry().isSenior()
        && careers.role(start.work()).filter(job -> job.entry().isSenior()).isEmpty();
  }

  private Carried carried(Item item, Start start) {
    return new Carried(
        item.competency(),
        item.level(),
        title(item),
        start.confirmed().has(item),
        !start.shown().has(item),
        start.by(item));
  }

  private static List<Module> modules(Journey journey) {
    return journey.courses().stream()
        .map(c -> new Module(c.id(), c.title(), c.hours(), c.example()))
        .toList();
  }

  private List<Lacking> untaught(Journey journey) {
    return journey.uncovered().stream()
        .map(open -> lacking(new Item(open.competency(), open.level())))
        .toList();
  }

  private Lacking lacking(Item item) {
    return new Lacking(item.competency(), item.level(), title(item));
  }

  private String title(Item item) {
    return targets.catalogue().titleOf(Targets.general(item.competency()));
  }

  /**
   * Where to, and how.
   *
   * @param role the role
   * @param clinical whether the person makes clinical decisions with AI
   * @param wish hours a week, first day and what else is wished
   * @param dated whether the first day is meant, so that the courses' days are told
   */
  public record Goal(CareerRole role, boolean clinical, Wish wish, boolean dated) {}
}
