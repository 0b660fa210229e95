package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How common families are, given how a classifier of known faults counted them: the shares that
 * make the counts most likely (expectation and maximisation; Saerens, Latinne and Decaestecker
 * 2002, Neural Computation 14, 21-41). The interval is for the postings that these came from: it
 * redraws, seeded, the faults from what was measured of them (Dirichlet with Jeffreys' half a case
 * for each cell) and the counts from those seen (Dirichlet with one case over all families, Perks
 * 1947). Where none or all were read as a family, it reaches to 0 or 1 and at least to the exact
 * limit (Clopper and Pearson 1934, Biometrika 26, 404-413).
 */
public final class Prevalence {
  private static final int ROUNDS = 200;
  private static final int DRAWS = 400;
  private static final double HALF = 0.5;

  /** A share that no count tells from none: what the rounds leave where they lead to 0. */
  private static final double NOTHING = 1e-6;

  /** What an interval leaves out on each side. */
  private static final double TAIL = 0.025;

  private Prevalence() {}

  /**
   * What was measured: of postings that are one family, how many were read as another.
   *
   * @param truth what they are
   * @param said what they were read as
   * @param count how many
   */
  public record Measured(String truth, String said, int count) {}

  /**
   * The share of a family.
   *
   * @param family the family
   * @param counted how many were read as it
   * @param share corrected
   * @param low the lower end of 95 %
   * @param high the upper end of 95 %
   */
  public record Share(String family, long counted, double share, double low, double high) {}

  /**
   * The corrected shares.
   *
   * @param families the families
   * @param counts how many were read as each, in their order
   * @param measured the faults of the reading; families without any are taken as read rightly
   */
  public static List<Share> of(List<String> families, List<Long> counts, List<Measured> measured) {
    int n = families.size();
    double[][] cells = new double[n][n];
    for (Measured one : measured) {
      int truth = families.indexOf(one.truth());
      int said = families.indexOf(one.said());
      if (truth >= 0 && said >= 0) {
        cells[truth][said] += one.count();
      }
    }
    double[] seen = counts.stream().mapToDouble(c -> c).toArray();
    double[] best = shares(rates(cells, null), seen);
    double[][] draws = new double[n][DRAWS];
    Random random = new Random(2026);
    for (int d = 0; d < DRAWS; d++) {
      double[] drawn = shares(rates(cells, random), counts(seen, random));
      for (int i = 0; i < n; i++) {
        draws[i][d] = drawn[i];
      }
    }
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      shares.add(share(families.get(i), counts, i, Drawn.of(best[i], draws[i])));
    }
    return shares;
  }

  /** The best estimate, and the ends of what was drawn. */
  private record Drawn(double best, double low, double high) {
    static Drawn of(double best, double[] drawn) {
      Arrays.sort(drawn);
      int tail = (int) (DRAWS * TAIL);
      return new Drawn(best, Math.min(best, drawn[tail]), Math.max(best, drawn[DRAWS - 1 - tail]));
    }
  }

  private static Share share(String family, List<Long> counts, int i, Drawn drawn) {
    long all = counts.stream().mapToLong(c -> c).sum();
    double exact = all == 0 ? 0 : Math.pow(TAIL, 1.0 / all);
    boolean none = counts.get(i) == 0;
    boolean whole = counts.get(i) == all;
    double low = whole ? Math.min(drawn.low(), exact) : drawn.low();
    double high = none ? Math.max(drawn.high(), 1 - exact) : drawn.high();
    double least = none || low < NOTHING ? 0 : low;
    return new Share(family, counts.get(i), drawn.best, least, whole ? 1 : high);
  }

  /** Counts as they might have come from the same postings. */
  private static double[] counts(double[] seen, Random random) {
    double[] drawn = new double[seen.length];
    for (int s = 0; s < seen.length; s++) {
      drawn[s] = gamma(seen[s] + 1.0 / seen.length, random);
    }
    return drawn;
  }

  /**
   * An end of the 95 % interval of a share (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212).
   *
   * @param right how many of them
   * @param all of how many; 0 gives 0
   * @param side -1 for the lower end, 1 for the upper
   */
  public static double wilson(int right, int all, int side) {
    if (all == 0) {
      return 0;
    }
    double z = 1.959964;
    double p = (double) right / all;
    double half = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
    return (p + z * z / (2.0 * all) + side * half) / (1 + z * z / all);
  }

  private static double[][] rates(
      double[][] cells, @org.jspecify.annotations.Nullable Random random) {
    int n = cells.length;
    double[][] rates = new double[n][n];
    for (int t = 0; t < n; t++) {
      double sum = 0;
      for (int s = 0; s < n; s++) {
        double weight = cells[t][s] + HALF / n;
        rates[t][s] = random == null ? weight : gamma(cells[t][s] + HALF, random);
        sum += rates[t][s];
      }
      for (int s = 0; s < n; s++) {
        rates[t][s] /= sum;
      }
    }
    return rates;
  }

  private static double[] shares(double[][] rates, double[] seen) {
    int n = seen.length;
    double all = Arrays.stream(seen).sum();
    double[] shares = new double[n];
    Arrays.fill(shares, 1.0 / n);
    for (int round = 0; round < ROUNDS && all > 0; round++) {
      double[] next = new double[n];
      for (int s = 0; s < n; s++) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
          sum += shares[t] * rates[t][s];
        }
        for (int t = 0; t < n && sum > 0; t++) {
          next[t] += seen[s] / all * shares[t] * rates[t][s] / sum;
        }
      }
      shares = next;
    }
    return shares;
  }

  /** A draw of the gamma distribution (Marsaglia and Tsang 2000, ACM TOMS 26, 363-372). */
  private static double gamma(double shape, Random random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
