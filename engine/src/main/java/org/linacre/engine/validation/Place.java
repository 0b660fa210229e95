package org.linacre.engine.validation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where results stand: whose rows they are.
 *
 * @param split the split, or {@code all}
 * @param group the grouping, or {@code all}
 * @param level the level, or {@code all}
 */
record Place(String split, String group, String level) {
  static final Place ALL = new Place(Result.ALL, Result.ALL, Result.ALL);

  /** Whether nothing but the split is set apart. */
  boolean isEveryone() {
    return group.equals(Result.ALL);
  }

  /** A result here. */
  Result result(String metric, double threshold, Measured measured, Sample sample, Plan plan) {
    Count count = new Count(sample.total, sample.events, sample.days);
    return result(metric, threshold, measured, count, plan);
  }

  /** Rows, events among them and their days. */
  record Count(long n, long events, Sample.Days days) {}

  /** A result here from so many rows. */
  Result result(String metric, double threshold, Measured measured, Count count, Plan plan) {
    boolean whole = measured.estimable() && Double.isFinite(measured.value());
    boolean bounded = whole && !Double.isNaN(measured.lower()) && !Double.isNaN(measured.upper());
    String reason = measured.estimable() && !whole ? "no finite value" : measured.reason();
    return new Result(
        metric,
        split,
        group,
        level,
        threshold,
        whole ? measured.value() : Double.NaN,
        bounded ? Math.min(measured.lower(), measured.value()) : Double.NaN,
        bounded ? Math.max(measured.upper(), measured.value()) : Double.NaN,
        measured.method(),
        count.n,
        count.events,
        whole,
        !plan.declared(),
        reason,
        day(count.days.from()),
        day(count.days.to()));
  }

  private static Optional<LocalDate> day(long day) {
    return day == Predictions.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }
}
