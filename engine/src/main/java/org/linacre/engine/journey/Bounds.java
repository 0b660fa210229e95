package org.linacre.engine.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.journey.Timetable.Slot;

/** How short a journey can be at best. */
final class Bounds {
  private Bounds() {}

  /**
   * No journey lasts fewer weeks: the hours that must be learnt at least do not fit into fewer, nor
   * does the quickest chain of courses to any one level.
   */
  static long weeks(Journeys.Plan plan, Traveller traveller, Wish wish) {
    List<Option> byHours =
        plan.offers().stream()
            .map(o -> o.option(wish.with(Wish.Measure.HOURS).withoutKept()))
            .toList();
    Cover least =
        CoverSearch.solve(traveller.held(), traveller.need(), byHours, OptionalLong.empty());
    long byLoad = (least.bound() + wish.hoursPerWeek() - 1) / wish.hoursPerWeek();
    return Math.max(byLoad, longestChain(plan, traveller.held(), wish));
  }

  /** The weeks of the slowest missing level's quickest chain, were the weeks' hours no limit. */
  private static long longestChain(Journeys.Plan plan, LevelSet held, Wish wish) {
    Map<Item, Integer> ready = new HashMap<>();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Offer offer : plan.offers()) {
        int start = 0;
        for (Item item : held.missing(offer.requires())) {
          start = Math.max(start, ready.getOrDefault(item, Integer.MAX_VALUE / 2));
        }
        int end = start + (offer.days(wish.hoursPerWeek()) + 6) / 7;
        for (Item item : held.missing(offer.gives())) {
          if (end < ready.getOrDefault(item, Integer.MAX_VALUE / 2)) {
            ready.put(item, end);
            changed = true;
          }
        }
      }
    }
    return held.missing(plan.cover().closes()).stream()
        .mapToLong(item -> ready.getOrDefault(item, 0))
        .max()
        .orElse(0);
  }

  /** The slots of a plan by their first day. */
  static List<Slot> byDay(List<Slot> slots) {
    return slots.stream().sorted(java.util.Comparator.comparing(Slot::from)).toList();
  }
}
