package org.linacre.formats.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Up to when a case may be: the day that was given, or else a year after all others. A mistyped
 * time in the future would make every label before it overdue, for good; a mistyped due day would
 * wait for ever.
 *
 * @param asOf the day that was given; null where none was
 * @param reached up to when the state has come; null where there is none
 * @param delay the longest from a case to its due day in the state, in days; -1 where there is none
 */
public record Horizon(@Nullable LocalDate asOf, @Nullable LocalDateTime reached, long delay) {
  /** No day and no state. */
  public static final Horizon NONE = new Horizon(null, null, -1);

  private static final long LEAP = 366;

  /**
   * A row's time.
   *
   * @param line in the file
   * @param time of the case
   * @param due when its label is due
   */
  record Moment(long line, LocalDateTime time, LocalDateTime due) {
    long day() {
      return time.toLocalDate().toEpochDay();
    }

    long delay() {
      return due.toLocalDate().toEpochDay() - day();
    }
  }

  /** What is wrong with this time; empty where nothing is. */
  String problem(Moment moment) {
    return asOf != null && moment.time().toLocalDate().isAfter(asOf)
        ? "'" + moment.time() + "' is after --as-of " + asOf + "."
        : "";
  }

  /** Times that leap ahead: more than 366 days after all others, or after the state. */
  List<Moment> leaps(List<Moment> moments) {
    OptionalLong known =
        reached == null
            ? OptionalLong.empty()
            : OptionalLong.of(reached.toLocalDate().toEpochDay());
    return asOf == null ? leaps(moments, Moment::day, known) : List.of();
  }

  /** Due days that leap ahead: more than 366 days further from their case than all others. */
  List<Moment> delays(List<Moment> moments) {
    OptionalLong known = delay < 0 ? OptionalLong.empty() : OptionalLong.of(delay);
    return leaps(moments, Moment::delay, known);
  }

  /**
   * What leaps beyond the known and the rest. Of parts of the file that lie as far apart the one
   * with the most rows is right, and what is before it.
   */
  private static List<Moment> leaps(
      List<Moment> moments, ToLongFunction<Moment> days, OptionalLong known) {
    List<Moment> sorted =
        moments.stream()
            .filter(m -> known.isEmpty() || days.applyAsLong(m) > known.getAsLong())
            .sorted(Comparator.comparingLong(days).thenComparingLong(Moment::line))
            .toList();
    List<List<Moment>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    OptionalLong last = known;
    for (Moment moment : sorted) {
      if (last.isPresent() && days.applyAsLong(moment) - last.getAsLong() > LEAP) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(moment);
      last = OptionalLong.of(days.applyAsLong(moment));
    }
    return parts.stream()
        .skip((known.isPresent() ? 0 : most(parts)) + 1L)
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Moment::line))
        .toList();
  }

  private static int most(List<List<Moment>> parts) {
    int most = 0;
    for (int i = 1; i < parts.size(); i++) {
      most = parts.get(i).size() > parts.get(most).size() ? i : most;
    }
    return most;
  }

  /** Whether the day given lies as far beyond all these times and the state. */
  boolean isFarFrom(LocalDateTime latest) {
    LocalDateTime last = reached != null && reached.isAfter(latest) ? reached : latest;
    return asOf != null && ChronoUnit.DAYS.between(last, asOf.atStartOfDay()) > LEAP;
  }
}
