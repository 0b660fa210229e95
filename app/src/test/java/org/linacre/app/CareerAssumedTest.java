package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a role merely assumes: told by name, with the courses that would teach it; and how what a
 * role asks is counted.
 */
class CareerAssumedTest {
  private static final String[] WAY = {
    "career", "transition", "--from", "triage-nurse", "--to", "clinical-ai-evaluator"
  };
  private static final String[] PLAN = {
    "career",
    "plan",
    "--from",
    "triage-nurse",
    "--role",
    "clinical-ai-evaluator",
    "--start",
    "2027-01-04"
  };

  @TempDir Path folder;

  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String plain(Ran ran) {
    return ran.out().replaceAll("\\s+", " ");
  }

  private static List<String> titles(JsonNode list) {
    return list.valueStream().map(one -> one.get("title").asString()).toList();
  }

  /** What carries over and is not shown, in the same order. */
  @Test
  void everyLevelThatIsAssumedIsNamed() {
    JsonNode way = json(WAY);
    JsonNode assumed = way.get("assumed");
    assertThat(titles(assumed.get("levels")))
        .isEqualTo(
            way.get("carries")
                .valueStream()
                .filter(c -> c.get("assumed").asBoolean())
                .map(c -> c.get("title").asString())
                .toList())
        .hasSizeGreaterThan(12);
    assertThat(assumed.get("count").asInt())
        .isEqualTo(way.get("carried").asInt() - way.get("shown").asInt());
    assertThat(json(PLAN).get("assumed")).isEqualTo(assumed);
    for (String[] command : List.of(WAY, PLAN)) {
      String out = plain(run(command));
      assertThat(titles(assumed.get("levels"))).allMatch(out::contains);
      assertThat(out).contains("None of the courses above is there for what is assumed.");
    }
  }

  /** Without the courses that come to it, the hours of those of the way are those of the way. */
  @Test
  void theCoursesThatWouldTeachItAreNamedWithTheirHours() {
    JsonNode way = json(WAY);
    JsonNode assumed = way.get("assumed");
    int more =
        assumed.get("courses").valueStream().mapToInt(c -> c.get("hours").asInt()).sum()
            - assumed.get("instead").valueStream().mapToInt(c -> c.get("hours").asInt()).sum();
    assertThat(assumed.get("hours").asInt()).isEqualTo(more).isPositive();
    assertThat(titles(way.get("courses")))
        .doesNotContainAnyElementsOf(titles(assumed.get("courses")));
    for (String[] command : List.of(WAY, PLAN)) {
      String out = plain(run(command));
      assertThat(titles(assumed.get("courses"))).allMatch(out::contains);
      assertThat(out).contains(more + " hours more");
    }
  }

  @Test
  void whereNothingIsAssumedNothingIsSaidOfIt() {
    String[] person = {
      "career", "transition", LINCHESTER, "--person", "p0162", "--to", "clinical-ai-evaluator"
    };
    assertThat(json(person).get("assumed").isNull()).isTrue();
    assertThat(run(person).out()).doesNotContain("Assumed", "Left out");
  }

  /** The hours that a way to one role tells stand in the table of all of them too. */
  @Test
  void theTableTellsTheHoursMoreOfEachRole() {
    int more = json(WAY).get("assumed").get("hours").asInt();
    assertThat(
            json("career", "transition", "--from", "triage-nurse")
                .get("transitions")
                .valueStream()
                .filter(w -> w.get("to").asString().equals("clinical-ai-evaluator")))
        .allMatch(w -> w.get("assumed").get("hours").asInt() == more)
        .hasSize(1);
    String out = run("career", "transition", "--from", "triage-nurse").out();
    assertThat(out).containsPattern("carries missing +hours +more +weeks +role");
    assertThat(out.replaceAll("\\s+", " ")).contains("as many hours more as stand under more");
    assertThat(run("career", "transition", "--from", "nurse").out())
        .containsPattern("carries missing +hours +weeks +role")
        .doesNotContain("under more");
  }

  @Test
  void theCalendarTellsWhatIsAssumedFirst() throws IOException {
    Path file = folder.resolve("plan.ics");
    String[] plan =
        Stream.concat(Stream.of(PLAN), Stream.of("--calendar", file.toString()))
            .toArray(String[]::new);
    assertThat(run(plan).exit()).isZero();
    assertThat(Files.readString(file).replace("\r\n ", ""))
        .contains("Start: ", "are assumed from the role\\, not shown");
  }

  /** The two counts of what a role asks, each by its own word: assess counts requirements. */
  @ParameterizedTest
  @ValueSource(
      strings = {"clinical-ai-evaluator", "cio", "healthcare-data-analyst", "data-ethicist"})
  void whatAssessCountsARoleTellsByTheSameWord(String role) {
    JsonNode sheet = json("career", "role", role);
    int requirements = sheet.get("requirements").asInt();
    String[] assess = {"assess", LINCHESTER, "--person", "p0408", "--target", "role:" + role};
    assertThat(json(assess).get("decisions").size()).isEqualTo(requirements);
    assertThat(sheet.get("levels").asInt()).isGreaterThanOrEqualTo(requirements);
    assertThat(run(assess).out()).contains("of " + requirements + " requirements met");
    assertThat(plain(run("career", "role", role)))
        .contains(
            requirements
                + " requirements, a level of a subject each; "
                + sheet.get("levels").asInt()
                + " levels with those below them");
  }
}
