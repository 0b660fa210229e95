package org.linacre.engine.validation;

import java.util.List;

/**
 * All that a validation found.
 *
 * @param results the numbers: by split, group in the plan's order, level ascending, then metric
 * @param verdicts the decisions on declared comparisons and margins
 * @param curves what to draw
 * @param notes what a reader must know beside the numbers
 */
public record ValidationResult(
    List<Result> results, List<Verdict> verdicts, List<Curve> curves, List<Note> notes) {
  /** A result with its own copies. */
  public ValidationResult {
    results = List.copyOf(results);
    verdicts = List.copyOf(verdicts);
    curves = List.copyOf(curves);
    notes = List.copyOf(notes);
  }

  /**
   * A note.
   *
   * @param kind what about, such as {@code base-rate}, {@code not-due}, {@code missing}
   * @param group the grouping, or {@code all}
   * @param level the level, or {@code all}
   * @param text in words, with the numbers
   */
  public record Note(String kind, String group, String level, String text) {}
}
