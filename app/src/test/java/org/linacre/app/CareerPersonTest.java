package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.ROOT;
import static org.linacre.app.Ran.run;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Careers that start from a person of an organisation's folder. */
class CareerPersonTest {
  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  /** Nothing said: job and evidence answer, each role has its distance, as its gap has it. */
  @Test
  void aFitStartsFromAPersonsJobAndEvidence() {
    JsonNode fit = json("career", "fit", LINCHESTER, "--person", "p0408");
    assertThat(fit.get("person").asString()).isEqualTo("p0408");
    assertThat(fit.get("taken").get(0).get("question").asString()).isEqualTo("background");
    assertThat(fit.get("taken").get(0).get("because").asString())
        .isEqualTo(fit.get("job").asString());
    JsonNode first = fit.get("now").get(0);
    JsonNode far = first.get("distance");
    JsonNode gap =
        json(
            "gap",
            LINCHESTER,
            "--person",
            "p0408",
            "--target",
            "role:" + first.get("role").asString());
    assertThat(far.get("steps").asInt()).isEqualTo(gap.get("steps").asInt()).isPositive();
    assertThat(far.get("carried").asInt() + far.get("steps").asInt())
        .isEqualTo(far.get("asks").asInt());
    assertThat(first.get("reasons").toString())
        .contains("you hold " + far.get("carried").asInt() + ";");
    assertThat(json("career", "fit").get("now").get(0).get("distance").isNull()).isTrue();
    assertThat(run("career", "fit", LINCHESTER).exit()).isEqualTo(2);
    assertThat(run("career", "fit", "--person", "p0408").exit()).isEqualTo(2);
    assertThat(run("career", "fit", LINCHESTER, "--person", "nobody").err()).contains("nobody");
  }

  @Test
  void whatIsSaidGoesBeforeWhatTheFolderKnows() {
    JsonNode fit =
        json("career", "fit", LINCHESTER, "--person", "p0408", "--background", "content");
    assertThat(fit.get("lanes").get(0).get("lane").asString()).isEqualTo("content");
    assertThat(fit.get("taken").valueStream())
        .noneMatch(t -> t.get("question").asString().equals("background"));
  }

  /** p0408 holds coding-for-ai:capability, confirmed: Table A4 row 9, coding in R and Python. */
  @Test
  void codingThatIsHeldCountsWhereverItIsHeld() {
    JsonNode fit = json("career", "fit", LINCHESTER, "--person", "p0408");
    assertThat(fit.get("taken").valueStream())
        .anyMatch(
            t ->
                t.get("question").asString().equals("coding")
                    && t.get("option").asString().equals("high")
                    && t.get("because").asString().equals("coding-for-ai:capability"));
  }

  @Test
  void aRoleAndRolesSideBySideTellHowFarTheyAre() {
    JsonNode role = json("career", "role", LINCHESTER, "cio", "--person", "p0408");
    JsonNode far = role.get("distance");
    assertThat(far.get("asks").asInt()).isEqualTo(role.get("levels").asInt());
    assertThat(far.get("missing").size()).isPositive();
    assertThat(
            run(
                    "career",
                    "compare",
                    LINCHESTER,
                    "cio",
                    "ai-governance-analyst",
                    "--person",
                    "p0408")
                .out())
        .contains("You hold", "You lack", "behind");
    assertThat(run("career", "role", "--person", "p0408").exit()).isEqualTo(2);
    assertThat(run("career", "role", "cio", "cto").exit()).isEqualTo(2);
  }

  /** The words of the help come from the pack: no family or skill stands in the program. */
  @Test
  void theHelpNamesWhatThePackHolds() {
    String before = System.getProperty("linacre.home", "");
    System.setProperty("linacre.home", ROOT.toString());
    String help = run("career", "fit", "--help").out().replaceAll("\\s+", " ");
    System.setProperty("linacre.home", before);
    JsonNode sectors = json("career", "role").get("sectors");
    assertThat(help).contains("governance-risk, technical-builder", "evaluation-rubrics");
    sectors.valueStream().forEach(s -> assertThat(help).contains(s.get("id").asString()));
  }
}
