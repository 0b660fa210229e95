package org.linacre.formats.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingMonthTest {
  /** The second source of every form is the formatter of the JDK. */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          DateTimeFormatter.ofPattern("uuuu-MM", Locale.UK),
          DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK),
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK),
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US),
          DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.US));

  @Test
  void everyDayOfFourYearsIsReadInEveryForm() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    for (LocalDate day : first.datesUntil(LocalDate.of(2028, 1, 1)).toList()) {
      String month = day.toString().substring(0, 7);
      for (DateTimeFormatter form : FORMS) {
        assertThat(PostingMonth.of(form.format(day))).as(form.format(day)).isEqualTo(month);
      }
      String late = day.atTime(23, 59).atOffset(ZoneOffset.ofHours(-5)).toString();
      assertThat(PostingMonth.of(late)).as(late).isEqualTo(month);
      String mail =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atTime(7, 1).atOffset(ZoneOffset.UTC));
      assertThat(PostingMonth.of(mail)).as(mail).isEqualTo(month);
    }
  }

  @ParameterizedTest
  @CsvSource({"March 2026,2026-03", "5th March 2026,2026-03", "'Sept. 3, 2026',2026-09"})
  void monthsByName(String date, String month) {
    assertThat(PostingMonth.of(date)).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2026-02-30",
        "2026-13-01",
        "2026-00",
        "0026-01-01",
        "05/02/2026",
        "13/02/2026",
        "1767571200",
        "1767571200000",
        "20260231",
        "05022026",
        "30 February 2026",
        "Maybe 2026",
        "5 Ma 2026",
        "2026",
        "2026-5-1",
        "yesterday",
        "2026-05-01x",
        "5 March 26",
        "12026-01-01"
      })
  void whatIsNoDateOrMayBeTwoIsNotRead(String date) {
    assertThat(PostingMonth.of(date)).isEmpty();
  }

  @Test
  void aDayThatTheCalendarDoesNotHaveIsNotRead() {
    List<String> days =
        Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plus(1, ChronoUnit.DAYS))
            .limit(365)
            .map(LocalDate::toString)
            .toList();
    for (int month = 1; month <= 12; month++) {
      for (int day = 1; day <= 31; day++) {
        String date = String.format(Locale.ROOT, "2026-%02d-%02d", month, day);
        assertThat(PostingMonth.of(date).isEmpty()).as(date).isEqualTo(!days.contains(date));
      }
    }
  }
}
