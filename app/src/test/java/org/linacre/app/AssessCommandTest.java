package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;
import static org.linacre.app.Ran.typed;

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

class AssessCommandTest {
  @TempDir private Path folder;

  private String organisation = "";

  @BeforeEach
  void anOrganisationOfOneOfWhomNothingIsKnown() throws IOException {
    organisation = folder.resolve("o").toString();
    assertThat(run("init", organisation).exit()).isZero();
    Files.writeString(
        folder.resolve("o/people.csv"),
        "p1,Ann,first-unit,Nurse,user,yes\n",
        java.nio.file.StandardOpenOption.APPEND);
  }

  private Ran assess(String... further) {
    return typed("", arguments(further));
  }

  private String[] arguments(String... further) {
    List<String> all =
        new ArrayList<>(
            List.of("assess", organisation, "--person", "p1", "--target", "foundation"));
    all.addAll(List.of(further));
    return all.toArray(String[]::new);
  }

  private static JsonNode json(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private Path answers(String... lines) throws IOException {
    Path file = folder.resolve("answers.csv");
    Files.writeString(file, "competency,level,answer\n" + String.join("\n", lines) + "\n");
    return file;
  }

  /** Answers to everything the foundation asks: the first word for every statement. */
  private Path all(String reply) throws IOException {
    Set<String> lines = new HashSet<>();
    JsonNode gap =
        json(run("gap", organisation, "--person", "p1", "--target", "foundation", "--json"));
    gap.path("missing")
        .forEach(
            m ->
                lines.add(
                    m.path("competency").asString()
                        + ","
                        + m.path("level").asString()
                        + ","
                        + reply));
    return answers(lines.toArray(String[]::new));
  }

  @Test
  void oneWhoSaysYesToAllMeetsAllAfterFewAnswersAndOneWhoSaysNoNone() throws IOException {
    for (String reply : List.of("yes", "no")) {
      JsonNode result = json(assess("--answers", all(reply).toString(), "--json"));
      assertThat(result.path("answers").size()).isBetween(2, 8);
      assertThat(result.path("decisions").size()).isEqualTo(29);
      result
          .path("decisions")
          .forEach(d -> assertThat(d.path("met").asString()).as(d.toString()).isEqualTo(reply));
    }
  }

  @Test
  void oneWhoIsNeverSureIsUnknown() throws IOException {
    JsonNode result = json(assess("--answers", all("not-sure").toString(), "--json"));
    List<String> asked = new ArrayList<>();
    result.path("answers").forEach(a -> asked.add(a.path("prompt").asString()));
    result
        .path("decisions")
        .forEach(
            d -> {
              if (asked.contains(
                  d.path("competency").asString() + ":" + d.path("level").asString())) {
                assertThat(d.path("met").asString()).isEqualTo("unknown");
              }
            });
    assertThat(asked).isNotEmpty();
  }

  @Test
  void aHigherLevelInTheFileAnswersTheLower() throws IOException {
    Path file = answers("explainability,understanding,yes", "gdpr,understanding,no");
    JsonNode result = json(assess("--answers", file.toString(), "--json"));
    assertThat(result.path("answers").size()).as("gdpr is not asked").isEqualTo(1);
    assertThat(result.path("answers").get(0).path("prompt").asString())
        .isEqualTo("explainability:awareness");
    assertThat(result.path("complete").asBoolean()).isFalse();
  }

  @Test
  void aSessionGoesOnWhereItStoppedAndEndsAsOneInOneGo() throws IOException {
    String save = folder.resolve("session.json").toString();
    Ran first = typed("y\nperhaps\nn\nstop\n", arguments("--save", save));
    assertThat(first.out()).contains("'perhaps' is no reply.");
    JsonNode kept = json(assess("--save", save, "--json"));
    assertThat(kept.path("answers").size()).isEqualTo(2);
    typed("y\na\nn\nstop\n", arguments("--save", save));
    Ran together = typed("y\nn\ny\na\nn\nstop\n", arguments());
    JsonNode resumed = json(assess("--save", save, "--json"));
    assertThat(resumed.path("answers").size()).isEqualTo(5);
    assertThat(resumed.path("answers").get(3).path("prompt").asString()).startsWith("s-");
    String summary = "after 5 answers";
    assertThat(together.out()).contains(summary);
    assertThat(
            typed("stop\n", arguments("--save", save))
                .out()
                .lines()
                .filter(l -> l.startsWith("  "))
                .toList())
        .containsAll(
            together.out().lines().filter(l -> l.matches("  (yes|no|unknown) .*")).toList());
  }

  @Test
  void everyFaultOfAnAnswersFileIsToldAtOnceAndNothingSaved() throws IOException {
    Path file =
        answers(
            "explainabilty,awareness,yes",
            "explainability,wise,yes",
            "explainability,awareness,maybe",
            "deskilling,awareness,yes",
            "deskilling,awareness,no");
    Path save = folder.resolve("session.json");
    Ran ran = assess("--answers", file.toString(), "--save", save.toString());
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains(
            "answers.csv:2: competency: Unknown competency 'explainabilty'. Maybe explainability.")
        .contains("answers.csv:3: level: Unknown level 'wise'.")
        .contains("answers.csv:4: answer: Unknown answer 'maybe'.")
        .contains("answers.csv:6: answer: Answered 'yes' on an earlier line.")
        .contains("4 problems");
    assertThat(save).doesNotExist();
  }

  @Test
  void anotherSessionsFileIsRefusedAndLeftAsItWas() throws IOException {
    Path save = folder.resolve("session.json");
    String other =
        "{\"person\":\"p2\",\"target\":\"foundation\",\"pack\":\"health-ai 2022.1\","
            + "\"answers\":[{\"prompt\":\"x:y\",\"reply\":\"yes\"}]}";
    Files.writeString(save, other);
    Ran ran = typed("y\n", arguments("--save", save.toString()));
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err())
        .contains("session.json: person: A session of 'p2', not 'p1'.")
        .contains("session.json: answers: 'x:y' cannot be answered 'yes' here.");
    assertThat(Files.readString(save)).isEqualTo(other);
    Files.writeString(save, "{");
    assertThat(typed("y\n", arguments("--save", save.toString())).err()).contains("Not a session");
  }

