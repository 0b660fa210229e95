package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.LINCHESTER;
import static org.linacre.app.Ran.run;
import static org.linacre.app.Ran.typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CareerCommandTest {
  @TempDir Path folder;

  private static JsonNode json(String... args) {
    Ran ran = run(Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  @Test
  void aWardNurseWithoutCodingIsToldWhereCareLeads() {
    Ran ran = run("career", "fit", "--background", "ward nurse", "--coding", "low");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("Your lane: Clinical care", "Clinical AI evaluator", "002 l.34", "Keep out");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(ran.out().indexOf("machine learning engineer")).isNegative();
  }

  @Test
  void questionsAreAskedOnlyWhereWished() {
    String out = typed("ward nurse\n\n\nastrology\n1\n\n1, 2\n\n", "career", "fit", "--ask").out();
    assertThat(out)
        .contains("What is your strongest background", "Unknown answer 'astrology'")
        .contains("background: \"ward nurse\", read as Clinical care; skill: AI", "literacy");
    assertThat(run("career", "fit").out()).contains("nothing, so this begins where everyone can");
  }

  @Test
  void answersOfAFileAreReadAndItsErrorsAreAllTold() throws IOException {
    Path file = folder.resolve("answers.csv");
    Files.writeString(
        file,
        "question,answer\nbackground,nurse\navoid,fake-authority\navoid,private patient data\n");
    JsonNode fit = json("career", "fit", "--answers", file.toString());
    assertThat(fit.get("lanes").get(0).get("lane").asString()).isEqualTo("clinical");
    assertThat(fit.get("avoid").valueStream().filter(a -> a.get("answered").asBoolean()))
        .hasSize(2);
    Files.writeString(
        file, "question,answer\nbackground,narse\nskil,sql\nlane,research\nlane,product\n");
    Ran ran = run("career", "fit", "--answers", file.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("background: Unknown answer 'narse'. Maybe nurse.")
        .contains("Unknown question 'skil'. Maybe skill.")
        .contains("lane takes one answer; 'product' came after it.")
        .contains("You said lane: Research.");
  }

  @Test
  void aRoleIsToldWithTheValuesOfBothTables() {
    assertThat(run("career", "role", "Medical AI content evaluator").out())
        .contains("medium-high [002 l.375", "elsewhere: high [002 l.99", "Must not")
        .contains("role:medical-ai-content-reviewer");
    JsonNode pay = json("career", "role", "ai-healthcare-specialist").get("pay");
    assertThat(pay.valueStream())
        .anyMatch(
            p ->
                p.get("currency").asString().equals("GBP")
                    && p.get("low").asInt() == 60_000
                    && p.get("high").asInt() == 120_000
                    && !p.get("warning").asString().isEmpty());
    assertThat(json("career", "role").get("roles").size()).isEqualTo(142);
    assertThat(run("career", "role", "--sector", "finance").out()).contains("model-validator");
  }

  @Test
  void rolesStandSideBySide() {
    JsonNode both =
        json("career", "compare", "healthcare-data-analyst", "healthcare-data-scientist");
    assertThat(both.get("shared").valueStream().map(JsonNode::asString)).contains("sql");
    Ran ran =
        run(
            "career",
            "compare",
            "clinical-ai-evaluator",
            "model-validator",
            "data-ethicist",
            "cio");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(ran.out()).contains("No subject is asked by all");
    assertThat(run("career", "compare", "cio", "CIO").exit()).isEqualTo(2);
  }

  @Test
  void whatIsMissingForARoleIsItsGap() {
    JsonNode way =
        json(
            "career",
            "transition",
            LINCHESTER,
            "--person",
            "p0100",
            "--to",
            "ai-governance-analyst");
    JsonNode gap =
        json("gap", LINCHESTER, "--person", "p0100", "--target", "role:ai-governance-analyst");
    assertThat(way.get("steps").asInt()).isEqualTo(gap.get("steps").asInt());
    assertThat(way.get("carried").asInt() + way.get("steps").asInt())
        .isEqualTo(way.get("asks").asInt());
    JsonNode journey =
        json("journey", LINCHESTER, "--person", "p0100", "--target", "role:ai-governance-analyst");
    assertThat(way.get("hours").asInt()).isEqualTo(journey.get("hours").asInt());
    assertThat(way.get("untaught").size()).isZero();
  }

  @Test
  void aRoleIsATargetOfAssessToo() throws IOException {
    Path answers = folder.resolve("answers.csv");
    Files.writeString(
        answers,
        "competency,level,answer\nvendor-review,proficiency,yes\nprivacy-basics,capability,no\n");
    JsonNode assessed =
        json(
            "assess",
            LINCHESTER,
            "--person",
            "p0100",
            "--target",
            "role:ai-governance-analyst",
            "--answers",
            answers.toString());
    for (JsonNode d : assessed.get("decisions")) {
      String subject = d.get("competency").asString() + ":" + d.get("level").asString();
      switch (subject) {
        case "vendor-review:proficiency" -> assertThat(d.get("met").asString()).isEqualTo("yes");
        case "privacy-basics:capability" -> assertThat(d.get("met").asString()).isEqualTo("no");
        default -> assertThat(d.get("title").asString()).isNotEmpty();
      }
    }
    Ran ran = run("gap", LINCHESTER, "--person", "p0100", "--target", "role:governance-analyst");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Maybe").contains("ai-governance-analyst");
  }

  @Test
  void allWaysAreSortedAndThereIsNoWayToTheSameRole() {
    JsonNode all = json("career", "transition", "--levels", "sql:capability,statistics:capability");
    assertThat(all.get("transitions").size()).isEqualTo(142);
    int before = 0;
    boolean barred = false;
    boolean apart = false;
    boolean thin = false;
    for (JsonNode way : all.get("transitions")) {
      boolean unlicensed = way.get("unlicensed").asBoolean();
      boolean senior = way.get("senior").asBoolean();
      assertThat(unlicensed || !barred).isTrue();
      assertThat(senior || !apart || unlicensed != barred).isTrue();
      boolean few = way.get("fewStated").asBoolean();
      boolean same = unlicensed == barred && senior == apart;
      assertThat(few || !thin || !same).isTrue();
      before = same && few == thin ? before : 0;
      assertThat(way.get("steps").asInt()).isGreaterThanOrEqualTo(before);
      before = way.get("steps").asInt();
      barred = unlicensed;
      apart = senior;
      thin = few;
    }
    assertThat(barred).isTrue();
    Ran same = Ran.run("career", "transition", "--from", "cio", "--to", "cio");
    assertThat(same.exit()).isNotZero();
    assertThat(same.err()).contains("From cio to cio is no way: it is one role.");
  }

  @Test
  void ninetyDaysAreDatedAndGoIntoACalendar() throws IOException {
    Path calendar = folder.resolve("plan.ics");
    String[] args = {
      "career",
      "plan",
      "--role",
      "healthcare-data-analyst",
      "--start",
      "2027-01-04",
      "--calendar",
      calendar.toString()
    };
    JsonNode plan = json(args);
    assertThat(plan.get("to").asString()).isEqualTo("2027-04-03");
    assertThat(plan.get("phases").valueStream().map(p -> p.get("from").asString()))
        .containsExactly("2027-01-04", "2027-02-03", "2027-03-05");
    assertThat(plan.get("weeks").size()).isEqualTo(12);
    String before = "";
    for (JsonNode week : plan.get("weeks")) {
      assertThat(week.get("from").asString()).isGreaterThan(before);
      before = week.get("to").asString();
    }
    assertThat(before).isEqualTo("2027-04-03");
    String text = Files.readString(calendar);
    assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(12 + 3 + plan.get("courses").size() + 1);
    run(args);
    assertThat(Files.readString(calendar)).isEqualTo(text);
    assertThat(
            run("career", "plan", LINCHESTER, "--person", "p0100", "--role", "privacy-reviewer")
                .out())
        .contains(
            "Privacy reviewer, from Wednesday 30 September 2026 to Monday 28 December 2026",
            "Keep the project safe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "career role clinical-ai-evaluater",
        "career fit --sector space",
        "career transition",
        "career transition --from cio --levels sql:capability",
        "career transition --person p0100",
        "career transition --from cio --to cia",
        "career transition --levels sql:mastery",
        "career plan --role cio",
        "career plan --role cio --start tomorrow",
        "career plan --role cio --start 2027-01-04 --hours-per-week 0",
        "career compare cio"
      })
  void badUseIsToldWithAWayOut(String line) {
    Ran ran = run(line.split(" ", -1));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).doesNotContain("Exception", "should not happen");
    assertThat(ran.err())
        .containsAnyOf("Maybe", "Known are", "Which one", "Expected", "Missing", "expected");
  }

  @Test
  void papersOfASectorAreShown() {
    assertThat(run("career", "role", "--sector", "finance").out())
        .contains("Papers it keeps", "Model card", "Change log", "[000 l.43")
        .doesNotContain("Model summary for the public");
    assertThat(run("career", "role", "assurance-lead").out()).contains("Papers", "Decision log");
    assertThat(json("career", "role", "model-validator").get("artefacts").toString())
        .contains("validation-report");
    assertThat(json("career", "role").get("sectors")).hasSize(3);
  }

  @Test
  void whatIsTakenForGrantedIsSaid() {
    assertThat(run("career", "fit", "--background", "clinical").out())
        .contains("Taken as  coding: low, since you did not say");
    assertThat(run("career", "fit", "--background", "clinical", "--coding", "medium").out())
        .contains("Taken as  holding a registration", "you named no trade")
        .doesNotContain("Taken as  coding");
    Ran ran = run("career", "fit", "--background", "astronaut");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Passed by", "a trade such as nurse", "no answer");
    assertThat(run("plans", LINCHESTER, "--target", "role:clinical-ai-evaluator").out())
        .contains("A role is planned for everyone");
  }
}
