package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every key of the schema, at any depth, is changed within a life: it is refused by its name, or
 * told by its name.
 */
class PlanKeysTest {
  private static final Path SCHEMA =
      Path.of(System.getProperty("linacre.root", ".."))
          .resolve("docs/schemas/monitoring-plan.schema.json");

  /** A plan with every key once, so that each can be changed in its place. */
  private static final String PLAN =
      """
      product: a@1
      budget: 0.05
      life: 2500
      threshold: 0.5
      columns: {id: i, time: t, due: d, label: y, score: s, aided: w, unaided: v, patient: p}
      patient-counts-again-after: 90
      remembered-days: 180
      labels: {missing: at-random, complete: 0.8, grace-days: 14, due-within-days: 100}
      groups: [{column: sex, levels: [female, male]}, {column: site, levels: [east]}]
      metrics:
        - {metric: ppv, at-least: 0.7, at-most: 0.9, find: 0.6, weight: 2, groups: [sex]}
        - {metric: npv, groups: [], baseline: 0.8, margin: 0.1}
      charts: [{metric: accuracy, odds-ratio: 2, baseline: 0.8, arl0: 500}]
      label-free: {margin: 0.05, cases: 200}
      watching: {missing: 0.2, cases: 15, days: 45}
      actions: {any: {owner: A, next: B}}
      """;

  /** The key, what stands, what is put in its place, the part that is named. */
  private static final String CHANGES =
      """
      product | product: a@1 | product: a@2 | product
      budget | budget: 0.05 | budget: 0.04 | budget
      life | life: 2500 | life: 2400 | life
      threshold | threshold: 0.5 | threshold: 0.4 | threshold
      columns.id | id: i, | id: j, | columns
      columns.time | time: t, | time: u, | columns
      columns.due | due: d, | due: e, | columns
      columns.label | label: y, | label: z, | columns
      columns.score | score: s, | score: r, | columns
      columns.prediction | patient: p} | patient: p, prediction: q} | columns
      columns.aided | aided: w, | aided: x, | columns
      columns.unaided | unaided: v, | unaided: x, | columns
      columns.patient | patient: p} | patient: q} | columns
      patient-counts-again-after | after: 90 | after: 91 | patient-counts-again-after
      remembered-days | days: 180 | days: 181 | remembered-days (
      labels.missing | missing: at-random, complete: 0.8 | missing: bounded | labels
      labels.complete | complete: 0.8 | complete: 0.7 | labels
      labels.grace-days | grace-days: 14 | grace-days: 15 | labels
      labels.due-within-days | within-days: 100 | within-days: 101 | labels: due-within-days (
      groups.column | column: site | column: ward | groups
      groups.levels | levels: [east] | levels: [west] | groups
      metrics.metric | metric: npv | metric: accuracy | metrics
      metrics.at-least | at-least: 0.7 | at-least: 0.65 | metrics
      metrics.at-most | at-most: 0.9 | at-most: 0.95 | metrics
      metrics.baseline | [], baseline: 0.8 | [], baseline: 0.9 | metrics
      metrics.margin | margin: 0.1} | margin: 0.2} | metrics
      metrics.find | find: 0.6 | find: 0.5 | metrics
      metrics.weight | weight: 2 | weight: 3 | metrics
      metrics.groups | groups: [sex] | groups: [site] | metrics
      charts.metric | metric: accuracy | metric: ppv | charts
      charts.odds-ratio | odds-ratio: 2 | odds-ratio: 3 | charts
      charts.baseline | 2, baseline: 0.8 | 2, baseline: 0.9 | charts
      charts.arl0 | arl0: 500 | arl0: 600 | charts
      label-free.margin | margin: 0.05 | margin: 0.06 | label-free (
      label-free.cases | cases: 200 | cases: 201 | label-free (
      watching.missing | missing: 0.2 | missing: 0.3 | watching (
      watching.cases | cases: 15 | cases: 16 | watching (
      watching.days | days: 45 | days: 46 | watching (
      actions.any.owner | owner: A | owner: B | actions (
      actions.any.next | next: B | next: C | actions (
      """;