  @Test
  void theFolderIsNeverChangedAndTheSameBytesComeTwice() throws IOException {
    String file = all("yes").toString();
    String first =
        run(
                "assess",
                LINCHESTER,
                "--person",
                "p0100",
                "--target",
                "archetype:embedder",
                "--answers",
                file,
                "--json")
            .out();
    assertThat(
            run(
                    "assess",
                    LINCHESTER,
                    "--person",
                    "p0100",
                    "--target",
                    "archetype:embedder",
                    "--answers",
                    file,
                    "--json")
                .out())
        .isEqualTo(first);
    assertThat(first).contains("\"by\" : \"evidence\"");
  }

  /**
   * Whatever an answers file says and the assessment leaves is counted, with why. The foundation
   * has 29 requirements, a gap of 37 levels: 8 stand below a requirement and settle none.
   */
  @Test
  void answersThatAreNotUsedAreCounted() throws IOException {
    Ran none =
        assess("--answers", answers("sql,proficiency,yes", "statistics,capability,no").toString());
    assertThat(none.out().replaceAll("\\s+", " "))
        .contains("after 0 answers")
        .contains(
            "2 of 2 answers of the file were not used: 2 on what is no requirement of this target; 0 on");
    String all = assess("--answers", all("yes").toString()).out().replaceAll("\\s+", " ");
    assertThat(all)
        .containsPattern(
            "of 37 answers of the file were not used: 8 on .*; \\d+ on what was settled");
  }
}
