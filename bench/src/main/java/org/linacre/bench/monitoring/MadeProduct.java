package org.linacre.bench.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes the cases of examples/monitoring: a year of a fictional alert. Scores are calibrated; from
 * the 3,000th case on, two thirds of those at the east site are drawn afresh, as if a feed had
 * broken; people decide with the alert, one case in five without it; outcomes are due after 30
 * days.
 */
public final class MadeProduct {
  private static final int CASES = 4_800;
  private static final int BROKEN = 3_000;

  private final SplittableRandom random = new SplittableRandom(20261121);

  private MadeProduct() {}

  /** {@code FILE}: where the cases go. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[0]), new MadeProduct().cases());
  }

  private String cases() {
    StringBuilder out = new StringBuilder("id,time,due,label,score,aided,unaided,sex,site\n");
    LocalDateTime start = LocalDateTime.of(2025, 9, 1, 0, 0);
    LocalDateTime end = start.plusMinutes(CASES * 110L);
    for (int i = 0; i < CASES; i++) {
      LocalDateTime time = start.plusMinutes(i * 110L);
      LocalDateTime due = time.toLocalDate().plusDays(30).atStartOfDay();
      boolean known = !due.isAfter(end) && random.nextInt(100) > 0;
      line(out, i, time, known);
    }
    return out.toString();
  }

  private void line(StringBuilder out, int number, LocalDateTime time, boolean known) {
    String sex = random.nextBoolean() ? "female" : "male";
    String site = random.nextInt(100) < 45 ? "east" : "west";
    double risk = risk();
    int label = random.nextDouble() < risk ? 1 : 0;
    boolean broken = number >= BROKEN && site.equals("east") && random.nextInt(3) > 0;
    double score = Math.round((broken ? risk() : risk) * 1e4) / 1e4;
    int alert = score >= 0.3 ? 1 : 0;
    boolean reserved = random.nextInt(5) == 0;
    int aided = random.nextInt(100) < 12 ? 1 - alert : alert;
    int unaided = random.nextInt(100) < 82 ? label : 1 - label;
    out.append(
        String.format(
            Locale.ROOT,
            "c%05d,%s,%s,%s,%.4f,%s,%s,%s,%s%n",
            number + 1,
            time,
            time.toLocalDate().plusDays(30),
            known ? String.valueOf(label) : "",
            score,
            reserved ? "" : String.valueOf(aided),
            reserved ? String.valueOf(unaided) : "",
            sex,
            site));
  }

  /** One in four is at high risk, about .75, the others at low, about .07. */
  private double risk() {
    boolean high = random.nextInt(4) == 0;
    double centre = high ? 1.1 : -2.8;
    return 1 / (1 + Math.exp(-centre - 0.8 * random.nextGaussian()));
  }
}
