package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.ValidationReport.Asked;
import org.linacre.formats.validation.ValidationReport.Beyond;

/** A checklist points only to what is there. */
class ContentsTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final Assurance PACK = Assurance.read(ROOT.resolve("packs"), new Violations());
  private static final Pattern LINK = Pattern.compile("<td><a href=\"#([a-z]+)\">");

  private static ValidationReport report(Protocol protocol, Predictions rows) {
    Beyond beyond = new Beyond(List.of(), List.of());
    return ValidationReport.of(rows, new Asked("f.csv", protocol, beyond, Standing.BEFORE), PACK);
  }

  /** Thirty rows with a score, a label and a threshold, and nothing else. */
  private static ValidationReport tiny() {
    double[] scores = new double[30];
    byte[] labels = new byte[30];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (i * 7 % 30 + 1) / 32.0;
      labels[i] = (byte) (i % 5 < 2 ? 1 : 0);
    }
    Predictions rows = Predictions.builder(30).scores(scores).labels(labels).build();
    Map<Part, String> columns = new EnumMap<>(Part.class);
    columns.put(Part.SCORE, "score");
    columns.put(Part.LABEL, "y");
    Layout layout = new Layout(columns, List.of(), List.of());
    return report(Protocol.undeclared(layout, List.of(0.3), Plan.Timing.NONE, PACK), rows);
  }

  private static ValidationReport example() {
    Path folder = ROOT.resolve("examples/validation");
    Source plan = new Source(folder.resolve("plan.yaml"), "plan.yaml");
    Protocol protocol = PlanFile.read(plan, PACK, new Violations());
    Source file = new Source(folder.resolve("predictions.csv"), "f.csv");
    return report(
        protocol,
        PredictionsFile.read(file, protocol.layout(), new Violations(), Progress.NONE)
            .orElseThrow());
  }

  private static List<String> linked(ValidationReport report) {
    String page = new ValidationPage(report, PACK).page();
    return LINK.matcher(page).results().map(r -> r.group(1)).distinct().sorted().toList();
  }

  @Test
  void thirtyRowsHaveNoPlanNorGroupsNorShift() {
    assertThat(linked(tiny()))
        .containsExactly("data", "limits", "method", "overall", "summary", "thresholds");
    String page = new ValidationPage(tiny(), PACK).page();
    assertThat(page).contains("nothing was declared or could be estimated for the section Groups");
  }

  @Test
  void theExampleHasThemAll() {
    assertThat(linked(example()))
        .containsExactlyElementsOf(Contents.SECTIONS.stream().sorted().toList());
  }

  @Test
  void noSectionAnswersForACommitteeOrAnArchive() {
    List<String> people =
        List.of("committee", "ethics approval", "code of the analysis", "Whether data and code");
    assertThat(PACK.items())
        .filteredOn(item -> people.stream().anyMatch(item.asks()::contains))
        .isNotEmpty()
        .allMatch(item -> item.answeredBy().isEmpty());
  }
}
