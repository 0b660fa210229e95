package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.MonitoringAnswer.ChartRow;
import org.linacre.engine.monitoring.MonitoringAnswer.Counts;
import org.linacre.engine.monitoring.MonitoringAnswer.Estimate;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringAnswer.StreamRow;
import org.linacre.engine.monitoring.MonitoringAnswer.Unwatched;

/** Streams and charts as an answer. */
final class Telling {
  private final MonitoringPlan plan;
  private final List<Stream> streams;
  private final List<Life> earlier;

  Telling(MonitoringPlan plan, List<Stream> streams, List<Life> earlier) {
    this.earlier = earlier;
    this.plan = plan;
    this.streams = streams;
  }

  /**
   * What else there is to tell.
   *
   * @param asOf up to when
   * @param charts shown beside
   * @param estimate without labels
   * @param counts of rows and cases
   * @param gaps values that are missing
   * @param sleep which streams are not watched
   */
  record Now(
      @Nullable LocalDateTime asOf,
      List<Cusum> charts,
      Estimate estimate,
      Counts counts,
      Gaps gaps,
      Sleep sleep) {}

  MonitoringAnswer answer(Now now) {
    List<Unwatched> unwatched = now.sleep.of(streams);
    return new MonitoringAnswer(
        plan.product(),
        text(now.asOf),
        plan.budget(),
        streams.stream().mapToDouble(Stream::spent).sum(),
        signals(),
        streams.stream().map(s -> row(s, now.asOf)).toList(),
        now.charts.stream().map(Telling::row).toList(),
        plan.labelFree().wanted() ? List.of(now.estimate) : List.of(),
        now.counts,
        now.gaps.answer(),
        unwatched.isEmpty(),
        unwatched,
        plan.withoutAction(),
        earlier,
        notes(now, !unwatched.isEmpty()));
  }

  /** A time as an ISO date, with the hour where there is one. */
  static @Nullable String text(@Nullable LocalDateTime at) {
    if (at == null) {
      return null;
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toString();
  }

  private List<Signal> signals() {
    List<Signal> signals = new ArrayList<>();
    for (Stream stream : streams) {
      FirstSignal found = stream.signal();
      if (found != null) {
        signals.add(signal(stream, found));
      }
    }
    signals.sort(
        Comparator.comparing(Signal::at)
            .thenComparing(Signal::metric)
            .thenComparing(Signal::group)
            .thenComparing(Signal::level));
    return signals;
  }

  private Signal signal(Stream stream, FirstSignal found) {
    MonitoringPlan.Action action = plan.action(found.cause());
    return new Signal(
        stream.metric().id(),
        stream.share().group(),
        stream.share().level(),
        Objects.requireNonNull(text(found.at())),
        found.number(),
        found.cause().id(),
        found.side().id(),
        found.by(),
        found.start().cases(),
        found.value(),
        action.owner(),
        action.next(),
        !found.told());
  }

  private static StreamRow row(Stream stream, @Nullable LocalDateTime asOf) {
    boolean any = stream.cases() > 0;
    MeanSequence.Interval interval = stream.interval();
    Acceptable acceptable = stream.share().target().acceptable();
    return new StreamRow(
        stream.metric().id(),
        stream.share().group(),
        stream.share().level(),
        stream.share().alpha(),
        stream.spent(),
        stream.cases(),
        any ? finite(stream.value()) : null,
        any ? interval.low() : null,
        any ? finite(interval.high()) : null,
        acceptable.hasLow() ? acceptable.low() : null,
        acceptable.hasHigh() ? acceptable.high() : null,
        stream.evidence(),
        -Math.log10(stream.wagerAlpha()),
        stream.signal() != null,
        stream.vigil().state().bounded(),
        any ? "" : stream.silence(),
        stream.points(asOf));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static ChartRow row(Cusum chart) {
    MonitoringPlan.Chart plan = chart.chart();
    return new ChartRow(
        plan.metric().id(),
        plan.oddsRatio(),
        finite(plan.baseline()),
        plan.arl0(),
        finite(chart.limit()),
        chart.cases(),
        chart.value(),
        chart.alarms(),
        text(chart.latest()),
        chart.marked(),
        chart.points());
  }

  private List<String> notes(Now now, boolean sleeps) {
    Counts counts = now.counts;
    List<String> notes = new ArrayList<>();
    note(notes, sleeps, "not-watching");
    note(notes, now.gaps.anyUnread(), "values-missing");
    note(notes, signals().stream().anyMatch(s -> s.next().isEmpty()), "no-action");
    note(notes, !plan.withoutAction().isEmpty(), "actions-missing");
    note(notes, !earlier.isEmpty(), "earlier-lives");
    note(notes, counts.overdue() > 0, "overdue");
    note(notes, counts.held() > 0, "held");
    note(notes, counts.bounded() > 0, "labels-bounded");
    note(notes, counts.leftOut() > 0, "left-out");
    note(notes, plan.needsLabels() && !isBounded(), "missing-at-random");
    note(notes, counts.tooLate() > 0, "grace-too-short");
    note(notes, counts.changed() > 0, "changed");
    note(notes, counts.early() > 0, "early");
    note(notes, counts.old() > 0, "old");
    note(notes, counts.aside() > 0, "aside");
    note(notes, !plan.patients().known(), "patients-unknown");
    note(notes, !counts.unknown().isEmpty(), "unknown-levels");
    note(notes, streams.stream().anyMatch(s -> s.cases() == 0), "silent-streams");
    return notes;
  }

  private boolean isBounded() {
    return plan.labels().missing() == MonitoringPlan.Missing.BOUNDED;
  }

  private static void note(List<String> notes, boolean when, String id) {
    if (when) {
      notes.add(id);
    }
  }
}