  @TempDir private Path folder;

  /** The keys of the schema that hold a value, each by its path. */
  private static Map<String, JsonNode> keys() {
    JsonNode schema = JsonMapper.shared().readTree(SCHEMA.toFile());
    Map<String, JsonNode> keys = new TreeMap<>();
    walk(schema, schema, "", keys);
    return keys;
  }

  private static void walk(
      JsonNode schema, JsonNode node, String path, Map<String, JsonNode> keys) {
    JsonNode at = node;
    if (at.has("$ref")) {
      at = schema.at(at.path("$ref").asString().substring(1));
    }
    if (at.path("items").has("properties")) {
      at = at.path("items");
    }
    if (!at.has("properties")) {
      keys.put(path, at);
    }
    for (String name : at.path("properties").propertyNames()) {
      walk(
          schema,
          at.path("properties").path(name),
          path.isEmpty() ? name : path + "." + name,
          keys);
    }
  }

  @Test
  void noKeyIsForgotten() {
    List<String> changed = new ArrayList<>();
    CHANGES.lines().forEach(change -> changed.add(change.substring(0, change.indexOf(' '))));
    List<String> keys =
        keys().keySet().stream()
            .filter(key -> !key.startsWith("actions.") || key.startsWith("actions.any."))
            .toList();
    assertThat(keys).hasSizeGreaterThan(35);
    assertThat(changed).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void theReaderTheSchemaAndTheStateHaveTheSameKeys() {
    JsonNode schema = JsonMapper.shared().readTree(SCHEMA.toFile());
    assertThat(MonitoringPlanFile.KEYS)
        .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
    List<String> parts = new ArrayList<>(MonitoringPlanFile.KEYS);
    parts.add(Watch.DUE_WITHIN);
    assertThat(new Planned(folder).plan(PLAN).parts().keySet())
        .containsExactlyInAnyOrderElementsOf(parts);
  }

  @ParameterizedTest
  @CsvSource(textBlock = CHANGES, delimiter = '|', quoteCharacter = '"')
  void aChangedKeyIsRefusedOrToldByItsName(String key, String was, String becomes, String part)
      throws Exception {
    assertThat(keys()).containsKey(key);
    String text = PLAN.replace(was, becomes);
    assertThat(text).isNotEqualTo(PLAN);
    Planned planned = new Planned(folder);
    Watch before = planned.plan(PLAN);
    planned.state().keep(before, Monitor.begin(before.plan()));
    Violations violations = new Violations();
    boolean goesOn = planned.state().monitor(planned.plan(text), violations).isPresent();
    boolean told = part.endsWith("(");
    assertThat(goesOn).isEqualTo(told);
    List<Violation> said = told ? violations.warnings() : violations.errors();
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().message())
        .contains(told ? "last run: " + part : "which differs in " + part + ":");
  }

  @Test
  void whereOnlyWordsChangeThatIsWhatIsTold() throws Exception {
    Planned planned = new Planned(folder);
    Watch before = planned.plan(PLAN);
    planned.state().keep(before, Monitor.begin(before.plan()));
    Violations violations = new Violations();
    assertThat(planned.state().monitor(planned.plan("# a word\n" + PLAN), violations)).isPresent();
    assertThat(violations.warnings().toString()).contains("in words or order only");
  }

  /** Without labels an estimate could never be tested, and would say for ever that it was not. */
  @Test
  void anEstimateWithoutLabelsNeedsThemForItsBackTest() {
    String plan =
        """
        product: a@1
        threshold: 0.5
        columns: {id: i, time: t, score: s}
        metrics: [{metric: score-mean, at-least: 0.1}]
        label-free: {cases: 100}
        """;
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> new Planned(folder).plan(plan))
                .violations()
                .toString())
        .contains("need a column for 'label'");
  }
}
