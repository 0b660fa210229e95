package org.linacre.bench.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.validation.Auroc;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;
import org.linacre.engine.validation.ValidationResult;

/** DeLong's area and a whole validation, beside scikit-learn and pROC on the same file. */
public final class ValidationBench {
  private static final int GROUPS = 20;
  private static final double CLOSE = 1e-9;

  private final double[] scores;
  private final byte[] labels;
  private final int[] codes;
  private final MarkdownTable table =
      new MarkdownTable("what", "who", "s", "ratio to Linacre", "value", "apart");
  private boolean far;

  private ValidationBench(int size) {
    SplittableRandom random = new SplittableRandom(2026);
    scores = new double[size];
    labels = new byte[size];
    codes = new int[size];
    for (int i = 0; i < size; i++) {
      double logit = -1.5 + 1.2 * random.nextGaussian();
      scores[i] = 1 / (1 + Math.exp(-logit));
      labels[i] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-0.2 - 0.9 * logit)) ? 1 : 0);
      codes[i] = random.nextInt(GROUPS);
    }
  }

  /**
   * Times and compares.
   *
   * @param arguments how many rows, one million where not given; the Python and the Rscript to call
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    ValidationBench bench = new ValidationBench(size);
    String python = arguments.length > 1 ? arguments[1] : "python3";
    String rscript = arguments.length > 2 ? arguments[2] : "Rscript";
    Map<String, double[]> ours = bench.ours();
    Path folder = Files.createTempDirectory("validation");
    Path file = folder.resolve("predictions.csv");
    bench.write(file);
    bench.peer("scikit-learn", List.of(python), "peers.py", file, ours);
    bench.peer("pROC and glm", List.of(rscript), "peers.R", file, ours);
    System.out.print(bench.table);
    for (String name : List.of("predictions.csv", "peers.py", "peers.R")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
    if (bench.far) {
      throw new IllegalStateException(
          "A value lies too far from a peer's, as the table shows. Maybe a version that differs.");
    }
  }

  /** Our values with their seconds, by name. */
  private Map<String, double[]> ours() {
    Map<String, double[]> ours = new LinkedHashMap<>();
    Times area = Times.of(3, 5, () -> Auroc.of(scores, labels));
    Auroc found = Auroc.of(scores, labels);
    ours.put("auroc", new double[] {found.value(), area.median() / 1000});
    ours.put("auroc-variance", new double[] {found.variance(), area.median() / 1000});
    Predictions rows = predictions();
    Plan plan = plan();
    Times whole = Times.of(1, 3, () -> Validation.of(rows, plan));
    double seconds = whole.median() / 1000;
    long before = processor();
    ValidationResult result = Validation.of(rows, plan);
    String processor = "%.1f s of processor".formatted((processor() - before) / 1e9);
    for (String metric : List.of("brier", "log-loss", "calibration-slope")) {
      ours.put(metric, new double[] {value(result, metric), seconds});
    }
    double sum =
        result.results().stream()
            .filter(r -> r.metric().equals("auroc") && r.group().equals("group"))
            .mapToDouble(Result::value)
            .sum();
    ours.put("auroc-of-groups", new double[] {sum, seconds});
    own("area and variance", area.median() / 1000, area + " ms");
    own(
        "whole validation, " + result.results().size() + " results",
        seconds,
        whole + " ms, " + processor);
    return ours;
  }

  private void own(String what, double seconds, String times) {
    table.row(what, "Linacre", "%.3f".formatted(seconds), "1", times, "");
  }

  /** What the whole process has used of the processors, in nanoseconds: fair on a busy machine. */
  private static long processor() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static double value(ValidationResult result, String metric) {
    return result.results().stream()
        .filter(r -> r.metric().equals(metric) && r.group().equals(Result.ALL))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private Predictions predictions() {
    List<String> levels =
        IntStream.range(0, GROUPS).mapToObj(i -> String.format(Locale.ROOT, "%02d", i)).toList();
    return Predictions.builder(scores.length)
        .scores(scores)
        .labels(labels)
        .grouping(new Grouping("group", levels), codes)
        .build();
  }

  private static Plan plan() {
    List<String> metrics = List.of("oe", "calibration-intercept", "sensitivity", "auroc");
    Plan.Declared declared = new Plan.Declared("group", List.of(), metrics);
    return new Plan(
        true,
        "audit",
        "made",
        List.of(0.1, 0.2, 0.3, 0.5),
        List.of(declared),
        List.of(),
        Plan.Minimum.USUAL,
        Plan.Errors.USUAL,
        Plan.Timing.NONE,
        Plan.Intervals.USUAL);
  }

  private void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("score,label,group\n");
      for (int i = 0; i < scores.length; i++) {
        out.write(scores[i] + "," + labels[i] + "," + codes[i] + "\n");
      }
    }
  }

  private void peer(
      String who, List<String> command, String script, Path file, Map<String, double[]> ours)
      throws IOException, InterruptedException {
    Path copy = file.resolveSibling(script);
    try (InputStream in = ValidationBench.class.getResourceAsStream(script)) {
      Files.write(copy, Objects.requireNonNull(in, script).readAllBytes());
    }
    ProcessBuilder builder =
        new ProcessBuilder(command.getFirst(), copy.toString(), file.toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      try (BufferedReader lines = process.inputReader(UTF_8)) {
        lines.lines().forEach(line -> row(who, line.strip().split(" ", -1), ours));
      }
      if (process.waitFor() != 0) {
        table.row("-", who, "-", "-", "skipped: it is not installed here or failed", "-");
      }
    } catch (IOException e) {
      table.row("-", who, "-", "-", "skipped: " + command.getFirst() + " is not here", "-");
    }
  }

  private void row(String who, String[] cells, Map<String, double[]> ours) {
    double value = Double.parseDouble(cells[1]);
    double seconds = Double.parseDouble(cells[2]);
    double[] mine = Objects.requireNonNull(ours.get(cells[0]), cells[0]);
    far |= !(Math.abs(value - mine[0]) < CLOSE * Math.max(1e-300, Math.abs(mine[0])));
    double apart = Math.abs(value - mine[0]) / Math.max(1e-300, Math.abs(mine[0]));
    table.row(
        cells[0],
        who,
        String.format(Locale.ROOT, "%.3f", seconds),
        String.format(Locale.ROOT, "%.2f", seconds / mine[1]),
        String.valueOf(value),
        String.format(Locale.ROOT, "%.1e%s", apart, apart < CLOSE ? "" : " TOO FAR"));
  }
}
