package org.linacre.bench.monitoring;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What others do on data with nothing wrong in it: how often they cry wolf. */
final class Peers {
  private static final int MONTHS = 24;
  private static final int WEEKS = 52;
  private static final int REFERENCE = 10;
  private static final int CHUNK = 50;
  private static final double GOOD = Lives.GOOD;

  private Peers() {}

  /**
   * A two-sided z-test at 5 % of all cases so far against the baseline, at the end of each month.
   */
  static double monthlyTests(int lives, long seed) {
    return share(lives, seed, random -> testsAlarm(random));
  }

  private static boolean testsAlarm(SplittableRandom random) {
    int right = 0;
    for (int month = 1; month <= MONTHS; month++) {
      right += right(random, 100);
      int cases = 100 * month;
      double deviation = Math.sqrt(GOOD * (1 - GOOD) / cases);
      if (Math.abs((double) right / cases - GOOD) / deviation > 1.959963984540054) {
        return true;
      }
    }
    return false;
  }

  /**
   * Limits at three standard deviations of the chunks of a reference (NannyML's default), on weekly
   * chunks of a year.
   */
  static double chunkLimits(int metrics, int lives, long seed) {
    return share(
        lives,
        seed,
        random -> IntStream.range(0, metrics).filter(_ -> limitsAlarm(random)).count() > 0);
  }

  private static boolean limitsAlarm(SplittableRandom random) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < REFERENCE; i++) {
      double share = right(random, CHUNK) / (double) CHUNK;
      sum += share;
      squares += share * share;
    }
    double mean = sum / REFERENCE;
    double deviation = Math.sqrt(Math.max(0, squares / REFERENCE - mean * mean));
    for (int week = 0; week < WEEKS; week++) {
      double share = right(random, CHUNK) / (double) CHUNK;
      if (share < mean - 3 * deviation || share > Math.min(1, mean + 3 * deviation)) {
        return true;
      }
    }
    return false;
  }

  private static int right(SplittableRandom random, int cases) {
    int right = 0;
    for (int i = 0; i < cases; i++) {
      right += random.nextDouble() < GOOD ? 1 : 0;
    }
    return right;
  }

  private static double share(
      int lives, long seed, java.util.function.Predicate<SplittableRandom> alarm) {
    SplittableRandom random = new SplittableRandom(seed);
    int alarms = 0;
    for (int i = 0; i < lives; i++) {
      alarms += alarm.test(random.split()) ? 1 : 0;
    }
    return (double) alarms / lives;
  }
}
