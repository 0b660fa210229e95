package org.linacre.formats.career;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import org.linacre.engine.career.Besides;
import org.linacre.engine.career.NinetyDays;
import org.linacre.engine.journey.Journey;

/** A plan of ninety days as all-day events of an iCalendar (RFC 5545). */
public final class NinetyDaysCalendar {
  private static final int MOST_OCTETS = 75;

  private NinetyDaysCalendar() {}

  /**
   * Every week with its steps, the first with what the role takes besides, every phase's last day,
   * and every course that begins within the ninety days; the calendar is named by the role and the
   * days it spans. The plan's first day stands as the day of making, so that the same plan gives
   * the same bytes.
   */
  public static byte[] of(NinetyDays plan) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Linacre//career plan//EN");
    String name = plan.title() + ", " + plan.span();
    calendar.setName(name);
    calendar.setExperimentalProperty("X-WR-CALNAME", escaped(name));
    plan.weeks().forEach(week -> calendar.addEvent(week(plan, week)));
    for (NinetyDays.Part part : plan.phases()) {
      VEvent event = event(plan, "day-" + part.days(), part.to(), part.to());
      event.setSummary("Day " + part.days() + ", " + part.title() + ": " + part.outcome());
      calendar.addEvent(event);
    }
    for (Journey.Step course : plan.courses()) {
      VEvent event = event(plan, course.id(), course.from(), course.to());
      event.setSummary(course.marked());
      event.setDescription(course.hours() + " h, " + course.provider() + ", " + course.delivery());
      calendar.addEvent(event);
    }
    return folded(Biweekly.write(calendar).go()).getBytes(StandardCharsets.UTF_8);
  }

  /** As a value of the kind TEXT: RFC 5545, section 3.3.11; the library leaves others' as is. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /**
   * The same with lines of at most 75 octets, none of them cut within a character: RFC 5545,
   * section 3.1. The library folds at characters, and counts the space that a further line begins
   * with to none of them.
   */
  static String folded(String calendar) {
    StringBuilder folded = new StringBuilder();
    for (String line : calendar.replaceAll("\r\n[ \t]", "").split("\r\n", -1)) {
      int octets = 0;
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        String letter = Character.toString(line.codePointAt(at));
        int more = letter.getBytes(StandardCharsets.UTF_8).length;
        if (octets + more > MOST_OCTETS) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.append(letter);
        octets += more;
      }
      folded.append("\r\n");
    }
    return folded.delete(folded.length() - 2, folded.length()).toString();
  }

  private static VEvent week(NinetyDays plan, NinetyDays.Week week) {
    VEvent event = event(plan, "week-" + week.week(), week.from(), week.to());
    event.setSummary("Week " + week.week() + " towards " + plan.title());
    String steps =
        week.steps().stream().map(NinetyDays.Act::text).collect(Collectors.joining("\n"));
    boolean first = week.equals(plan.weeks().getFirst());
    event.setDescription((first ? start(plan) + besides(plan) : "") + steps);
    return event;
  }

  /** How what the plan does not teach was come by. */
  private static String start(NinetyDays plan) {
    return plan.taken().isEmpty() ? "" : "Start: " + plan.taken() + ".\n";
  }

  private static String besides(NinetyDays plan) {
    Besides besides = plan.besides();
    return besides == null
        ? ""
        : "Besides: " + (besides.text() + " " + besides.days()).strip() + "\n";
  }

  private static VEvent event(NinetyDays plan, String what, LocalDate from, LocalDate to) {
    VEvent event = new VEvent();
    String who = plan.person().isEmpty() ? "" : plan.person() + "-";
    event.setUid(who + String.join("-", plan.role(), what, from.toString()) + "@linacre");
    event.setDateTimeStamp(Date.from(plan.from().atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setDateStart(date(from), false);
    event.setDateEnd(date(to.plusDays(1)), false);
    return event;
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}
