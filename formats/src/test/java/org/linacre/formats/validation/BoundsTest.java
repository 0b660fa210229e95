package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.text.Source;

/** What cannot be is refused in a plan, all of it at once, with its line. */
class BoundsTest {
  private static final Path PACKS =
      Path.of(System.getProperty("linacre.root", "..")).resolve("packs");

  @TempDir private Path folder;

  private List<String> errors(String margins, String more) throws IOException {
    Path file = folder.resolve("plan.yaml");
    String text =
        """
        purpose: audit
        outcome: made
        columns: {score: s, label: y}
        """;
    Files.writeString(file, text + margins + more);
    Violations violations = new Violations();
    Assurance pack = Assurance.read(PACKS, new Violations());
    PlanFile.read(new Source(file, "plan.yaml"), pack, violations);
    return violations.errors().stream().map(Object::toString).toList();
  }

  private static String margins(String... all) {
    return "margins:\n"
        + String.join("", List.of(all).stream().map(m -> "  - " + m + "\n").toList());
  }

  @Test
  void everyImpossibleMarginIsToldAtOnce() throws IOException {
    String margins =
        margins(
            "{metric: brier, high: 25}",
            "{metric: auroc, low: -3}",
            "{metric: auroc, low: 1.7}",
            "{metric: oe, low: -0.5}",
            "{metric: auroc, low: 0.7, threshold: 0.3}");
    List<String> errors = errors(margins, "thresholds: [0.3]\n");
    assertThat(errors).hasSize(5);
    assertThat(errors.get(0)).contains("plan.yaml", "5", "high", "from 0 to 1", "Maybe 0.25");
    assertThat(errors.get(1)).contains("6", "low", "-3");
    assertThat(errors.get(2)).contains("7", "1.7");
    assertThat(errors.get(3)).contains("8", "range of oe, from 0");
    assertThat(errors.get(4)).contains("9", "threshold", "auroc has no threshold", "sensitivity");
  }

  @Test
  void whatStandsTwiceIsTold() throws IOException {
    String groups = "groups:\n  - {column: sex, levels: [f, f], compare: [auroc]}\n";
    List<String> errors = errors("thresholds: [0.2, 0.20, 0.3]\n", groups);
    assertThat(errors).hasSize(2);
    assertThat(errors.get(0)).contains("'0.20' stands twice");
    assertThat(errors.get(1)).contains("'f' stands twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{metric: brier, high: 0.25}",
        "{metric: scaled-brier, low: -0.1}",
        "{metric: auroc-over-score2, low: -0.02}",
        "{metric: calibration-intercept, low: -0.2, high: 0.2}",
        "{metric: calibration-slope, low: 0.8, high: 1.2}",
        "{metric: oe, low: 0.8, high: 1.25}",
        "{metric: log-loss, high: 3}",
        "{metric: net-benefit, threshold: 0.3, low: -0.1}",
        "{metric: sensitivity, threshold: 0.3, low: 0.5, high: 1}"
      })
  void whatCanBeIsTaken(String margin) throws IOException {
    assertThat(errors(margins(margin), "thresholds: [0.3]\n")).isEmpty();
  }

  @Test
  void everyShareHasItsRange() {
    Assurance pack = Assurance.read(PACKS, new Violations());
    pack.metrics().stream()
        .filter(m -> m.unit().equals("share"))
        .forEach(m -> assertThat(pack.range(m.metric()).high()).as(m.metric()).isEqualTo(1));
    assertThat(pack.ranges()).allMatch(r -> pack.metric(r.metric()).isPresent());
  }
}
