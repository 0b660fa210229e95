package org.linacre.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linacre.bench.example.ExampleOrganisations;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;

/**
 * Times {@code linacre report} as a process of its own, beside the machine's limit: reading the
 * same folder and writing the same report with nothing in between.
 */
public final class ReportBench {
  private static final int RUNS = 3;

  private final Path root;
  private final Path work;
  private final MarkdownTable table =
      new MarkdownTable(
          "people", "s: median [least, most]", "peak memory, MB", "times the limit", "limit, s");

  private ReportBench(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /**
   * {@code ROOT WORK PEOPLE...}: the project's folder, built; an empty folder for the made
   * organisations; their sizes. Prints a table.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    ReportBench bench = new ReportBench(Path.of(args[0]), Path.of(args[1]));
    for (int i = 2; i < args.length; i++) {
      bench.measure(args[i]);
    }
    System.out.print(bench.table);
  }

  private void measure(String people) throws IOException {
    Path folder = work.resolve("size" + people);
    new ExampleOrganisations(root.resolve("packs"), 2026).make("size:" + people, folder);
    Path out = work.resolve("out" + people);
    List<Long> peaks = new ArrayList<>();
    Times own = Times.of(1, RUNS, () -> peaks.add(run(folder, out)));
    List<Path> in = files(folder);
    List<Path> made = files(out);
    Times limit = Times.of(1, RUNS, () -> copy(in, made));
    table.row(
        people,
        seconds(own.median()) + " [" + seconds(own.least()) + ", " + seconds(own.most()) + "]",
        Long.toString(peaks.stream().mapToLong(Long::longValue).max().orElse(0) / 1024),
        String.format(Locale.ROOT, "%.0f", own.median() / limit.median()),
        String.format(Locale.ROOT, "%.3f", limit.median() / 1e3));
  }

  private static String seconds(double milliseconds) {
    return String.format(Locale.ROOT, "%.2f", milliseconds / 1e3);
  }

  /** Runs the command; its peak memory in KiB, 0 where the system does not tell. */
  private long run(Path folder, Path out) {
    List<String> command =
        List.of(
            root.resolve("linacre").toAbsolutePath().toString(),
            "report",
            folder.toString(),
            "--out",
            out.toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      long peak = 0;
      while (process.isAlive()) {
        peak = Math.max(peak, peak(process.pid()));
        Thread.sleep(10);
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException("linacre report ends with " + process.exitValue() + ".");
      }
      return peak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while measuring.", e);
    }
  }

  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // the process has just ended, or this is not Linux
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Long copy(List<Path> in, List<Path> made) {
    try {
      long bytes = 0;
      for (Path file : in) {
        bytes += Files.readAllBytes(file).length;
      }
      for (Path file : made) {
        Path copy = work.resolve("copy");
        Files.write(copy, new byte[(int) Files.size(file)]);
        bytes += Files.size(copy);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
