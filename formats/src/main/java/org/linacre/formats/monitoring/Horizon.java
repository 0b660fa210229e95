package org.linacre.formats.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Up to when a case may be: the day that was given, or else a year after all others. A mistyped
 * time in the future would make every label before it overdue, for good; a mistyped due day would
 * wait for ever. Days are those of each case's own clock.
 *
 * @param asOf the day that was given; null where none was
 * @param reached up to when the state has come; null where there is none
 * @param delay the longest from a case to its due day in the state, in days; -1 where there is none
 */
public record Horizon(@Nullable LocalDate asOf, @Nullable LocalDateTime reached, long delay) {
  /** No day and no state. */
  public static final Horizon NONE = new Horizon(null, null, -1);

  private static final long LEAP = 366;

  /** Whether this time of a case is after the day that was given. */
  boolean isPassedBy(LocalDateTime time) {
    return asOf != null && time.toLocalDate().isAfter(asOf);
  }

  /**
   * The latest day that does not leap ahead, by more than 366 days, of all others or of the state.
   *
   * @param days how many cases are of each, as days since 1970
   */
  long latestDay(SortedMap<Long, Long> days) {
    OptionalLong known =
        reached == null
            ? OptionalLong.empty()
            : OptionalLong.of(reached.toLocalDate().toEpochDay());
    return asOf == null ? limit(days, known) : Long.MAX_VALUE;
  }

  /**
   * The longest time to a due day that does not leap ahead, by more than 366 days, of all others or
   * of the state.
   *
   * @param delays how many cases have each, in days
   */
  long longestDelay(SortedMap<Long, Long> delays) {
    return limit(delays, delay < 0 ? OptionalLong.empty() : OptionalLong.of(delay));
  }

  /**
   * The last value before a leap beyond what is known and the rest. Of parts of the file that lie
   * as far apart the one with the most rows is right, and what is before it.
   */
  private static long limit(SortedMap<Long, Long> counts, OptionalLong known) {
    long limit = known.orElse(Long.MIN_VALUE);
    long last = known.orElse(counts.isEmpty() ? 0 : counts.firstKey());
    long part = 0;
    long most = 0;
    for (Map.Entry<Long, Long> value : counts.tailMap(limit).entrySet()) {
      boolean leaps = value.getKey() - last > LEAP;
      if (leaps && known.isPresent()) {
        break;
      }
      part = leaps ? value.getValue() : part + value.getValue();
      last = value.getKey();
      if (part > most) {
        most = part;
        limit = last;
      }
    }
    return limit;
  }

  /** Whether the day given lies as far beyond all these times and the state. */
  boolean isFarFrom(LocalDateTime latest) {
    LocalDateTime last = reached != null && reached.isAfter(latest) ? reached : latest;
    return asOf != null
        && !last.equals(LocalDateTime.MIN)
        && ChronoUnit.DAYS.between(last, asOf.atStartOfDay()) > LEAP;
  }
}
