package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order of what is learned on a way, and what of it is likely held; p0162 is a triage nurse.
 */
class CareerWayTest {
  private static final String[] NURSE = {LINCHESTER, "--person", "p0162"};

  @TempDir Path folder;

  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String[] nurse(String command, String... more) {
    return Stream.of(Stream.of("career", command), Stream.of(NURSE), Stream.of(more))
        .flatMap(s -> s)
        .toArray(String[]::new);
  }

  private static List<String> courses(JsonNode plan) {
    return plan.get("courses").valueStream().map(c -> c.get("id").asString()).toList();
  }

  /** 002 l.552: days 31 to 60 are for a rubric; its course ends before they do. */
  @Test
  void whatTheProjectNeedsIsLearnedBeforeItsDaysEnd() {
    JsonNode plan = json(nurse("plan", "--role", "clinical-ai-evaluator"));
    String last = plan.get("phases").get(1).get("to").asString();
    assertThat(plan.get("courses").valueStream())
        .anyMatch(
            c ->
                c.get("id").asString().equals("evaluation-rubrics-first")
                    && c.get("to").asString().compareTo(last) <= 0);
    assertThat(courses(plan)).noneMatch(course -> course.startsWith("clinical-terminology"));
    List<String> own =
        List.of(
            "evaluation-rubrics-first",
            "output-review-first",
            "evaluation-rubrics-further",
            "output-review-further");
    String[] role = {
      "--from", "triage-nurse", "--role", "clinical-ai-evaluator", "--start", "2026-09-30"
    };
    JsonNode fromRole =
        json(Stream.concat(Stream.of("career", "plan"), Stream.of(role)).toArray(String[]::new));
    assertThat(courses(plan)).containsSubsequence(own);
    assertThat(courses(fromRole)).containsSubsequence(own);
  }

  /**
   * projects.csv: a dashboard needs dashboards, SQL and what health data stand for. Days 31 to 60
   * from 2027-01-04 begin on 2027-02-03; at four hours a week no course of SQL has ended by then,
   * at forty all have.
   */
  @Test
  void whatTheProjectNeedsAndComesLateIsSaid() {
    String[] plan = {
      "career", "plan", "--role", "healthcare-data-analyst", "--start", "2027-01-04"
    };
    JsonNode late = json(plan).get("late");
    assertThat(json(plan).get("build").asString()).isEqualTo("2027-02-03");
    assertThat(late.valueStream().map(c -> c.get("id").asString()))
        .contains("sql-first", "health-data-context-first")
        .doesNotContain("statistics-first");
    assertThat(late.valueStream())
        .allMatch(c -> c.get("to").asString().compareTo("2027-02-03") >= 0);
    assertThat(run(plan).out()).contains("Not before the project", "SQL");
    String[] more =
        Stream.concat(Stream.of(plan), Stream.of("--hours-per-week", "40")).toArray(String[]::new);
    assertThat(json(more).get("late").isEmpty()).isTrue();
    assertThat(run(more).out()).doesNotContain("Not before the project");
  }

  /** The words of care of 002 l.540-542 are for healthcare; the other sectors have their own. */
  @Test
  void aPlanSpeaksOfItsOwnSector() {
    for (String role : List.of("model-validator", "caseworker", "healthcare-data-analyst")) {
      String weeks =
          json("career", "plan", "--role", role, "--start", "2027-01-04").get("weeks").toString();
      assertThat(weeks.contains("workflow of care") || weeks.contains("patient data"))
          .as(role)
          .isEqualTo(role.startsWith("healthcare"));
      assertThat(weeks.split("that the lane lives in", -1)).as(role).hasSize(2);
      // What to learn first of a lane's own work 002 l.750 says of analysts alone.
      boolean own = role.equals("healthcare-data-analyst");
      assertThat(weeks.contains("002 l.750")).as(role).isEqualTo(own);
      assertThat(weeks.split("Check that it needs no", -1)).hasSize(2);
    }
  }

  /** Seed 000, l.17-25, speaks of neither patients nor clinicians; 002 l.612-721 does. */
  @Test
  void whatKeepsAProjectSafeSpeaksOfItsOwnSector() {
    Pattern care = Pattern.compile("(?i)patient|clinic|doctor|diagnos|medical|ward");
    for (String sector : List.of("finance", "public-sector", "healthcare")) {
      JsonNode fit = json("career", "fit", "--background", "teacher", "--sector", sector);
      String role = fit.get("now").get(0).get("role").asString();
      JsonNode plan = json("career", "plan", "--role", role, "--start", "2027-01-04");
      for (JsonNode safe : List.of(fit, plan)) {
        assertThat(safe.get("rules")).hasSize(10);
        assertThat(care.matcher(safe.get("rules").toString()).find())
            .as(sector)
            .isEqualTo(sector.equals("healthcare"));
        assertThat(care.matcher(safe.get("warnings").toString()).find())
            .as(sector)
            .isEqualTo(sector.equals("healthcare"));
      }
      assertThat(fit.get("avoid")).hasSize(4);
      assertThat(
              fit.get("avoid")
                  .valueStream()
                  .map(a -> a.get("title").asString())
                  .anyMatch(care.asPredicate()))
          .isEqualTo(sector.equals("healthcare"));
    }
  }

