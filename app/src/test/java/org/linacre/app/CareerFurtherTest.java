package org.linacre.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.app.Ran.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of ways has every role, and first those a source names for the background. */
class CareerFurtherTest {
  private static final List<String> WAYS = List.of("career", "transition", "--from", "nurse");

  private static Ran ways(String... more) {
    return run(
        java.util.stream.Stream.concat(WAYS.stream(), java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private static Set<String> listed(String out, Set<String> ids) {
    return out.lines()
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .filter(ids::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> healthcare() throws IOException {
    try (var lines = Files.lines(Ran.ROOT.resolve("packs/careers/roles.csv"))) {
      return lines
          .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "").split(",", -1)))
          .filter(cells -> cells.get(2).equals("healthcare"))
          .map(List::getFirst)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void allListsALineForEveryRole() throws IOException {
    String out = ways("--all").out();
    assertThat(listed(out, healthcare())).isEqualTo(healthcare());
    assertThat(out).doesNotContain("further (--all)");
    assertThat(ways().out()).contains("further (--all)");
  }

  /** lane-roles.csv, clinical: these eight roles. */
  @Test
  void rolesNamedForTheBackgroundComeFirst() {
    String out = ways().out();
    String first =
        out.substring(
            out.indexOf("Named by a source for the background Clinical care:"),
            out.indexOf("Others:"));
    assertThat(first)
        .contains(
            "clinical-ai-evaluator",
            "clinical-informatics-specialist",
            "ai-safety-reviewer",
            "documentation-reviewer",
            "medical-ai-trainer",
            "healthcare-ai-implementation-advisor",
            "ai-implementation-coordinator",
            "healthcare-ai-product-manager")
        .doesNotContain("content-review-support", "data-analyst");
  }

  /** lane-roles.csv: whatever is near a background in finance is so by our own reading. */
  @Test
  void noSourceIsSaidToNameARoleThatIsOurReading() {
    String from = "quantitative-researcher";
    String out = run("career", "transition", "--from", from, "--sector", "finance", "--all").out();
    assertThat(out)
        .contains("Near the background Data and analytics, technical work by our own reading:")
        .doesNotContain("Named by a source");
    assertThat(run("career", "transition", "--from", from).out())
        .contains("Named by a source for the background Data and analytics, technical work:")
        .doesNotContain("by our own reading:");
  }

  @Test
  void everythingMissingCanBeReadInText() {
    JsonNode way = ways("--to", "consultant-radiologist", "--json").json();
    String out = ways("--to", "consultant-radiologist").out().replaceAll("\\s+", " ");
    assertThat(way.get("missing")).hasSizeGreaterThan(12);
    assertThat(way.get("missing").valueStream().map(level -> level.get("title").asString()))
        .allMatch(out::contains);
    assertThat(out).doesNotContain("(--json)");
  }

  @Test
  void levelsNameTheRoleTheyAreToLeadTo() {
    Ran way =
        run(
            "career",
            "transition",
            "--levels",
            "sql:proficiency,statistics:capability",
            "--to",
            "healthcare-data-analyst");
    assertThat(way.out().replaceAll("\\s+", " "))
        .contains("For a CV Moving towards the role of healthcare data analyst. By own account,");
  }

  /** 000 l.25 speaks of the public sector, l.17 of validation and of no inventory. */
  @Test
  void papersThatNoSourceStatesAreMarkedAsOurs() {
    JsonNode finance = null;
    for (JsonNode sector : run("career", "role", "--json").json().get("sectors")) {
      finance = sector.get("id").asString().equals("finance") ? sector : finance;
    }
    Set<String> ours = new TreeSet<>();
    for (JsonNode paper : java.util.Objects.requireNonNull(finance).get("artefacts")) {
      if (paper.get("source").asString().startsWith("Linacre, first reading")) {
        ours.add(paper.get("id").asString());
      }
    }
    assertThat(ours)
        .containsExactly(
            "decision-log",
            "impact-assessment",
            "model-inventory",
            "monitoring-plan",
            "stress-test",
            "third-party-assessment",
            "validation-report");
  }

  /** 002 l.532 and l.540 both belong to the third week; l.530 to the first days. */
  @Test
  void theWeeksHaveTheSeedsStepsBesideTheLanes() {
    for (String[] who :
        new String[][] {
          {"clinical-ai-evaluator", "nurse"}, {"ai-governance-analyst", "HR officer"}
        }) {
      JsonNode plan =
          run(
                  "career",
                  "plan",
                  "--role",
                  who[0],
                  "--from",
                  who[1],
                  "--start",
                  "2027-01-04",
                  "--json")
              .json();
      assertThat(plan.get("weeks").get(2).get("steps").valueStream())
          .extracting(step -> step.get("source").asString())
          .containsExactly("002 l.540", "002 l.532 Days 1–30");
      assertThat(plan.get("weeks").get(0).toString()).contains("002 l.530");
    }
  }

  /**
   * courses.csv: 7 hours of the foundation, 4 of privacy, 6 of generative AI: the 17 of 30 days.
   */
  @Test
  void whatTheFirstDaysAskComesBeforeTheProject() {
    JsonNode plan =
        run(
                "career",
                "plan",
                "--role",
                "clinical-ai-evaluator",
                "--from",
                "nurse",
                "--start",
                "2027-01-04",
                "--json")
            .json();
    List<String> ids =
        plan.get("courses").valueStream().map(course -> course.get("id").asString()).toList();
    assertThat(ids.subList(4, 7))
        .containsExactly("privacy-basics-first", "generative-ai-first", "evaluation-rubrics-first");
    JsonNode way =
        run("career", "transition", "--from", "nurse", "--to", "clinical-ai-evaluator", "--json")
            .json();
    assertThat(plan.get("hours").asInt()).isEqualTo(way.get("hours").asInt());
    assertThat(way.get("optimal").asBoolean()).isTrue();
  }
}
