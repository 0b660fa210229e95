package org.linacre.bench.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Times of one piece of work, in milliseconds, ascending.
 *
 * @param sorted at least one time
 */
@SuppressWarnings("ArrayRecordComponent") // made here, never handed out
public record Times(double[] sorted) {
  /**
   * Runs the work and times it.
   *
   * @param warm how many runs come before the first that counts
   * @param runs how many count, 1 or more
   * @param work what is timed; its result is kept so that it cannot be left out
   */
  public static Times of(int warm, int runs, Supplier<?> work) {
    double[] times = new double[runs];
    int seen = 0;
    for (int i = -warm; i < runs; i++) {
      long start = System.nanoTime();
      Object result = work.get();
      double time = (System.nanoTime() - start) / 1e6;
      seen += System.identityHashCode(result);
      if (i >= 0) {
        times[i] = time;
      }
    }
    if (seen == Integer.MIN_VALUE) {
      System.err.println("A rare sum of identities.");
    }
    Arrays.sort(times);
    return new Times(times);
  }

  /** The median, in milliseconds; the lower of two middles. */
  public double median() {
    return sorted[(sorted.length - 1) / 2];
  }

  /** The shortest, in milliseconds. */
  public double least() {
    return sorted[0];
  }

  /** The longest, in milliseconds. */
  public double most() {
    return sorted[sorted.length - 1];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", median(), least(), most());
  }
}
