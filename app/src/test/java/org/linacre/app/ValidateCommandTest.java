package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
