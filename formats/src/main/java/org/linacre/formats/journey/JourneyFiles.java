package org.linacre.formats.journey;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journey.Step;
import org.linacre.formats.text.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A journey read and written. */
public final class JourneyFiles {
  private JourneyFiles() {}

  /**
   * The courses of an older journey, as {@code linacre journey --json} prints it.
   *
   * @return their keys: the course, and after a space the product version where there is one; none
   *     where the file is no journey, with the reason added
   */
  public static Set<String> courses(Path file, Violations violations) {
    Source source = new Source(file, file.toString());
    Set<String> keys = new LinkedHashSet<>();
    if (!source.isReadable(violations)) {
      return keys;
    }
    try {
      JsonNode courses = JsonMapper.shared().readTree(file.toFile()).path("courses");
      if (!courses.isArray()) {
        violations.error(source.name(), 0, "courses", "Not a journey: no list of courses.");
      }
      courses.forEach(course -> keys.add(key(course)));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
      violations.error(source.name(), line, "", "Not JSON: " + e.getOriginalMessage());
    }
    return keys;
  }

  private static String key(JsonNode course) {
    String product = course.path("product").asString("");
    return course.path("id").asString("") + (product.isEmpty() ? "" : " " + product);
  }

  /**
   * The journey's courses as all-day events of an iCalendar (RFC 5545).
   *
   * @param day the day that stands as the day of making, so that the same plan gives the same bytes
   */
  public static byte[] calendar(Journey journey, LocalDate day) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Linacre//journey//EN");
    for (Step step : journey.courses()) {
      VEvent event = new VEvent();
      String key = step.id() + (step.product().isEmpty() ? "" : "-" + step.product());
      event.setUid(journey.person() + "-" + key + "-" + step.from() + "@linacre");
      event.setDateTimeStamp(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
      event.setDateStart(date(step.from()), false);
      event.setDateEnd(date(step.to().plusDays(1)), false);
      event.setSummary(
          step.marked() + (step.product().isEmpty() ? "" : " (" + step.product() + ")"));
      event.setDescription(step.hours() + " h, " + step.provider() + ", " + step.delivery());
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}
