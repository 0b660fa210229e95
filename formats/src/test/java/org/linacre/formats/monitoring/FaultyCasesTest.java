package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.formats.table.Progress;

/** What is wrong with cases and plans is told once for each kind, and nothing else beside it. */
class FaultyCasesTest {
  private static final String PLAN =
      """
      product: a@1
      columns: {id: id, time: time, label: y, score: s}
      threshold: 0.5
      metrics: [{metric: ppv, at-least: 0.5}]
      """;

  @TempDir private Path folder;

  private List<String> refused(String rows, Horizon horizon) throws IOException {
    Watch watch = new Planned(folder).plan(PLAN);
    Path cases = Files.writeString(folder.resolve("c.csv"), rows);
    return told(
        () ->
            CasesFile.read(
                cases, new CasesFile.Asked(watch, horizon), new Violations(), Progress.NONE));
  }

  private static List<String> told(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    return catchThrowableOfType(InvalidInput.class, reading).violations().stream()
        .map(Object::toString)
        .toList();
  }

  private List<String> refusedPlan(String text) {
    return told(() -> new Planned(folder).plan(text));
  }

  @Test
  void eachKindOfFaultIsToldOnceWithItsCountAndFirstLines() throws IOException {
    StringBuilder rows = new StringBuilder("id,time,y,s\n");
    for (int i = 0; i < 500; i++) {
      rows.append("c%d,2026-01-05,1,%d.5\n".formatted(i, i + 10));
    }
    assertThat(refused(rows.toString(), Horizon.NONE))
        .containsExactly(
            "c.csv:2: s: No score of 0 to 1, first '10.5'. Maybe it is in hundredths or log odds."
                + " On 500 lines: 2, 3, 4, 5, 6, ….");
    Horizon early = new Horizon(LocalDate.of(2026, 1, 4), null, -1);
    assertThat(refused(rows.toString().replace(",1,", ",1,0.").replace(".5\n", "\n"), early))
        .containsExactly(
            "c.csv:2: time: After --as-of 2026-01-04, first '2026-01-05T00:00'. Maybe a later"
                + " --as-of. On 500 lines: 2, 3, 4, 5, 6, ….");
  }

  @Test
  void onlyTheTrueFaultOfAFileIsTold() throws IOException {
    assertThat(refused("id,time,y,score\na,2026-01-05,1,0.5\n", Horizon.NONE))
        .containsExactly("c.csv: s: Unknown column 's'. Maybe y.");
    assertThat(refused("id,time,y,s\na,2026-01-05,1,\"0.5\"5\n", Horizon.NONE))
        .hasSize(1)
        .allMatch(e -> e.startsWith("c.csv:2: Letters after a closing quote."));
    assertThat(refused("id,time,y,s\na,2026-01-05,1\n", Horizon.NONE))
        .hasSize(1)
        .allMatch(e -> e.startsWith("c.csv:2: 3 fields where the header has 4."));
    assertThat(refused("id,time,y,s\n", Horizon.NONE))
        .hasSize(1)
        .allMatch(e -> e.contains("There are no cases."));
  }

  @Test
  void onlyTheTrueFaultOfAPlanIsTold() {
    Path none = folder.resolve("none.yaml");
    assertThat(told(() -> MonitoringPlanFile.read(none, new Violations())))
        .containsExactly("none.yaml: The file is missing.");
    assertThat(refusedPlan("product: [a\nmetrics: }")).hasSize(1).allMatch(e -> e.contains("YAML"));
    assertThat(refusedPlan(PLAN.replaceAll("metrics.*", "")))
        .containsExactly("plan.yaml:1: metrics: There are no metrics to watch.");
  }

  @Test
  void anUnknownKeyIsAnErrorAtEveryDepth() {
    String plan =
        PLAN.replace("at-least: 0.5", "at-least: 0.5, wieght: 3").replace("score: s", "scores: s")
            + """
            bugdet: 0.01
            labels: {graec-days: 3}
            groups: [{column: g, level: [a]}]
            watching: {day: 3}
            charts: [{metric: ppv, baseline: 0.5, arl: 500}]
            label-free: {case: 3}
            actions: {any: {owner: A, next: B, nxet: C}}
            """;
    assertThat(refusedPlan(plan))
        .contains(
            "plan.yaml:2: scores: Unknown key 'scores'. Maybe score.",
            "plan.yaml:4: wieght: Unknown key 'wieght'. Maybe weight.",
            "plan.yaml:5: bugdet: Unknown key 'bugdet'. Maybe budget.",
            "plan.yaml:6: graec-days: Unknown key 'graec-days'. Maybe grace-days.",
            "plan.yaml:7: level: Unknown key 'level'. Maybe levels.",
            "plan.yaml:8: day: Unknown key 'day'. Maybe days.",
            "plan.yaml:9: arl: Unknown key 'arl'. Maybe arl0.",
            "plan.yaml:10: case: Unknown key 'case'. Maybe cases.",
            "plan.yaml:11: nxet: Unknown key 'nxet'. Known are owner, next.");
  }

  @Test
  void noLevelIsNamedAsEveryoneAndNoMarginIsNoughtByFileAndSchema() throws IOException {
    Path file =
        Path.of(System.getProperty("linacre.root", ".."))
            .resolve("docs/schemas/monitoring-plan.schema.json");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file));
    String level = PLAN + "groups: [{column: g, levels: [all, b]}]\n";
    String margin = PLAN.replace("at-least: 0.5", "baseline: 0.5, margin: 0");
    assertThat(schema.validate(PLAN, InputFormat.YAML)).isEmpty();
    assertThat(schema.validate(level, InputFormat.YAML)).isNotEmpty();
    assertThat(schema.validate(margin, InputFormat.YAML)).isNotEmpty();
    assertThat(refusedPlan(level))
        .hasSize(1)
        .allMatch(e -> e.startsWith("plan.yaml:5: levels: The level 'all' cannot be told"));
    assertThat(refusedPlan(margin))
        .hasSize(1)
        .allMatch(e -> e.startsWith("plan.yaml:4: margin: A margin of 0 leaves one value"));
  }

  @Test
  void theAxisOfAShareEndsAtOne() throws IOException {
    for (int wrong : new int[] {1_000, 20, 7, 2}) {
      Watch watch = new Planned(folder).plan(PLAN);
      StringBuilder rows = new StringBuilder("id,time,y,s\n");
      for (int i = 0; i < 400; i++) {
        int label = (i + 1) % wrong == 0 ? 0 : 1;
        rows.append("c%d,2026-01-%02d,%d,0.9\n".formatted(i, 1 + i / 20, label));
      }
      Path cases = Files.writeString(folder.resolve("c.csv"), rows.toString());
      String page =
          MonitoringPage.of(
              Monitor.begin(watch.plan())
                  .take(CasesFile.read(cases, watch, new Violations(), Progress.NONE), null),
              List.of());
      String chart = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
      List<Double> ticks =
          Pattern.compile("text-anchor=\"end\">([0-9.]+)</text>")
              .matcher(chart)
              .results()
              .map(r -> Double.parseDouble(r.group(1)))
              .toList();
      assertThat(ticks).as("a share of 1 in %d is wrong", wrong).hasSizeGreaterThan(2);
      assertThat(ticks.getLast()).isLessThanOrEqualTo(1);
    }
  }
}
