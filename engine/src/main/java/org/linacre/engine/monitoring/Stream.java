package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric in one group, watched over its life with its part of the budget.
 *
 * <p>A twentieth of the part goes to the confidence sequence of the whole life, the rest, in equal
 * parts for each side, to the wagers that find a change at any time. A signal is the first case at
 * which either excludes all that is acceptable.
 */
public final class Stream {
  private static final double TO_THE_SEQUENCE = 0.05;
  private static final long RARELY = 64;

  private final MonitoringPlan.Share share;
  private final MeanSequence sequence;
  private final List<Wager> wagers = new ArrayList<>();
  private final Pairing pairing = new Pairing();
  private final Trail<Mark> trail = new Trail<>();
  private long cases;
  private double sum;
  private double expected;
  private @Nullable Signal signal;

  /**
   * A point of the chart.
   *
   * @param number of the case in its stream, from 1
   * @param at when it was counted
   * @param value over all cases so far
   * @param low the confidence sequence's lower end
   * @param high its upper end
   * @param evidence the base-10 log of the strongest wager's evidence
   */
  public record Point(
      long number, LocalDateTime at, double value, double low, double high, double evidence) {}

  /**
   * What is kept of a point.
   *
   * @param number of the case in its stream, from 1
   * @param at when it was counted
   * @param sum of the values so far
   * @param expected of what they are compared with
   * @param evidence the base-10 log of the strongest wager's evidence
   */
  record Mark(long number, LocalDateTime at, double sum, double expected, double evidence) {}

  /**
   * A signal as found; what moved is told later.
   *
   * @param at when the case was counted
   * @param number of the case in its stream, from 1
   * @param side on which side
   * @param by the wager or the sequence
   * @param start where the change seems to have begun
   * @param value since then
   * @param cause what moved
   */
  record Signal(
      LocalDateTime at,
      long number,
      Side side,
      String by,
      Wager.Start start,
      double value,
      Cause cause) {
    Signal because(Cause found) {
      return new Signal(at, number, side, by, start, value, found);
    }
  }

  /**
   * What is kept between runs.
   *
   * @param key which stream
   * @param cases how many
   * @param sum of the values
   * @param expected of what they are compared with
   * @param wagers in the order of their sides
   * @param pairing of the area under the curve
   * @param trail the chart
   * @param signal the first, or null
   */
  record State(
      String key,
      long cases,
      double sum,
      double expected,
      List<Wager.State> wagers,
      Pairing.State pairing,
      Trail.State<Mark> trail,
      @Nullable Signal signal) {
    State {
      wagers = List.copyOf(wagers);
    }
  }

  Stream(MonitoringPlan.Share share, int life) {
    this.share = share;
    this.sequence = MeanSequence.narrowestAt(Math.max(life / 4, 20), sequenceAlpha());
    for (Side side : Side.values()) {
      if (side.isWatched(share.target().acceptable())) {
        wagers.add(new Wager(share.target(), side, life));
      }
    }
  }

  MonitoringPlan.Share share() {
    return share;
  }

  Metric metric() {
    return share.target().metric();
  }

  long cases() {
    return cases;
  }

  @Nullable Signal signal() {
    return signal;
  }

  /** Says what moved. */
  void explain(Cause cause) {
    if (signal != null) {
      signal = signal.because(cause);
    }
  }

  /** The chart up to now. */
  List<Point> points(@Nullable LocalDateTime asOf) {
    List<Mark> marks = new ArrayList<>(trail.points());
    if (asOf != null && cases > 0 && marks.getLast().number() < cases) {
      marks.add(mark(asOf));
    }
    return marks.stream().map(this::point).toList();
  }

  private double sequenceAlpha() {
    return share.alpha() * TO_THE_SEQUENCE;
  }

  /** The part of the budget that each wager has. */
  double wagerAlpha() {
    return share.alpha() * (1 - TO_THE_SEQUENCE) / share.target().acceptable().sides();
  }

