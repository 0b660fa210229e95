package org.linacre.engine.journey;

import java.util.ArrayList;
import java.util.List;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey.Uncovered;

/** Why a missing level stays open, and who can help. */
final class Reasons {
  private static final int MOST_MENTORS = 3;

  private final Traveller traveller;
  private final Wish wish;
  private final List<Offer> offers;

  Reasons(Traveller traveller, Wish wish, Targets targets, List<Course> courses) {
    this.traveller = traveller;
    this.wish = wish;
    this.offers = traveller.offers(courses, targets);
  }

  List<Uncovered> uncovered(LevelSet closes, Mentors mentors) {
    List<Uncovered> open = new ArrayList<>();
    for (Item item : traveller.held().join(closes).missing(traveller.need())) {
      List<Offer> teachers = offers.stream().filter(o -> o.gives().has(item)).toList();
      open.add(
          new Uncovered(
              Targets.general(item.competency()),
              Targets.productOf(item.competency()),
              item.level(),
              reason(teachers),
              teachers.stream().map(Offer::key).toList(),
              mentors.holding(item).stream()
                  .filter(person -> !person.equals(traveller.person()))
                  .sorted()
                  .limit(MOST_MENTORS)
                  .toList()));
    }
    return open;
  }

  private String reason(List<Offer> teachers) {
    if (teachers.isEmpty()) {
      return "untaught";
    }
    if (teachers.stream().noneMatch(offer -> Journeys.accepts(wish, offer))) {
      return "delivery";
    }
    if (teachers.stream().noneMatch(offer -> Journeys.isPriced(wish, offer))) {
      return "cost";
    }
    return teachers.stream().allMatch(offer -> Journeys.isOver(wish, offer)) ? "cohort" : "entry";
  }
}
