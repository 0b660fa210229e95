package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringPlan.Watching;
import org.linacre.formats.table.Progress;

class MonitoringFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final Path PLAN = ROOT.resolve("examples/monitoring/plan.yaml");
  private static final String START =
      "product: a@1\ncolumns: {id: id, time: time, label: y, score: s}\nthreshold: 0.5\n";

  @TempDir private Path folder;

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(ROOT.resolve("docs/schemas/monitoring-plan.schema.json")));
  }

  @Test
  void theExampleIsValidAndHasAPartForEachStream() throws IOException {
    assertThat(schema().validate(Files.readString(PLAN), InputFormat.YAML)).isEmpty();
    Violations violations = new Violations();
    Watch watch = MonitoringPlanFile.read(PLAN, violations);
    assertThat(violations.warnings()).isEmpty();
    assertThat(watch.plan().shares()).hasSize(26);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metrics: [{metric: oe, at-least: 0.5}]",
        "{product: a, columns: {id: i}, metrics: [{metric: oe, at-least: 1}]}",
        "{product: a, columns: {id: i, time: t}, metrics: [{metric: speed, at-least: 0.5}]}",
        "{product: a, columns: {id: i, time: t}, metrics: []}",
        "{product: a, columns: {id: i, time: t}, budget: 2, metrics: [{metric: oe, at-least: 1}]}"
      })
  void theSchemaRefusesWhatIsWrong(String yaml) throws IOException {
    assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{metric: sensitivity, baseline: 0.1, margin: 0.2}; reaches 0: every such value",
        "{metric: prevalence, baseline: 0.9, margin: 0.2}; reaches 1: every such value",
        "{metric: ppv, at-least: 1.2}; 1.2 is not between 0 and 1.",
        "{metric: ppv, at-least: 0.8, at-most: 0.7}; At most 0.7 is not above at least 0.8.",
        "{metric: ppv, at-least: 0.8, margin: 0.1}; Both bounds and a baseline",
        "{metric: ppv}; What is acceptable is missing",
        "{metric: ppv, at-least: 0.8, find: 0.9}; there is nothing to find",
        "{metric: ppv, at-least: 0.8, groups: [sex]}; Unknown grouping 'sex'",
        "{metric: accuracie, at-least: 0.8}; Unknown metric 'accuracie'. Maybe accuracy.",
        "{metric: override-rate, at-most: 0.2}; The metrics need a column for 'aided'.",
        "{metric: ppv, at-least: 0.8, weight: 0}; 0 is not above 0.",
        "{metric: oe, baseline: 1, margin: 0}; A margin of 0 leaves one value acceptable",
        "{metric: ppv, at-least: -1}; '-1' is no number of 0 or more."
      })
  void anImpossiblePlanIsRefusedAtItsLine(String metric, String message) throws IOException {
    Path plan = Files.writeString(folder.resolve("p.yaml"), START + "metrics:\n  - " + metric);
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class, () -> MonitoringPlanFile.read(plan, new Violations()));
    assertThat(refused.violations())
        .anyMatch(
            v ->
                v.message().contains(message)
                    && v.file().equals("p.yaml")
                    && (v.line() == 5 || v.field().equals("columns")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "{missing: at-random, complete: 1.2, grace-days: 3}; A share of a day's cases, at most 1.",
        "{complete: 0.9, grace-days: 3}; say missing: at-random, or leave it out.",
        "{missing: at-random}; Missing or empty.",
        "{missing: never}; Unknown rule 'never'.",
        "{missing: at-random, complete: 0, grace-days: 3}; 0 is not above 0."
      })
  void whenLabelsAreTakenIsCheckedByFileAndSchema(String labels, String message)
      throws IOException {
    String yaml = START + "metrics: [{metric: oe, at-least: 0.5}]\nlabels: " + labels;
    Path plan = Files.writeString(folder.resolve("p.yaml"), yaml);
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class, () -> MonitoringPlanFile.read(plan, new Violations()));
    assertThat(refused.violations()).anyMatch(v -> v.message().contains(message));
    assertThat(schema().validate(yaml, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void whenAStreamIsSaidNotToBeWatchedIsDeclaredOrUsual() throws IOException {
    String rest = START + "metrics: [{metric: oe, at-least: 0.5}]\n";
    Planned planned = new Planned(folder);
    assertThat(planned.plan(rest).plan().watching()).isEqualTo(new Watching(0.2, 15, 45));
    assertThat(planned.plan(rest + "watching: {missing: 0.1, cases: 9, days: 3}").plan().watching())
        .isEqualTo(new Watching(0.1, 9, 3));
    String bad = rest + "watching: {missing: 1.5, cases: 0, days: 0}";
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> planned.plan(bad));
    assertThat(refused.violations()).hasSize(3);
    assertThat(schema().validate(bad, InputFormat.YAML)).hasSize(3);
  }

  private List<Case> readWithDues(String rows, Horizon horizon) throws IOException {
    String text = START.replace("label: y", "label: y, due: d");
    Watch watch = new Planned(folder).plan(text + "metrics: [{metric: oe, at-least: 0.5}]");
    Path cases = Files.writeString(folder.resolve("c.csv"), rows);
    return CasesFile.read(
        cases, new CasesFile.Asked(watch, horizon), new Violations(), Progress.NONE);
  }

  @Test
  void aLabelMayBeDueOnTheDayOfItsCaseAndNotBefore() throws IOException {
    String rows = "id,time,d,y,s\na,2026-01-01T10:00,2026-01-01,1,0.5\n";
    assertThat(readWithDues(rows, Horizon.NONE).getFirst().due()).hasToString("2026-01-01T10:00");
    String before = rows + "b,2026-01-02T00:30,2026-01-01T23:30,1,0.5\n";
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> readWithDues(before, Horizon.NONE))
                .violations()
                .toString())
        .contains("c.csv:3: d: Due before the case itself.");
  }

  @Test
  void aMistypedDueDayIsNamed() throws IOException {
    String head = "id,time,d,y,s\n";
    String typo = "a,2026-01-01,2226-01-05,1,0.5\n";
    String good = "b,2026-01-01,2026-01-05,1,0.5\nc,2026-02-01,2028-02-05,1,0.5\n";
    InvalidInput first =
        catchThrowableOfType(
            InvalidInput.class,
            () -> readWithDues(head + typo + "b,2026-01-01,2026-01-05,1,0.5\n", Horizon.NONE));
    assertThat(first.violations().toString())
        .contains("c.csv:2: d: Due more than 366 days further")
        .contains("first '2226-01-05', 73052 days.");
    Horizon known = new Horizon(java.time.LocalDate.of(2026, 3, 1), null, 400);
    assertThat(readWithDues(head + good, known)).hasSize(2);
    assertThat(
            catchThrowableOfType(InvalidInput.class, () -> readWithDues(head + good + typo, known))
                .violations())
        .as("the state knows delays up to 400 days, so two years are no leap")
        .hasSize(1);
  }

  @Test
  void aFolderInPlaceOfAFileIsNamed() throws IOException {
    Watch watch = new Planned(folder).plan(START + "metrics: [{metric: oe, at-least: 0.5}]");
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class,
                    () -> CasesFile.read(folder, watch, new Violations(), Progress.NONE))
                .violations()
                .toString())
        .contains("A folder; give the file of the cases.");
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class, () -> MonitoringPlanFile.read(folder, new Violations()))
                .violations()
                .toString())
        .contains("A folder; the plan is a file.");
  }

  @Test
  void aTimeThatLeapsAheadIsNamedAndATimeLongAgoIsNot() throws IOException {
    String rows = "id,time,y,s\nz,1926-01-01,1,0.5\na,2126-01-05,1,0.5\n";
    String good = "b,2026-01-05,1,0.5\nc,2026-01-06,1,0.5\nd,2026-01-07,0,0.5\n";
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> read(rows + good, new Violations()));
    assertThat(refused.violations()).hasSize(1);
    assertThat(refused.violations().getFirst().toString())
        .startsWith("c.csv:3: time: More than 366 days after all others, first '2126-01-05'.");
  }

  private List<Case> read(String rows, Violations violations) throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("p.yaml"), START + "metrics: [{metric: oe, at-least: 0.5}]");
    Watch watch = MonitoringPlanFile.read(plan, new Violations());
    Path cases = Files.writeString(folder.resolve("c.csv"), rows);
    return CasesFile.read(cases, watch, violations, Progress.NONE);
  }

  @Test
  void everyBadRowIsToldAtOnceWithItsLine() throws IOException {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                read(
                    """
                    id,time,y,s
                    a,2026-01-01,1,1.5
                    b,01/02/2026,1,0.5
                    c,2026-01-01,2,NaN
                    ,2026-01-01,1,0.5
                    d,2026-01-02,1,0.5
                    d,2026-01-02,0,0.5
                    """,
                    new Violations()));
    assertThat(refused.violations().stream().map(Object::toString))
        .containsExactly(
            "c.csv:2: s: No score of 0 to 1, first '1.5'. Maybe it is in hundredths or log odds."
                + " On 2 lines: 2, 4.",
            "c.csv:3: time: The field is no date, first '01/02/2026'. Maybe such as 2026-03-31 or"
                + " 2026-03-31T14:05.",
            "c.csv:4: y: Neither 0 nor 1, first '2'. Maybe 1 for yes, 0 for no, empty where missing.",
            "c.csv:5: id: Empty.",
            "c.csv:7: id: The id stands twice, with different values, first 'd'. Maybe a number that"
                + " begins anew at each site.");
  }

  @Test
  void unknownColumnsAreWarningsAndTimesOutOfOrderAreTaken() throws IOException {
    Violations violations = new Violations();
    List<Case> cases =
        read(
            """
            id,time,y,s,colour
            a,2026-01-05,1,0.5,red
            b,2026-01-03T10:00+02:00,,,blue
            c,2026-01-04 09:30,0,0.25,blue
            """,
            violations);
    assertThat(violations.warnings().stream().map(Object::toString))
        .containsExactly("c.csv:1: colour: An unknown column; it is not read.");
    assertThat(cases.get(1).time()).hasToString("2026-01-03T10:00");
    assertThat(cases.get(1).isLabelled()).isFalse();
    assertThat(cases.get(1).score()).isNaN();
    assertThat(cases.get(1).prediction()).isEqualTo(Case.MISSING);
    assertThat(cases.get(2).prediction()).isZero();
  }

  @Test
  void aFileWithoutCasesOrColumnsIsRefused() throws IOException {
    for (String rows : List.of("id,time,y,s\n", "id,time,y\na,2026-01-01,1\n", "")) {
      assertThat(
              catchThrowableOfType(InvalidInput.class, () -> read(rows, new Violations()))
                  .violations())
          .isNotEmpty();
    }
  }

  @Test
  void thePageEscapesWhatFilesSayAndIsTheSameEachTime() throws IOException {
    String html = page();
    assertThat(html).contains("a&lt;b&gt;@1").doesNotContain("a<b>@1").contains("<svg");
    assertThat(page()).isEqualTo(html);
    assertThat(html).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
  }

  private String page() throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("q.yaml"),
            START.replace("a@1", "a<b>@1")
                + "metrics: [{metric: oe, at-least: 0.5, at-most: 2}, {metric: npv, at-least: 0.5}]\n"
                + "charts: [{metric: oe, arl0: 100}]\nlabel-free: {margin: 0.1}\n");
    Watch watch = MonitoringPlanFile.read(plan, new Violations());
    StringBuilder rows = new StringBuilder("id,time,y,s\n");
    for (int i = 0; i < 400; i++) {
      rows.append("c%d,2026-01-%02d,%d,0.9\n".formatted(i, 1 + i / 20, i < 200 ? 1 : 0));
    }
    Path cases = Files.writeString(folder.resolve("q.csv"), rows.toString());
    MonitoringAnswer answer =
        Monitor.begin(watch.plan())
            .take(CasesFile.read(cases, watch, new Violations(), Progress.NONE), null);
    assertThat(answer.signals()).isNotEmpty();
    return MonitoringPage.of(answer, List.of());
  }
}
