package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Patients put together whose rows fall into the same bins with the same outcomes. Poisson weights
 * of a mean of 1 for each of several patients add up to one Poisson weight with their number as its
 * mean, so a pattern is drawn once for all of them. The patterns stand in an order that does not
 * depend on that of rows or patients. Where there are many patients, those whose bins all hold many
 * rows are drawn together as a {@link Crowd}.
 */
final class Patterns {
  private static final double MANY = 50;
  private static final int MOST = 1000;
  private static final int LARGE = 5000;

  private final int[] from;
  private final int[] codes;
  private final int[] counts;
  private final @Nullable Crowd crowd;

  /** Rows are codes, twice the bin and the label; a patient's codes ascend. */
  private Patterns(int[] from, int[] codes, int[] counts, @Nullable Crowd crowd) {
    this.from = from;
    this.codes = codes;
    this.counts = counts;
    this.crowd = crowd;
  }

  /** The patterns of patients over these bins. */
  static Patterns of(Clusters clusters, Bins bins) {
    int[] starts = starts(clusters);
    int[] own = new int[clusters.patient.length];
    long[] marks = new long[clusters.count];
    int[] next = starts.clone();
    for (int i = 0; i < own.length; i++) {
      int code = 2 * bins.of[clusters.cell[i]] + clusters.label[i];
      own[next[clusters.patient[i]]++] = code;
      marks[clusters.patient[i]] += mixed(code + 1L);
    }
    boolean[] apart = apart(starts, own, 2 * bins.size());
    int[] order = IntStream.range(0, clusters.count).filter(p -> apart[p]).toArray();
    Ordering.sort(IntStream.of(order).mapToLong(p -> marks[p]).toArray(), order);
    return alike(order, starts, own, crowd(apart, starts, own, 2 * bins.size()));
  }

  /** Patients to be drawn one by one: who has a row in a code of few rows, such rows left out. */
  private static boolean[] apart(int[] starts, int[] own, int codes) {
    boolean[] apart = new boolean[starts.length - 1];
    int left = apart.length;
    long[] totals = new long[codes];
    for (int code : own) {
      totals[code]++;
    }
    for (int before = -1; before != left && left >= LARGE; ) {
      before = left;
      for (int p = 0; p < apart.length; p++) {
        if (!apart[p] && hasFew(totals, own, starts[p], starts[p + 1])) {
          apart[p] = true;
          left--;
          for (int at = starts[p]; at < starts[p + 1]; at++) {
            totals[own[at]]--;
          }
        }
      }
    }
    if (left < LARGE) {
      Arrays.fill(apart, true);
    }
    return apart;
  }

  private static boolean hasFew(long[] totals, int[] own, int from, int to) {
    boolean few = false;
    for (int at = from; at < to; at++) {
      few |= totals[own[at]] < MANY;
    }
    return few;
  }

  private static @Nullable Crowd crowd(boolean[] apart, int[] starts, int[] own, int codes) {
    Crowd crowd = null;
    for (int p = 0; p < apart.length; p++) {
      if (!apart[p]) {
        crowd = crowd == null ? new Crowd(codes) : crowd;
        crowd.add(own, starts[p], starts[p + 1]);
      }
    }
    if (crowd != null) {
      crowd.close();
    }
    return crowd;
  }

  private static int[] starts(Clusters clusters) {
    int[] starts = new int[clusters.count + 1];
    for (int patient : clusters.patient) {
      starts[patient + 1]++;
    }
    for (int i = 0; i < clusters.count; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static Patterns alike(int[] order, int[] starts, int[] own, @Nullable Crowd crowd) {
    int[] from = new int[order.length + 1];
    int[] codes = new int[own.length];
    int[] counts = new int[order.length];
    int size = 0;
    for (int patient : order) {
      int length = starts[patient + 1] - starts[patient];
      int end = from[size] + length;
      System.arraycopy(own, starts[patient], codes, from[size], length);
      int last = size == 0 ? 0 : from[size - 1];
      if (size > 0 && Arrays.equals(codes, last, from[size], codes, from[size], end)) {
        counts[size - 1]++;
      } else {
        counts[size++] = 1;
        from[size] = end;
      }
    }
    return new Patterns(
        Arrays.copyOf(from, size + 1),
        Arrays.copyOf(codes, from[size]),
        Arrays.copyOf(counts, size),
        crowd);
  }

  /** How many patterns there are. */
  int size() {
    return counts.length;
  }

  /** A resample of patients. */
  Bins drawn(SplittableRandom random, Bins bins) {
    double[] weights = new double[2 * bins.size()];
    for (int i = 0; i < counts.length; i++) {
      double weight = poisson(random, counts[i]);
      if (weight > 0) {
        for (int at = from[i]; at < from[i + 1]; at++) {
          weights[codes[at]] += weight;
        }
      }
    }
    if (crowd != null) {
      crowd.drawn(random, weights);
    }
    double[] n = new double[bins.size()];
    double[] d = new double[bins.size()];
    for (int i = 0; i < n.length; i++) {
      d[i] = weights[2 * i + 1];
      n[i] = weights[2 * i] + d[i];
    }
    return new Bins(bins, n, d);
  }

  /**
   * A Poisson count by inversion; by the normal from a mean of 50, where the error is below
   * resampling's.
   */
  private static double poisson(SplittableRandom random, double mean) {
    if (mean >= MANY) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double left = random.nextDouble();
    double chance = mean == 1 ? 1 / Math.E : Math.exp(-mean);
    int count = 0;
    while (left > chance && count < MOST) {
      left -= chance;
      count++;
      chance *= mean / count;
    }
    return count;
  }

  /** The finaliser of splitmix64 (G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
