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
  private Planned planned = new Planned(Path.of(""));

  private Watch watch() {
    return planned.plan(PLAN);
  }

  @BeforeEach
  void aFolder() {
    planned = new Planned(folder);
  }

  private List<Case> cases(int from, int to) throws IOException {
    StringBuilder text = new StringBuilder("id,time,label,score\n");
    for (int i = from; i < to; i++) {
      text.append("c%d,2026-01-01T%02d:%02d,%d,0.%d\n".formatted(i, i / 60, i % 60, i % 2, i % 9));
    }
    Path file = Files.writeString(folder.resolve("cases.csv"), text.toString());
    return CasesFile.read(file, watch(), new Violations(), Progress.NONE);
  }

  private Path state() {
    return folder.resolve("state/state.json");
  }

  @Test
  void aStateComesBackAsItWas() throws IOException {
    Monitor monitor = planned.kept(watch());
    monitor.take(cases(0, 300), null);
    planned.state().keep(watch(), monitor);
    byte[] bytes = Files.readAllBytes(state());
    assertThat(planned.kept(watch()).state()).isEqualTo(monitor.state());
    planned.state().keep(watch(), planned.kept(watch()));
    assertThat(Files.readAllBytes(state())).isEqualTo(bytes);
  }

  @Test
  void anOlderFormIsRefusedWithAWayOut() throws IOException {
    Files.createDirectories(folder.resolve("state"));
    Files.writeString(
        state(),
        "{\"version\":4,\"product\":\"made@1\",\"plan\":\"x\",\"digest\":\"y\","
            + "\"state\":{\"asOf\":\"2026-03-02T00:00:00\",\"streams\":[{\"signal\":{}}]}}");
    Violations violations = new Violations();
    assertThat(planned.state().monitor(watch(), violations)).isEmpty();
    assertThat(violations.errors().getFirst().toString())
        .contains("version: The state has form 4")
        .contains("--begin-anew");
    assertThat(planned.state().lives())
        .containsExactly(
            new org.linacre.engine.monitoring.Life(
                "made@1", null, "2026-03-02T00:00:00", null, null, 1));
  }

  /** The writer dies after so many bytes of the new state. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000})
  void aRunThatDiesWhileWritingLeavesTheLastGoodState(int survive) throws IOException {
    Monitor monitor = planned.kept(watch());
    monitor.take(cases(0, 200), null);
    planned.state().keep(watch(), monitor);
    byte[] before = Files.readAllBytes(state());
    Monitor next = planned.kept(watch());
    next.take(cases(200, 400), null);
    StateFolder dying =
        new StateFolder(
            folder.resolve("state"),
            new Disk(
                (file, bytes) -> {
                  Files.write(file, Arrays.copyOf(bytes, survive));
                  throw new IOException("the disk is gone");
                }));
    assertThatThrownBy(() -> dying.keep(watch(), next)).hasMessageContaining("the disk is gone");
    assertThat(Files.readAllBytes(state())).isEqualTo(before);
    assertThat(folder.resolve("state/state.part")).doesNotExist();
    Monitor after = planned.kept(watch());
    after.take(cases(200, 400), null);
    planned.state().keep(watch(), after);
    assertThat(after.state()).isEqualTo(next.state());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "flip", "empty", "null"})
  void aDamagedStateIsNamedAndLeftAsItIs(String damage) throws IOException {
    Monitor monitor = planned.kept(watch());
    monitor.take(cases(0, 100), null);
    planned.state().keep(watch(), monitor);
    String good = Files.readString(state());
    String bad =
        switch (damage) {
          case "cut" -> good.substring(0, good.length() / 2);
          case "flip" -> good.replaceFirst("\"sum\":(\\d)", "\"sum\":7$1");
          case "empty" -> "";
          default -> good.replaceFirst("\"ledger\":\\{", "\"ledger\":null,\"x\":{");
        };
    assertThat(bad).isNotEqualTo(good);
    Files.writeString(state(), bad);
    Violations violations = new Violations();
    assertThat(planned.state().monitor(watch(), violations)).isEmpty();
    assertThat(violations.errors()).hasSize(1);
    assertThat(violations.errors().getFirst().toString())
        .startsWith("state.json: ")
        .contains("The state is damaged, and is left as it is");
    assertThat(Files.readString(state())).isEqualTo(bad);
  }

  @Test
  void aStateOfANewerLinacreIsNoDamage() throws IOException {
    planned.state().keep(watch(), planned.kept(watch()));
    String newer = Files.readString(state()).replaceFirst("\"version\":\\d+", "\"version\":99");
    Files.writeString(state(), newer);
    Violations violations = new Violations();
    assertThat(planned.state().monitor(watch(), violations)).isEmpty();
    assertThat(violations.errors().toString())
        .contains("The state has form 99, of a newer Linacre than this one")
        .doesNotContain("damaged");
    assertThat(Files.readString(state())).isEqualTo(newer);
  }

  @Test
  void aStateThatAnotherRunHasWrittenSinceItWasReadIsLeftAsItIs() throws IOException {
    planned.state().keep(watch(), planned.kept(watch()));
    StateFolder slow = planned.state();
    Monitor late = slow.monitor(watch(), new Violations()).orElseThrow();
    late.take(cases(0, 10), null);
    Monitor quick = planned.kept(watch());
    quick.take(cases(0, 100), null);
    planned.state().keep(watch(), quick);
    assertThatThrownBy(() -> slow.keep(watch(), late))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has changed since this run read it");
    assertThat(planned.kept(watch()).state()).isEqualTo(quick.state());
  }

  @Test
  void aRunThatFindsNoStateDoesNotWriteOverOneThatCame() throws IOException {
    StateFolder slow = planned.state();
    Monitor late = slow.monitor(watch(), new Violations()).orElseThrow();
    planned.state().keep(watch(), planned.kept(watch()));
    assertThatThrownBy(() -> slow.keep(watch(), late)).hasMessageContaining("has changed since");
  }

  @Test
  void twoRunsAtOnceAreRefusedAndAFolderThatKeptNothingGoesAgain() throws IOException {
    Path deep = folder.resolve("a/b");
    try (StateLock _ = StateLock.of(deep, new Violations())) {
      assertThatThrownBy(() -> StateLock.of(deep, new Violations()))
          .hasMessageContaining("Another run is at work on this state.");
    }
    assertThat(folder.resolve("a")).doesNotExist();
    try (StateLock _ = StateLock.of(folder.resolve("state"), new Violations())) {
      planned.state().keep(watch(), planned.kept(watch()));
    }
    assertThat(state()).exists();
    try (StateLock again = StateLock.of(folder.resolve("state"), new Violations())) {
      assertThat(again).isNotNull();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> StateLock.of(folder.resolve("file/state"), new Violations()))
        .hasMessageContaining("The state cannot be kept here");
    assertThatThrownBy(() -> StateLock.of(folder.resolve("file"), new Violations()))
        .hasMessageContaining("No folder: the state is kept in one.");
  }

  /** What neither a stream nor its part of the budget depends on may change, and is told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a word\n",
        "actions: {any: {owner: A. Nother, next: Look.}}\n",
        "watching: {missing: 0.1}\n"
      })
  void aChangeBesideTheWatchGoesOnAndIsTold(String change) throws IOException {
    Monitor monitor = planned.kept(watch());
    monitor.take(cases(0, 100), null);
    planned.state().keep(watch(), monitor);
    Watch changed = planned.plan(PLAN + change);
    Violations violations = new Violations();
    Monitor resumed = planned.state().monitor(changed, violations).orElseThrow();
    assertThat(resumed.state()).isEqualTo(monitor.state());
    assertThat(violations.warnings().toString()).contains("The plan's file has changed");
    planned.state().keep(changed, resumed);
    Violations again = new Violations();
    assertThat(planned.state().monitor(changed, again)).isPresent();
    assertThat(again.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "life: 9\n",
        "labels: {grace-days: 9}\n",
        "threshold: 0.4\n",
        "charts: [{metric: oe}]\n",
        "groups: [{column: site, levels: [a]}]\n"
      })
  void aChangeOfWhatTheWatchDependsOnIsRefused(String change) throws IOException {
    planned.state().keep(watch(), planned.kept(watch()));
    assertThat(planned.state().monitor(planned.plan(PLAN + change), new Violations())).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("state"), "");
    Violations violations = new Violations();
    assertThat(planned.state().monitor(watch(), violations)).isEmpty();
    assertThat(violations.errors().toString()).contains("No folder: the state is kept in one.");
  }

  @Test
  void aChangedPlanIsRefusedWithTheReason() throws IOException {
    planned.state().keep(watch(), planned.kept(watch()));
    Watch changed = planned.plan(PLAN + "budget: 0.1\n");
    Violations violations = new Violations();
    assertThat(planned.state().monitor(changed, violations)).isEmpty();
    assertThat(violations.errors().getFirst().toString())
        .contains("The state was made under another plan of made@1")
        .contains("--begin-anew");
    byte[] before = Files.readAllBytes(state());
    planned.state().setAside();
    assertThat(state()).as("stays until another is kept").hasBinaryContent(before);
    planned.state().keep(changed, Monitor.begin(changed.plan()));
    assertThat(planned.state().monitor(changed, new Violations())).isPresent();
    assertThat(folder.resolve("state/state-1.json")).hasBinaryContent(before);
  }
}
