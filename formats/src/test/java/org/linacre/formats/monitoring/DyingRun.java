package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.formats.table.Progress;

/**
 * A run in a process of its own, to be killed: takes cases and keeps the state, again and again, or
 * stops for good with half of the state written, or with all of it and before its signals are told.
 */
final class DyingRun {
  private DyingRun() {}

  /** The folder, the rows to take in a round, and {@code half} or {@code untold} to stop there. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int round = Integer.parseInt(args[1]);
    Watch watch = MonitoringPlanFile.read(folder.resolve("plan.yaml"), new Violations());
    List<Case> cases =
        CasesFile.read(folder.resolve("cases.csv"), watch, new Violations(), Progress.NONE);
    StateFolder state =
        args[2].equals("half")
            ? new StateFolder(folder.resolve("state"), new Disk(DyingRun::half))
            : new StateFolder(folder.resolve("state"));
    Monitor monitor = state.monitor(watch, new Violations()).orElseThrow();
    if (args[2].equals("untold")) {
      monitor.take(cases, null);
      state.keep(watch, monitor);
      stop("untold");
    }
    for (int from = 0; from + round <= cases.size(); from += round) {
      monitor.take(cases.subList(from, from + round), null);
      state.keep(watch, monitor);
      System.out.println("kept " + (from + round));
      System.out.flush();
    }
  }

  private static void half(Path file, byte[] bytes) throws IOException {
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    stop("half");
  }

  private static void stop(String where) throws IOException {
    System.out.println(where);
    System.out.flush();
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
