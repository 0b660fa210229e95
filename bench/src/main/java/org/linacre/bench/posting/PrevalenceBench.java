package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.posting.Prevalence;
import org.linacre.engine.posting.Prevalence.Measured;
import org.linacre.engine.posting.Prevalence.Share;

/** How often the intervals of corrected shares hold the truth that made the postings. */
public final class PrevalenceBench {
  private static final List<String> FAMILIES = List.of("a", "b", "c", "d", "e", "none");

  /** How many postings of each family the reading was measured on. */
  private static final int[] MEASURED = {60, 60, 75, 65, 70, 110};

  private static final double[][] TRUTHS = {
    {0.35, 0.2, 0.15, 0.1, 0.1, 0.1},
    {0.02, 0.03, 0.05, 0.05, 0.05, 0.8},
    {0, 0, 0.1, 0.1, 0.3, 0.5}
  };

  private final Random random;
  private final double right;

  private PrevalenceBench(long seed, double right) {
    this.random = new Random(seed);
    this.right = right;
  }

  /** {@code RIGHT ROUNDS SEED}: how often a family is read rightly, 0 to 1. */
  public static void main(String[] args) {
    PrevalenceBench bench =
        new PrevalenceBench(Long.parseLong(args[2]), Double.parseDouble(args[0]));
    MarkdownTable table =
        new MarkdownTable("shares", "postings", "holds, of all", "of the worst family", "width");
    for (double[] truth : TRUTHS) {
      for (int n : new int[] {1, 5, 20, 100, 1_000}) {
        table.row(bench.row(truth, n, Integer.parseInt(args[1])));
      }
    }
    System.out.println(table);
  }

  private String[] row(double[] truth, int n, int rounds) {
    int[] holds = new int[truth.length];
    double width = 0;
    for (int round = 0; round < rounds; round++) {
      List<Share> shares = Prevalence.of(FAMILIES, seen(truth, n), measured());
      for (int i = 0; i < truth.length; i++) {
        Share share = shares.get(i);
        holds[i] += share.low() <= truth[i] && truth[i] <= share.high() ? 1 : 0;
        width += (share.high() - share.low()) / truth.length / rounds;
      }
    }
    double all = Arrays.stream(holds).sum() / (double) (truth.length * rounds);
    double worst = Arrays.stream(holds).min().orElse(0) / (double) rounds;
    return new String[] {
      Arrays.toString(truth), Integer.toString(n), told(all), told(worst), told(width)
    };
  }

  private static String told(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  /** What a posting of a family is read as: itself, or one of the others with like chance. */
  private int read(int truth) {
    int other = random.nextInt(FAMILIES.size() - 1);
    return random.nextDouble() < right ? truth : other + (other >= truth ? 1 : 0);
  }

  private List<Long> seen(double[] truth, int n) {
    long[] counts = new long[truth.length];
    for (int i = 0; i < n; i++) {
      counts[read(drawn(truth))]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }

  private int drawn(double[] truth) {
    double at = random.nextDouble();
    int family = 0;
    while (family < truth.length - 1 && at >= truth[family]) {
      at -= truth[family++];
    }
    return family;
  }

  private List<Measured> measured() {
    List<Measured> measured = new ArrayList<>();
    for (int t = 0; t < MEASURED.length; t++) {
      for (int i = 0; i < MEASURED[t]; i++) {
        measured.add(new Measured(FAMILIES.get(t), FAMILIES.get(read(t)), 1));
      }
    }
    return measured;
  }
}
