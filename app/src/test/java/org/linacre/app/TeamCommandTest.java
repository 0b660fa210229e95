package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TeamCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void aCopyOfTheExample() throws IOException {
    PlainLinchester.copyTo(folder);
  }

  private Ran team(String... further) {
    List<String> all =
        new ArrayList<>(List.of("team", folder.toString(), "--product", "tri-x@2.0"));
    all.addAll(List.of(further));
    return run(all.toArray(String[]::new));
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static String level(JsonNode node) {
    return node.path("competency").asString() + ":" + node.path("level").asString();
  }

  @Test
  void theTeamCoversTogetherWhatItIsAsked() {
    JsonNode team = json(team("--json"));
    Set<String> covered = new HashSet<>();
    team.path("members").forEach(m -> m.path("covers").forEach(c -> covered.add(level(c))));
    team.path("uncovered").forEach(u -> assertThat(covered).doesNotContain(level(u)));
    assertThat(team.path("optimal").asBoolean()).isTrue();
    assertThat(team.path("bound").asDouble()).isEqualTo(team.path("objective").asDouble());
    assertThat(team.path("people").asInt()).isEqualTo(8);
    JsonNode present =
        json(run("report", LINCHESTER, "--out", folder.resolve("r").toString(), "--json"));
    assertThat(covered.size())
        .as("at least what the present team covers")
        .isGreaterThanOrEqualTo(present.path("teams").get(0).path("covered").asInt() / 2);
    assertThat(json(team("--json"))).isEqualTo(team);
  }

  @Test
  void costsSeatsAndRulesAreKept() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("people.csv"))) {
      boolean head = lines.isEmpty();
      boolean partner = line.startsWith("p0300,");
      lines.add(
          line
              + (head
                  ? ",disciplines,cost,free"
                  : (partner ? ",lived-experience" : ",") + ",50000,0.5"));
    }
    Files.write(folder.resolve("people.csv"), lines);
    Files.writeString(
        folder.resolve("seats.yaml"),
        """
        seats:
          - {id: patient-partner, title: Patient partner, disciplines: [lived-experience]}
        """);
    Files.writeString(
        folder.resolve("rules.yaml"),
        """
        team:
          share: 0.2
          apart: [[p0300, p0403]]
          critical:
            - {competency: incident-systems, level: proficiency, people: 2}
        """);
    Ran conflict = team();
    assertThat(conflict.exit()).isZero();
    assertThat(conflict.out())
        .contains("No team for tri-x@2.0: these cannot hold together:")
        .contains("  seat ");
    Files.delete(folder.resolve("seats.yaml"));
    Files.writeString(
        folder.resolve("people.csv"),
        String.join("\n", lines).replace("lived-experience", "") + "\n");
    JsonNode team = json(team("--json"));
    assertThat(team.path("minimise").asString()).isEqualTo("cost");
    assertThat(team.path("cost").asInt()).isEqualTo(team.path("people").asInt() * 10_000);
    long holders = 0;
    for (JsonNode member : team.path("members")) {
      for (JsonNode cover : member.path("covers")) {
        holders += level(cover).equals("incident-systems:proficiency") ? 1 : 0;
      }
    }
    assertThat(holders).isGreaterThanOrEqualTo(2);
  }

  @Test
  void everyFaultOfTheRulesIsToldAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("rules.yaml"),
        """
        team:
          share: 2
          together: [[p0001]]
          apart: [[p0001, nobody]]
          counts: [{trait: shoes, value: red}]
          critical:
            - {competency: incidents, level: wise}
            - {competency: product-fairness, level: proficiency}
        """);
    Ran ran = team();
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("rules.yaml:2: ")
        .contains("'2' is no share.")
        .contains("A pair names two people")
        .contains("Unknown person 'nobody'.")
        .contains("Unknown trait 'shoes'.")
        .contains("Unknown competency 'incidents'.")
        .contains("Unknown level 'wise'.")
        .contains("No row asks 'product-fairness' above familiarity.");
    assertThat(run("team", LINCHESTER, "--product", "tri-x@9").err())
        .contains("Unknown product version 'tri-x@9'.");
    Files.delete(folder.resolve("rules.yaml"));
    assertThat(team("--minimise", "cost").err()).contains("people.csv tells no cost.");
  }

  @Test
  void rulesThatCannotBeMeantAreTold() throws IOException {
    Files.writeString(
        folder.resolve("rules.yaml"),
        """
        team:
          most-products: 1
          seats: [chair]
          together: [[p0001, p0002], [p0002, p0003]]
          apart: [[p0001, p0003]]
          counts: [{trait: site, value: castle, least: 0}]
          critical:
            - {competency: incident-systems, level: proficiency}
            - {competency: incident-systems, level: proficiency, people: 3}
          organisation: {archetypes: [driver], products: 2, sites: 0}
        """);
    assertThat(team().err())
        .contains("Unknown seat 'chair'.")
        .contains("p0001 and p0003 cannot both stay apart and sit together (p0001, p0002, p0003).")
        .contains("'0' is none at all.")
        .contains("The level 'incident-systems:proficiency' stands twice.")
        .contains("It takes the time of 2 products of a member, who may have 1.");
    Files.writeString(folder.resolve("rules.yaml"), "team:\n  most-products: 0\n");
    assertThat(team().err()).contains("rules.yaml:2: ").contains("'0' is none at all.");
  }

  /** Rows ask gdpr of drivers, creators and embedders at understanding and above (A2.5, A4.19). */
  @Test
  void aCriticalLevelBelowWhatRowsAskIsAskedToo() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules, "team: {critical: [{competency: gdpr, level: awareness, people: 7}]}\n");
    JsonNode team = json(team("--json"));
    long holders = 0;
    for (JsonNode member : team.path("members")) {
      holders +=
          member
              .path("covers")
              .valueStream()
              .filter(l -> l.path("competency").asString().equals("gdpr"))
              .filter(l -> l.path("level").asString().equals("awareness"))
              .count();
    }
    assertThat(holders).isGreaterThanOrEqualTo(7);
    Files.writeString(
        rules, "team: {critical: [{competency: gdpr, level: awareness, people: 5000}]}\n");
    assertThat(team().out())
        .containsPattern("Not covered: gdpr:awareness \\(by rules.yaml\\), \\d+");
  }

  @Test
  void theExampleKeepsItsOwnRules() {
    JsonNode team = json(run("team", LINCHESTER, "--product", "tri-x@2.0", "--json"));
    assertThat(team.path("members").findValuesAsString("seat")).contains("patient-partner");
    assertThat(team.path("optimal").asBoolean()).isTrue();
    long holders = 0;
    for (JsonNode member : team.path("members")) {
      for (JsonNode cover : member.path("covers")) {
        holders += level(cover).equals("ongoing-monitoring:proficiency") ? 1 : 0;
      }
    }
    assertThat(holders).as("the pack asks two for what is critical").isGreaterThanOrEqualTo(2);
    assertThat(team.path("cost").asInt()).isPositive();
    assertThat(team.path("next").path("objective").asDouble())
        .isGreaterThanOrEqualTo(team.path("objective").asDouble());
  }

  @Test
  void aSeatNobodyMayTakeIsRecruitedFor() throws IOException {
    Files.writeString(folder.resolve("rules.yaml"), "team:\n  seats: [patient-partner]\n");
    Ran ran = team();
    assertThat(ran.out())
        .contains("No team for tri-x@2.0: these cannot hold together:")
        .contains("seat patient-partner")
        .contains("Recruit someone for patient-partner of discipline lived-experience");
    JsonNode all = json(run("team", folder.toString(), "--all", "--json"));
    assertThat(all.path("shortBy").asInt()).as("one seat of each team").isEqualTo(3);
    assertThat(all.path("objective").asInt()).isEqualTo(all.path("memberships").asInt());
    assertThat(all.path("bound").asDouble())
        .isBetween(0.98 * all.path("objective").asDouble(), all.path("objective").asDouble());
  }

  @Test
  void whoAloneMayTakeSeatsIsTooFewForTwoOfThem() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("people.csv"));
    String all = "driver creator embedder user";
    Files.write(
        folder.resolve("people.csv"),
        List.of(lines.getFirst(), "p0001,Nadia Nwachukwu,board,Director," + all + ",yes"));
    Files.writeString(
        folder.resolve("evidence.csv"),
        "person,kind,competency,level,course,product,date,expires\n");
    String products = Files.readString(folder.resolve("products.yaml"));
    Files.writeString(
        folder.resolve("products.yaml"), products.replaceAll("\\{person: p\\d+", "{person: p0001"));
    String out = team().out();
    assertThat(out).contains("these cannot hold together:");
    assertThat(out.lines().filter(line -> line.startsWith("  seats ")).toList())
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .containsOnlyOnce(",");
  }

  @Test
  void tooManyDifferentSeatsAreRefused() throws IOException {
    StringBuilder seats = new StringBuilder("seats:\n");
    for (int i = 0; i < 12; i++) {
      seats.append("  - {id: s%d, title: S, disciplines: [d%d]}\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("seats.yaml"), seats);
    Ran ran = team();
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("seats.yaml").contains("Maybe at most 14.");
  }

  @Test
  void whatNobodyHoldsIsMendedByTrainingOrRecruiting() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("evidence.csv"))) {
      if (lines.isEmpty() || !line.matches(".*(legal-frameworks|,course,).*")) {
        lines.add(line);
      }
    }
    Files.write(folder.resolve("evidence.csv"), lines);
    JsonNode team = json(team("--json"));
    List<String> uncovered = new ArrayList<>();
    team.path("uncovered").forEach(u -> uncovered.add(level(u)));
    assertThat(uncovered).contains("legal-frameworks:familiarity");
    Set<String> mended = new HashSet<>();
    team.path("mend").forEach(m -> m.path("levels").forEach(l -> mended.add(level(l))));
    assertThat(mended).containsAll(uncovered);
    assertThat(team.path("mend").get(0).path("kind").asString()).isEqualTo("train");
    assertThat(team.path("mend").get(0).path("hours").asInt()).isPositive();
  }
}
