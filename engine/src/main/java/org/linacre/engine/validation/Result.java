package org.linacre.engine.validation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One number with all that must be read beside it.
 *
 * @param metric what is measured, such as {@code auroc}, {@code oe}, {@code sensitivity}
 * @param split the split, or {@code all}
 * @param group the grouping, or {@code all}
 * @param level the level of the grouping, or {@code all}
 * @param threshold positive is score &gt;= threshold; NaN where the metric has none
 * @param value the estimate; NaN where not estimable
 * @param lower lower end of the 95 % interval; NaN where there is none
 * @param upper upper end; NaN where there is none
 * @param method how value and interval were made, with what was resampled and the seed if so
 * @param n the rows behind it
 * @param events how many of them have the outcome
 * @param estimable whether there is a value
 * @param exploratory whether no plan named it before the data were seen
 * @param reason why it is not estimable; empty where it is
 * @param from the first day of the rows, where days are known
 * @param to the last day
 */
public record Result(
    String metric,
    String split,
    String group,
    String level,
    double threshold,
    double value,
    double lower,
    double upper,
    String method,
    long n,
    long events,
    boolean estimable,
    boolean exploratory,
    String reason,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  /** The name of everyone: split, group and level where nothing is set apart. */
  public static final String ALL = "all";
}
