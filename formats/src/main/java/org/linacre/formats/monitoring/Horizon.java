package org.linacre.formats.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to when a case may be: the day that was given, or else a year after all others. A mistyped
 * time in the future would make every label before it overdue, for good.
 *
 * @param asOf the day that was given; null where none was
 * @param reached up to when the state has come; null where there is none
 */
public record Horizon(@Nullable LocalDate asOf, @Nullable LocalDateTime reached) {
  /** No day and no state. */
  public static final Horizon NONE = new Horizon(null, null);

  private static final long LEAP = 366;

  /**
   * A row's time.
   *
   * @param line in the file
   * @param time of the case
   */
  record Moment(long line, LocalDateTime time) {}

  /** What is wrong with this time; empty where nothing is. */
  String problem(Moment moment) {
    return asOf != null && moment.time().toLocalDate().isAfter(asOf)
        ? "'" + moment.time() + "' is after --as-of " + asOf + "."
        : "";
  }

  /**
   * Times that leap ahead: more than 366 days after all others, or after the state. Of parts of the
   * file that lie as far apart the one with the most rows is right, and what is before it.
   */
  List<Moment> leaps(List<Moment> moments) {
    if (asOf != null) {
      return List.of();
    }
    List<Moment> sorted =
        moments.stream()
            .filter(m -> reached == null || m.time().isAfter(reached))
            .sorted(Comparator.comparing(Moment::time).thenComparingLong(Moment::line))
            .toList();
    List<List<Moment>> parts = parts(sorted);
    int right = reached == null ? most(parts) : 0;
    return parts.stream()
        .skip(right + 1L)
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Moment::line))
        .toList();
  }

  private List<List<Moment>> parts(List<Moment> sorted) {
    List<List<Moment>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    LocalDateTime last = reached;
    for (Moment moment : sorted) {
      if (last != null && ChronoUnit.DAYS.between(last, moment.time()) > LEAP) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(moment);
      last = moment.time();
    }
    return parts;
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
