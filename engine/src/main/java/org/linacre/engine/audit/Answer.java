package org.linacre.engine.audit;

import java.util.List;
import java.util.Locale;

/**
 * What the numbers say to a check.
 *
 * @param check the check
 * @param state the answer
 * @param because the numbers behind it
 */
public record Answer(Check check, State state, List<Because> because) {
  /** An answer with its own copy. */
  public Answer {
    because = List.copyOf(because);
  }

  /** The answers there are. */
  public enum State {
    /** It holds. */
    MET,
    /** It does not. */
    NOT_MET,
    /** The data cannot say. */
    NOT_ESTIMABLE,
    /** There is nothing to look at. */
    NOT_LOOKED_AT;

    /** The word of files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A number behind an answer.
   *
   * @param what the metric or column; the reason in words where there is no number
   * @param group the grouping, or {@code all}
   * @param level the level, or {@code all}
   * @param threshold the threshold; NaN for none
   * @param value the number; NaN for none
   * @param lower lower end of its interval; NaN for none
   * @param upper upper end
   */
  public record Because(
      String what,
      String group,
      String level,
      double threshold,
      double value,
      double lower,
      double upper) {}
}
