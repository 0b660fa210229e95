package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What workforce.yaml may not say, what is told of it, and what is told without a solver. */
class WorkforceInputTest {
  @TempDir private Path folder;

  private Ran ran(String yaml, String... more) throws IOException {
    Files.writeString(folder.resolve("workforce.yaml"), yaml);
    List<String> args = new ArrayList<>(List.of("workforce", folder.toString()));
    args.addAll(List.of(more));
    return typed("", args.toArray(String[]::new));
  }

  private static final String FAULTS =
      """
      start: 2026
      until: 2030
      roles:
        - {id: a, stock: 10, leave: 0.5, retire: 0.3, demand: {2025: 3, 2031: 4}, demnad: 3}
        - {id: b, stock: .nan, archetypes: [wizard]}
        - {id: c, leave: 0.6, bands: [{band: "5", stock: 3, promotes: 0.5}, {band: "6", stock: 1}]}
      routes:
        - {id: r, to: a, from: a, years: 2, places: 3, usual: 4, pipeline: {2026: 1, 2029: 1}}
        - {id: s, to: c, places: 3, of-staff: 0.5, supervision: {d: 0.1}, opens: 2040}
        - {id: t, to: b, from: a, places: 9, usual: 2, applicants: 1, of-staff: 0.1, pipeline: {2027: 1}}
      promotions:
        - {from: a, to: a, rate: 0.3}
        - {from: c/5, to: c/6, rate: 0.1}
      deployments: [{title: x, year: 2040, needs: {a: -1}}]
      scenarios: [{id: one}, {id: one}]
      """;

