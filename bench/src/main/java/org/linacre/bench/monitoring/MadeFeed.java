package org.linacre.bench.monitoring;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/** A year of cases for {@code examples/monitoring/plan.yaml}, to time the whole command on. */
public final class MadeFeed {
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);
  private static final long MINUTES = 365L * 24 * 60;

  private MadeFeed() {}

  /** {@code ROWS FILE}: how many cases, and where they are written as CSV. */
  public static void main(String[] args) throws IOException {
    long rows = Long.parseLong(args[0]);
    SplittableRandom random = new SplittableRandom(1);
    try (Writer out = Files.newBufferedWriter(Path.of(args[1]))) {
      out.write("id,time,due,label,score,aided,unaided,sex,site\n");
      for (long i = 0; i < rows; i++) {
        row(out, i, START.plusMinutes(i * MINUTES / rows), random);
      }
    }
  }

  private static void row(Writer out, long number, LocalDateTime time, SplittableRandom random)
      throws IOException {
    double score = Math.pow(random.nextDouble(), 3);
    int said = score >= 0.3 ? 1 : 0;
    int decided = random.nextInt(10) == 0 ? 1 - said : said;
    boolean reserved = random.nextInt(10) == 0;
    out.write(
        String.format(
            Locale.ROOT,
            "c%07d,%s,%s,%d,%.4f,%s,%s,%s,%s%n",
            number,
            time,
            time.toLocalDate().plusDays(14),
            random.nextDouble() < score ? 1 : 0,
            score,
            reserved ? "" : decided,
            reserved ? decided : "",
            random.nextBoolean() ? "female" : "male",
            random.nextBoolean() ? "east" : "west"));
  }
}
