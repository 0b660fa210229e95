package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.audit.Answer;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.ValidationReport.Asked;
import org.linacre.formats.validation.ValidationReport.Beyond;

class ValidationReportTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final Path EXAMPLE = ROOT.resolve("examples/validation");
  private static final List<String> FILES =
      List.of("validation.html", "validation.json", "validation.xlsx");

  @TempDir private Path folder;

  private static Assurance pack() {
    return Assurance.read(ROOT.resolve("packs"), new Violations());
  }

  private static Protocol plan() {
    Source plan = new Source(EXAMPLE.resolve("plan.yaml"), "plan.yaml");
    return PlanFile.read(plan, pack(), new Violations());
  }

  private static ValidationReport report(Path file, Protocol protocol, Beyond beyond) {
    Violations violations = new Violations();
    Layout layout = protocol.layout().with(beyond.groups());
    var read =
        PredictionsFile.read(new Source(file, "f.csv"), layout, violations, Progress.NONE)
            .orElseThrow();
    assertThat(violations.errors()).isEmpty();
    return ValidationReport.of(read, new Asked("f.csv", protocol, beyond, Standing.BEFORE), pack());
  }

  private static final Beyond NOTHING = new Beyond(List.of(), List.of());
  private static final ValidationReport DECLARED =
      report(EXAMPLE.resolve("predictions.csv"), plan(), NOTHING);

  private String page(ValidationReport report) {
    return new ValidationPage(report, pack()).page();
  }

  private Path rows(List<String> lines) throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.write(file, lines);
    return file;
  }

  @Test
  void theSameRowsInAnyOrderGiveTheSameBytes() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE.resolve("predictions.csv"));
    List<String> shuffled = new ArrayList<>(lines.subList(1, lines.size()));
    Collections.shuffle(shuffled, new Random(7));
    shuffled.addFirst(lines.getFirst());
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    ValidationFolder.write(DECLARED, pack(), one);
    ValidationFolder.write(report(rows(shuffled), plan(), NOTHING), pack(), other);
    for (String name : FILES) {
      assertThat(Files.readAllBytes(other.resolve(name)))
          .as(name)
          .isEqualTo(Files.readAllBytes(one.resolve(name)));
    }
    try (var files = Files.list(one)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted().toList()).isEqualTo(FILES);
    }
  }

  @Test
  void thePageHasEveryPartAndNeedsNothingElse() {
    String page = page(DECLARED);
    for (String id :
        List.of(
            "summary",
            "plan",
            "data",
            "accrual",
            "overall",
            "thresholds",
            "groups",
            "verdicts",
            "shift",
            "people",
            "splits",
            "audit",
            "checklists",
            "limits",
            "method")) {
      assertThat(page).contains("<h2 id=\"" + id + "\">");
    }
    assertThat(page).contains("Content-Security-Policy").contains("default-src 'none'");
    assertThat(page).doesNotContain("<script").doesNotContain("http://").doesNotContain("https://");
    assertThat(page).doesNotContain("NaN").doesNotContain("Infinity");
    Matcher links = Pattern.compile("href=\"#([a-z]+)\"").matcher(page);
    int seen = 0;
    while (links.find()) {
      assertThat(page).contains("id=\"" + links.group(1) + "\"");
      seen++;
    }
    assertThat(seen).isGreaterThan(15);
  }

  @Test
  void everyPlotHasATitleADescriptionAndItsNumbers() {
    String page = page(DECLARED);
    int plots = page.split("<svg ", -1).length - 1;
    assertThat(plots).isGreaterThanOrEqualTo(6);
    assertThat(page.split("role=\"img\"><title>[^<]+</title><desc>[^<]+</desc>", -1))
        .hasSize(plots + 1);
    for (String title : List.of("ROC curve", "Calibration", "Decision curve")) {
      assertThat(page).contains("<summary>The numbers of: " + title);
    }
    assertThat(page.split("<table>", -1)).hasSameSizeAs(page.split("</table>", -1));
    assertThat(page.split("<th scope=\"col\"", -1).length).isGreaterThan(50);
  }

  @Test
  void thePlantedSiteIsFoundAndTheSmallOneIsNotEstimable() {
    ValidationReport report = DECLARED;
    assertThat(report.fails()).isTrue();
    String page = page(report);
    assertThat(page).contains("Calibration intercept, site = site-2");
    assertThat(page.substring(page.indexOf("What cannot be said"))).contains("site = site-4");
    assertThat(report.accrual())
        .filteredOn(a -> a.level().equals("site-4"))
        .singleElement()
        .satisfies(a -> assertThat(a.estimableIn().orElse(0)).isBetween(20, 60));
    assertThat(report.accrual()).filteredOn(a -> a.estimableNow()).hasSize(8);
    assertThat(report.precision())
        .filteredOn(p -> p.level().equals("site-4") && p.metric().equals("oe"))
        .singleElement()
        .satisfies(p -> assertThat(p.rows()).isGreaterThan(1_000))
        .satisfies(p -> assertThat(p.estimableIn().orElse(0)).isGreaterThan(100));
    assertThat(page).contains("Rows needed for a wanted precision").contains("Pavlou 2021");
    assertThat(page).doesNotContain(" 1 events").doesNotContain("∞");
    assertThat(state(report, "plan-first")).isEqualTo(Answer.State.MET);
    assertThat(state(report, "groups-calibrated")).isEqualTo(Answer.State.NOT_MET);
    assertThat(state(report, "groups-estimable")).isEqualTo(Answer.State.NOT_ESTIMABLE);
    assertThat(state(report, "people")).isEqualTo(Answer.State.MET);
  }

  private static Answer.State state(ValidationReport report, String check) {
    return report.audit().stream()
        .filter(a -> a.check().id().equals(check))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void whatWasDeclaredAndIsAbsentAndWhatIsBeyondIsTold() throws IOException {
    Path plan = folder.resolve("plan.yaml");
    Files.writeString(
        plan,
        Files.readString(EXAMPLE.resolve("plan.yaml"))
            .replace("levels: [f, m]", "levels: [f, m, x]")
            .replace("site-3, site-4]", "site-3]"));
    Protocol protocol = PlanFile.read(new Source(plan, "plan.yaml"), pack(), new Violations());
    Beyond beyond = new Beyond(List.of(0.3), List.of("period"));
    ValidationReport report = report(EXAMPLE.resolve("predictions.csv"), protocol, beyond);
    assertThat(report.followed().absent()).containsExactly("sex = x");
    assertThat(report.followed().beyond()).containsExactly("site = site-4", ">= 0.3", "period");
    assertThat(report.found().results())
        .filteredOn(r -> r.group().equals("period") || r.threshold() == 0.3)
        .isNotEmpty()
        .allMatch(r -> r.exploratory());
    assertThat(report.found().results())
        .filteredOn(r -> r.group().equals("sex") && r.level().equals("x"))
        .isNotEmpty()
        .noneMatch(r -> r.estimable());
    assertThat(state(report, "plan-followed")).isEqualTo(Answer.State.NOT_MET);
  }

  @Test
  void withoutAPlanEverythingIsExploratory() throws IOException {
    Path file = rows(List.of("s,y", "0.1,0", "0.9,1", "0.4,1", "0.3,0"));
    Layout layout = new Layout(Map.of(Part.SCORE, "s", Part.LABEL, "y"), List.of(), List.of());
    Protocol protocol = Protocol.undeclared(layout, List.of(0.5), pack());
    ValidationReport report = report(file, protocol, NOTHING);
    assertThat(report.found().results()).isNotEmpty().allMatch(r -> r.exploratory());
    assertThat(page(report)).contains("Every result here is exploratory");
    assertThat(state(report, "plan-first")).isEqualTo(Answer.State.NOT_MET);
  }

  @Test
  void degenerateRowsAreNotEstimableAndStillMakeAReport() throws IOException {
    Layout layout = new Layout(Map.of(Part.SCORE, "s", Part.LABEL, "y"), List.of("g"), List.of());
    for (List<String> lines :
        List.of(
            List.of("s,y,g", "0.1,0,a", "0.9,0,b"),
            List.of("s,y,g", "0.5,0,a", "0.5,1,a", "0.5,0,b"),
            List.of("s,y,g", "0.5,,a"),
            List.of("s,y,g", ",1,a", ",0,a"))) {
      ValidationReport report =
          report(rows(lines), Protocol.undeclared(layout, List.of(0.5), pack()), NOTHING);
      assertThat(report.found().results())
          .filteredOn(r -> r.metric().equals("auroc") && r.group().equals("all"))
          .allMatch(r -> !r.estimable() || r.value() == 0.5);
      assertThat(report.fails()).isFalse();
      assertThat(page(report)).contains("not estimable").doesNotContain("NaN");
    }
  }

  @Test
  void textOfTheFileIsEscaped() throws IOException {
    Path file = rows(List.of("s,y,g", "0.1,0,<b>&\"x\"", "0.9,1,<script>"));
    Layout layout = new Layout(Map.of(Part.SCORE, "s", Part.LABEL, "y"), List.of("g"), List.of());
    String page = page(report(file, Protocol.undeclared(layout, List.of(), pack()), NOTHING));
    assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
  }
}