  /** roles.csv: entry senior, such as the CIO's; a CIO is one. */
  @Test
  void postsForSeniorsComeAfterTheOthersButForSeniors() {
    List<JsonNode> ways =
        json("career", "transition", "--from", "triage-nurse")
            .get("transitions")
            .valueStream()
            .toList();
    assertThat(ways)
        .allMatch(w -> w.get("senior").asBoolean() == w.get("entry").asString().equals("senior"));
    List<JsonNode> open = ways.stream().filter(w -> !w.get("unlicensed").asBoolean()).toList();
    assertThat(open.stream().map(w -> w.get("senior").asBoolean())).isSorted().contains(true);
    assertThat(run("career", "transition", "--from", "triage-nurse").out())
        .contains("Posts for those who have led for years");
    assertThat(json("career", "transition", "--from", "cio").get("transitions").valueStream())
        .noneMatch(w -> w.get("senior").asBoolean());
  }

  /** 002 l.38 names the governance analyst for compliance, risk or policy, not for operations. */
  @Test
  void experienceThatTheBackgroundBringsIsNotSaidToBeMissing() {
    String[] way = {
      "career", "transition", "--from", "risk officer", "--to", "ai-governance-analyst"
    };
    assertThat(run(way).out())
        .contains("A source names the")
        .doesNotContain("which no course gives");
    way[3] = "fraud-analyst";
    assertThat(run(way).out()).contains("which no course gives").doesNotContain("names the role");
  }

  /**
   * Seed 002 l.738 says of clinicians that they understand clinical language, seed 001 (User
   * Persona 1) makes it part of the job: no evidence says so, so it is asked first and learned
   * last.
   */
  @Test
  void whatJobOrRegistrationBearsIsAskedForAndLearnedLast() {
    JsonNode plan = json(nurse("plan", "--role", "clinical-ai-evaluator"));
    JsonNode borne = plan.get("borne");
    assertThat(borne.get("levels").valueStream().map(l -> l.get("competency").asString()))
        .containsExactly("clinical-terminology");
    assertThat(borne.get("because").toString()).contains("triage nurse", "registration as a nurse");
    JsonNode way = json(nurse("transition", "--to", "clinical-ai-evaluator"));
    List<JsonNode> all = way.get("courses").valueStream().toList();
    assertThat(all.getLast().get("id").asString()).isEqualTo("clinical-terminology-further");
    int hours =
        all.stream()
            .filter(c -> c.get("id").asString().startsWith("clinical-terminology"))
            .mapToInt(c -> c.get("hours").asInt())
            .sum();
    assertThat(borne.get("hours").asInt()).isEqualTo(hours).isPositive();
    assertThat(way.get("missing").toString()).contains("clinical-terminology");
    assertThat(way.get("bridge").asString())
        .contains("yet to learn for it: review of AI outputs, evaluation rubrics")
        .doesNotContain("clinical terminology");
    assertThat(run(nurse("plan", "--role", "clinical-ai-evaluator")).out()).contains("Ask first");
    String[] other = {
      "career", "transition", "--from", "triage-nurse", "--to", "clinical-ai-evaluator"
    };
    assertThat(json(other).get("borne").isNull()).isTrue();
  }

  @Test
  void aRegistrationThatIsHeldIsSaidToBeHeld() {
    JsonNode way = json(nurse("transition", "--to", "clinical-ai-evaluator"));
    assertThat(way.get("unlicensed").asBoolean()).isFalse();
    assertThat(way.get("licenceHeld").asString()).isEqualTo("registration as a nurse");
    assertThat(run(nurse("transition", "--to", "clinical-ai-evaluator")).out())
        .contains("registration as a nurse is held")
        .doesNotContain("which no course gives");
    JsonNode barred = json(nurse("transition", "--to", "consultant-radiologist"));
    assertThat(barred.get("licenceHeld").asString()).isEmpty();
    assertThat(run(nurse("transition", "--to", "consultant-radiologist")).out())
        .contains("which no course gives");
  }

  @Test
  void everyFaultOfTheLevelsIsTold() {
    Ran ran = run("career", "transition", "--levels", "sql:expert,pythn:capability,sql:capability");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("'sql:expert'", "'pythn:capability'")
        .doesNotContain("'sql:capability'");
  }

  @Test
  void aCalendarWithoutAFolderIsRefusedWithTheReason() {
    Path file = folder.resolve("none").resolve("x.ics");
    Ran ran = run(nurse("plan", "--role", "cio", "--calendar", file.toString()));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("there is no folder", "none", "Maybe");
    assertThat(ran.out()).isEmpty();
  }

  /** RFC 5545, section 3.1: lines of at most 75 octets, without the line break. */
  @Test
  void noLineOfACalendarIsLongerThanSeventyFiveOctets() throws IOException {
    Path file = folder.resolve("x.ics");
    for (String role : List.of("clinical-ai-evaluator", "healthcare-data-analyst", "ccio")) {
      String[] plan = nurse("plan", "--role", role, "--overwrite", "--calendar", file.toString());
      assertThat(run(plan).exit()).isZero();
      String text = Files.readString(file);
      assertThat(text).endsWith("END:VCALENDAR\r\n");
      assertThat(List.of(text.split("\r\n", -1)))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
          .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length == 75);
    }
  }
}
