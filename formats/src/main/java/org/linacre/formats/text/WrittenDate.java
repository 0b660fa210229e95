package org.linacre.formats.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and machines write it, where only one can be meant: ISO 8601 (2026-05,
 * 2026-05-01, 20260501, with a time behind it or not) and dates with the English name of the month
 * (March 2026, 5 Mar 2026, March 5, 2026). Of 05/02/2026 nobody knows which is the day: it is not
 * read. Years are of four digits, 1900 to 2099; a day must be one of its month.
 */
public final class WrittenDate {
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final String TIME = "(?:[T ]\\d\\d?:\\d\\d.*)?";
  private static final Pattern ISO =
      Pattern.compile(YEAR + "-(?<month>\\d\\d)(?:-(?<day>\\d\\d)" + TIME + ")?");
  private static final Pattern SHORT = Pattern.compile(YEAR + "-(?<month>\\d\\d?)-(?<day>\\d\\d?)");
  private static final Pattern COMPACT =
      Pattern.compile(YEAR + "(?<month>\\d\\d)(?<day>\\d\\d)(?:T\\d{4}.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}, )?(?:(?<day>\\d\\d?)"
              + ORDINAL
              + "[ -])?(?<month>[A-Za-z]{3,9})[.,]?[ -]"
              + YEAR
              + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<month>[A-Za-z]{3,9})\\.? (?<day>\\d\\d?)" + ORDINAL + ",? " + YEAR + TIME);

  private WrittenDate() {}

  /** Year and month as 2026-05; empty where there is no date, or none that can be read. */
  public static String month(String date) {
    return found(date, List.of(ISO, COMPACT, DAY_FIRST, MONTH_FIRST))
        .map(WrittenDate::first)
        .map(day -> YearMonth.from(day).toString())
        .orElse("");
  }

  /** The day, month and day in ISO 8601 of one digit or two; null where none can be read. */
  public static @Nullable LocalDate day(String date) {
    return found(date, List.of(ISO, SHORT, COMPACT, DAY_FIRST, MONTH_FIRST))
        .filter(found -> found.group("day") != null)
        .map(WrittenDate::first)
        .orElse(null);
  }

  private static Optional<Matcher> found(String date, List<Pattern> patterns) {
    return patterns.stream().map(p -> p.matcher(date.strip())).filter(Matcher::matches).findFirst();
  }

  /** The day; the first of the month where no day stands; null where the calendar has none. */
  private static @Nullable LocalDate first(Matcher found) {
    String day = found.group("day");
    try {
      return YearMonth.of(
              Integer.parseInt(found.group("year")), number(found.group("month")).orElse(0))
          .atDay(day == null ? 1 : Integer.parseInt(day));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The number of a month by its number or English name, which may be cut after three letters. */
  private static Optional<Integer> number(String month) {
    if (Character.isDigit(month.charAt(0))) {
      return Optional.of(Integer.valueOf(month));
    }
    String name = month.toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(m -> m.name().startsWith(name))
        .map(Month::getValue)
        .findFirst();
  }
}
