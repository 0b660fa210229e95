package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which days a plan spans, and in what order its courses stand in them. */
class CareerPlanDaysTest {
  private static final List<String> PLAN =
      List.of("career", "plan", "--role", "healthcare-data-analyst", "--start");

  @TempDir Path folder;

  private static Ran plan(String... more) {
    Ran ran = run(Stream.concat(PLAN.stream(), Stream.of(more)).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran;
  }

  private static JsonNode json(String start) {
    return JsonMapper.shared().readTree(plan(start, "--json").out());
  }

  /** Weekdays by the perpetual calendar of ISO 8601; the ninetieth day is the first and 89 more. */
  @ParameterizedTest
  @CsvSource({
    "2026-01-05, from Monday 5 January 2026 to Saturday 4 April 2026",
    "1999-12-31, from Friday 31 December 1999 to Wednesday 29 March 2000",
    "2100-01-01, from Friday 1 January 2100 to Wednesday 31 March 2100"
  })
  void theDaysAPlanSpansAreSaidInWords(String start, String span) throws IOException {
    assertThat(plan(start).out().lines().findFirst()).hasValue("Healthcare data analyst, " + span);
    assertThat(json(start).get("span").asString()).isEqualTo(span);
    Path file = folder.resolve("plan.ics");
    plan(start, "--calendar", file.toString());
    String calendar = Files.readString(file).replace("\r\n ", "");
    // RFC 5545, 3.3.11: a comma within a text stands behind a backslash.
    String name = "Healthcare data analyst\\, " + span;
    assertThat(calendar).contains("\r\nNAME:" + name, "\r\nX-WR-CALNAME:" + name);
  }

  /**
   * courses.csv: of what a dashboard needs, spreadsheets take 10 and 24 hours, SQL 20, health data
   * 12 and 24; so the shorter come first, of those as long as each other the subject that
   * projects.csv ranks first, and all before what the project needs not; but the first steps in
   * privacy, which 002 l.530 asks for in the first days, stand before it.
   */
  @Test
  void whatTheProjectNeedsComesFirstThenTheShorter() {
    List<String> all =
        JsonMapper.shared()
            .readTree(plan("2027-01-04", "--hours-per-week", "40", "--json").out())
            .get("courses")
            .valueStream()
            .map(course -> course.get("id").asString())
            .filter(id -> !id.startsWith("foundations-"))
            .toList();
    assertThat(all)
        .startsWith(
            "privacy-basics-first",
            "spreadsheets-and-dashboards-first",
            "health-data-context-first",
            "sql-first",
            "spreadsheets-and-dashboards-further",
            "health-data-context-further")
        .hasSizeGreaterThan(5);
  }

  /** At twelve hours four weeks hold 48: the first steps of all three subjects take 10, 12, 20. */
  @Test
  void firstStepsOfEverySubjectGoBeforeFurtherStepsOfOne() {
    JsonNode plan =
        JsonMapper.shared()
            .readTree(
                plan("2027-01-04", "--from", "triage-nurse", "--hours-per-week", "12", "--json")
                    .out());
    assertThat(plan.get("late").valueStream().map(course -> course.get("id").asString()))
        .containsExactly("spreadsheets-and-dashboards-further", "health-data-context-further");
  }

  /**
   * 002 l.522: AI literacy first. A nurse at four hours: 7 hours of it take two weeks; privacy (4),
   * generative AI (6), rubrics (8) and review (8) are 26 hours, so seven weeks more, to Sunday 7
   * March; at ten hours one week and three, to 31 January, before the project's 3 February.
   */
  @Test
  void theDayTheProjectsFirstCoursesHaveEndedIsTold() {
    String[] plan = {
      "career",
      "plan",
      "--role",
      "clinical-ai-evaluator",
      "--from",
      "nurse",
      "--start",
      "2027-01-04",
      "--hours-per-week",
      "4"
    };
    assertThat(run(plan).out().replaceAll("\\s+", " "))
        .contains("The first course for each subject has ended on 2027-03-07: a small one");
    plan[plan.length - 1] = "10";
    assertThat(run(plan).out().replaceAll("\\s+", " "))
        .contains("The first course for each subject ends before");
    String[] asked = java.util.Arrays.copyOf(plan, plan.length + 1);
    asked[plan.length] = "--json";
    assertThat(JsonMapper.shared().readTree(run(asked).out()).get("ready").asString())
        .isEqualTo("2027-01-31");
  }

  @Test
  void aFirstDayIsQuotedWithoutControls() {
    Ran ran = run("career", "plan", "--role", "cio", "--start", "2027\u001b[31m");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("is no date").doesNotContain("\u001b");
  }
}
