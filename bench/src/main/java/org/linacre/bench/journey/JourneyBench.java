package org.linacre.bench.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.journey.Cover;
import org.linacre.engine.journey.CoverSearch;
import org.linacre.engine.journey.Option;

/** How long a proof takes, and what it saves beside greedy and a static score. */
public final class JourneyBench {
  private static final int WARM = 20;
  private static final int MOST_COLUMNS = 1_000;

  private final MarkdownTable table =
      new MarkdownTable(
          "instances",
          "ms: median [least, most]",
          "proved",
          "greedy / ours",
          "static score / ours",
          "static score, redundant skipped / ours");

  private JourneyBench() {}

  /**
   * {@code INSTANCES [DATA]}: how many made instances; the public data folder. Prints tables.
   *
   * @throws IOException if the data cannot be read
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    JourneyBench bench = new JourneyBench();
    bench.made("200 courses, 60 levels", count, 200, false);
    bench.made("the same, budget nine tenths of what was free", count / 5, 200, true);
    bench.made("1,000 courses, 60 levels", count / 20, 1_000, false);
    System.out.println(bench.table);
    if (args.length > 1) {
      direct(Path.of(args[1], "direct/direct-2.0.json"));
      setCovers(Path.of(args[1], "or-library"));
    }
  }

  private void made(String name, int count, int courses, boolean tight) {
    List<Double> times = new ArrayList<>();
    int proved = 0;
    double ours = 0;
    double[] others = new double[3];
    for (int seed = -WARM; seed < count; seed++) {
      Instance instance = Instance.made(seed, courses, 60);
      OptionalLong budget = tight ? budget(instance) : OptionalLong.empty();
      long start = System.nanoTime();
      Cover cover = solve(instance, budget);
      double time = (System.nanoTime() - start) / 1e6;
      if (seed >= 0) {
        times.add(time);
        proved += cover.proved() ? 1 : 0;
        ours += cover.price();
        others[0] += Peers.greedy(instance);
        others[1] += Peers.staticScore(instance, false);
        others[2] += Peers.staticScore(instance, true);
      }
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    table.row(
        count + " x " + name,
        String.format(
            Locale.ROOT,
            "%.1f [%.1f, %.1f]",
            sorted[sorted.length / 2],
            sorted[0],
            sorted[sorted.length - 1]),
        Integer.toString(proved),
        tight ? "-" : ratio(others[0], ours),
        tight ? "-" : ratio(others[1], ours),
        tight ? "-" : ratio(others[2], ours));
  }

  private static String ratio(double other, double ours) {
    return String.format(Locale.ROOT, "%.2f", other / ours);
  }

  private static Cover solve(Instance instance, OptionalLong budget) {
    return CoverSearch.solve(instance.held(), instance.need(), instance.options(), budget);
  }

  private static OptionalLong budget(Instance instance) {
    long free =
        solve(instance, OptionalLong.empty()).chosen().stream().mapToLong(Option::charge).sum();
    return OptionalLong.of(free * 9 / 10);
  }

  private static void direct(Path file) throws IOException {
    DirectData data = DirectData.read(file);
    long start = System.nanoTime();
    Cover cover = solve(data.instance(), OptionalLong.empty());
    System.out.printf(
        Locale.ROOT,
        "DIRECT 2.0: %d skills, %d resources; %d resources are enough for the %d skills that any"
            + " teaches (bound %d, proved %b, %.0f ms); greedy %d, static score %d; untaught %d.%n",
        data.skills(),
        data.resources(),
        cover.price(),
        data.instance().need().size(),
        cover.bound(),
        cover.proved(),
        (System.nanoTime() - start) / 1e6,
        Peers.greedy(data.instance()),
        Peers.staticScore(data.instance(), true),
        data.untaught().size());
    cover.chosen().forEach(option -> System.out.println("  takes " + option.id()));
    data.untaught().forEach(skill -> System.out.println("  untaught " + skill));
  }

  private static void setCovers(Path folder) throws IOException {
    MarkdownTable table = new MarkdownTable("OR-Library", "found", "bound", "proved", "ms");
    Path[] files;
    try (var list = Files.list(folder)) {
      files = list.filter(f -> f.getFileName().toString().endsWith(".txt.gz")).toArray(Path[]::new);
    }
    Arrays.sort(files);
    for (Path file : files) {
      Instance instance = SetCovers.read(file);
      if (instance.options().size() > MOST_COLUMNS) {
        continue; // the dense tableau is made for hundreds of courses
      }
      long start = System.nanoTime();
      Cover cover = solve(instance, OptionalLong.empty());
      table.row(
          file.getFileName().toString(),
          Long.toString(cover.price()),
          Long.toString(cover.bound()),
          Boolean.toString(cover.proved()),
          String.format(Locale.ROOT, "%.0f", (System.nanoTime() - start) / 1e6));
    }
    System.out.println(table);
  }
}
