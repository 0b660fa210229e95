package org.linacre.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.journey.Wish;
import org.linacre.engine.journey.Wish.Measure;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Option;

/** Within what a journey is planned. */
final class WishOptions {
  @Option(
      names = "--hours-per-week",
      paramLabel = "H",
      description = "Hours a week for learning; 4 unless given.")
  private int hoursPerWeek = Wish.USUAL_HOURS;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day; the organisation's date unless given.")
  private @Nullable String from;

  @Option(names = "--by", paramLabel = "DATE", description = "The last day wished for.")
  private @Nullable String by;

  @Option(names = "--budget", paramLabel = "N", description = "What the courses may cost in all.")
  private @Nullable Integer budget;

  @Option(
      names = "--delivery",
      paramLabel = "KIND",
      split = ",",
      description = "Kinds of delivery accepted, separated by commas; all unless given.")
  private List<String> deliveries = List.of();

  @Option(
      names = "--minimise",
      paramLabel = "M",
      description = "What is to be least: hours (unless given), cost or weeks.")
  private String minimise = "hours";

  /** The wish; bad use where an option cannot be meant. */
  Wish wish(LocalDate today, Set<String> kept) {
    LocalDate first = from == null ? today : date("--from", from);
    Integer most = budget;
    if (most != null && most < 0) {
      throw new Linacre.BadUse("A budget of " + most + " is below 0.");
    }
    try {
      return new Wish(
          measure(),
          hoursPerWeek,
          first,
          by == null ? null : date("--by", by),
          most == null ? OptionalInt.empty() : OptionalInt.of(most),
          new HashSet<>(deliveries),
          kept);
    } catch (IllegalArgumentException e) {
      throw new Linacre.BadUse(String.valueOf(e.getMessage()));
    }
  }

  /** Bad use where a kind of delivery is none that any course has. */
  void checkDeliveries(Collection<Course> courses) {
    Set<String> known = new TreeSet<>(courses.stream().map(Course::delivery).toList());
    known.remove("");
    for (String delivery : deliveries) {
      if (!known.contains(delivery)) {
        throw new Linacre.BadUse(Words.unknown("kind of delivery", delivery, known));
      }
    }
  }

  private Measure measure() {
    for (Measure one : Measure.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(minimise)) {
        return one;
      }
    }
    throw new Linacre.BadUse("'" + minimise + "' cannot be least. Maybe hours, cost or weeks.");
  }

  private static LocalDate date(String option, @Nullable String text) {
    LocalDate date = Words.date(String.valueOf(text));
    if (date == null) {
      throw new Linacre.BadUse(
          option + ": '" + text + "' is no date. Maybe year-month-day, such as 2026-09-30.");
    }
    return date;
  }
}
