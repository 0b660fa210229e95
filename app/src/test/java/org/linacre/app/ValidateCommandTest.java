package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
  private static final String ROWS = ROOT.resolve("examples/validation/predictions.csv").toString();
  private static final String PLAN = ROOT.resolve("examples/validation/plan.yaml").toString();

  private static final List<String> FINDINGS =
      List.of(
          "disparity",
          "no-disparity",
          "inconclusive",
          "not-estimable",
          "outside-margin",
          "within-margin");

  @TempDir private Path folder;

  @Test
  void theExampleGivesAReportTheRecordOfItsPlanAndExitOneForItsSite() throws IOException {
    Path out = folder.resolve("out");
    Ran ran = typed("", "validate", ROWS, "--plan", PLAN, "--out", out.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("1,500 rows").contains("disparity: Calibration intercept");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted())
          .containsExactly(
              "plan-record.json", "validation.html", "validation.json", "validation.xlsx");
    }
    JsonNode record = JsonMapper.shared().readTree(out.resolve("plan-record.json").toFile());
    assertThat(record.path("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(record.path("plan").path("purpose").asString()).isEqualTo("service-evaluation");
  }

  @Test
  void anotherPlanInTheSameFolderIsTold() throws IOException {
    Path out = folder.resolve("out");
    typed("", "validate", ROWS, "--plan", PLAN, "--out", out.toString());
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, Files.readString(Path.of(PLAN)) + "\n# changed\n");
    typed("", "validate", ROWS, "--plan", other.toString(), "--out", out.toString());
    assertThat(Files.readString(out.resolve("validation.html")))
        .contains("Another plan had been recorded in this folder before");
  }

  @Test
  void jsonHasTheFieldsOfTheContractAndNothingIsWritten() {
    Ran ran =
        typed(
            "",
            "validate",
            ROWS,
            "--score",
            "score",
            "--label",
            "outcome",
            "--group",
            "sex",
            "--threshold",
            "0.2",
            "--split",
            "period",
            "--json");
    JsonNode json = JsonMapper.shared().readTree(ran.out());
    JsonNode first = json.path("results").get(0);
    for (String field :
        List.of(
            "metric",
            "split",
            "group",
            "level",
            "threshold",
            "value",
            "lower",
            "upper",
            "method",
            "n",
            "events",
            "estimable",
            "exploratory")) {
      assertThat(first.has(field)).as(field).isTrue();
    }
    assertThat(json.path("results")).allMatch(r -> r.path("exploratory").asBoolean());
    assertThat(json.path("verdicts").size()).isPositive();
    for (JsonNode verdict : json.path("verdicts")) {
      assertThat(verdict.path("verdict").asString()).isIn(FINDINGS);
      assertThat(verdict.has("adjustedP") && verdict.has("reason")).isTrue();
    }
    assertThat(ran.exit()).isIn(0, 1);
    assertThat(Path.of(ROWS).resolveSibling("validation").resolve("x")).doesNotExist();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void badUseAndBadInputAreToldApart() throws IOException {
    assertThat(typed("", "validate", ROWS).exit()).isEqualTo(2);
    assertThat(typed("", "validate", ROWS, "--plan", PLAN, "--score", "score").exit()).isEqualTo(2);
    Ran range =
        typed("", "validate", ROWS, "--score", "scor", "--label", "outcome", "--threshold", "1.5");
    assertThat(range.exit()).isEqualTo(3);
    assertThat(range.err())
        .contains("--threshold: 1.5 is outside 0 to 1.")
        .contains("Unknown column 'scor'. Maybe score.")
        .contains("nothing was written");
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "s,y\n2,1\n0.5,7\n");
    Ran json = typed("", "validate", bad.toString(), "--score", "s", "--label", "y", "--json");
    assertThat(json.exit()).isEqualTo(3);
    assertThat(JsonMapper.shared().readTree(json.out()).path("problems").size()).isEqualTo(2);
    assertThat(folder.resolve("validation")).doesNotExist();
  }

  @Test
  void anOptionWithoutItsColumnIsRefusedWithTheWayOut() {
    Ran ran =
        typed(
            "",
            "validate",
            ROWS,
            "--score",
            "score",
            "--label",
            "outcome",
            "--horizon",
            "3",
            "--labels-read-on",
            "2026-08-28");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("--horizon: Without a column of follow-up nothing is judged at a horizon.")
        .contains("--labels-read-on: Without a column of due dates this day leaves no row out.")
        .contains("Maybe leave it out, or name --column follow-up=COL.")
        .contains("2 problems");
  }

  @Test
  void aQuoteThatIsNotClosedAndAMistypedKeyAreBadInput() throws IOException {
    Path file = rows("rows.csv", false);
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("development\\n", "\"fell, bed\n"));
    Ran ran = typed("", "validate", file.toString(), "--plan", plan("erors: {}\n").toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("rows.csv:2: A quote is not closed where its record ends.")
        .contains("small.yaml:5: erors: Unknown key 'erors'. Maybe errors.");
    assertThat(folder.resolve("validation")).doesNotExist();
  }

  private static final String SMALL =
      """
      title: made
      purpose: audit
      outcome: made
      columns: {score: s, label: y, score2: t, split: part}
      """;

  /** 80 rows; from the last to the first where turned. */
  private Path rows(String name, boolean turned) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      String part = i < 40 ? "development" : "test";
      lines.add("0.%02d,%d,0.%02d,%s".formatted(i + 10, i * 7 % 3 == 0 ? 0 : 1, i * 7 % 90, part));
    }
    Path file = folder.resolve(name);
    Files.write(file, turned ? lines.reversed() : lines);
    Files.writeString(file, "s,y,t,part\n" + Files.readString(file));
    return file;
  }

  private Path plan(String more) throws IOException {
    Path file = folder.resolve("small.yaml");
    Files.writeString(file, SMALL + more);
    return file;
  }

  @Test
  void aPlanAfterResultsOfTheSameRowsInAnotherOrderAndNameIsTold() throws IOException {
    Path out = folder.resolve("validation");
    String plan = plan("").toString();
    String first = rows("first.csv", false).toString();
    String turned = rows("turned.csv", true).toString();
    Ran before = typed("", "validate", turned, "--plan", plan, "--json");
    assertThat(json(before).path("plan").path("recorded").asString()).isEqualTo("nowhere");
    assertThat(before.out()).contains("plan-nowhere");
    typed("", "validate", first, "--score", "s", "--label", "y", "--out", out.toString());
    Ran look = typed("", "validate", turned, "--plan", plan, "--json");
    assertThat(json(look).path("plan").path("recorded").asString()).isEqualTo("after-results");
    assertThat(json(look).path("results")).allMatch(r -> r.path("exploratory").asBoolean());
    Ran after = typed("", "validate", turned, "--plan", plan, "--out", out.toString());
    assertThat(after.out()).contains("The plan came after results were shown here");
    Path other = folder.resolve("other");
    Ran clean = typed("", "validate", turned, "--plan", plan, "--out", other.toString());
    assertThat(clean.out()).contains("before results, as far as this folder tells");
    assertThat(Files.readString(other.resolve("validation.html")))
        .contains("What was shown elsewhere nobody can tell from it")
        .contains("as far as the results shown in this folder tell");
  }

  @Test
  void oneMoreRowUnderAnotherNameHidesNoEarlierLook() throws IOException {
    Path out = folder.resolve("validation");
    String first = rows("first.csv", false).toString();
    typed("", "validate", first, "--score", "s", "--label", "y", "--out", out.toString());
    Path more = rows("more.csv", true);
    Files.writeString(more, "0.055,0,0.5,test\n", java.nio.file.StandardOpenOption.APPEND);
    Ran ran = typed("", "validate", more.toString(), "--plan", plan("").toString(), "--json");
    JsonNode plan = json(ran).path("plan");
    assertThat(plan.path("recorded").asString()).isEqualTo("after-results");
    assertThat(plan.path("seen").path("share").asDouble()).isBetween(0.95, 1.0);
    assertThat(plan.path("seen").path("run").asInt()).isEqualTo(1);
    assertThat(ran.out()).contains("rows-seen-before").contains("% of these rows were looked at");
  }

  @Test
  void columnsThatSayDifferentThingsAreDifferentColumns() throws IOException {
    String file = rows("rows.csv", false).toString();
    for (String wrong :
        List.of(
            "--score2 s", "--score2 y", "--group s", "--column aided=y", "--column patient=s")) {
      List<String> words =
          new ArrayList<>(List.of("validate", file, "--score", "s", "--label", "y"));
      words.addAll(List.of(wrong.split(" ", -1)));
      Ran ran = typed("", words.toArray(new String[0]));
      assertThat(ran.exit()).as(wrong).isEqualTo(2);
      assertThat(ran.err()).as(wrong).contains("both");
    }
    Ran planned =
        typed("", "validate", file, "--plan", plan("").toString(), "--group", "s", "--json");
    assertThat(planned.exit()).isEqualTo(2);
  }

  @Test
  void aReferenceThatIsNotInTheFileIsAnErrorWithTheSplitsThereAre() throws IOException {
    String file = rows("rows.csv", false).toString();
    String plan = plan("reference: devel\n").toString();
    Ran ran = typed("", "validate", file, "--plan", plan, "--json");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err() + ran.out())
        .contains("reference")
        .contains("There is no split 'devel' in the column part; there are development, test.");
  }

  @Test
  void aSecondScoreIsComparedOnTheSameRows() throws IOException {
    String file = rows("rows.csv", false).toString();
    Ran ran =
        typed("", "validate", file, "--score", "s", "--label", "y", "--score2", "t", "--json");
    JsonNode found = json(ran);
    List<String> metrics = new ArrayList<>();
    found.path("results").forEach(r -> metrics.add(r.path("metric").asString()));
    assertThat(metrics).contains("auroc-beside-score2", "auroc-score2", "auroc-over-score2");
    Ran planned = typed("", "validate", file, "--plan", plan("").toString(), "--json");
    assertThat(planned.out()).contains("DeLong, paired; p = ");
  }

  @Test
  void rowsNotYetDueAreCountedInTheFirstLines() {
    Ran ran = typed("", "validate", ROWS, "--plan", PLAN, "--json");
    JsonNode counts = json(ran).path("counts");
    long counted = counts.path("counted").asLong();
    assertThat(counted + counts.path("notDue").asLong())
        .isEqualTo(counts.path("labelled").asLong());
    JsonNode prevalence = json(ran).path("results").get(0);
    assertThat(prevalence.path("n").asLong()).isEqualTo(counted).isEqualTo(1472);
    assertThat(prevalence.path("events").asLong())
        .isEqualTo(counts.path("countedEvents").asLong())
        .isEqualTo(276);
  }

  private static JsonNode json(Ran ran) {
    return JsonMapper.shared().readTree(ran.out());
  }
}
