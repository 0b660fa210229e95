package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JourneyCommandTest {
  @TempDir private Path folder;

  private static Ran journey(String... further) {
    List<String> all =
        new ArrayList<>(
            List.of("journey", LINCHESTER, "--person", "p0100", "--target", "archetype:user"));
    all.addAll(List.of(further));
    return run(all.toArray(String[]::new));
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  @Test
  void aJourneyCoversWhatTheGapSaysIsMissing() {
    JsonNode gap =
        json(run("gap", LINCHESTER, "--person", "p0100", "--target", "archetype:user", "--json"));
    JsonNode journey = json(journey("--json"));
    List<String> missing = new ArrayList<>();
    gap.path("missing").forEach(m -> missing.add(level(m)));
    List<String> covered = new ArrayList<>();
    journey.path("courses").forEach(c -> c.path("teaches").forEach(t -> covered.add(level(t))));
    journey.path("uncovered").forEach(u -> covered.add(level(u)));
    assertThat(missing).isNotEmpty();
    assertThat(covered).containsExactlyInAnyOrderElementsOf(missing);
    assertThat(journey.path("optimal").asBoolean()).isTrue();
    assertThat(journey.path("bound").asInt()).isEqualTo(journey.path("hours").asInt());
  }

  private static String level(JsonNode node) {
    return node.path("competency").asString() + ":" + node.path("level").asString();
  }

  @Test
  void whatCannotBeIsAnsweredWithTheSmallestChange() {
    assertThat(journey("--by", "2026-10-05").out())
        .contains("Not within the")
        .contains("possible is");
    Ran zero = journey("--hours-per-week", "0");
    assertThat(zero.exit()).isEqualTo(2);
    assertThat(zero.err()).contains("hours");
    Ran past = journey("--by", "2020-01-01");
    assertThat(past.exit()).isEqualTo(2);
    assertThat(past.err()).contains("2020-01-01");
    Ran nobody = run("journey", LINCHESTER, "--person", "p0100", "--target", "archetype:wizard");
    assertThat(nobody.exit()).isEqualTo(2);
    assertThat(nobody.err()).contains("No archetype 'wizard'. Maybe one of");
  }

  @Test
  void theCalendarHasOneEventACourseAndAnOlderPlanIsKept() throws IOException {
    Path calendar = folder.resolve("plan.ics");
    Ran first = journey("--json", "--calendar", calendar.toString());
    JsonNode plan = json(first);
    assertThat(Files.readString(calendar).lines().filter(l -> l.equals("BEGIN:VEVENT")))
        .hasSize(plan.path("courses").size());
    Path old = folder.resolve("old.json");
    Files.writeString(old, first.out());
    json(journey("--json", "--since", old.toString()))
        .path("courses")
        .forEach(course -> assertThat(course.path("kept").asBoolean()).isTrue());
    Files.writeString(old, "[");
    assertThat(journey("--since", old.toString()).err())
        .contains("old.json:1")
        .contains("Not JSON");
  }

  @Test
  void plansForEveryoneAddUpToTheirPlans() {
    JsonNode plans = json(run("plans", LINCHESTER, "--target", "foundation", "--json"));
    int hours = 0;
    for (JsonNode one : plans.path("plans")) {
      hours += one.path("hours").asInt();
    }
    assertThat(plans.path("hours").asInt()).isEqualTo(hours).isPositive();
    assertThat(plans.path("plans").size()).isEqualTo(plans.path("people").asInt());
    plans
        .path("cohorts")
        .forEach(c -> assertThat(c.path("people").asInt()).isGreaterThanOrEqualTo(5));
    JsonNode hidden =
        json(run("plans", LINCHESTER, "--target", "foundation", "--anonymous", "--json"));
    assertThat(hidden.path("plans").size()).isZero();
    assertThat(hidden.path("hours").asInt()).isEqualTo(hours);
  }
}
