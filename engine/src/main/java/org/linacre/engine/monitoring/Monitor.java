package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches a product in use: takes cases, in runs of any size, and tells signals.
 *
 * <p>A case enters the streams that need no label in the order of time, and those that need one in
 * the order of due days, each day whole, once it is over and its labels are known. Entering labels
 * as soon as they are known would let the quick outcomes in first and cry wolf. The order of rows
 * does not matter; rows cut by time give the same state and signals at once and in parts.
 */
public final class Monitor {
  /** How many rows are received before the days behind them enter. */
  private static final int AT_ONCE = 100_000;

  private final MonitoringPlan plan;
  private final List<Stream> streams = new ArrayList<>();
  private final List<Ward> wards = new ArrayList<>();
  private final List<Cusum> charts = new ArrayList<>();
  private final Expectation expectation;
  private final Ledger ledger;
  private final List<Life> earlier = new ArrayList<>();
  private final Gaps gaps;
  private @Nullable LocalDateTime begun;
  private @Nullable LocalDateTime asOf;
  private @Nullable LocalDateTime latest;
  private long received;
  private long due;
  private long delay = -1;

  private Monitor(MonitoringPlan plan) {
    this.plan = plan;
    this.ledger = new Ledger(plan);
    this.gaps = new Gaps(plan);
    this.expectation = new Expectation(plan.labelFree());
    Map<String, Ward> byLevel = new java.util.LinkedHashMap<>();
    ward(byLevel, MonitoringPlan.ALL, MonitoringPlan.ALL);
    plan.groups().forEach(g -> g.levels().forEach(level -> ward(byLevel, g.column(), level)));
    Layout layout = new Layout(plan.life());
    for (MonitoringPlan.Share share : plan.shares()) {
      Stream stream = new Stream(share, layout, plan.watching());
      streams.add(stream);
      ward(byLevel, share.group(), share.level()).add(stream);
    }
    wards.addAll(byLevel.values());
    plan.charts().forEach(chart -> charts.add(new Cusum(chart)));
  }

  private static Ward ward(Map<String, Ward> byLevel, String group, String level) {
    return byLevel.computeIfAbsent(group + "=" + level, _ -> new Ward(group, level));
  }

  /** A monitor that has seen nothing. */
  public static Monitor begin(MonitoringPlan plan) {
    return new Monitor(plan);
  }

  /** A monitor that has seen nothing, after other lives. */
  public static Monitor begin(MonitoringPlan plan, List<Life> earlier) {
    Monitor monitor = new Monitor(plan);
    monitor.earlier.addAll(earlier);
    return monitor;
  }

  /** This life so far. */
  public Life life() {
    return new Life(
        plan.product(),
        Telling.text(begun),
        Telling.text(asOf),
        plan.budget(),
        streams.stream().mapToDouble(Stream::spent).sum(),
        (int) streams.stream().filter(s -> s.signal() != null).count());
  }

  /**
   * A monitor that goes on where a state was left.
   *
   * @throws IllegalArgumentException if the state does not belong to the plan
   */
  public static Monitor resume(MonitoringPlan plan, MonitorState state) {
    Monitor monitor = new Monitor(plan);
    if (!monitor.fits(state)) {
      throw new IllegalArgumentException(
          "The state has other streams, groups or charts than the plan of " + plan.product() + ".");
    }
    monitor.begun = state.begun();
    monitor.asOf = state.asOf();
    monitor.earlier.addAll(state.earlier());
    monitor.resume(state.seen());
    monitor.ledger.resume(state.ledger());
    monitor.expectation.resume(state.expectation());
    for (int i = 0; i < monitor.streams.size(); i++) {
      monitor.streams.get(i).resume(state.streams().get(i));
    }
    for (int i = 0; i < monitor.wards.size(); i++) {
      monitor.wards.get(i).moments().resume(state.groups().get(i));
    }
    for (int i = 0; i < monitor.charts.size(); i++) {
      monitor.charts.get(i).resume(state.charts().get(i));
    }
    return monitor;
  }

  private MonitorState.Seen seen(Map<String, Long> missing) {
    return new MonitorState.Seen(latest, received, due, delay, missing);
  }

