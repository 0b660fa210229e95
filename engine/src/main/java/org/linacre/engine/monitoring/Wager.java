package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evidence that a metric lies beyond one bound, now or since any earlier case.
 *
 * <p>One unit of capital is laid out over the life: a part before the first case and a part before
 * each later one, half of it evenly over the expected life and half after a half-Cauchy law, so
 * that some is left at every case for ever. What is laid out before case k bets from case k on.
 * While the metric is acceptable the whole, with what is not yet laid out, is a supermartingale
 * that begins at 1: by Ville's inequality it ever reaches 1/alpha with probability at most alpha,
 * however long the life (an e-process that mixes over times of change; Shin, Ramdas and Rinaldo
 * 2024). Each stake needs one number: what was laid out earlier is multiplied by the same factors
 * from now on.
 */
final class Wager {
  private static final double MOST = 1e250;

  private final Side side;
  private final double bound;
  private final Stakes stakes;
  private final Layout layout;
  private final double[] capital;
  private final double[] rise;
  private final Start[] starts;
  private final double[] factors;
  private final double[] logs;
  private long cases;

  /** What is not laid out yet. */
  private double left = 1;

  /**
   * Where a change seems to have begun.
   *
   * @param cases how many cases of the stream came before
   * @param labelled how many labelled cases of its group came before
   * @param sum of the values before
   * @param expected of what they are compared with
   */
  record Start(long cases, long labelled, double sum, double expected) {
    static final Start FIRST = new Start(0, 0, 0, 0);
  }

  /**
   * What is kept between runs.
   *
   * @param cases how many were taken
   * @param capital of each stake
   * @param rise of the log of each stake's capital since its latest low
   * @param starts where these lows were
   */
  record State(long cases, List<Double> capital, List<Double> rise, List<Start> starts) {
    State {
      capital = List.copyOf(capital);
      rise = List.copyOf(rise);
      starts = List.copyOf(starts);
    }
  }

  Wager(MonitoringPlan.Target target, Side side, Layout layout) {
    this.side = side;
    this.bound = side.bound(target.acceptable());
    this.stakes = Stakes.of(target, side);
    this.layout = layout;
    int size = stakes.sizes().size();
    capital = new double[size];
    rise = new double[size];
    starts = new Start[size];
    factors = new double[2 * size];
    logs = new double[2 * size];
    Arrays.fill(starts, Start.FIRST);
  }

  Side side() {
    return side;
  }

  double bound() {
    return bound;
  }

  /** Goes on where a state was left. */
  void resume(State state) {
    cases = state.cases();
    left = layout.left(cases);
    for (int i = 0; i < capital.length; i++) {
      capital[i] = state.capital().get(i);
      rise[i] = state.rise().get(i);
      starts[i] = state.starts().get(i);
    }
  }

  /** What is kept. */
  State state() {
    List<Double> capitals = new ArrayList<>();
    List<Double> rises = new ArrayList<>();
    for (int i = 0; i < capital.length; i++) {
      capitals.add(capital[i]);
      rises.add(rise[i]);
    }
    return new State(cases, capitals, rises, List.of(starts));
  }

  /** Whether a state has the shape of this wager. */
  boolean fits(State state) {
    int size = capital.length;
    return state.capital().size() == size
        && state.rise().size() == size
        && state.starts().size() == size;
  }

  /**
   * Takes the next case: its value, what it is compared with, and where a change may begin next.
   */
  void take(double value, double expected, Start now) {
    double next = layout.left(cases + 1);
    double laid = (1 - next) - (1 - left);
    double beyond = side.beyond(value, expected, bound);
    cases++;
    left = next;
    for (int i = 0; i < capital.length; i++) {
      double factor = 1 + stakes.sizes().get(i) * beyond;
      capital[i] = Math.min(MOST, (capital[i] + laid) * factor);
      rise[i] += log(i, factor);
      if (rise[i] <= 0) {
        rise[i] = 0;
        starts[i] = now;
      }
    }
  }

  /** Its log; a proportion has two factors only, so the latest of each way are remembered. */
  private double log(int stake, double factor) {
    int place = factor > 1 ? 2 * stake : 2 * stake + 1;
    if (factor != factors[place]) {
      factors[place] = factor;
      logs[place] = Math.log(factor);
    }
    return logs[place];
  }

  /**
   * Takes a case whose label is not known, as what speaks most against a signal: a factor that is
   * no larger than the true one, whatever the label, so that the whole stays a supermartingale.
   *
   * @return whether it could speak against one
   */
  boolean open(Reading reading, double expected, Start now) {
    double worst = reading.worst(side);
    boolean against = side.beyond(worst, expected, bound) < 0;
    if (against) {
      take(worst, expected, now);
    }
    return against;
  }

  /** The evidence: 1 at first; reaches 1/alpha with probability at most alpha while acceptable. */
  double evidence() {
    double sum = left;
    for (int i = 0; i < capital.length; i++) {
      sum += stakes.weights().get(i) * capital[i];
    }
    return sum;
  }

  /** A bound on the chance that a false alarm has happened by now (Doob's inequality). */
  double spent(double alpha) {
    return Math.min(alpha, (1 - left) * alpha / (1 - alpha));
  }

  /** Where the change seems to have begun: the latest low of the stake with the most capital. */
  Start start() {
    int best = 0;
    for (int i = 1; i < capital.length; i++) {
      if (rise[i] > rise[best]) {
        best = i;
      }
    }
    return starts[best];
  }
}
