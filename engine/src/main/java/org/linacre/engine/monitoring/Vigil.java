package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stream still sees what it should: cases come to it at the rate they used to, and do not
 * lack what it needs.
 */
final class Vigil {
  private final Metric metric;
  private final MonitoringPlan.Watching rule;
  private State state = new State(Gauge.FULL, Gauge.FULL, Gauge.FULL, 0, null, 0);

  /**
   * What is kept between runs.
   *
   * @param values cases without a score or prediction that the stream needs
   * @param labels cases of its group that were due and lacked their label
   * @param open of the stream's own cases, those that count without a label, as bounds
   * @param place of the stream's latest case among all cases, of everyone, from 1
   * @param latest when it counted; null before the first
   * @param bounded how many count as bounds, of the whole life
   */
  record State(
      Gauge values,
      Gauge labels,
      Gauge open,
      long place,
      @Nullable LocalDateTime latest,
      long bounded) {}

  /**
   * Why a stream is not watched.
   *
   * @param since when it ceased to be
   * @param reason an id, such as stopped
   */
  record Sleep(LocalDateTime since, String reason) {}

  Vigil(Metric metric, MonitoringPlan.Watching rule) {
    this.metric = metric;
    this.rule = rule;
  }

  void resume(State earlier) {
    state = earlier;
  }

  State state() {
    return state;
  }

  /** A case of its group is received, with or without its label. */
  void received(Case one) {
    boolean lacks =
        (metric.needsScore() && Double.isNaN(one.score()))
            || (metric.needsPrediction() && one.prediction() == Case.MISSING);
    Gauge values = state.values.after(lacks, one.time(), rule.missing());
    state = with(values, state.labels, state.open);
  }

  /** A case of its group was due and is done with. */
  void due(boolean counted, LocalDateTime at) {
    if (metric.needsLabel()) {
      state = with(state.values, state.labels.after(!counted, at, rule.missing()), state.open);
    }
  }

  /** The stream takes a case, with its value or as bounds. */
  void open(boolean bounded, LocalDateTime at) {
    State old = state;
    Gauge open = old.open.after(bounded, at, rule.missing());
    long count = old.bounded + (bounded ? 1 : 0);
    state = new State(old.values, old.labels, open, old.place, old.latest, count);
  }

  /** The stream takes a case, so many cases having come to everyone. */
  void fed(long place, LocalDateTime at) {
    State old = state;
    state = new State(old.values, old.labels, old.open, place, at, old.bounded);
  }

  private State with(Gauge values, Gauge labels, Gauge open) {
    return new State(values, labels, open, state.place, state.latest, state.bounded);
  }

  /**
   * Why the stream is not watched; null where it is.
   *
   * @param cases how many it has had
   * @param everyone how many there were in all
   * @param daily how many of its cases come on a day at most, as far as that is known: those of one
   *     day may come in any order, such as group by group
   */
  @Nullable Sleep sleep(long cases, long everyone, double daily) {
    LocalDateTime latest = state.latest;
    double wanted = (double) (everyone - state.place) * cases / Math.max(1, state.place);
    if (state.values.since() != null) {
      return new Sleep(state.values.since(), "values-missing");
    }
    if (state.labels.since() != null) {
      return new Sleep(state.labels.since(), "labels-missing");
    }
    if (state.open.since() != null) {
      return new Sleep(state.open.since(), "labels-missing");
    }
    return latest != null && wanted >= rule.cases() + daily ? new Sleep(latest, "stopped") : null;
  }

  /** The day of the latest case; null before the first. */
  @Nullable LocalDate latestDay() {
    LocalDateTime latest = state.latest;
    return latest == null ? null : latest.toLocalDate();
  }
}
