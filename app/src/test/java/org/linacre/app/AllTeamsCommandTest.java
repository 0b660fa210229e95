package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllTeamsCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void aCopyOfTheExample() throws IOException {
    PlainLinchester.copyTo(folder);
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    return JsonMapper.shared().readTree(ran.out());
  }

  @Test
  void whereNobodyHasRoomThatIsSaid() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("people.csv"))) {
      lines.add(line + (lines.isEmpty() ? ",free" : ",0.05"));
    }
    Files.write(folder.resolve("people.csv"), lines);
    assertThat(run("team", folder.toString(), "--product", "tri-x@2.0").out())
        .contains("nobody has room who brings any of it");
    assertThat(run("team", folder.toString(), "--all").out())
        .contains("0 people on 0 places")
        .contains("No team can be made.")
        .contains("not kept: nobody has room who brings any of it")
        .doesNotContain("Proved");
  }

  @Test
  void aRuleThatNoTeamKeepsIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("rules.yaml"),
        "team:\n  counts: [{trait: site, value: nowhere, least: 1}]\n");
    assertThat(run("team", folder.toString(), "--all").out())
        .contains("not kept: at least 1 of site nowhere")
        .contains("Recruit someone of site nowhere")
        .contains("Nothing is claimed of the least")
        .doesNotContain("Proved");
  }

  @Test
  void aRuleThatNoTeamCanKeepLeavesWhatPeopleHoldOutOfWhatIsMissing() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(rules, "team:\n  most-products: 9\n");
    JsonNode before = json(run("team", folder.toString(), "--all", "--json"));
    Files.writeString(rules, "team:\n  most-products: 9\n  kinds: {discipline: 99}\n");
    JsonNode answer = json(run("team", folder.toString(), "--all", "--json"));
    for (int i = 0; i < answer.path("teams").size(); i++) {
      JsonNode team = answer.path("teams").get(i);
      assertThat(team.path("members").size()).isZero();
      assertThat(team.path("conflict").toString()).contains("kinds of discipline");
      assertThat(team.path("uncovered"))
          .as("what too few hold with the rule and without it")
          .isEqualTo(before.path("teams").get(i).path("uncovered"));
      assertThat(team.path("emptySeats")).isEqualTo(before.path("teams").get(i).path("emptySeats"));
      List<JsonNode> others =
          team.path("mend").valueStream().filter(m -> m.path("traits").size() > 0).toList();
      assertThat(others).as("alike and told once").hasSize(1);
      assertThat(others.getFirst().path("people").asInt()).isBetween(1, 99);
    }
    assertThat(run("team", folder.toString(), "--all").out()).contains("of another discipline");
  }

  @Test
  void allProductsTeamsKeepEveryonesTime() throws IOException {
    Files.writeString(
        folder.resolve("rules.yaml"),
        """
        team:
          most-products: 2
          organisation: {archetypes: [driver], seats: [digital-transformation-lead], products: 2}
        """);
    Ran ran = run("team", folder.toString(), "--all", "--json");
    JsonNode answer = json(ran);
    assertThat(answer.path("teams").findValuesAsString("product"))
        .containsExactly("organisation", "tri-x@2.0", "bookwell@3.1", "sortline@1.0");
    assertThat(answer.path("bound").asDouble())
        .isLessThanOrEqualTo(answer.path("objective").asDouble());
    java.util.Map<String, Integer> time = new java.util.HashMap<>();
    for (JsonNode team : answer.path("teams")) {
      int load = team.path("product").asString().equals("organisation") ? 2 : 1;
      for (JsonNode member : team.path("members")) {
        time.merge(member.path("person").asString(), load, Integer::sum);
      }
    }
    assertThat(time.values()).isNotEmpty().allMatch(products -> products <= 2);
    assertThat(answer.path("pioneers").size()).as("none is named").isZero();
    JsonNode named = json(run("team", LINCHESTER, "--all", "--json")).path("pioneers");
    assertThat(named.size()).isEqualTo(1);
    assertThat(named.get(0).path("unit").asString()).isEqualTo("digital");
    assertThat(named.get(0).path("disciplined").asInt()).isGreaterThanOrEqualTo(5);
    assertThat(run("team", folder.toString(), "--all", "--json").out()).isEqualTo(ran.out());
    assertThat(run("team", folder.toString()).exit()).isEqualTo(2);
  }
}
