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
  private final Band band;
  private final List<Wager> wagers = new ArrayList<>();
  private final Pairing pairing = new Pairing();
  private final Trail<Mark> trail = new Trail<>();
  private final Vigil vigil;
  private Tallies seen = Tallies.NONE;
  private @Nullable FirstSignal signal;

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
   * @param at when it was counted
   * @param seen the cases so far
   * @param evidence the base-10 log of the strongest wager's evidence
   */
  record Mark(LocalDateTime at, Tallies seen, double evidence) {
    long number() {
      return seen.known().cases();
    }
  }

  /**
   * What is kept between runs.
   *
   * @param key which stream
   * @param seen the cases so far
   * @param wagers in the order of their sides
   * @param pairing of the area under the curve
   * @param trail the chart
   * @param signal the first, or null
   * @param vigil whether it still sees what it should
   */
  record State(
      String key,
      Tallies seen,
      List<Wager.State> wagers,
      Pairing.State pairing,
      Trail.State<Mark> trail,
      @Nullable FirstSignal signal,
      Vigil.State vigil) {
    State {
      wagers = List.copyOf(wagers);
    }
  }

  Stream(MonitoringPlan.Share share, Layout layout, MonitoringPlan.Watching rule) {
    this.share = share;
    this.vigil = new Vigil(share.target().metric(), rule);
    double alpha = sequenceAlpha();
    MeanSequence sequence = MeanSequence.narrowestAt(Math.max(layout.life() / 4, 20), alpha);
    this.band = new Band(share.target().metric(), sequence, alpha);
    for (Side side : Side.values()) {
      if (side.isWatched(share.target().acceptable())) {
        wagers.add(new Wager(share.target(), side, layout));
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
    return seen.known().cases();
  }

  Vigil vigil() {
    return vigil;
  }

  @Nullable FirstSignal signal() {
    return signal;
  }

  /** Says what moved. */
  void explain(Cause cause) {
    if (signal != null) {
      signal = signal.because(cause);
    }
  }

  /** A report of the signal is out, if there is one. */
  void told() {
    if (signal != null) {
      signal = signal.asTold();
    }
  }

  /** The chart up to now. */
  List<Point> points(@Nullable LocalDateTime asOf) {
    List<Mark> marks = new ArrayList<>(trail.points());
    if (asOf != null && cases() > 0 && marks.getLast().number() < cases()) {
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
    seen = state.seen();
    vigil.resume(state.vigil());
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
        seen,
        wagers.stream().map(Wager::state).toList(),
        pairing.state(),
        trail.state(),
        signal,
        vigil.state());
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
    Reading reading =
        metric() == Metric.AUROC ? pairing.take(value, one.label()) : Reading.of(value);
    if (!reading.isKnown()) {
      return false;
    }
    double expected = metric().expected(one);
    seen = seen.plus(reading, expected);
    Wager.Start next = start(labelled + 1);
    for (Wager wager : wagers) {
      wager.take(reading.worst(wager.side()), expected, next);
    }
    vigil.open(false, at);
    if (trail.keeps(cases())) {
      trail.add(mark(at));
    }
    return signal == null && decide(at);
  }

  private Wager.Start start(long labelled) {
    Tally known = seen.known();
    return new Wager.Start(known.cases(), labelled, known.sum(), known.expected());
  }

  /**
   * Takes a case whose label is missing for good, as far as it may concern this stream: as what
   * speaks most against a signal.
   *
   * @param at when it counts
   * @param labelled how many labelled cases of its group came before
   */
  void open(Case one, LocalDateTime at, long labelled) {
    Reading reading = metric() == Metric.AUROC ? pairing.open(one.score()) : metric().open(one);
    double expected = metric().expected(one);
    seen = seen.open(reading, expected);
    boolean any = false;
    for (Wager wager : wagers) {
      any |= wager.open(reading, expected, start(labelled));
    }
    if (any) {
      vigil.open(true, at);
    }
  }

  private boolean decide(LocalDateTime at) {
    for (Wager wager : wagers) {
      if (wager.evidence() >= 1 / wagerAlpha()) {
        found(at, wager, "change");
        return true;
      }
    }
    if (cases() % Math.max(1, cases() / RARELY) == 0) {
      for (Wager wager : wagers) {
        if (band.excludes(seen, wager)) {
          found(at, wager, "level");
          return true;
        }
      }
    }
    return false;
  }

  private void found(LocalDateTime at, Wager wager, String by) {
    Wager.Start start = wager.start();
    Tally known = seen.known();
    double since = (known.sum() - start.sum()) / (known.expected() - start.expected());
    signal = new FirstSignal(at, cases(), wager.side(), by, start, since, Cause.UNCLEAR, false);
  }

  /** What this stream still waits for, where it has no case. */
  String silence() {
    return metric() == Metric.AUROC ? pairing.lacks() : metric().lacks();
  }

  /** The value over all cases so far; NaN where there is none. */
  double value() {
    return seen.known().value();
  }

  /** The confidence sequence now, as wide as missing labels could make it. */
  MeanSequence.Interval interval() {
    return band.interval(seen);
  }

  /** The base-10 log of the strongest wager's evidence; 0 without any. */
  double evidence() {
    double most = wagers.isEmpty() ? 1 : 0;
    for (Wager wager : wagers) {
      most = Math.max(most, wager.evidence());
    }
    return Math.log10(most);
  }

  private Mark mark(LocalDateTime at) {
    return new Mark(at, seen, evidence());
  }

  private Point point(Mark m) {
    MeanSequence.Interval interval = band.interval(m.seen());
    double value = m.seen().known().value();
    return new Point(m.number(), m.at(), value, interval.low(), interval.high(), m.evidence());
  }

  /** A bound on the chance that this stream has given a false alarm by now. */
  double spent() {
    if (cases() == 0) {
      return 0;
    }
    return sequenceAlpha() + wagers.stream().mapToDouble(w -> w.spent(wagerAlpha())).sum();
  }
}