  private void resume(MonitorState.Seen seen) {
    latest = seen.latest();
    received = seen.received();
    due = seen.due();
    delay = seen.delay();
    gaps.resume(seen.missing());
  }

  private boolean fits(MonitorState state) {
    boolean same =
        state.streams().size() == streams.size()
            && state.groups().size() == wards.size()
            && state.charts().size() == charts.size();
    for (int i = 0; same && i < streams.size(); i++) {
      same = streams.get(i).fits(state.streams().get(i));
    }
    return same;
  }

  /** Up to when cases have been counted; null before the first. */
  public @Nullable LocalDateTime reached() {
    return asOf;
  }

  /** The longest time from a case to its due day so far, in days; -1 before the first. */
  public long longestDelay() {
    return delay;
  }

  /** What is kept until the next run. */
  public MonitorState state() {
    return new MonitorState(
        begun,
        asOf,
        ledger.state(),
        streams.stream().map(Stream::state).toList(),
        wards.stream().map(w -> w.moments().state()).toList(),
        charts.stream().map(Cusum::state).toList(),
        expectation.state(),
        earlier,
        seen(gaps.state()));
  }

  /**
   * Takes rows.
   *
   * @param rows in any order; they are taken in the order of time
   * @param until up to when labels are due; the latest time seen where it is later or this is null
   * @return what the whole life shows now
   */
  public MonitoringAnswer take(List<Case> rows, @Nullable LocalDateTime until) {
    Intake intake = new Intake(plan, asOf);
    gaps.begin();
    receive(rows.stream().sorted(Case.ORDER).toList(), intake);
    asOf = later(asOf, until);
    if (asOf != null) {
      ledger.enter(asOf.toLocalDate()).forEach(this::enter);
    }
    return new Telling(plan, streams, earlier)
        .answer(
            new Telling.Now(
                asOf,
                charts,
                expectation.estimate(ledger.waiting()),
                intake.counts(ledger, asOf),
                gaps,
                sleep()));
  }

  /**
   * Receives rows in their order. Of many, the due days before the one that has been come to enter
   * on the way, so that only cases that must wait are held: no later row can be due on them.
   */
  private void receive(List<Case> sorted, Intake intake) {
    LocalDateTime reached = asOf;
    LocalDate day = LocalDate.MIN;
    int held = 0;
    for (Case one : sorted) {
      LocalDate next = one.time().toLocalDate();
      if (held >= AT_ONCE && next.isAfter(day)) {
        ledger.enter(next).forEach(this::enter);
        held = 0;
      }
      intake.take(one, receive(one, reached));
      day = next;
      held++;
    }
  }

  /** A report is out: the signals found so far are new no more. */
  public void told() {
    streams.forEach(Stream::told);
  }

  private Ledger.Row receive(Case one, @Nullable LocalDateTime reached) {
    Ledger.Row kind = ledger.receive(one, reached);
    gaps.take(one, kind);
    if (kind == Ledger.Row.FRESH) {
      count(one);
    }
    asOf = later(asOf, one.time());
    latest = later(latest, one.time());
    boolean first = kind != Ledger.Row.OLD && (begun == null || one.time().isBefore(begun));
    begun = first ? one.time() : begun;
    return kind;
  }

  private void count(Case one) {
    received++;
    long days = one.due().toLocalDate().toEpochDay() - one.time().toLocalDate().toEpochDay();
    delay = Math.max(delay, days);
    for (Ward ward : wards) {
      if (ward.holds(one.groups())) {
        ward.receive(one, received, wards);
      }
    }
  }

  private static @Nullable LocalDateTime later(
      @Nullable LocalDateTime a, @Nullable LocalDateTime b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private void enter(Ledger.Entry entry) {
    Case one = entry.one();
    due++;
    for (Ward ward : wards) {
      if (ward.holds(one.groups())) {
        ward.due(entry, due, wards);
      }
    }
    if (entry.taken() == Ledger.Taken.COUNTED) {
      charts.forEach(chart -> chart.take(one, entry.at()));
      expectation.take(one);
    }
  }

  private Sleep sleep() {
    List<DueDay> held = asOf == null ? List.of() : ledger.held(asOf);
    return new Sleep(
        plan.watching(),
        begun,
        asOf,
        seen(Map.of()),
        held.isEmpty() ? null : held.getFirst().date().atStartOfDay());
  }
}
