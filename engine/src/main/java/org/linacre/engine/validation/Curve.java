package org.linacre.engine.validation;

import java.util.List;

/**
 * A curve to draw.
 *
 * @param kind what it shows
 * @param split the split, or {@code all}
 * @param group the grouping, or {@code all}
 * @param level the level, or {@code all}
 * @param method how it was made
 * @param points its points, by ascending x
 */
public record Curve(
    Kind kind, String split, String group, String level, String method, List<Point> points) {
  /** A curve with its own copy of the points. */
  public Curve {
    points = List.copyOf(points);
  }

  /**
   * A point.
   *
   * @param x the score, the false positive rate or the threshold
   * @param y the observed share, sensitivity, count or net benefit
   * @param lower lower end of the 95 % interval of y; NaN where there is none
   * @param upper upper end; NaN where there is none
   */
  public record Point(double x, double y, double lower, double upper) {}

  /** What curves show. */
  public enum Kind {
    /** Sensitivity over one minus specificity. */
    ROC,
    /** Observed share over score, smoothed. */
    CALIBRATION,
    /** Rows with the outcome by score; x is the middle of a bin. */
    HISTOGRAM_EVENTS,
    /** Rows without the outcome by score. */
    HISTOGRAM_NON_EVENTS,
    /** Net benefit of acting on the score, over thresholds. */
    NET_BENEFIT,
    /** Net benefit of treating everyone. */
    TREAT_ALL,
    /** Net benefit of treating no one: nought. */
    TREAT_NONE
  }
}