  boolean fits(State state) {
    boolean same = state.key().equals(share.key()) && state.wagers().size() == wagers.size();
    for (int i = 0; same && i < wagers.size(); i++) {
      same = wagers.get(i).fits(state.wagers().get(i));
    }
    return same;
  }

  void resume(State state) {
    cases = state.cases();
    sum = state.sum();
    expected = state.expected();
    signal = state.signal();
    pairing.resume(state.pairing());
    trail.resume(state.trail());
    for (int i = 0; i < wagers.size(); i++) {
      wagers.get(i).resume(state.wagers().get(i));
    }
  }

  State state() {
    return new State(
        share.key(),
        cases,
        sum,
        expected,
        wagers.stream().map(Wager::state).toList(),
        pairing.state(),
        trail.state(),
        signal);
  }

  /**
   * Takes a case, if it concerns this stream.
   *
   * @param at when it counts
   * @param labelled how many labelled cases of its group came before
   * @return whether this case made the stream signal, for the first time
   */
  boolean take(Case one, LocalDateTime at, long labelled) {
    double value = metric().value(one);
    if (metric() == Metric.AUROC) {
      value = pairing.take(value, one.label());
    }
    if (Double.isNaN(value)) {
      return false;
    }
    cases++;
    sum += value;
    expected += metric().expected(one);
    Wager.Start next = new Wager.Start(cases, labelled + 1, sum, expected);
    for (Wager wager : wagers) {
      wager.take(value, metric().expected(one), next);
    }
    if (trail.keeps(cases)) {
      trail.add(mark(at));
    }
    return signal == null && decide(at);
  }

  private boolean decide(LocalDateTime at) {
    for (Wager wager : wagers) {
      if (wager.evidence() >= 1 / wagerAlpha()) {
        found(at, wager, "change");
        return true;
      }
    }
    if (cases % Math.max(1, cases / RARELY) == 0) {
      for (Wager wager : wagers) {
        if (excludes(wager)) {
          found(at, wager, "level");
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the confidence sequence of the whole life lies beyond a wager's bound. */
  private boolean excludes(Wager wager) {
    double bound = wager.bound();
    if (wager.side().beyond(value(), 1, bound) <= 0) {
      return false;
    }
    double evidence =
        metric() == Metric.OE
            ? sequence.againstRatio(cases, sum, expected, bound)
            : sequence.evidence(cases, sum, bound);
    return evidence >= Math.log(1 / sequenceAlpha());
  }

  private void found(LocalDateTime at, Wager wager, String by) {
    Wager.Start start = wager.start();
    double since = (sum - start.sum()) / (expected - start.expected());
    signal = new Signal(at, cases, wager.side(), by, start, since, Cause.UNCLEAR);
  }

  /** What this stream still waits for, where it has no case. */
  String silence() {
    return metric() == Metric.AUROC ? pairing.lacks() : metric().lacks();
  }

  /** The value over all cases so far; NaN where there is none. */
  double value() {
    return sum / expected;
  }

  /** The confidence sequence now. */
  MeanSequence.Interval interval() {
    return interval(cases, sum, expected);
  }

  private MeanSequence.Interval interval(long number, double total, double compared) {
    return metric() == Metric.OE
        ? sequence.ratio(number, total, compared, sequenceAlpha())
        : sequence.interval(number, total, sequenceAlpha());
  }

  /** The base-10 log of the strongest wager's evidence; 0 without any. */
  double evidence() {
    double most = wagers.stream().mapToDouble(Wager::evidence).max().orElse(1);
    return Math.log10(most);
  }

  private Mark mark(LocalDateTime at) {
    return new Mark(cases, at, sum, expected, evidence());
  }

  private Point point(Mark m) {
    MeanSequence.Interval interval = interval(m.number(), m.sum(), m.expected());
    double value = m.sum() / m.expected();
    return new Point(m.number(), m.at(), value, interval.low(), interval.high(), m.evidence());
  }

  /** A bound on the chance that this stream has given a false alarm by now. */
  double spent() {
    if (cases == 0) {
      return 0;
    }
    return sequenceAlpha() + wagers.stream().mapToDouble(w -> w.spent(wagerAlpha())).sum();
  }
}
