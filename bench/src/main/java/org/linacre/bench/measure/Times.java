package org.linacre.bench.measure;

import java.util.Arrays;
import java.util.List;
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
    return byTurns(warm, runs, List.of(work)).getFirst().times();
  }

  /**
   * Times of a piece of work, with what each was of the first piece's in the same turn.
   *
   * @param ofFirst the median of these ratios; 1 for the first piece itself
   */
  public record Turns(Times times, double ofFirst) {}

  /**
   * Runs several pieces of work by turns, so that a machine that is slower for a while is so for
   * all of them.
   *
   * @param warm how many turns come before the first that counts
   * @param runs how many count, 1 or more
   * @param works what is timed, 1 or more
   */
  public static List<Turns> byTurns(int warm, int runs, List<? extends Supplier<?>> works) {
    double[][] times = new double[works.size()][runs];
    int seen = 0;
    for (int i = -warm; i < runs; i++) {
      for (int w = 0; w < times.length; w++) {
        long start = System.nanoTime();
        Object result = works.get(w).get();
        double time = (System.nanoTime() - start) / 1e6;
        seen += System.identityHashCode(result);
        if (i >= 0) {
          times[w][i] = time;
        }
      }
    }
    if (seen == Integer.MIN_VALUE) {
      System.err.println("A rare sum of identities.");
    }
    return Arrays.stream(times).map(of -> beside(of, times[0])).toList();
  }

  private static Turns beside(double[] times, double[] first) {
    double[] ratios = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      ratios[i] = times[i] / first[i];
    }
    return new Turns(sorted(times), sorted(ratios).median());
  }

  private static Times sorted(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Times(sorted);
  }

  /** The median, in milliseconds; the lower of two middles. */
  public double median() {
    return sorted[(sorted.length - 1) / 2];
  }

  /** What a tenth of the times do not exceed, in milliseconds: the machine at its best. */
  public double fastestTenth() {
    return sorted[(sorted.length - 1) / 10];
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
