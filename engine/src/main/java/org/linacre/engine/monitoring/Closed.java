package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the due days have been closed, and how many cases with them.
 *
 * @param through the latest day that has entered or was left out; null before the first
 * @param at when the latest case counted; null before the first
 * @param leftOutDays days that were not complete when their grace was over
 * @param counted cases that entered with their label
 * @param bounded cases that entered without their label, as bounds
 * @param leftOut cases that were left out of the tests
 * @param tooLate cases whose label came after their day was done with
 * @param forgotten cases due on this day and before are known no more; null where all are
 */
record Closed(
    @Nullable LocalDate through,
    @Nullable LocalDateTime at,
    long leftOutDays,
    long counted,
    long bounded,
    long leftOut,
    long tooLate,
    @Nullable LocalDate forgotten) {
  static final Closed NONE = new Closed(null, null, 0, 0, 0, 0, 0, null);

  Closed day(LocalDate date, LocalDateTime when, long without) {
    long days = leftOutDays + without;
    return new Closed(date, when, days, counted, bounded, leftOut, tooLate, forgotten);
  }

  Closed with(Ledger.Taken taken) {
    return new Closed(
        through,
        at,
        leftOutDays,
        counted + (taken == Ledger.Taken.COUNTED ? 1 : 0),
        bounded + (taken == Ledger.Taken.BOUNDED ? 1 : 0),
        leftOut + (taken == Ledger.Taken.LEFT_OUT ? 1 : 0),
        tooLate,
        forgotten);
  }

  Closed late() {
    return new Closed(through, at, leftOutDays, counted, bounded, leftOut, tooLate + 1, forgotten);
  }

  Closed forgotten(LocalDate day) {
    return new Closed(through, at, leftOutDays, counted, bounded, leftOut, tooLate, day);
  }
}
