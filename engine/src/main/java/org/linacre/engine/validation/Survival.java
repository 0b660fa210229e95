package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows by ascending time and, within one, outcomes before censorings and then by score: so the
 * order they came in is gone. With the product-limit estimates of E. L. Kaplan and P. Meier (JASA
 * 53, 1958, doi:10.1080/01621459.1958.10501452).
 */
final class Survival {
  private final double[] time;
  private final boolean[] event;
  private final double[] score;

  /** The chance of not being censored before the row's time. */
  private final double[] before;

  private final int[] order;

  Survival(double[] times, byte[] events, double[] scores) {
    order = IntStream.range(0, times.length).toArray();
    Ordering.sort(scores, order);
    double[] censored = new double[times.length];
    for (int i = 0; i < events.length; i++) {
      censored[i] = 1 - events[i];
    }
    Ordering.sort(censored, order);
    Ordering.sort(times, order);
    time = Arrays.stream(order).mapToDouble(i -> times[i]).toArray();
    score = Arrays.stream(order).mapToDouble(i -> scores[i] + 0.0).toArray();
    event = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      event[i] = events[order[i]] == 1;
    }
    before = new double[order.length];
    weigh();
  }

  private void weigh() {
    double free = 1;
    for (int from = 0; from < time.length; ) {
      int to = from;
      int events = 0;
      while (to < time.length && time[to] == time[from]) {
        before[to] = free;
        events += event[to] ? 1 : 0;
        to++;
      }
      int censored = to - from - events;
      if (censored > 0) {
        free *= 1 - (double) censored / (time.length - from - events);
      }
      from = to;
    }
  }

  int size() {
    return time.length;
  }

  double time(int i) {
    return time[i];
  }

  boolean isEvent(int i) {
    return event[i];
  }

  boolean isEventBy(int i, double horizon) {
    return event[i] && time[i] <= horizon;
  }

  double score(int i) {
    return score[i];
  }

  double[] byTimeScores() {
    return score.clone();
  }

  boolean areProbabilities() {
    return Arrays.stream(score).allMatch(x -> x >= 0 && x <= 1);
  }

  /** The place of this row among those that were given. */
  int given(int i) {
    return order[i];
  }

  /** One past the last row with this row's time. */
  int end(int i) {
    int end = i;
    while (end < time.length && time[end] == time[i]) {
      end++;
    }
    return end;
  }

  /** How many of the rows from and below have the outcome. */
  int events(int from, int to) {
    int events = 0;
    for (int i = from; i < to; i++) {
      events += event[i] ? 1 : 0;
    }
    return events;
  }

  /** The first row with this row's time. */
  int first(int i) {
    int first = i;
    while (first > 0 && time[first - 1] == time[i]) {
      first--;
    }
    return first;
  }

  /** The rows by ascending score. */
  int[] byScore() {
    int[] order = IntStream.range(0, time.length).toArray();
    Ordering.sort(score, order);
    return order;
  }

  long eventsBy(double horizon) {
    return IntStream.range(0, time.length).filter(i -> event[i] && time[i] <= horizon).count();
  }

  long after(double horizon) {
    return Arrays.stream(time).filter(t -> t > horizon).count();
  }

  /** The chance of not being censored before the time of this row. */
  double uncensoredBefore(int i) {
    return before[i];
  }

  /** The chance of not being censored up to a time that some row is followed beyond. */
  double uncensored(double horizon) {
    int i = 0;
    while (time[i] <= horizon) {
      i++;
    }
    return before[i];
  }

  /** The chance of the outcome by then, Greenwood's variance on the log-log scale. */
  Measured risk(double horizon) {
    return risk(horizon, null);
  }

  /** The same with the spread of the logarithm of the rest; null for Greenwood's. */
  Measured risk(double horizon, @Nullable Spread spread) {
    double free = 1;
    double greenwood = 0;
    for (int from = 0; from < time.length && time[from] <= horizon; ) {
      int to = from;
      int events = 0;
      while (to < time.length && time[to] == time[from]) {
        events += event[to] ? 1 : 0;
        to++;
      }
      double atRisk = time.length - from;
      free *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      from = to;
    }
    return onLogLog(free, spread == null ? Spread.rows(greenwood) : spread);
  }

  /** Where nobody has the outcome or nobody is without it, there is no interval on this scale. */
  private static Measured onLogLog(double free, Spread spread) {
    if (!(free > 0 && free < 1) || !(spread.variance() > 0)) {
      return Measured.bare(1 - free, "Kaplan-Meier; no interval, since rows or patients are alike");
    }
    double half = spread.half() / -Math.log(free);
    double low = 1 - Math.pow(free, Math.exp(-half));
    double high = 1 - Math.pow(free, Math.exp(half));
    String method = "Kaplan-Meier, log-log scale" + spread.freedom().words();
    double onLogs = free * spread.error() / (1 - free);
    return Measured.of(1 - free, low, high, method)
        .by(new Spread(onLogs * onLogs, spread.freedom(), spread.added()));
  }

  /** What each row adds to the logarithm of the chance of no outcome by then. */
  double[] addedToLog(double horizon) {
    double[] added = new double[time.length];
    double before = 0;
    int from = 0;
    while (from < time.length && time[from] <= horizon) {
      int to = end(from);
      int events = events(from, to);
      double risk = time.length - from;
      double survived = events > 0 ? events / (risk * (risk - events)) : 0;
      for (int i = from; i < to; i++) {
        added[i] = before + (event[i] ? -1 / risk : survived);
      }
      before += survived;
      from = to;
    }
    Arrays.fill(added, from, added.length, before);
    return added;
  }
}
