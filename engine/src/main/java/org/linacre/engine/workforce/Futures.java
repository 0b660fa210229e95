package org.linacre.engine.workforce;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What may become of a fixed plan: futures drawn from the doubt about the assumptions, each as a
 * projection of its own with a demand of its own. The doubt of demand grows from nothing at the
 * start to all of it at the horizon. The same seed draws the same futures, on any number of
 * threads.
 */
public final class Futures {
  /** What counts as met: wanting less than this share of what is wanted. */
  private static final double SLACK = 1e-6;

  private final List<Group> groups;
  private final int roles;
  private final Wanted wanted;
  private final double[] factors;
  private final double[] sorted;
  private final double[][][] supplies;
  private final double[][] chances;
  private double together;

  private Futures(Workforce workforce, List<Group> groups, int count) {
    int years = workforce.until() - workforce.start();
    this.groups = groups;
    this.roles = workforce.roles().size();
    this.wanted = new Wanted(workforce);
    this.factors = new double[count];
    this.sorted = new double[count];
    this.supplies = new double[years + 1][roles + groups.size()][count];
    this.chances = new double[years + 1][roles + groups.size()];
  }

  /**
   * Draws futures.
   *
   * @param count how many, 1 or more
   * @param seed from which they are drawn
   */
  public static Futures of(Workforce workforce, Intake intake, int count, long seed) {
    Futures drawn = new Futures(workforce, Group.of(workforce), count);
    Paths paths = new Paths(workforce);
    double[][] taken =
        IntStream.rangeClosed(0, paths.years())
            .mapToObj(year -> paths.supervising(intake, year))
            .toArray(double[][]::new);
    long[] seeds = new SplittableRandom(seed).longs(count).toArray();
    IntStream.range(0, count)
        .parallel()
        .forEach(
            future -> {
              SplittableRandom random = new SplittableRandom(seeds[future]);
              double leaving = drawn(random, workforce.doubt().leaving());
              double completing = drawn(random, workforce.doubt().completing());
              drawn.factors[future] = drawn(random, workforce.doubt().demand());
              Projection.Luck luck = new Projection.Luck(leaving, completing);
              drawn.keep(future, Projection.of(paths, intake, luck), taken);
            });
    drawn.settle();
    return drawn;
  }

  /** A factor as often above 1 as below, whose logarithm has this standard deviation. */
  private static double drawn(SplittableRandom random, double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }

  private void keep(int future, Projection projection, double[][] taken) {
    for (int year = 0; year < supplies.length; year++) {
      for (int role = 0; role < roles; role++) {
        double supply = Math.max(0, projection.stock(role, year) - taken[year][role]);
        supplies[year][role][future] = supply;
        for (int g = 0; g < groups.size(); g++) {
          supplies[year][roles + g][future] += groups.get(g).weights().get(role) * supply;
        }
      }
    }
  }

  private void settle() {
    System.arraycopy(factors, 0, sorted, 0, factors.length);
    Arrays.sort(sorted);
    together = met();
    IntStream.range(0, supplies.length).parallel().forEach(this::count);
  }

  /** Counts the futures in which supply meets demand, and sorts supplies. */
  private void count(int year) {
    for (int line = 0; line < supplies[year].length; line++) {
      double[] supply = supplies[year][line];
      int met = 0;
      for (int future = 0; future < supply.length; future++) {
        met += isMet(line, year, future) ? 1 : 0;
      }
      chances[year][line] = (double) met / supply.length;
    }
    for (double[] line : supplies[year]) {
      Arrays.sort(line);
    }
  }

  /** The share of futures in which every role is met at the horizon. */
  private double met() {
    int last = supplies.length - 1;
    long met =
        IntStream.range(0, factors.length)
            .filter(f -> IntStream.range(0, roles).allMatch(role -> isMet(role, last, f)))
            .count();
    return (double) met / factors.length;
  }

  private boolean isMet(int line, int year, int future) {
    double demand = wanted(line, year, factors[future]);
    return supplies[year][line][future] >= demand - SLACK * (1 + demand);
  }

  private double wanted(int line, int year, double factor) {
    double then = Math.pow(factor, (double) year / (supplies.length - 1));
    return line < roles
        ? wanted.of(line, year, then)
        : wanted.of(groups.get(line - roles).weights(), year, then);
  }

  /** The groups in whose order lines stand after the roles. */
  List<Group> groups() {
    return groups;
  }

  /**
   * The supply of a role (then of a group) that this share of futures stays below or at, 0 to 1.
   */
  public double quantile(int line, int years, double share) {
    return quantile(supplies[years][line], share);
  }

  /** What is wanted of a role (then of a group) at most in this share of the futures. */
  public double demand(int line, int years, double share) {
    double more = wanted(line, years, quantile(sorted, share));
    double less = wanted(line, years, quantile(sorted, 1 - share));
    return share < 0.5 ? Math.min(more, less) : Math.max(more, less);
  }

  /** The share of futures in which the supply of a role (then of a group) meets its demand. */
  public double chance(int line, int years) {
    return chances[years][line];
  }

  /** The share of futures in which every role is met at the horizon. */
  public double chance() {
    return together;
  }

  private static double quantile(double[] sorted, double share) {
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)];
  }
}