  @Test
  void nothingIsTakenInSilence() throws IOException {
    Ran ran = ran(FAULTS);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err().lines())
        .contains(
            "workforce.yaml:4: 2025: '2025' is outside the years of the file. Maybe a year from"
                + " 2026 to 2030.",
            "workforce.yaml:4: 2031: '2031' is outside the years of the file. Maybe a year from"
                + " 2026 to 2030.",
            "workforce.yaml:5: stock: '.nan' is no number of 0 or more. Maybe such as 12 or 0.5.",
            "workforce.yaml:6: promotes: More than all of 'c/5' leaves in a year. Maybe smaller"
                + " rates.",
            "workforce.yaml:8: 2026: '2026' is outside the years of the file. Maybe a year from"
                + " 2027 to 2028.",
            "workforce.yaml:8: from: The route leads to where it begins. Maybe another role.",
            "workforce.yaml:8: usual: 4 usually begin, but there are 3 places. Maybe more places.",
            "workforce.yaml:9: to: 'c' has bands. Maybe c/5 or c/6.",
            "workforce.yaml:9: of-staff: Of whom? Maybe from: and a role is missing.",
            "workforce.yaml:9: opens: Opens after the horizon, 2030. Maybe leave it out.",
            "workforce.yaml:10: usual: More begin than apply. Maybe more applicants.",
            "workforce.yaml:10: pipeline: Who is recruited is in no pipeline. Maybe years is"
                + " missing.",
            "workforce.yaml:12: to: Nobody is promoted to the role they have. Maybe another role.",
            "workforce.yaml:12: rate: More than all of 'a' leaves in a year. Maybe smaller rates.",
            "workforce.yaml:13: to: The promotion stands twice. Maybe one with both rates added"
                + " up.",
            "workforce.yaml:14: year: '2040' is outside the years of the file. Maybe a year from"
                + " 2026 to 2030.",
            "workforce.yaml:15: id: The scenario 'one' stands twice. Maybe another id.")
        .anyMatch(line -> line.startsWith("workforce.yaml:5: archetypes: Unknown archetype"))
        .anyMatch(line -> line.startsWith("workforce.yaml:9: d: Unknown role 'd'."))
        .anyMatch(line -> line.startsWith("workforce.yaml:14: a: '-1' is no number"));
  }

  @Test
  void unknownKeysAndActionsWithoutOwnerOrDateAreTold() throws IOException {
    Ran ran =
        ran(
            """
            start: 2026
            until: 2028
            roles: [{id: a, stock: 1, demnad: {2028: 3}}]
            actions:
              - {enabler: supply, position: 1, owner: X}
              - {enabler: supply, position: 2, by: 2027-01-01}
            """,
            "--out",
            folder.resolve("o").toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.err().lines())
        .containsExactly(
            "Warning: workforce.yaml:3: demnad: An unknown key; it is not read. Maybe demand.",
            "Warning: workforce.yaml:5: by: It has no date. Maybe by: and a day such as"
                + " 2027-03-31.",
            "Warning: workforce.yaml:6: owner: Nobody answers for it. Maybe owner: and who.");
    JsonNode plan = plan(folder.resolve("o"));
    assertThat(plan.path("actions").path("open").path(0).path("owner").asBoolean()).isFalse();
    assertThat(plan.path("actions").path("open").path(0).path("date").asBoolean()).isTrue();
    assertThat(plan.path("actions").path("open").path(1).path("owner").asBoolean()).isTrue();
  }

  private static JsonNode plan(Path out) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve("workforce-plan.json")));
  }

  @Test
  void moreWhoSuperviseAtTheStartThanThereAreIsTold() throws IOException {
    Ran ran =
        ran(
            """
            start: 2026
            until: 2028
            roles: [{id: a, stock: 3}, {id: b, stock: 0, demand: {2026: 0.4}}]
            routes:
              - {id: r, to: b, years: 2, places: 3, completes: 0.8, pipeline: {2027: 2, 2028: 2}, supervision: {a: 0.7}}
            """);
    assertThat(ran.err().lines())
        .as("5 began, so that 4 finish, and 0.7 of each is 3.5")
        .contains(
            "Warning: workforce.yaml:5: a: At the start 3.5 WTE of 'a' supervise, but there are 3."
                + " Maybe a smaller pipeline or less for each.");
    assertThat(ran.out()).containsPattern("b +wanted +0\\.4 ");
  }

  @Test
  void aPipelineThatTakesMoreThanThereAreIsNamedWithItsRoleAndYear() throws IOException {
    Ran ran =
        ran(
            """
            start: 2026
            until: 2029
            roles: [{id: a, stock: 9}, {id: b, stock: 2}]
            routes:
              - {id: r, to: a, from: b, years: 2, places: 3, pipeline: {2027: 5}}
            """);
    assertThat(ran.out())
        .contains("b in 2027: no more leave it by routes than were there, 5 by the pipeline of r.");
  }

  @Test
  void aFolderWithoutAWorkforceIsBadInput() {
    Ran ran = typed("", "workforce", folder.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains("workforce.yaml");
  }

  @Test
  void theTextTellsChancesAndWhatBinds() {
    String out = typed("", "workforce", ROOT.resolve("examples/national").toString()).out();
    assertThat(out)
        .containsPattern("By the end of 2030 every role at once has what is wanted in \\d+ %")
        .containsPattern("digital-technology +wanted +61047 \\[\\d+ to \\d+\\], supply")
        .contains("band consultant", "archetype embedder")
        .contains(
            "Scientist Training Programme, informatics: all places are taken in 2022 to 2027.")
        .contains("nobody who begins can be there by 2022 to 2024.");
  }

  /** Where the natives do not load: another system's name, so that none are found. */
  @Test
  void withoutASolverItIsRefusedInOneLine() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dos.name=Solaris",
                "-Dos.arch=sparc",
                "-cp",
                System.getProperty("java.class.path"),
                "org.linacre.app.Linacre",
                "workforce",
                ROOT.resolve("examples/national").toString(),
                "--packs",
                ROOT.resolve("packs").toString())
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(err.lines())
        .containsExactly(
            "The solver does not load on this machine (Solaris, sparc); nothing can be proved"
                + " best.");
  }
}
