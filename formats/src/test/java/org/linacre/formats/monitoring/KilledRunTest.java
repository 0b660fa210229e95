package org.linacre.formats.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.formats.table.Progress;

/** A process that is killed, as by kill -9, while it writes leaves the last good state. */
class KilledRunTest {
  private static final int ROWS = 20_000;
  private static final int ROUND = 200;

  @TempDir private Path folder;
  private Planned planned = new Planned(Path.of(""));

  private String acceptable = "at-least: 0.5, at-most: 2";

  private Watch watch() {
    return planned.plan(
        """
        product: made@1
        columns: {id: id, time: time, label: label, score: score}
        metrics:
          - {metric: oe, %s}
        """
            .formatted(acceptable));
  }

  @BeforeEach
  void aPlanAndCases() throws IOException {
    planned = new Planned(folder);
    StringBuilder text = new StringBuilder("id,time,label,score\n");
    LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
    for (int i = 0; i < ROWS; i++) {
      text.append("c%d,%s,%d,0.5\n".formatted(i, start.plusMinutes(i), i % 2));
    }
    Files.writeString(folder.resolve("cases.csv"), text.toString());
  }

  private Process run(String how) throws IOException {
    watch();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            DyingRun.class.getName(),
            folder.toString(),
            String.valueOf(ROUND),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Waits for a line that begins so, then kills; the last line that was told. */
  private static String killed(Process run, String line) throws Exception {
    String last = "";
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
      while (!last.startsWith(line)) {
        String next = told.readLine();
        assertThat(next).as("the run ended before it was killed").isNotNull();
        last = next == null ? line : next;
      }
      run.toHandle().destroyForcibly();
      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      for (String rest = told.readLine(); rest != null; rest = told.readLine()) {
        last = rest;
      }
    }
    return last;
  }

  private Monitor kept() {
    return planned.kept(watch());
  }

  private Monitor after(List<Case> cases) {
    Monitor monitor = Monitor.begin(watch().plan());
    for (int from = 0; from < cases.size(); from += ROUND) {
      monitor.take(cases.subList(from, from + ROUND), null);
    }
    return monitor;
  }

  private List<Case> cases() {
    return CasesFile.read(folder.resolve("cases.csv"), watch(), new Violations(), Progress.NONE);
  }

  @Test
  @Timeout(60)
  void killedWithHalfOfTheStateWrittenTheLastGoodOneStays() throws Exception {
    Monitor first = after(cases().subList(0, 2 * ROUND));
    planned.state().keep(watch(), first);
    byte[] before = Files.readAllBytes(folder.resolve("state/state.json"));
    assertThat(killed(run("half"), "half")).isEqualTo("half");
    assertThat(folder.resolve("state/state.part")).isNotEmptyFile();
    assertThat(folder.resolve("state/state.json")).hasBinaryContent(before);
    Monitor again = kept();
    assertThat(again.state()).isEqualTo(first.state());
    again.take(cases().subList(2 * ROUND, 3 * ROUND), null);
    planned.state().keep(watch(), again);
    assertThat(kept().state()).isEqualTo(after(cases().subList(0, 3 * ROUND)).state());
  }

  /** Between the state and the word that its signals have been told, they are told again. */
  @Test
  @Timeout(60)
  void killedBeforeASignalIsSettledItIsNewInTheNextRun() throws Exception {
    acceptable = "at-least: 1.5";
    assertThat(killed(run("untold"), "untold")).isEqualTo("untold");
    Monitor next = kept();
    assertThat(next.state().asOf()).as("the state had gone on").isNotNull();
    assertThat(next.take(cases(), null).signals()).isNotEmpty().allMatch(Signal::fresh);
    next.told();
    planned.state().keep(watch(), next);
    assertThat(kept().take(List.of(), null).signals()).isNotEmpty().noneMatch(Signal::fresh);
  }

  @Test
  @Timeout(60)
  void killedAtAnyTimeTheStateIsThatOfARound() throws Exception {
    String last = killed(run("whole"), "kept " + 5 * ROUND);
    int told = Integer.parseInt(last.substring("kept ".length()));
    assertThat(told).as("it was still at work").isLessThan(ROWS);
    Monitor found = kept();
    assertThat(List.of(after(cases().subList(0, told)), after(cases().subList(0, told + ROUND))))
        .as("what was told last, or the round after, kept and not yet told")
        .extracting(Monitor::state)
        .contains(found.state());
  }
}
