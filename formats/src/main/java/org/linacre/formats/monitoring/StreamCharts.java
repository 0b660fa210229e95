package org.linacre.formats.monitoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.Cusum;
import org.linacre.engine.monitoring.Metric;
import org.linacre.engine.monitoring.MonitoringAnswer.ChartRow;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringAnswer.StreamRow;
import org.linacre.engine.monitoring.Stream;
import org.linacre.formats.monitoring.Chart.Spot;

/** The charts of a stream and of a CUSUM. */
final class StreamCharts {
  /** Before a stream has this share of its cases, the sequence is too wide to set the axis. */
  private static final double SETTLED = 0.15;

  /** So much is shown below a share that was 1 throughout, where its axis ends. */
  private static final double LEAST_ROOM = 0.004;

  private StreamCharts() {}

  /** The value with its confidence sequence, against what is acceptable. */
  static void value(Page page, StreamRow row, Optional<Signal> signal) {
    List<Stream.Point> points = row.points();
    double low = edge(row, Stream.Point::low, row.least()).min().orElse(0);
    double high = edge(row, Stream.Point::high, row.most()).max().orElse(1);
    boolean ratio = row.metric().equals(Metric.OE.id());
    double room = Math.max(0.08 * (high - low), ratio ? 0 : LEAST_ROOM);
    double top = ratio ? high + room : Math.min(1, high + room);
    page.raw("<figure>").element("figcaption", Texts.of("chart.value.short"));
    Chart chart = new Chart(page, row.cases(), Math.max(0, low - room), top);
    chart.open(
        Texts.of("chart.value", Texts.stream(row.metric(), row.group(), row.level())),
        Texts.of("chart.across"));
    chart.band(
        points.stream().map(p -> new Spot((double) p.number(), p.low())).toList(),
        points.stream().map(p -> new Spot((double) p.number(), p.high())).toList());
    chart.curve(
        points.stream().map(p -> new Spot((double) p.number(), p.value())).toList(), "value");
    bounds(chart, row);
    signal.ifPresent(
        s ->
            chart
                .start((double) s.since(), "since", Texts.of("chart.since"))
                .mark((double) s.number(), "signal", Texts.of("chart.signal")));
    chart.close();
    page.raw("</figure>");
  }

  private static DoubleStream edge(
      StreamRow row,
      java.util.function.ToDoubleFunction<Stream.Point> end,
      @Nullable Double bound) {
    DoubleStream settled =
        row.points().stream()
            .filter(p -> p.number() >= SETTLED * row.cases())
            .flatMapToDouble(p -> DoubleStream.of(end.applyAsDouble(p), p.value()))
            .filter(Double::isFinite);
    return bound == null ? settled : DoubleStream.concat(settled, DoubleStream.of(bound));
  }

  private static void bounds(Chart chart, StreamRow row) {
    Double least = row.least();
    Double most = row.most();
    if (least != null) {
      chart.below(least, Texts.of("chart.least", Texts.number(least)));
    }
    if (most != null) {
      chart.above(most, Texts.of("chart.most", Texts.number(most)));
    }
  }

  /** The strongest wager's evidence, against the limit. */
  static void evidence(Page page, StreamRow row, Optional<Signal> signal) {
    double most =
        row.points().stream()
            .mapToDouble(Stream.Point::evidence)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double high = Math.clamp(most, row.limit() * 1.15, row.limit() * 3);
    double low = row.points().stream().mapToDouble(Stream.Point::evidence).min().orElse(0);
    page.raw("<figure>").element("figcaption", Texts.of("chart.evidence.short"));
    Chart chart = new Chart(page, row.cases(), Math.max(-2, Math.min(0, low)), high);
    chart.open(
        Texts.of("chart.evidence", Texts.stream(row.metric(), row.group(), row.level())),
        Texts.of("chart.across"));
    chart.curve(
        row.points().stream().map(p -> new Spot((double) p.number(), p.evidence())).toList(),
        "evidence");
    chart.above(row.limit(), Texts.of("chart.limit"));
    signal.ifPresent(s -> chart.mark((double) s.number(), "signal", Texts.of("chart.signal")));
    chart.close();
    page.raw("</figure>");
  }

  /** A CUSUM against its limit. */
  static void cusum(Page page, ChartRow row) {
    Double limit = row.limit();
    if (limit == null) {
      page.element("p", Texts.of("chart.reference"));
      return;
    }
    double most = row.points().stream().mapToDouble(Cusum.Point::value).max().orElse(0);
    Chart chart = new Chart(page, row.cases(), 0, Math.max(most, limit) * 1.12);
    chart.open(
        Texts.of("chart.cusum", Texts.orWord("metric", row.metric())), Texts.of("chart.across"));
    chart.curve(
        row.points().stream().map(p -> new Spot((double) p.number(), p.value())).toList(),
        "evidence");
    row.marked().forEach(at -> chart.upright((double) at, "signal"));
    chart.above(limit, Texts.of("chart.limit"));
    chart.close();
  }
}
