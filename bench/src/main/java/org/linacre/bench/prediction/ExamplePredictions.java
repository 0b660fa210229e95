package org.linacre.bench.prediction;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes predictions that nobody ever gave: scores that are right on the whole and too low at one
 * site, one level too small to say anything about, and people who decide with and without the
 * product.
 */
public final class ExamplePredictions {
  /** The columns, in order. */
  static final List<String> COLUMNS =
      List.of(
          "row",
          "patient",
          "predicted_on",
          "due_on",
          "score",
          "outcome",
          "sex",
          "age_band",
          "site",
          "period",
          "unaided",
          "aided");

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 240;
  private static final List<String> AGES = List.of("18-49", "50-69", "70+");

  private final RandomGenerator random;
  private final int sites;

  private ExamplePredictions(long seed, int sites) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    this.sites = sites;
  }

  /** Arguments: the file to make, how many rows, the seed, how many sites. */
  public static void main(String[] args) throws IOException {
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_500;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 2026;
    int sites = args.length > 3 ? Integer.parseInt(args[3]) : 4;
    make(Path.of(args[0]), rows, seed, sites);
  }

  /** Makes a file of predictions. */
  static void make(Path file, int rows, long seed, int sites) throws IOException {
    ExamplePredictions maker = new ExamplePredictions(seed, sites);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", COLUMNS));
      out.write('\n');
      for (int row = 1; row <= rows; row++) {
        maker.row(row, (long) DAYS * (row - 1) / rows, out);
      }
    }
  }

  private void row(int row, long day, Writer out) throws IOException {
    String site = site();
    double logit = -2.2 + 1.4 * random.nextGaussian();
    double shift = site.equals("site-2") ? 0.7 : 0;
    boolean outcome = random.nextDouble() < share(logit + shift);
    double score = share(logit);
    boolean unaided = random.nextDouble() < (outcome ? 0.72 : 0.14);
    boolean flagged = score >= 0.2;
    boolean aided = random.nextDouble() < 0.45 ? flagged : unaided;
    LocalDate on = FIRST.plusDays(day);
    out.write(
        String.format(
            Locale.ROOT,
            "r%06d,p%06d,%s,%s,%.4f,%s,%s,%s,%s,%s,%d,%d%n",
            row,
            random.nextInt(Math.max(1, row * 3 / 4)) + 1,
            on,
            on.plusDays(2),
            score,
            random.nextDouble() < 0.01 ? "" : outcome ? "1" : "0",
            random.nextDouble() < 0.52 ? "f" : "m",
            AGES.get(random.nextInt(AGES.size())),
            site,
            day < DAYS / 2 ? "first-half" : "second-half",
            unaided ? 1 : 0,
            aided ? 1 : 0));
  }

  /** The last site is small. */
  private String site() {
    int site = random.nextDouble() < 0.012 ? sites : 1 + random.nextInt(Math.max(1, sites - 1));
    return "site-" + site;
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
