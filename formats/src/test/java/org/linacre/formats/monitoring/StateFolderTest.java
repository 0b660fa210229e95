package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.formats.table.Progress;

class StateFolderTest {
  private static final String PLAN =
      """
      product: made@1
      columns: {id: id, time: time, label: label, score: score}
      metrics:
        - {metric: oe, at-least: 0.5, at-most: 2}
        - {metric: score-mean, baseline: 0.5, margin: 0.2}
      """;

  @TempDir private Path folder;
  private Watch watch = new Watch(plan(), java.util.Map.of(), Double.NaN, "");

  private static org.linacre.engine.monitoring.MonitoringPlan plan() {
    return new org.linacre.engine.monitoring.MonitoringPlan(
        "",
        0.05,
        1,
        false,
        org.linacre.engine.monitoring.MonitoringPlan.Patients.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        new org.linacre.engine.monitoring.MonitoringPlan.LabelFree(false, 0.05, 1),
        java.util.Map.of());
  }

  @BeforeEach
  void aPlan() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    watch = MonitoringPlanFile.read(folder.resolve("plan.yaml"), new Violations());
  }

  private List<Case> cases(int from, int to) throws IOException {
    StringBuilder text = new StringBuilder("id,time,label,score\n");
    for (int i = from; i < to; i++) {
      text.append("c%d,2026-01-01T%02d:%02d,%d,0.%d\n".formatted(i, i / 60, i % 60, i % 2, i % 9));
    }
    Path file = Files.writeString(folder.resolve("cases.csv"), text.toString());
    return CasesFile.read(file, watch, new Violations(), Progress.NONE);
  }

  private Path state() {
    return folder.resolve("state/state.json");
  }

  private StateFolder kept() {
    return new StateFolder(folder.resolve("state"));
  }

  private Monitor monitor(StateFolder from) {
    Violations violations = new Violations();
    Monitor monitor = from.monitor(watch, violations).orElse(null);
    violations.stopOnErrors();
    assertThat(monitor).isNotNull();
    return monitor == null ? Monitor.begin(watch.plan()) : monitor;
  }

  @Test
  void aStateComesBackAsItWas() throws IOException {
    Monitor monitor = monitor(kept());
    monitor.take(cases(0, 300), null);
    kept().keep(watch, monitor);
    byte[] bytes = Files.readAllBytes(state());
    assertThat(monitor(kept()).state()).isEqualTo(monitor.state());
    kept().keep(watch, monitor(kept()));
    assertThat(Files.readAllBytes(state())).isEqualTo(bytes);
  }

  @Test
  void anOlderFormIsRefusedWithAWayOut() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(
        state(),
        "{\"version\":2,\"product\":\"made@1\",\"plan\":\"x\",\"digest\":\"y\","
            + "\"state\":{\"asOf\":\"2026-03-02T00:00:00\",\"streams\":[{\"signal\":{}}]}}");
    Violations violations = new Violations();
    assertThat(kept().monitor(watch, violations)).isEmpty();
    assertThat(violations.errors().getFirst().toString())
        .contains("version: The state has form 2")
        .contains("--begin-anew");
    assertThat(kept().lives())
        .containsExactly(
            new org.linacre.engine.monitoring.Life(
                "made@1", null, "2026-03-02T00:00:00", null, null, 1));
  }

  /** The writer dies after so many bytes of the new state. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000})
  void aRunThatDiesWhileWritingLeavesTheLastGoodState(int survive) throws IOException {
    Monitor monitor = monitor(kept());
    monitor.take(cases(0, 200), null);
    kept().keep(watch, monitor);
    byte[] before = Files.readAllBytes(state());
    Monitor next = monitor(kept());
    next.take(cases(200, 400), null);
    StateFolder dying =
        new StateFolder(
            folder.resolve("state"),
            (file, bytes) -> {
              Files.write(file, Arrays.copyOf(bytes, survive));
              throw new IOException("the disk is gone");
            });
    assertThatThrownBy(() -> dying.keep(watch, next)).hasMessageContaining("the disk is gone");
    assertThat(Files.readAllBytes(state())).isEqualTo(before);
    Monitor after = monitor(kept());
    after.take(cases(200, 400), null);
    kept().keep(watch, after);
    assertThat(after.state()).isEqualTo(next.state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flip", "empty", "null", "version"})
  void aDamagedStateIsNamedAndLeftAsItIs(String damage) throws IOException {
    Monitor monitor = monitor(kept());
    monitor.take(cases(0, 100), null);
    kept().keep(watch, monitor);
    String good = Files.readString(state());
    String bad =
        switch (damage) {
          case "cut" -> good.substring(0, good.length() / 2);
          case "flip" -> good.replaceFirst("\"sum\":(\\d)", "\"sum\":7$1");
          case "empty" -> "";
          case "null" -> good.replaceFirst("\"ledger\":\\{", "\"ledger\":null,\"x\":{");
          default -> good.replaceFirst("\"version\":3", "\"version\":9");
        };
    assertThat(bad).isNotEqualTo(good);
    Files.writeString(state(), bad);
    Violations violations = new Violations();
    assertThat(kept().monitor(watch, violations)).isEmpty();
    assertThat(violations.errors()).hasSize(1);
    assertThat(violations.errors().getFirst().toString())
        .startsWith("state.json: ")
        .contains("The state is damaged, and is left as it is");
    assertThat(Files.readString(state())).isEqualTo(bad);
  }

  @Test
  void aChangedPlanIsRefusedWithTheReason() throws IOException {
    kept().keep(watch, monitor(kept()));
    Files.writeString(folder.resolve("plan.yaml"), PLAN + "budget: 0.1\n");
    watch = MonitoringPlanFile.read(folder.resolve("plan.yaml"), new Violations());
    Violations violations = new Violations();
    assertThat(kept().monitor(watch, violations)).isEmpty();
    assertThat(violations.errors().getFirst().toString())
        .contains("The state was made under another plan of made@1")
        .contains("--begin-anew");
    byte[] before = Files.readAllBytes(state());
    kept().setAside();
    assertThat(state()).as("stays until another is kept").hasBinaryContent(before);
    kept().keep(watch, Monitor.begin(watch.plan()));
    assertThat(kept().monitor(watch, new Violations())).isPresent();
    assertThat(folder.resolve("state/state-1.json")).hasBinaryContent(before);
  }
}
