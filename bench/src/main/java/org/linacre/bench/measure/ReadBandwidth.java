package org.linacre.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/** How fast this machine reads memory: the limit of any scan. */
public final class ReadBandwidth {
  private ReadBandwidth() {}

  /**
   * The best of many runs in which each thread sums its share of a block of longs, from one end to
   * the other or in four streams side by side.
   *
   * @param bytes the size of the block: that of the work it is compared with
   * @param threads how many threads read, 1 or more
   * @return gigabytes (10^9 bytes) a second
   */
  public static double measure(long bytes, int threads) {
    int words = Math.toIntExact(bytes / Long.BYTES / threads);
    List<long[]> shares = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      long[] share = new long[words];
      java.util.Arrays.setAll(share, i -> i * 31L);
      shares.add(share);
    }
    Times one = Times.of(50, 51, () -> read(shares, ReadBandwidth::sum));
    Times four = Times.of(50, 51, () -> read(shares, ReadBandwidth::sumOfQuarters));
    double least = Math.min(one.least(), four.least());
    return (double) words * threads * Long.BYTES / (least * 1e6);
  }

  private static Long read(List<long[]> shares, ToLongFunction<long[]> sum) {
    LongAdder total = new LongAdder();
    List<Thread> threads = new ArrayList<>();
    for (long[] share : shares) {
      threads.add(Thread.ofPlatform().start(() -> total.add(sum.applyAsLong(share))));
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading.", e);
      }
    }
    return total.sum();
  }

  private static long sum(long[] words) {
    long sum = 0;
    for (long word : words) {
      sum += word;
    }
    return sum;
  }

  private static long sumOfQuarters(long[] words) {
    int quarter = words.length / 4;
    long sum = 0;
    for (int i = 0; i < quarter; i++) {
      sum += words[i] + words[i + quarter] + words[i + 2 * quarter] + words[i + 3 * quarter];
    }
    return sum;
  }
}
