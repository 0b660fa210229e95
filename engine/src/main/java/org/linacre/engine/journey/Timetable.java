package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.LevelSet;

/**
 * When each course is taken: as early as its entry condition, its stage, its cohorts and the hours
 * of each week allow, in the order given. Within a week there are so many minutes; a course of so
 * many weeks spreads its hours evenly over them, one without takes what each week has left.
 */
final class Timetable {
  private static final int MOST_WEEKS = 5_200;
  private static final int MINUTES = 60;

  private final Wish wish;
  private final List<Integer> used = new ArrayList<>();

  /**
   * A course with its days.
   *
   * @param offer the course
   * @param from its first day
   * @param to its last day
   * @param first its first week, from 0
   * @param minutes what it takes of each week from its first
   * @param end the first week in which it has ended, from 0
   */
  record Slot(
      Offer offer, LocalDate from, LocalDate to, int first, List<Integer> minutes, int end) {}

  private Timetable(Wish wish) {
    this.wish = wish;
  }

  /**
   * The days of each course.
   *
   * @param staged the courses stage by stage: a stage begins when the one before has ended
   * @return the slots in the order of the courses, up to the first that has no cohort late enough
   */
  static List<Slot> of(LevelSet held, List<List<Offer>> staged, Wish wish) {
    Timetable timetable = new Timetable(wish);
    List<Slot> slots = new ArrayList<>();
    int begin = 0;
    for (List<Offer> stage : staged) {
      for (Offer offer : stage) {
        Slot slot = timetable.place(offer, ready(held, offer, slots, begin));
        if (slot == null) {
          return slots;
        }
        slots.add(slot);
      }
      begin = slots.stream().mapToInt(Slot::end).max().orElse(begin);
    }
    return slots;
  }

  /** The first week in which the entry condition is met by what has ended. */
  private static int ready(LevelSet held, Offer offer, List<Slot> slots, int begin) {
    LevelSet now = held;
    int week = begin;
    List<Slot> byEnd = new ArrayList<>(slots);
    byEnd.sort(java.util.Comparator.comparingInt(Slot::end));
    for (Slot slot : byEnd) {
      if (now.covers(offer.requires())) {
        break;
      }
      now = now.join(slot.offer.gives());
      week = Math.max(week, slot.end());
    }
    return week;
  }

  private @Nullable Slot place(Offer offer, int ready) {
    List<LocalDate> starts = offer.course().starts();
    if (starts.isEmpty()) {
      return soonest(offer, ready);
    }
    for (LocalDate start : starts) {
      if (!start.isBefore(monday(ready))) {
        int week = (int) (start.toEpochDay() - wish.from().toEpochDay()) / 7;
        Slot slot = at(offer, week, start);
        if (slot != null) {
          return slot;
        }
      }
    }
    return null;
  }

  private @Nullable Slot soonest(Offer offer, int ready) {
    for (int week = ready; week < MOST_WEEKS; week++) {
      Slot slot = at(offer, week, monday(week));
      if (slot != null) {
        return slot;
      }
    }
    return null;
  }

  private LocalDate monday(int week) {
    return wish.from().plusDays(7L * week);
  }

  private int left(int week) {
    return wish.hoursPerWeek() * MINUTES - (week < used.size() ? used.get(week) : 0);
  }

  private void use(int week, List<Integer> minutes) {
    for (int i = 0; i < minutes.size(); i++) {
      while (used.size() <= week + i) {
        used.add(0);
      }
      used.set(week + i, used.get(week + i) + minutes.get(i));
    }
  }

  /** The course begun in this week; null where the weeks are too full. */
  private @Nullable Slot at(Offer offer, int week, LocalDate start) {
    int minutes = offer.hours() * MINUTES;
    int weeks = offer.course().effort().weeks().orElse(0);
    int even = weeks == 0 ? Integer.MAX_VALUE : (minutes + weeks - 1) / weeks;
    int most = Math.min(even, wish.hoursPerWeek() * MINUTES);
    List<Integer> taken = new ArrayList<>();
    for (int at = week; minutes > 0 || taken.size() < Math.max(weeks, 1); at++) {
      int now = Math.min(minutes, Math.min(most, left(at)));
      if (now < Math.min(minutes, weeks == 0 ? 1 : most)) {
        return null;
      }
      taken.add(now);
      minutes -= now;
    }
    use(week, taken);
    int end = week + taken.size() + (start.isAfter(monday(week)) ? 1 : 0);
    return new Slot(offer, start, start.plusDays(7L * taken.size() - 1), week, taken, end);
  }
}
