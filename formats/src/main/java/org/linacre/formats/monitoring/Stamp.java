package org.linacre.formats.monitoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as it stands in a file: on its own clock, with that clock's offset where it is said. Days
 * are those of this clock, so that 22:30 in the evening is of that day wherever it is.
 *
 * @param clock what the clock shows; the start of the day where only a day is said
 * @param offset of the clock from UTC; null where none is said
 */
record Stamp(LocalDateTime clock, @Nullable ZoneOffset offset) {
  private static final int DAY = 10;

  /** The time on another clock; as it stands where either does not say its offset. */
  LocalDateTime on(Stamp other) {
    return offset == null || other.offset == null || offset.equals(other.offset)
        ? clock
        : clock.atOffset(offset).withOffsetSameInstant(other.offset).toLocalDateTime();
  }

  /** Such as 2026-03-31, 2026-03-31T14:05 or 2026-03-31 14:05:09.5+01:00; null where it is none. */
  static @Nullable Stamp of(String text) {
    try {
      if (text.length() <= DAY) {
        return new Stamp(date(text).atStartOfDay(), null);
      }
      int end = offsetAt(text);
      LocalDateTime clock =
          LocalDateTime.of(date(text.substring(0, DAY)), time(text.substring(DAY, end)));
      return new Stamp(clock, end == text.length() ? null : ZoneOffset.of(text.substring(end)));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** Where the offset begins; the end of the text where there is none. */
  private static int offsetAt(String text) {
    for (int i = DAY; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        return i;
      }
    }
    return text.length();
  }

  private static LocalDate date(String text) {
    boolean usual = text.length() == DAY && text.charAt(4) == '-' && text.charAt(7) == '-';
    int day = usual ? figures(text, 8, 2) : -1;
    int month = usual ? figures(text, 5, 2) : -1;
    int year = usual ? figures(text, 0, 4) : -1;
    return day < 0 || month < 0 || year < 0
        ? LocalDate.parse(text)
        : LocalDate.of(year, month, day);
  }

  /** The time after a T or a space. */
  private static LocalTime time(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first != 'T' && first != ' ') {
      throw new DateTimeException("Neither a T nor a space.");
    }
    boolean usual = text.length() == 6 && text.charAt(3) == ':';
    int hour = usual ? figures(text, 1, 2) : -1;
    int minute = usual ? figures(text, 4, 2) : -1;
    return hour < 0 || minute < 0 ? LocalTime.parse(text.substring(1)) : LocalTime.of(hour, minute);
  }

  /** The number of so many figures; -1 where one is none. */
  private static int figures(String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int figure = text.charAt(i) - '0';
      if (figure < 0 || figure > 9) {
        return -1;
      }
      number = 10 * number + figure;
    }
    return number;
  }
}
