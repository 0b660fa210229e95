package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The national figures of the source: 78,000 WTE in 2030, 32,000 more than at the start, 11,953 of
 * them in clinical informatics, and seventeen who begin the scientists' training in 2021.
 */
class WorkforceGrowthTest {
  private static final Path NATIONAL = ROOT.resolve("examples/national");

  @TempDir private Path folder;

  private static JsonNode answer(Path of) {
    return JsonMapper.shared().readTree(typed("", "workforce", of.toString(), "--json").out());
  }

  private static JsonNode one(JsonNode rows, String field, String value) {
    for (JsonNode row : rows) {
      if (row.path(field).asString().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("No row whose " + field + " is " + value + " in " + rows);
  }

  @Test
  void whatIsWantedMoreAndWhatTodaysRoutesDeliverIsTold() {
    JsonNode answer = answer(NATIONAL);
    JsonNode all = one(answer.path("growth"), "kind", "all");
    assertThat(all.path("start").asDouble()).isEqualTo(46_000);
    assertThat(all.path("wanted").asDouble()).isEqualTo(32_000);
    JsonNode clinical = one(answer.path("growth"), "role", "clinical-informatics");
    assertThat(clinical.path("wanted").asDouble()).isEqualTo(11_953);
    JsonNode training = one(answer.path("routes"), "route", "scientist-training");
    assertThat(training.path("usual").asInt()).isEqualTo(17);
    assertThat(training.path("beginToday").asDouble()).isEqualTo(9 * 17);
    assertThat(training.path("finishToday").asDouble())
        .as("16 in each of three years, and 95 in 100 of the 17 who begin from 2022 to 2027")
        .isEqualTo(144.9);
    double today = 0;
    double plan = 0;
    for (JsonNode row : answer.path("today")) {
      today += row.path("year").asInt() == 2030 ? row.path("supply").asDouble() : 0;
    }
    for (JsonNode row : answer.path("years")) {
      plan += row.path("year").asInt() == 2030 ? row.path("supply").asDouble() : 0;
    }
    assertThat(all.path("today").asDouble()).isCloseTo(today - 46_000, within(0.06)).isNegative();
    assertThat(all.path("plan").asDouble()).isCloseTo(plan - 46_000, within(0.06));
  }

  /** Of every year's end after the start, what each role lacks adds up to what is told as unmet. */
  private static double lacking(JsonNode answer) {
    double lacking = 0;
    for (JsonNode row : answer.path("years")) {
      double lacks = row.path("demand").asDouble() - row.path("supply").asDouble();
      lacking += row.path("year").asInt() > 2021 ? Math.max(0, lacks) : 0;
    }
    return lacking;
  }

  @Test
  void unmetIsWhatTheTableLacksAndAScenarioIsThatFileAlone() throws IOException {
    JsonNode answer = answer(NATIONAL);
    assertThat(lacking(answer)).isCloseTo(answer.path("unmet").asDouble(), within(0.05));
    String text = Files.readString(NATIONAL.resolve("workforce.yaml"));
    String more =
        Pattern.compile("(?m)^    places: (\\d+)$")
            .matcher(text)
            .replaceAll(found -> "    places: " + 2 * Integer.parseInt(found.group(1)));
    assertThat(more).isNotEqualTo(text);
    Files.writeString(folder.resolve("workforce.yaml"), more);
    JsonNode twice = answer(folder);
    JsonNode scenario = one(answer.path("scenarios"), "scenario", "growth");
    assertThat(scenario.path("unmet").asDouble())
        .isCloseTo(twice.path("unmet").asDouble(), within(0.06));
    assertThat(scenario.path("cost").asDouble()).isEqualTo(twice.path("cost").asDouble());
    assertThat(lacking(twice)).isCloseTo(scenario.path("unmet").asDouble(), within(0.1));
  }

  @Test
  void textPageAndSpreadsheetTellTheSame() throws IOException {
    Path out = folder.resolve("plan");
    Ran ran = typed("", "workforce", NATIONAL.toString(), "--out", out.toString());
    assertThat(ran.out())
        .contains("By 2030 32,000 WTE more are wanted than the 46,000 at the start.")
        .containsPattern("clinical-informatics +5000 at the start, wanted +\\+11953,")
        .containsPattern("scientist-training +as things are 17 begin a year of 400 places, 145 fin")
        .contains("Scientist Training Programme, informatics: nobody begins from 2028 on,");
    String page = Files.readString(out.resolve("workforce-plan.html"));
    assertThat(page)
        .contains("By 2030 32,000 WTE more are wanted than the 46,000 at the start.")
        .contains("Growth by role, WTE", "11,953", "Routes today and with the plan")
        .contains("Scientist Training Programme, informatics: nobody begins from 2028 on,");
    JsonNode plan =
        JsonMapper.shared().readTree(Files.readString(out.resolve("workforce-plan.json")));
    JsonNode ends = plan.path("workforce").path("ends");
    assertThat(one(ends, "route", "scientist-training").path("from").asInt()).isEqualTo(2028);
    assertThat(one(ends, "route", "higher-specialist").path("from").asInt()).isEqualTo(2026);
    try (java.util.zip.ZipFile book =
        new java.util.zip.ZipFile(out.resolve("workforce-plan.xlsx").toFile())) {
      String sheets =
          new String(
              book.getInputStream(book.getEntry("xl/workbook.xml")).readAllBytes(),
              java.nio.charset.StandardCharsets.UTF_8);
      assertThat(sheets).contains("Growth by role, WTE", "Routes today and with the plan");
    }
  }

  /** A group's supervising is that of its roles added up. */
  @Test
  void allRolesTogetherSuperviseWhatEachDoes() {
    JsonNode answer = answer(NATIONAL);
    double roles = 0;
    for (JsonNode row : answer.path("years")) {
      roles += row.path("year").asInt() == 2025 ? row.path("supervising").asDouble() : 0;
    }
    for (JsonNode row : answer.path("groups")) {
      if (row.path("kind").asString().equals("all") && row.path("year").asInt() == 2025) {
        assertThat(row.path("supervising").asDouble()).isCloseTo(roles, within(0.06)).isPositive();
        return;
      }
    }
    throw new AssertionError("No row of all roles in 2025");
  }
}
