package org.linacre.engine.workforce;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What may become of a fixed plan: futures drawn from the doubt about the assumptions, each as a
 * projection of its own. The same seed draws the same futures, on any number of threads.
 */
public final class Futures {
  private final double[][][] stocks;
  private final double[] demands;

  private Futures(double[][][] stocks, double[] demands) {
    this.stocks = stocks;
    this.demands = demands;
  }

  /**
   * Draws futures.
   *
   * @param count how many, 1 or more
   * @param seed from which they are drawn
   */
  public static Futures of(Workforce workforce, Intake intake, int count, long seed) {
    int years = workforce.until() - workforce.start();
    int roles = workforce.roles().size();
    double[][][] stocks = new double[years + 1][roles][count];
    double[] demands = new double[count];
    long[] seeds = new SplittableRandom(seed).longs(count).toArray();
    IntStream.range(0, count)
        .parallel()
        .forEach(
            future -> {
              SplittableRandom random = new SplittableRandom(seeds[future]);
              double leaving = drawn(random, workforce.doubt().leaving());
              double completing = drawn(random, workforce.doubt().completing());
              demands[future] = drawn(random, workforce.doubt().demand());
              Projection projection =
                  Projection.of(workforce, intake, new Projection.Luck(leaving, completing));
              for (int year = 0; year <= years; year++) {
                for (int role = 0; role < roles; role++) {
                  stocks[year][role][future] = projection.stock(role, year);
                }
              }
            });
    for (double[][] year : stocks) {
      for (double[] role : year) {
        Arrays.sort(role);
      }
    }
    Arrays.sort(demands);
    return new Futures(stocks, demands);
  }

  /** A factor as often above 1 as below, whose logarithm has this standard deviation. */
  private static double drawn(SplittableRandom random, double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }

  /** The stock of a role that this share of the futures stays below or at, 0 to 1. */
  public double quantile(int role, int years, double share) {
    return quantile(stocks[years][role], share);
  }

  /** What demand is multiplied by at most in this share of the futures. */
  public double demand(double share) {
    return quantile(demands, share);
  }

  private static double quantile(double[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }
}
