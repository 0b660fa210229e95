package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanFileTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));

  @TempDir private Path folder;

  private static Assurance pack() {
    Violations violations = new Violations();
    Assurance assurance = Assurance.read(ROOT.resolve("packs"), violations);
    assertThat(violations.errors()).isEmpty();
    return assurance;
  }

  private static Protocol read(Path file, Violations violations) {
    return PlanFile.read(new Source(file, "plan.yaml"), pack(), violations);
  }

  @Test
  void whatIsWrittenReadsBackAsTheSamePlan() throws IOException {
    Violations violations = new Violations();
    Protocol protocol = read(ROOT.resolve("examples/validation/plan.yaml"), violations);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonReport.write(PlanForm.of(protocol), bytes);
    Path again = folder.resolve("plan.yaml");
    Files.write(again, bytes.toByteArray());
    Protocol read = read(again, violations);
    assertThat(violations.errors()).isEmpty();
    assertThat(read.plan()).isEqualTo(protocol.plan());
    assertThat(read.layout()).isEqualTo(protocol.layout());
    assertThat(protocol.plan().groups()).hasSize(3);
    assertThat(protocol.plan().margins()).hasSize(2);
    assertThat(protocol.plan().timing().cutOff()).isPresent();
    assertThat(protocol.sha256()).matches("[0-9a-f]{64}").isNotEqualTo(read.sha256());
  }

  @Test
  void theExampleFitsTheSchemaAndAWrongPlanDoesNot() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(ROOT.resolve("docs/schemas/validation-plan.schema.json")),
                InputFormat.JSON);
    String example = Files.readString(ROOT.resolve("examples/validation/plan.yaml"));
    assertThat(schema.validate(example, InputFormat.YAML)).isEmpty();
    String wrong = example.replace("purpose: service-evaluation", "purpose: fun");
    assertThat(schema.validate(wrong, InputFormat.YAML)).isNotEmpty();
    String one = example.replace("resamples: 200", "resamples: 1");
    assertThat(schema.validate(one, InputFormat.YAML)).isNotEmpty();
    String unknown = example + "\nthreshold: 0.2\n";
    assertThat(schema.validate(unknown, InputFormat.YAML)).isNotEmpty();
  }

  /** The pack says on what levels may be compared; the schema lists the same. */
  @Test
  void theSchemaComparesOnWhatThePackDoes() throws IOException {
    JsonNode compared =
        JsonMapper.shared()
            .readTree(Files.readString(ROOT.resolve("docs/schemas/validation-plan.schema.json")))
            .at("/properties/groups/items/properties/compare/items/enum");
    List<String> pack =
        Assurance.read(ROOT.resolve("packs"), new Violations()).metrics().stream()
            .filter(Assurance.Metric::compared)
            .map(Assurance.Metric::metric)
            .toList();
    assertThat(compared.valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(pack)
        .contains("calibration-slope")
        .doesNotContain("net-benefit", "flagged", "accuracy");
  }

  @Test
  void everyFaultOfAPlanIsToldAtOnceWithItsLine() throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(
        file,
        """
        purpose: servce-evaluation
        columns: {score: s, event: e}
        thresholds: [0.2, 1.5, x]
        groups:
          - {column: sex, compare: [auroc, sensitivty]}
        margins:
          - {metric: sensitivity, low: 0.8}
          - {metric: oe, low: 2, high: 1}
          - {metric: oe, group: age, low: 1}
          - {metric: auroc}
        errors: {correction: bonferroni, alpha: 2}
        labels-read-on: 30/09/2026
        intervals: {exact: maybe, resamples: 1}
        reference: new
        """);
    Violations violations = new Violations();
    read(file, violations);
    List<String> told = violations.errors().stream().map(Violation::toString).toList();
    assertThat(told)
        .contains(
            "plan.yaml:1: purpose: Unknown purpose 'servce-evaluation'. Maybe service-evaluation.",
            "plan.yaml:3: thresholds: '1.5' is no number from 0.0 to 1.0.",
            "plan.yaml:3: thresholds: 'x' is no number from 0.0 to 1.0.",
            "plan.yaml:5: compare: Unknown metric 'sensitivty'. Maybe sensitivity.",
            "plan.yaml:8: margins: low, 2.0, is not below high, 1.0.",
            "plan.yaml:9: group: Unknown group 'age'. Known are sex, all.",
            "plan.yaml:10: margins: A margin needs low, high or both.",
            "plan.yaml:12: labels-read-on: '30/09/2026' is no date such as 2026-09-30.",
            "plan.yaml:13: exact: 'maybe' is neither true nor false.",
            "plan.yaml:13: resamples: 1 resamples are too few: of 200, five lie beyond each end of a"
                + " 95 % interval. Maybe 200 or more, or 0 for no interval where only resampling"
                + " serves.",
            "plan.yaml:14: reference: A reference needs a column of splits. Maybe columns: split.")
        .anyMatch(t -> t.startsWith("plan.yaml:7:") && t.contains("needs a threshold"))
        .anyMatch(t -> t.contains("outcome: Missing or empty."))
        .anyMatch(t -> t.contains("label: Missing or empty."))
        .anyMatch(t -> t.contains("An event needs a column of follow-up."))
        .anyMatch(t -> t.contains("Unknown correction 'bonferroni'."))
        .anyMatch(t -> t.contains("alpha: '2' is no number"));
  }

  @Test
  void anUnknownKeyIsAnErrorAtEveryDepth() throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(
        file,
        """
        purpose: audit
        outcome: x
        columns: {score: s, label: y, patinet: p}
        thresholds: [0.2]
        groups:
          - {column: sex, level: [f, m]}
        margins:
          - {metric: oe, lo: 0.8, high: 1.2}
        sample-size: {expected: {prevalnce: 0.1}, width: {oe: 0.2}}
        minimum: {nonevents: 3}
        erors: {alpha: 0.01}
        intervals: {resample: 500}
        """);
    Violations violations = new Violations();
    read(file, violations);
    assertThat(violations.warnings()).isEmpty();
    assertThat(violations.errors().stream().map(Violation::toString))
        .containsExactlyInAnyOrder(
            "plan.yaml:3: patinet: Unknown key 'patinet'. Maybe patient.",
            "plan.yaml:6: level: Unknown key 'level'. Maybe levels.",
            "plan.yaml:8: lo: Unknown key 'lo'. Maybe low.",
            "plan.yaml:9: prevalnce: Unknown key 'prevalnce'. Maybe prevalence.",
            "plan.yaml:9: width: Unknown key 'width'. Maybe widths.",
            "plan.yaml:10: nonevents: Unknown key 'nonevents'. Maybe non-events.",
            "plan.yaml:11: erors: Unknown key 'erors'. Maybe errors.",
            "plan.yaml:12: resample: Unknown key 'resample'. Maybe resamples.");
  }

  /** What would do nothing for want of a column is refused by the reader and by the schema. */
  @Test
  void aKeyWithoutItsColumnIsRefused() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(ROOT.resolve("docs/schemas/validation-plan.schema.json")),
                InputFormat.JSON);
    String start = "purpose: audit\noutcome: x\ncolumns: {score: s, label: y%s}\n%s\n";
    Path file = folder.resolve("plan.yaml");
    for (List<String> one :
        List.of(
            List.of("labels-read-on: 2026-09-30", ", due: d"),
            List.of("horizon: 3", ", follow-up: t"),
            List.of("assisted-from: 2026-01-01", ", time: d, unaided: u, assisted: a"))) {
      String key = one.getFirst();
      Files.writeString(file, start.formatted("", key));
      Violations violations = new Violations();
      read(file, violations);
      assertThat(violations.errors().stream().map(Violation::toString))
          .hasSize(1)
          .allMatch(e -> e.startsWith("plan.yaml:4: " + key.substring(0, key.indexOf(':'))))
          .allMatch(e -> e.contains("Maybe leave it out, or name"));
      assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isNotEmpty();
      Files.writeString(file, start.formatted(one.getLast(), key));
      read(file, violations);
      assertThat(violations.errors()).as("no more than before").hasSize(1);
      assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
    }
  }

  @Test
  void thePackHoldsTheWholeOfTheChecklists() {
    List<String> items =
        pack().items().stream()
            .filter(i -> i.checklist().equals("TRIPOD+AI"))
            .map(i -> i.item().replaceAll("[a-z]", ""))
            .distinct()
            .toList();
    assertThat(items).hasSize(27).startsWith("1").endsWith("27");
    assertThat(count("TRIPOD+AI", i -> true)).as("Collins 2024").isEqualTo(52);
    assertThat(count("PROBAST+AI", i -> i.asks().startsWith("Quality")))
        .as("Moons 2025, abstract: development")
        .isEqualTo(16);
    assertThat(count("PROBAST+AI", i -> i.asks().startsWith("Risk of bias")))
        .as("Moons 2025, abstract: evaluation")
        .isEqualTo(18);
    assertThat(count("STARD-AI", i -> !i.item().matches(".*[b-z]")))
        .as("Sounderajah 2025: 40 items")
        .isEqualTo(40);
    assertThat(count("DECIDE-AI", i -> i.item().matches("\\d+")))
        .as("Vasey 2022: 17 on AI")
        .isEqualTo(17);
    assertThat(count("DECIDE-AI", i -> i.item().matches("[IVX]+"))).as("10 others").isEqualTo(10);
  }

  private long count(String checklist, Predicate<Assurance.Item> which) {
    return pack().items().stream()
        .filter(i -> i.checklist().equals(checklist))
        .filter(which)
        .count();
  }

  /** Each pair of columns that cannot be one is refused, and told with its line. */
  @Test
  void columnsThatSayDifferentThingsAreDifferentColumns() throws IOException {
    for (String wrong :
        List.of(
            "score: a, label: a",
            "score: a, label: b, score2: a",
            "score: a, label: b, score2: b",
            "score: a, label: b, score2: c, unaided: c",
            "score: a, label: b, unaided: d, aided: d",
            "score: a, label: b, aided: b",
            "score: a, label: b, follow-up: a",
            "score: a, label: b, follow-up: c, event: c",
            "score: a, label: b, patient: a",
            "score: a, label: b, time: b",
            "score: a, label: site",
            "score: site, label: b",
            "score: a, label: b, id: site")) {
      assertThat(errors(wrong))
          .as(wrong)
          .anyMatch(e -> e.line() > 0 && e.message().contains("both"));
    }
    for (String right :
        List.of(
            "score: a, label: b, id: p, patient: p",
            "score: a, label: b, follow-up: c, event: b",
            "score: a, label: b, split: site",
            "score: a, label: b, time: d, assisted: e, split: e")) {
      assertThat(errors(right)).as(right).isEmpty();
    }
  }

  private List<Violation> errors(String columns) throws IOException {
    Path file = folder.resolve("columns.yaml");
    Files.writeString(
        file,
        "purpose: audit\noutcome: x\ncolumns: {%s}\ngroups:\n  - {column: site}\n"
            .formatted(columns));
    Violations violations = new Violations();
    read(file, violations);
    return violations.errors();
  }
}
