package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people.csv tells a workforce, and what a plan about people may not show. */
class WorkforceStaffTest {
  @TempDir private Path folder;

  private Ran ran(String yaml, String... more) throws IOException {
    Files.writeString(folder.resolve("workforce.yaml"), yaml);
    List<String> args = new ArrayList<>(List.of("workforce", folder.toString()));
    args.addAll(List.of(more));
    return typed("", args.toArray(String[]::new));
  }

  private static JsonNode plan(Path out) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve("workforce-plan.json")));
  }

  private static final String COUNTED =
      """
      start: 2026
      until: 2027
      roles:
        - id: data
          stock: people
          jobs: [Data scientist, data engineer]
        - {id: nurse, jobs: [Nurse], bands: [{band: "5", stock: people}, {band: "6", stock: 2}]}
      """;

  private void people(int scientists) throws IOException {
    StringBuilder people = new StringBuilder("id,role,archetypes,seniority,wte\n");
    for (int i = 0; i < scientists; i++) {
      people.append("s" + i + ",Data Scientist,creator,7,0.5\n");
    }
    for (int i = 0; i < 6; i++) {
      people.append("e" + i + ",Data engineer," + (i < 2 ? "driver" : "creator user") + ",6,1\n");
    }
    for (int i = 0; i < 8; i++) {
      people.append("n" + i + ",Nurse,user," + (i < 5 ? "5" : "6") + ",\n");
    }
    Files.writeString(folder.resolve("people.csv"), people);
  }

  @Test
  void stocksAreCountedFromPeopleByJobBandAndArchetype() throws IOException {
    people(4);
    JsonNode answer = JsonMapper.shared().readTree(ran(COUNTED, "--json").out());
    assertThat(answer.path("years").path(0).path("supply").asDouble()).isEqualTo(8);
    assertThat(answer.path("years").path(2).path("role").asString()).isEqualTo("nurse/5");
    assertThat(answer.path("years").path(2).path("supply").asDouble()).isEqualTo(5);
    List<String> groups = new ArrayList<>();
    for (JsonNode g : answer.path("groups")) {
      if (g.path("year").asInt() == 2026) {
        groups.add(
            g.path("kind").asString() + " " + g.path("group").asString() + " " + g.path("supply"));
      }
    }
    assertThat(groups)
        .as("two drivers and four users among engineers are fewer than five and not told")
        .containsExactly(
            "all  15.0",
            "role nurse 7.0",
            "band 5 5.0",
            "band 6 2.0",
            "archetype creator 6.0",
            "archetype user 5.0");
  }

  @Test
  void fewerThanTheSmallestGroupAreNotCounted() throws IOException {
    people(4);
    Ran ran = ran(COUNTED.replace("[Data scientist, data engineer]", "[Data scientist, Wizard]"));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("workforce.yaml:5: stock: Fewer than 5 people are counted here;");
    assertThat(ran(COUNTED.replace("engineer]", "engineer, Wizard]")).err())
        .startsWith("Warning: workforce.yaml:6: jobs: Unknown job of people.csv 'Wizard'.")
        .contains("It counts none.");
    Files.delete(folder.resolve("people.csv"));
    assertThat(ran(COUNTED).err()).contains("There is no people.csv to count.");
  }

  private Path copied() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(LINCHESTER))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  @Test
  void aPlanTellsNoSmallNumberOfPeople() throws IOException {
    Path file = copied().resolve("organisation.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text + (text.contains("policies:") ? "" : "policies:\n"));
    assertThat(text).contains("smallest-group: 5");
    Files.writeString(file, text.replace("smallest-group: 5", "smallest-group: 50"));
    Path workforce = folder.resolve("workforce.yaml");
    String needs = "year: 2030, needs: {ai-mdt: 0.8}";
    String told = Files.readString(workforce).replaceAll("product: tri-x.*others: ai-mdt", needs);
    assertThat(told).as("a team of eight would be told").contains(needs);
    Files.writeString(workforce, told);
    Path out = folder.resolve("o");
    assertThat(typed("", "workforce", folder.toString(), "--out", out.toString()).exit()).isZero();
    List<String> fewer = new ArrayList<>();
    for (JsonNode section : plan(out).path("actions").path("sections")) {
      for (JsonNode action : section.path("actions")) {
        for (JsonNode figure : action.path("figures")) {
          if (figure.path("fewerThan").asInt() > 0) {
            assertThat(figure.path("value").isNull()).isTrue();
            fewer.add(figure.path("figure").asString() + " " + figure.path("fewerThan"));
          }
        }
      }
    }
    assertThat(fewer).contains("acting-driver 50", "critical-members 50");
    assertThat(Files.readString(out.resolve("workforce-plan.html")))
        .contains("Fewer than 50 people of the whole organisation act as drivers today");
    Files.writeString(file, text.replace("smallest-group: 5", "smallest-group: 500"));
    Files.writeString(
        folder.resolve("workforce.yaml"), "start: 2026\nuntil: 2027\nroles: [{id: a, stock: 9}]\n");
    Ran none = typed("", "workforce", folder.toString(), "--out", out.toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err().strip()).endsWith("needs at least 500 people, the smallest group.");
  }

  @Test
  void whoUsesTwoProductsUntrainedIsOnePerson() throws IOException {
    Path out = folder.resolve("o");
    typed("", "workforce", LINCHESTER, "--out", out.toString());
    JsonNode report =
        JsonMapper.shared()
            .readTree(
                typed(
                        "",
                        "report",
                        LINCHESTER,
                        "--json",
                        "--out",
                        folder.resolve("report").toString())
                    .out());
    Set<String> untrained = new LinkedHashSet<>();
    for (JsonNode product : report.path("products")) {
      if (product.path("inUse").asBoolean()) {
        product.path("untrainedPeople").forEach(person -> untrained.add(person.asString()));
      }
    }
    long levels = 0;
    for (JsonNode sure : report.path("sureness")) {
      levels += sure.path("selfRated").asLong();
    }
    JsonNode plan = plan(out);
    assertThat(figure(plan, "untrained-users")).isEqualTo(untrained.size()).isPositive();
    assertThat(figure(plan, "unconfirmed")).isPositive().isLessThan((double) levels);
    assertThat(plan.path("actions").path("unowned").asInt()).isZero();
    for (JsonNode section : plan.path("actions").path("sections")) {
      assertThat(section.findValues("figure")).as(section.path("enabler").asString()).isNotEmpty();
    }
  }

  private static double figure(JsonNode plan, String id) {
    for (JsonNode section : plan.path("actions").path("sections")) {
      for (JsonNode action : section.path("actions")) {
        for (JsonNode figure : action.path("figures")) {
          if (figure.path("figure").asString().equals(id)) {
            return figure.path("value").asDouble();
          }
        }
      }
    }
    return -1;
  }

  private static final String DEPLOYED =
      """
      start: 2026
      until: 2028
      roles:
        - {id: data, stock: 1, jobs: [Data scientist]}
        - {id: nurse, jobs: [nurse], bands: [{band: "5", stock: 1}, {band: "6", stock: 1}]}
        - {id: other, stock: 1}
      deployments: [{product: x@1, year: 2027, count: 2, hours: 80, others: other}]
      """;

  private void organisationWithAProduct(int smallest) throws IOException {
    Files.writeString(
        folder.resolve("people.csv"),
        """
        id,unit,role,archetypes,seniority
        a,it,Data scientist,creator,7
        b,it,Nurse,embedder,6
        c,it,Chaplain,embedder,6
        d,ward,Nurse,user,5
        e,room,Nurse,user,5
        f,far,Nurse,user,5
        g,ward,Nurse,embedder,5
        h,far,Data scientist,user,7
        """);
    Files.writeString(folder.resolve("rules.yaml"), "team: {share: 0.25}\n");
    Files.writeString(
        folder.resolve("organisation.yaml"),
        "units: [{id: it}, {id: ward, units: [{id: room}]}, {id: far}]\n"
            + "policies: {smallest-group: "
            + smallest
            + "}\n");
    Files.writeString(
        folder.resolve("products.yaml"),
        """
        products:
          - id: x
            versions:
              - version: "1"
                units: [ward]
                users: [h]
                team: [{person: a}, {person: b}, {person: c}]
        """);
  }

  @Test
  void whatAProductTakesOfItsTeamAndUsersIsDemand() throws IOException {
    organisationWithAProduct(1);
    JsonNode years = JsonMapper.shared().readTree(ran(DEPLOYED, "--json").out()).path("years");
    List<String> wanted = new ArrayList<>();
    for (JsonNode row : years) {
      String role = row.path("role").asString();
      wanted.add(role + " " + row.path("year") + " " + row.path("demand").asDouble());
    }
    assertThat(wanted)
        .as("0.25 of each of three, and 80 of 1600 h for h (data), d and e (band 5), twice")
        .contains("data 2026 0.0", "data 2027 0.6", "data 2028 0.5")
        .contains("nurse/5 2027 0.2", "nurse/5 2028 0.0", "nurse/6 2027 0.5", "other 2028 0.5");
  }

  @Test
  void aProductThatIsNotThereAndJobsThatNoRoleHasAreTold() throws IOException {
    organisationWithAProduct(1);
    assertThat(ran(DEPLOYED.replace(", others: other", "")).err())
        .contains("1 of its team have jobs of no role");
    Ran wrong = ran(DEPLOYED.replace("x@1", "x@2").replace("hours: 80", "needs: {data: 1}"));
    assertThat(wrong.exit()).isEqualTo(3);
    assertThat(wrong.err())
        .contains("Maybe x@1")
        .contains("needs: It stands with the product already. Maybe leave it or product out.");
  }

  @Test
  void ofFewerThanTheSmallestGroupADeploymentTellsNothing() throws IOException {
    organisationWithAProduct(3);
    JsonNode years = JsonMapper.shared().readTree(ran(DEPLOYED, "--json").out()).path("years");
    List<String> wanted = new ArrayList<>();
    for (JsonNode row : years) {
      if (row.path("year").asInt() == 2027) {
        wanted.add(row.path("role").asString() + " " + row.path("demand").asDouble());
      }
    }
    assertThat(wanted)
        .as("all three of the team together, and of the users nothing")
        .containsExactly("data 0.0", "nurse/5 0.0", "nurse/6 0.0", "other 1.5");
    organisationWithAProduct(4);
    Ran few = ran(DEPLOYED);
    assertThat(few.exit()).isEqualTo(3);
    assertThat(few.err()).contains("others: Fewer than 4 of the team would count here");
  }
}
