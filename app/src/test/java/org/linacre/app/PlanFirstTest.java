package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That a plan came first is told by a record of every run, from which nothing is taken away. */
class PlanFirstTest {
  private static final String ROWS = ROOT.resolve("examples/validation/predictions.csv").toString();

  @TempDir private Path folder;

  private String first = "";
  private String second = "";

  @BeforeEach
  void plans() throws IOException {
    Path plan = folder.resolve("plan.yaml");
    String text =
        "purpose: audit\noutcome: made\ncolumns: {score: score, label: outcome}\n"
            + "missing: [NA]\nthresholds: [0.2]\nintervals: {resamples: 0}\n";
    Files.writeString(plan, text);
    first = plan.toString();
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, text + "# changed\n");
    second = other.toString();
  }

  private JsonNode run(String plan) {
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of("validate", ROWS, "--out", out.toString()));
    words.addAll(
        plan.isEmpty()
            ? List.of("--score", "score", "--label", "outcome", "--missing", "NA")
            : List.of("--plan", plan));
    words.add("--json");
    Ran ran = typed("", words.toArray(new String[0]));
    assertThat(ran.err()).isEmpty();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String planFirst(JsonNode report) {
    return StreamSupport.stream(report.path("audit").spliterator(), false)
        .filter(a -> a.path("check").asString().equals("plan-first"))
        .map(a -> a.path("state").asString() + " " + a.path("because").path(0).path("what"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean exploratory(JsonNode report) {
    return report.path("results").get(0).path("exploratory").asBoolean();
  }

  private JsonNode record() {
    return JsonMapper.shared().readTree(folder.resolve("out/plan-record.json").toFile());
  }

  @Test
  void runningTwiceErasesNothing() {
    assertThat(planFirst(run(first))).startsWith("met");
    JsonNode changed = run(second);
    assertThat(exploratory(changed)).isTrue();
    JsonNode again = run(second);
    assertThat(exploratory(again)).isTrue();
    assertThat(planFirst(again)).contains("not-met").contains("after results were shown");
    assertThat(again.path("plan").path("changedFrom").asString())
        .isEqualTo(record().path("runs").get(0).path("sha256").asString());
    assertThat(again.path("plan").path("recorded").asString()).isEqualTo("after-results");
    assertThat(record().path("runs").size()).isEqualTo(3);
    JsonNode back = run(first);
    assertThat(exploratory(back)).as("it was recorded before any result").isFalse();
    assertThat(back.path("plan").path("changedFrom").asString()).isNotEmpty();
  }

  @Test
  void aLookWithoutAPlanIsRecordedToo() {
    assertThat(exploratory(run(""))).isTrue();
    assertThat(record().path("runs").get(0).path("declared").asBoolean()).isFalse();
    JsonNode later = run(first);
    assertThat(planFirst(later)).contains("not-met").contains("after results were shown");
    assertThat(exploratory(later)).isTrue();
    assertThat(later.path("plan").path("declared").asBoolean()).isTrue();
    run("");
    assertThat(record().path("sha256").asString())
        .isEqualTo(later.path("plan").path("sha256").asString());
  }

  @Test
  void aDamagedRecordIsKeptAndTold() throws IOException {
    run(first);
    Path record = folder.resolve("out/plan-record.json");
    String damaged = Files.readString(record).substring(0, 500);
    Files.writeString(record, damaged);
    JsonNode report = run(second);
    assertThat(report.path("plan").path("damaged").asString())
        .isEqualTo("plan-record.damaged-1.json");
    assertThat(report.path("notes").toString())
        .contains("record-damaged")
        .contains("is kept in plan-record.damaged-1.json");
    assertThat(folder.resolve("out/plan-record.damaged-1.json")).hasContent(damaged);
    assertThat(exploratory(report)).as("nobody knows what was looked at").isTrue();
    assertThat(run(second).path("plan").path("damaged").asString()).isEmpty();
  }

  @Test
  void withoutAFolderNothingIsRecorded() throws IOException {
    String rows = Files.copy(Path.of(ROWS), folder.resolve("rows.csv")).toString();
    JsonNode report =
        JsonMapper.shared().readTree(typed("", "validate", rows, "--plan", first, "--json").out());
    assertThat(planFirst(report)).contains("not-met").contains("nothing recorded");
    assertThat(report.path("plan").path("recorded").asString()).isEqualTo("nowhere");
  }

  @Test
  void dueDatesNeedTheDayOnWhichOutcomesWereRead() throws IOException {
    Path plan = folder.resolve("due.yaml");
    String due =
        Files.readString(Path.of(first)).replace("label: outcome", "label: outcome, due: due_on");
    Files.writeString(plan, due);
    Ran ran = typed("", "validate", ROWS, "--plan", plan.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(3);
    JsonNode problem = JsonMapper.shared().readTree(ran.out()).path("problems").get(0);
    assertThat(problem.path("field").asString()).contains("due");
    assertThat(problem.path("line").asInt()).isEqualTo(3);
    String[] open = {
      "validate",
      ROWS,
      "--score",
      "score",
      "--label",
      "outcome",
      "--missing",
      "NA",
      "--column",
      "due=due_on",
      "--json"
    };
    assertThat(typed("", open).out()).contains("--labels-read-on").contains("commoner");
    List<String> told = new ArrayList<>(List.of(open));
    told.addAll(List.of("--labels-read-on", "2026-08-28"));
    assertThat(typed("", told.toArray(new String[0])).out()).contains("\"not-due\"");
    Ran twice = typed("", "validate", ROWS, "--plan", first, "--labels-read-on", "2026-08-28");
    assertThat(twice.exit()).isEqualTo(2);
  }
}
