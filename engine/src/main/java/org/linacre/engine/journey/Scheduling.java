package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Timetable.Slot;

/** Finds the best cover together with its days. */
final class Scheduling {
  private final Targets targets;

  Scheduling(Targets targets) {
    this.targets = targets;
  }

  /**
   * The best cover that has a timetable. Where a chosen course has no cohort late enough, in none
   * of the orders tried, it is left out and the rest is covered anew: the bound of the first cover
   * then still holds, and no proof.
   */
  Journeys.Plan solve(Traveller traveller, Wish wish, List<Offer> offers) {
    List<Offer> left = new ArrayList<>(offers);
    Cover first = cover(traveller, wish, left);
    Cover cover = first;
    while (true) {
      List<Slot> slots = soonest(traveller, wish, cover, left);
      if (slots.size() == cover.chosen().size()) {
        return new Journeys.Plan(
            left.size() == offers.size() ? cover : unproved(cover, first), slots, offers);
      }
      left.remove(unplaced(cover, left, slots));
      cover = cover(traveller, wish, left);
    }
  }

  private static Cover cover(Traveller traveller, Wish wish, List<Offer> offers) {
    return CoverSearch.solve(
        traveller.held(),
        traveller.need(),
        offers.stream().map(offer -> offer.option(wish)).toList(),
        wish.budget().stream().asLongStream().findFirst());
  }

  static Cover unproved(Cover cover, Cover first) {
    boolean same = cover.closes().equals(first.closes());
    return new Cover(
        cover.chosen(),
        cover.price(),
        same ? first.bound() : 0,
        false,
        cover.feasible(),
        cover.closes());
  }

  /** The first chosen course with cohorts that has no slot. */
  private static Offer unplaced(Cover cover, List<Offer> offers, List<Slot> slots) {
    return offers.stream()
        .filter(offer -> isChosen(offer, cover) && !offer.course().starts().isEmpty())
        .filter(offer -> slots.stream().noneMatch(slot -> slot.offer().equals(offer)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The slots by the order wished for, where there is one and every course has its days in it;
   * otherwise by the order of courses that places most, and of those ends soonest.
   */
  private List<Slot> soonest(Traveller traveller, Wish wish, Cover cover, List<Offer> offers) {
    if (!traveller.order().isEmpty()) {
      List<Slot> slots =
          Timetable.of(
              traveller.held(), staged(traveller, cover, offers, traveller.wished()), wish);
      if (slots.size() == cover.chosen().size()) {
        return slots;
      }
    }
    return soonest(traveller, wish, cover, offers, orders(wish));
  }

  private List<Slot> soonest(
      Traveller traveller,
      Wish wish,
      Cover cover,
      List<Offer> offers,
      List<Comparator<Offer>> orders) {
    List<Slot> best = null;
    for (Comparator<Offer> first : orders) {
      List<Slot> slots =
          Timetable.of(traveller.held(), staged(traveller, cover, offers, first), wish);
      if (best == null
          || slots.size() > best.size()
          || (slots.size() == best.size() && end(slots) < end(best))) {
        best = slots;
      }
    }
    return best == null ? List.of() : best;
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
    Comparator<Offer> byCohort =
        Comparator.comparing(
            offer ->
                offer.course().starts().stream()
                    .filter(start -> !start.isBefore(wish.from()))
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX));
    return List.of(
        byName,
        byCohort.thenComparing(byName),
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
}
