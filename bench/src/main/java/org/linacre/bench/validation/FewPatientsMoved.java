package org.linacre.bench.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Result;
import org.linacre.engine.validation.Validation;

/**
 * What intervals and tests of shift keep of their promises where few patients on each side have
 * many rows each, or one. A row's logit is its patient's own, normal with deviation 1, and as much
 * beside; where something moved the second side's mean is 1 further.
 */
final class FewPatientsMoved {
  private static final List<String> DISTANCES =
      List.of("shift-ks", "shift-wasserstein", "shift-psi");
  private static final int[] PATIENTS = {2, 3, 4, 5, 6, 8, 10, 15, 20};
  private static final double SPREAD = Math.sqrt(2);
  private static final int FINE = 200_000;
  private static final Pattern P = Pattern.compile("; p = ([0-9.e-]+)");
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private FewPatientsMoved() {}

  /** A row for each promise and distance, a column for each number of patients a side. */
  static MarkdownTable table(int runs, int rows) {
    String[] titles = new String[1 + PATIENTS.length];
    titles[0] = "of";
    for (int i = 0; i < PATIENTS.length; i++) {
      titles[i + 1] = PATIENTS[i] + " patients";
    }
    MarkdownTable table = new MarkdownTable(titles);
    for (double moved : new double[] {0, 1}) {
      List<List<List<Result>>> all =
          Arrays.stream(PATIENTS).mapToObj(each -> runs(runs, each, rows, moved)).toList();
      for (String distance : DISTANCES) {
        double truth = truth(distance, moved);
        String how = distance + (moved == 0 ? ", nothing moved" : ", moved by 1");
        Asked holds = new Asked(distance, r -> !Double.isNaN(r.lower()), r -> holds(r, truth));
        row(table, all, how + ": interval holds the truth", holds);
        if (moved == 0) {
          Asked small = new Asked(distance, r -> !Double.isNaN(p(r)), r -> p(r) <= 0.05);
          row(table, all, how + ": p of at most 0.05", small);
        }
      }
    }
    return table;
  }

  /** Of results that say something, those that are counted. */
  private record Asked(String distance, Predicate<Result> says, Predicate<Result> counted) {}

  private static boolean holds(Result r, double truth) {
    return r.lower() <= truth + 1e-9 && truth - 1e-9 <= r.upper();
  }

  private static double p(Result r) {
    Matcher p = P.matcher(r.method());
    return p.find() ? Double.parseDouble(p.group(1)) : Double.NaN;
  }

  private static void row(
      MarkdownTable table, List<List<List<Result>>> all, String what, Asked asked) {
    String[] cells = new String[1 + PATIENTS.length];
    cells[0] = what;
    for (int i = 0; i < PATIENTS.length; i++) {
      List<Result> with =
          all.get(i).stream()
              .flatMap(List::stream)
              .filter(r -> r.metric().equals(asked.distance))
              .filter(asked.says)
              .toList();
      long kept = with.stream().filter(asked.counted).count();
      cells[i + 1] =
          with.isEmpty()
              ? "none"
              : String.format(Locale.ROOT, "%.1f of %d", 100.0 * kept / with.size(), with.size());
    }
    table.row(cells);
  }

  private static List<List<Result>> runs(int runs, int each, int rows, double moved) {
    return LongStream.range(0, runs)
        .parallel()
        .mapToObj(seed -> Validation.of(made(seed, each, rows, moved), plan()).results())
        .map(all -> all.stream().filter(r -> DISTANCES.contains(r.metric())).toList())
        .toList();
  }

  private static double truth(String distance, double moved) {
    double far = moved / SPREAD;
    if (distance.equals("shift-ks")) {
      return 2 * NORMAL.cumulativeProbability(far / 2) - 1;
    }
    double sum = 0;
    if (distance.equals("shift-psi")) {
      for (int k = 0; k < 10; k++) {
        double share = below((k + 1) / 10.0, far) - below(k / 10.0, far);
        sum += (share - 0.1) * Math.log(share / 0.1);
      }
      return sum;
    }
    for (int i = 0; i < FINE; i++) {
      double logit = SPREAD * NORMAL.inverseCumulativeProbability((i + 0.5) / FINE);
      sum += share(logit + moved) - share(logit);
    }
    return sum / FINE;
  }

  private static double below(double share, double far) {
    return NORMAL.cumulativeProbability(NORMAL.inverseCumulativeProbability(share) - far);
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static Predictions made(long seed, int each, int rows, double moved) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 2 * each * rows;
    double[] scores = new double[size];
    int[] halves = new int[size];
    int[] patients = new int[size];
    double own = 0;
    for (int i = 0; i < size; i++) {
      own = i % rows == 0 ? random.nextGaussian() : own;
      patients[i] = i / rows;
      halves[i] = patients[i] < each ? 0 : 1;
      scores[i] = share(own + random.nextGaussian() + halves[i] * moved);
    }
    return Predictions.builder(size)
        .scores(scores)
        .labels(new byte[size])
        .patients(patients)
        .split(new Grouping("half", List.of("a", "b")), halves)
        .build();
  }

  private static Plan plan() {
    return new Plan(
        true,
        "audit",
        "made",
        List.of(),
        List.of(),
        List.of(),
        new Plan.Minimum(1, 1, 2),
        Plan.Errors.USUAL,
        Plan.Timing.NONE,
        Plan.Intervals.USUAL);
  }
}
