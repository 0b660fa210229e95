package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkforceCommandTest {
  private static final String NATIONAL = ROOT.resolve("examples/national").toString();

  @TempDir private Path folder;

  @Test
  void theNationalFiguresOfTheSourceAreMetOrTheShortfallIsTold() {
    Ran ran = typed("", "workforce", NATIONAL, "--json");
    JsonNode answer = JsonMapper.shared().readTree(ran.out());
    double wanted = 0;
    double supply = 0;
    double today = 0;
    for (JsonNode row : answer.path("years")) {
      boolean last = row.path("year").asInt() == 2030;
      wanted += last ? row.path("demand").asDouble() : 0;
      supply += last ? row.path("supply").asDouble() : 0;
      assertThat(row.path("low").asDouble()).isLessThanOrEqualTo(row.path("high").asDouble());
    }
    for (JsonNode row : answer.path("today")) {
      today += row.path("year").asInt() == 2030 ? row.path("supply").asDouble() : 0;
    }
    assertThat(wanted).isEqualTo(78_000);
    assertThat(today).as("today's routes do not deliver").isLessThan(50_000);
    assertThat(supply).isGreaterThan(today);
    assertThat(answer.path("optimal").asBoolean()).isTrue();
    assertThat(answer.path("cost").asDouble())
        .isGreaterThanOrEqualTo(answer.path("bound").asDouble());
    assertThat(typed("", "workforce", NATIONAL, "--json").out()).isEqualTo(ran.out());
  }

  @Test
  void everyFaultIsToldAtOnceWithItsLine() throws IOException {
    Files.writeString(
        folder.resolve("workforce.yaml"),
        """
        start: 2030
        until: 2021
        roles:
          - {id: a, stock: -5, leave: 1.5}
          - {id: a, stock: 1}
        routes:
          - {id: r, to: b, years: 1, places: 3}
        """);
    Ran ran = typed("", "workforce", folder.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("workforce.yaml:2: until: The horizon 2021 is not after the start, 2030.")
        .contains("workforce.yaml:4: ")
        .contains("'-5' is no number of 0 or more.")
        .contains("'1.5' is above 1. A rate is a share of 0 to 1.")
        .contains("The role 'a' stands twice.")
        .contains("Unknown role 'b'.");
    assertThat(typed("", "workforce", NATIONAL, "--until", "2020").exit()).isEqualTo(3);
  }

  @Test
  void thePlanIsADocumentWithFiguresOwnersAndGuards() throws IOException {
    Path out = folder.resolve("plan");
    String linchester = ROOT.resolve("examples/linchester").toString();
    Ran ran = typed("", "workforce", linchester, "--out", out.toString(), "--json");
    assertThat(ran.exit()).isZero();
    JsonNode plan =
        JsonMapper.shared().readTree(Files.readString(out.resolve("workforce-plan.json")));
    assertThat(plan.path("actions").path("sections").findValuesAsString("enabler"))
        .contains("supply", "upskilling", "new-roles", "new-ways-of-working", "leadership");
    JsonNode supply = plan.path("actions").path("sections").path(0).path("actions").path(0);
    assertThat(supply.path("owner").asString()).isEqualTo("Chief people officer");
    assertThat(supply.path("by").asString()).isEqualTo("2027-03-31");
    double wanted = 0;
    for (JsonNode row : plan.path("workforce").path("years")) {
      wanted += row.path("year").asInt() == 2031 ? row.path("demand").asDouble() : 0;
    }
    assertThat(supply.path("figures").path(0).path("figure").asString()).isEqualTo("wanted");
    assertThat(supply.path("figures").path(0).path("value").asDouble()).isEqualTo(wanted);
    assertThat(plan.path("actions").path("guards").size()).isEqualTo(7);
    String page = Files.readString(out.resolve("workforce-plan.html"));
    assertThat(page)
        .contains(
            "Plan of action", "Supply, nine in ten", "Owner: Medical director. By: 2027-03-31.")
        .contains("people do not yet meet all of the foundation");
    Path again = folder.resolve("again");
    typed("", "workforce", linchester, "--out", again.toString());
    assertThat(again.resolve("workforce-plan.html"))
        .hasSameBinaryContentAs(out.resolve("workforce-plan.html"));
    assertThat(again.resolve("workforce-plan.xlsx"))
        .hasSameBinaryContentAs(out.resolve("workforce-plan.xlsx"));
  }

  @Test
  void trainingUsersTakesTimeInTheFirstYearAlone() throws IOException {
    Files.writeString(
        folder.resolve("workforce.yaml"),
        """
        start: 2026
        until: 2029
        hours-a-year: 1500
        roles: [{id: nurse, stock: 10, demand: {2026: 10}}]
        routes: [{id: in, to: nurse, places: 5, cost: 1}]
        deployments:
          - {title: x, year: 2028, count: 2, needs: {nurse: 0.5}, training: [{role: nurse, users: 30, hours: 25}]}
        """);
    JsonNode answer =
        JsonMapper.shared().readTree(typed("", "workforce", folder.toString(), "--json").out());
    assertThat(answer.path("years").findValuesAsString("demand"))
        .containsExactly("10.0", "10.0", "12.0", "11.0");
  }

  @Test
  void actionsThatAreNoneAndDatesThatAreNoneAreToldWithTheirLines() throws IOException {
    Files.writeString(
        folder.resolve("workforce.yaml"),
        """
        start: 2026
        until: 2028
        roles: [{id: a, stock: 1}]
        actions:
          - {enabler: supply, position: 99, owner: X}
          - {enabler: supply, position: 1, by: soon}
        """);
    Ran ran = typed("", "workforce", folder.toString(), "--out", folder.resolve("o").toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("workforce.yaml:5: ", "There is no action 99 of 'supply'.")
        .contains("workforce.yaml:6: ", "'soon' is no date.");
    assertThat(folder.resolve("o")).doesNotExist();
  }
}
