package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.RunLength.Increment;

/**
 * A CUSUM of log likelihood ratios for a change of odds (Steiner et al. 2000, equation 2), shown
 * beside the decisions. It begins again after an alarm. For the risk-adjusted chart the limit is
 * reckoned from the first 200 scores, and the chart begins after them.
 */
public final class Cusum {
  private static final int REFERENCE = 200;
  private static final int MOST_MARKED = 50;

  private final MonitoringPlan.Chart chart;
  private final Trail<Point> trail = new Trail<>();
  private final List<Double> reference = new ArrayList<>();
  private final List<Long> marked = new ArrayList<>();
  private double limit = Double.NaN;
  private long cases;
  private double value;
  private long alarms;
  private @Nullable LocalDateTime latest;

  /**
   * A point of the chart.
   *
   * @param number of the case on the chart, from 1
   * @param at when it was counted
   * @param value before it begins again
   */
  public record Point(long number, LocalDateTime at, double value) {}

  /**
   * What is kept between runs.
   *
   * @param cases how many, reference included
   * @param value now
   * @param alarms so far
   * @param latest the day of the latest, or null
   * @param marked the cases of the latest fifty
   * @param reference the first scores, until the limit is known
   * @param limit null until it is known
   * @param trail the chart
   */
  record State(
      long cases,
      double value,
      long alarms,
      @Nullable LocalDateTime latest,
      List<Long> marked,
      List<Double> reference,
      @Nullable Double limit,
      Trail.State<Point> trail) {
    State {
      marked = List.copyOf(marked);
      reference = List.copyOf(reference);
    }
  }

  Cusum(MonitoringPlan.Chart chart) {
    this.chart = chart;
    if (chart.metric() != Metric.OE) {
      limit = RunLength.limit(increments(List.of(chart.baseline()), chart), chart.arl0());
    }
  }

  void resume(State state) {
    cases = state.cases();
    value = state.value();
    alarms = state.alarms();
    latest = state.latest();
    marked.clear();
    marked.addAll(state.marked());
    reference.clear();
    reference.addAll(state.reference());
    Double known = state.limit();
    limit = known == null ? Double.NaN : known;
    trail.resume(state.trail());
  }

  State state() {
    return new State(
        cases,
        value,
        alarms,
        latest,
        marked,
        reference,
        Double.isNaN(limit) ? null : limit,
        trail.state());
  }

  MonitoringPlan.Chart chart() {
    return chart;
  }

  double limit() {
    return limit;
  }

  double value() {
    return value;
  }

  long cases() {
    return cases;
  }

  long alarms() {
    return alarms;
  }

  @Nullable LocalDateTime latest() {
    return latest;
  }

  List<Long> marked() {
    return List.copyOf(marked);
  }

  List<Point> points() {
    return trail.points();
  }

  /** Takes a case, if it concerns this chart. */
  void take(Case one, LocalDateTime at) {
    double outcome = chart.metric().value(one);
    if (Double.isNaN(outcome)) {
      return;
    }
    cases++;
    double chance = chart.metric() == Metric.OE ? one.score() : chart.baseline();
    if (Double.isNaN(limit)) {
      refer(chance);
    } else {
      step(increment(outcome, chance, chart.oddsRatio()), at);
    }
  }

  private void refer(double score) {
    reference.add(score);
    if (reference.size() == REFERENCE) {
      limit = RunLength.limit(increments(reference, chart), chart.arl0());
      reference.clear();
    }
  }

  private void step(double increment, LocalDateTime at) {
    value = Math.max(0, value + increment);
    boolean alarm = value >= limit;
    if (trail.keeps(cases)) {
      trail.add(new Point(cases, at, value));
    }
    if (alarm) {
      alarms++;
      latest = at;
      marked.add(cases);
      if (marked.size() > MOST_MARKED) {
        marked.removeFirst();
      }
      value = 0;
    }
  }

  /** The log likelihood ratio of an outcome, 0 to 1, whose chance is known, for changed odds. */
  static double increment(double outcome, double chance, double oddsRatio) {
    return outcome * Math.log(oddsRatio) - Math.log1p(chance * (oddsRatio - 1));
  }

  /** The increments while all is well, where these chances occur equally often. */
  static List<Increment> increments(List<Double> chances, MonitoringPlan.Chart chart) {
    List<Increment> increments = new ArrayList<>();
    for (double chance : chances) {
      double each = 1.0 / chances.size();
      increments.add(new Increment(increment(1, chance, chart.oddsRatio()), each * chance));
      increments.add(new Increment(increment(0, chance, chart.oddsRatio()), each * (1 - chance)));
    }
    return increments;
  }
}
