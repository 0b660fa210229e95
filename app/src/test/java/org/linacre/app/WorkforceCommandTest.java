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
}
