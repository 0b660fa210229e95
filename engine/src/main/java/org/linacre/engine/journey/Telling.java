package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey.Alternative;
import org.linacre.engine.journey.Journey.Level;
import org.linacre.engine.journey.Journey.Obstacle;
import org.linacre.engine.journey.Journey.Phase;
import org.linacre.engine.journey.Journey.Step;
import org.linacre.engine.journey.Journey.Uncovered;
import org.linacre.engine.journey.Journey.Week;
import org.linacre.engine.journey.Timetable.Slot;

/** A plan as the rows that writers show. */
final class Telling {
  private static final int PHASE = 30;
  private static final int LAST_PHASE = 90;

  private final Traveller traveller;
  private final Wish wish;

  Telling(Traveller traveller, Wish wish) {
    this.traveller = traveller;
    this.wish = wish;
  }

  /** What is told beside the plan. */
  record Beside(
      List<Uncovered> uncovered, List<Alternative> alternatives, List<Obstacle> obstacles) {}

  Journey journey(Journeys.Plan plan, long bound, Beside beside) {
    List<Slot> slots = Bounds.byDay(plan.slots());
    long reached =
        switch (wish.minimise()) {
          case HOURS -> plan.hours();
          case COST -> plan.cost();
          case WEEKS -> plan.weeks();
        };
    return new Journey(
        traveller.person(),
        traveller.target(),
        traveller.held().stepsTo(traveller.need()),
        plan.hours(),
        plan.cost(),
        plan.weeks(),
        Journeys.word(wish.minimise()),
        Math.min(bound, reached),
        plan.cover().feasible() && bound >= reached,
        wish.from(),
        plan.end(wish),
        steps(slots),
        beside.uncovered(),
        weeks(slots),
        phases(slots, plan.end(wish)),
        beside.alternatives(),
        beside.obstacles());
  }

  private List<Step> steps(List<Slot> slots) {
    List<Step> steps = new ArrayList<>();
    LevelSet now = traveller.held();
    for (Slot slot : slots) {
      Offer offer = slot.offer();
      List<Level> teaches =
          now.missing(offer.gives().meet(traveller.need())).stream().map(Telling::level).toList();
      now = now.join(offer.gives());
      steps.add(
          new Step(
              offer.course().id(),
              offer.course().title(),
              offer.product(),
              offer.course().provider(),
              offer.course().delivery(),
              offer.course().example(),
              offer.hours(),
              offer.cost(),
              slot.from(),
              slot.to(),
              after(offer, slots),
              teaches,
              wish.kept().contains(offer.key())));
    }
    return steps;
  }

  private static Level level(Item item) {
    return new Level(
        Targets.general(item.competency()), Targets.productOf(item.competency()), item.level());
  }

  /** The first course by day that brings each part of the entry condition. */
  private List<String> after(Offer offer, List<Slot> slots) {
    Set<String> before = new LinkedHashSet<>();
    for (Item item : traveller.held().missing(offer.requires())) {
      slots.stream()
          .filter(slot -> slot.offer().gives().has(item))
          .findFirst()
          .ifPresent(slot -> before.add(slot.offer().key()));
    }
    return List.copyOf(before);
  }

  private List<Week> weeks(List<Slot> slots) {
    int end = slots.stream().mapToInt(Slot::end).max().orElse(0);
    List<Week> weeks = new ArrayList<>();
    for (int week = 0; week < end; week++) {
      weeks.add(week(week, slots));
    }
    return weeks;
  }

  private Week week(int week, List<Slot> slots) {
    List<String> courses = new ArrayList<>();
    int minutes = 0;
    for (Slot slot : slots) {
      int at = week - slot.first();
      if (at >= 0 && at < slot.minutes().size()) {
        minutes += slot.minutes().get(at);
        courses.add(slot.offer().key());
      }
    }
    return new Week(week + 1, wish.from().plusDays(7L * week), minutes, courses);
  }

  private List<Phase> phases(List<Slot> slots, LocalDate end) {
    int days = (int) (end.toEpochDay() - wish.from().toEpochDay()) + 1;
    List<Phase> phases = new ArrayList<>();
    for (int first = 0; first < days && !slots.isEmpty(); ) {
      int last = first < LAST_PHASE ? first + PHASE : days;
      phases.add(
          new Phase(last, within(slots, first, last, true), within(slots, first, last, false)));
      first = last;
    }
    return phases;
  }

  private List<String> within(List<Slot> slots, int first, int last, boolean begins) {
    return slots.stream()
        .filter(
            slot -> {
              LocalDate day = begins ? slot.from() : slot.to();
              long at = day.toEpochDay() - wish.from().toEpochDay();
              return at >= first && at < last;
            })
        .map(slot -> slot.offer().key())
        .toList();
  }
}
