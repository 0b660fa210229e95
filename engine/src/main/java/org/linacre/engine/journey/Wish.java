package org.linacre.engine.journey;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a journey.
 *
 * @param minimise what is to be least
 * @param hoursPerWeek how many hours a week there are for learning, 1 or more
 * @param from the first day
 * @param by the last day wished for, or null
 * @param budget what the courses may cost in all; empty for any
 * @param deliveries the kinds of delivery accepted; empty for all
 * @param kept courses of an older plan: as few others as possible are taken, before anything else
 *     is made least
 */
public record Wish(
    Measure minimise,
    int hoursPerWeek,
    LocalDate from,
    @Nullable LocalDate by,
    OptionalInt budget,
    Set<String> deliveries,
    Set<String> kept) {
  /** Hours a week for learning where nothing is said. */
  public static final int USUAL_HOURS = 4;

  /** The wish of one who says nothing: the least hours, from this day on. */
  public static Wish usual(LocalDate from) {
    return new Wish(
        Measure.HOURS, USUAL_HOURS, from, null, OptionalInt.empty(), Set.of(), Set.of());
  }

  /** What is to be least. */
  public enum Measure {
    /** Hours of learning. */
    HOURS,
    /** What the courses cost. */
    COST,
    /** Weeks from the first day to the last. */
    WEEKS
  }

  /**
   * A wish with its own copies.
   *
   * @throws IllegalArgumentException if there are no hours a week, or the last day is before the
   *     first
   */
  public Wish {
    deliveries = Set.copyOf(deliveries);
    kept = Set.copyOf(kept);
    if (hoursPerWeek < 1) {
      throw new IllegalArgumentException(
          "With " + hoursPerWeek + " hours a week no journey ends. Maybe 1 or more.");
    }
    if (by != null && by.isBefore(from)) {
      throw new IllegalArgumentException(
          "The last day " + by + " is before the first, " + from + ". Maybe a later day.");
    }
  }

  /** The same with other hours a week. */
  Wish withHours(int hours) {
    return new Wish(minimise, hours, from, by, budget, deliveries, kept);
  }

  /** The same with another measure. */
  Wish with(Measure measure) {
    return new Wish(measure, hoursPerWeek, from, by, budget, deliveries, kept);
  }

  /** The same without an older plan. */
  Wish withoutKept() {
    return new Wish(minimise, hoursPerWeek, from, by, budget, deliveries, Set.of());
  }

  /** The same without a budget, the cost to be least. */
  Wish cheapest() {
    return new Wish(
        Measure.COST, hoursPerWeek, from, by, OptionalInt.empty(), deliveries, Set.of());
  }
}
