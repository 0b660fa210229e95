package org.linacre.engine.validation;

import java.util.Locale;

/**
 * What was decided on a comparison or a margin.
 *
 * @param metric what was compared
 * @param group the grouping, or {@code all}
 * @param level the level against the rest, or {@code all} for the grouping as a whole
 * @param threshold the threshold, or NaN
 * @param verdict the decision
 * @param adjustedP the p-value after the correction over all declared comparisons; NaN where none
 * @param reason in words, with the numbers
 */
public record Verdict(
    String metric,
    String group,
    String level,
    double threshold,
    Finding verdict,
    double adjustedP,
    String reason) {
  /** The decisions there are. */
  public enum Finding {
    /** The level differs from the rest. */
    DISPARITY,
    /**
     * No difference was found, and every level of the grouping could be looked at; where a margin
     * was declared the whole interval lies within it.
     */
    NO_DISPARITY,
    /** No difference was found, but one beyond the declared margin is not ruled out. */
    INCONCLUSIVE,
    /** The data cannot say. */
    NOT_ESTIMABLE,
    /** The interval lies outside the margin or crosses it. */
    OUTSIDE_MARGIN,
    /** The whole interval lies within the margin. */
    WITHIN_MARGIN;

    /** The word of files and reports, such as {@code no-disparity}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
