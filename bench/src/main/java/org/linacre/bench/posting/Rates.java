package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a classifier on cases of what is true and what was said, each with a 95 % interval: of
 * a share by Wilson (1927, J. Am. Stat. Assoc. 22, 209-212), of an F1 by 2,000 seeded resamples of
 * the cases (percentiles; Efron 1979, Ann. Stat. 7, 1-26).
 */
final class Rates {
  private static final int RESAMPLES = 2_000;
  private static final double Z = 1.959964;

  private Rates() {}

  /**
   * One judgement.
   *
   * @param truth what the reader found
   * @param said what was said
   */
  record Case(String truth, String said) {}

  /** The share of right ones. */
  static double accuracy(List<Case> cases) {
    return cases.stream().filter(c -> c.truth().equals(c.said())).count()
        / (double) Math.max(cases.size(), 1);
  }

  /** The mean F1 over the labels that are true of some case. */
  static double macroF1(List<Case> cases) {
    TreeSet<String> labels = new TreeSet<>();
    cases.forEach(c -> labels.add(c.truth()));
    return labels.stream().mapToDouble(l -> f1(cases, l)).average().orElse(Double.NaN);
  }

  /** F1 of one label: 2 hits over hits, misses and false ones; 1 where there is none at all. */
  static double f1(List<Case> cases, String label) {
    int hits = 0;
    int wrong = 0;
    for (Case one : cases) {
      boolean is = one.truth().equals(label);
      boolean said = one.said().equals(label);
      hits += is && said ? 1 : 0;
      wrong += is == said ? 0 : 1;
    }
    return hits + wrong == 0 ? 1 : 2.0 * hits / (2.0 * hits + wrong);
  }

  static String share(List<Case> cases) {
    double p = accuracy(cases);
    double n = Math.max(cases.size(), 1);
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return told(p, centre - half, centre + half);
  }

  /** A figure of a list with the interval of its resamples. */
  static <T> String resampled(List<T> cases, ToDoubleFunction<List<T>> figure) {
    Random random = new Random(2026);
    double[] values = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      List<T> sample = new ArrayList<>(cases.size());
      for (int i = 0; i < cases.size(); i++) {
        sample.add(cases.get(random.nextInt(cases.size())));
      }
      values[r] = figure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    return told(
        figure.applyAsDouble(cases),
        values[(int) (RESAMPLES * 0.025)],
        values[(int) (RESAMPLES * 0.975)]);
  }

  private static String told(double value, double low, double high) {
    return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", value, low, high);
  }
}
