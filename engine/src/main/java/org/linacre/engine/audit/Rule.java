package org.linacre.engine.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a check is answered. */
public enum Rule {
  /** There was a plan. */
  DECLARED,
  /** Nothing that was declared is absent. */
  FOLLOWED,
  /** At most a share of the rows lack the column. */
  COMPLETE,
  /** The metric has a value for everyone. */
  ESTIMABLE,
  /** The interval of each metric for everyone lies above a value, at each threshold. */
  ABOVE,
  /**
   * The metric's interval for everyone and a span of values have a point in common, and it is
   * narrow enough to tell.
   */
  COVERS,
  /** Groups were declared. */
  GROUPS_DECLARED,
  /** No result of a declared level is not estimable. */
  GROUPS_ESTIMABLE,
  /** No comparison of the metric, or of any, shows a disparity. */
  NO_DISPARITY,
  /** No margin is broken. */
  MARGINS,
  /** There is a result of the metric, or of one whose name begins so. */
  LOOKED_AT;

  /** The rule of a word such as {@code no-disparity}. */
  public static Optional<Rule> of(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }

  /** Every word. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Rule::word).toList();
  }

  /** The word of the pack. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
