package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan says what a role takes that neither courses nor ninety days give, and who has it; p0162 is
 * a triage nurse. What each role takes is {@code roles.csv}, entry and needs.
 */
class CareerBesidesTest {
  private static final String LEAD = "years of leading in the field";

  @TempDir Path folder;

  private static Ran plan(String role, String... more) {
    String[] plan = {"career", "plan", "--role", role, "--start", "2027-01-04"};
    return run(Stream.concat(Stream.of(plan), Stream.of(more)).toArray(String[]::new));
  }

  private static JsonNode besides(String role, String... more) {
    String[] all = Stream.concat(Stream.of(more), Stream.of("--json")).toArray(String[]::new);
    return JsonMapper.shared().readTree(plan(role, all).out()).get("besides");
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void aPlanSaysAtItsTopWhatNoCourseAndNoNinetyDaysGive() {
    String out = plain(plan("consultant-radiologist").out());
    assertThat(out)
        .containsSubsequence(
            "Besides registration as a doctor, which no course gives. Ninety days do not give it",
            "Project",
            "Foundation");
    JsonNode besides = besides("consultant-radiologist");
    assertThat(besides.get("needs").asString()).isEqualTo("registration as a doctor");
    assertThat(besides.get("met").asBoolean()).isFalse();
    assertThat(besides.get("days").asString())
        .contains("whether you have it is not known", "does not lead into the role");
    assertThat(plain(plan("cio").out())).contains("Besides " + LEAD, "Ninety days do not give it");
  }

  @Test
  void whoIsOfAnotherProfessionIsToldSo() {
    for (String[] start :
        new String[][] {{"--from", "triage-nurse"}, {LINCHESTER, "--person", "p0162"}}) {
      assertThat(besides("consultant-radiologist", start).get("days").asString())
          .contains("Ninety days do not give it, and you are not known to have it");
    }
  }

  @Test
  void whoHasItIsToldSoAndOfNoNinetyDays() {
    for (String[] start :
        new String[][] {{"--from", "triage-nurse"}, {LINCHESTER, "--person", "p0162"}}) {
      JsonNode besides = besides("clinical-ai-evaluator", start);
      assertThat(besides.get("met").asBoolean()).isTrue();
      assertThat(besides.get("text").asString()).contains("registration as a nurse is held");
      assertThat(besides.get("days").asString()).isEmpty();
    }
    assertThat(besides("chief-data-officer", "--from", "cio").get("met").asBoolean()).isTrue();
    assertThat(plain(plan("ai-governance-analyst", "--from", "risk officer").out()))
        .contains("A source names the role for a background of yours")
        .doesNotContain("Ninety days do not");
  }

  /** roles.csv, brought_by: neither lane brings projects or privacy, whatever a source names. */
  @Test
  void aLaneIsNotTheExperienceARoleAsks() {
    for (String from : new String[] {"cleaner", "HR officer", "bank clerk"}) {
      JsonNode besides = besides("healthcare-ai-implementation-specialist", "--from", from);
      assertThat(besides.get("met").asBoolean()).as(from).isFalse();
    }
    assertThat(besides("privacy-reviewer", "--from", "police officer").get("met").asBoolean())
        .isFalse();
    assertThat(besides("ai-governance-analyst", "--from", "lawyer").get("met").asBoolean())
        .isTrue();
  }

  /** As a fit has it: what a learner lacks, what a place of work leaves as it is, what a job is. */
  @ParameterizedTest
  @CsvSource({
    "student data analyst, quality-analytics-specialist, false",
    "data analyst, quality-analytics-specialist, true",
    "student nurse, clinical-informatics-specialist, false",
    "retired nurse, clinical-informatics-specialist, true",
    "NHS project manager, healthcare-ai-implementation-specialist, true",
    "bank risk analyst, model-risk-coordinator, true",
    "operations manager, healthcare-ai-product-manager, true",
    "shop assistant, healthcare-ai-product-manager, false"
  })
  void experienceIsKnownAsAFitKnowsIt(String from, String role, boolean met) throws IOException {
    assertThat(besides(role, "--from", from).get("met").asBoolean()).isEqualTo(met);
    Path people = copy().resolve("people.csv");
    String lines = Files.readString(people);
    String called = lines.replaceFirst("(?m)^(p0001,[^,]*,[^,]*,)[^,]*", "$1" + from);
    Files.writeString(people, called);
    String[] who = {folder.resolve("copy").toString(), "--person", "p0001"};
    assertThat(besides(role, who).get("met").asBoolean()).isEqualTo(met);
  }

  private Path copy() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(Path.of(LINCHESTER))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  /** 002 l.245: the data analyst is open; a degree is no matter of ninety days, coding in part. */
  @Test
  void openRolesTakeNothingAndTechnicalOnesPractice() {
    assertThat(besides("healthcare-data-analyst").isNull()).isTrue();
    assertThat(plan("healthcare-data-analyst").out()).doesNotContain("Besides");
    assertThat(besides("healthcare-ml-engineer").get("days").asString())
        .isEqualTo("Ninety days give a part of it at most.");
    assertThat(besides("statistician", "--from", "cio").get("text").asString())
        .contains("none gives a degree in statistics");
    assertThat(besides("statistician", "--from", "cio").get("days").asString())
        .contains("Ninety days do not give it");
  }

  @Test
  void theTransitionSaysTheSame() {
    Ran way =
        run("career", "transition", "--from", "triage-nurse", "--to", "consultant-radiologist");
    assertThat(plain(way.out()))
        .contains(
            besides("consultant-radiologist", "--from", "triage-nurse").get("text").asString());
  }

  @Test
  void theFirstEventOfTheCalendarSaysIt() throws IOException {
    Path file = folder.resolve("plan.ics");
    assertThat(plan("consultant-radiologist", "--calendar", file.toString()).exit()).isZero();
    String[] events = Files.readString(file).replace("\r\n ", "").split("BEGIN:VEVENT", -1);
    assertThat(events[1])
        .contains("Besides: registration as a doctor", "Ninety days do not give it");
    assertThat(events[2]).doesNotContain("Ninety days do not give it");
  }
}
