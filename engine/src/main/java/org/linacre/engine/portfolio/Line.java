package org.linacre.engine.portfolio;

import java.util.List;

/**
 * One line of the rules: what is found, when what was hit stands so. Of the lines for the same hit
 * the first that holds decides.
 *
 * @param rule the rule it belongs to
 * @param hit what must have been hit: the id of a pattern, or {@link #CELL} for a whole cell or
 *     field
 * @param checks what must hold of the hit itself
 * @param ranges the leading digits the hit must have, each as {@code 400-499}; empty for any
 * @param label what the column or field must be called: the id of a pattern; empty for any
 * @param near what must stand near; empty for nothing
 * @param unless what must not stand near
 * @param severity how much it weighs
 * @param fictional how much it weighs where the document says that its people are made up
 * @param reason why it matters here
 */
public record Line(
    String rule,
    String hit,
    List<Check> checks,
    List<String> ranges,
    List<String> label,
    Near near,
    Near unless,
    Severity severity,
    Severity fictional,
    String reason) {
  /** The hit that is a whole cell of a table or a whole field of metadata. */
  public static final String CELL = "cell";

  /** A line with its own lists. */
  public Line {
    checks = List.copyOf(checks);
    ranges = List.copyOf(ranges);
    label = List.copyOf(label);
  }

  /**
   * What stands near.
   *
   * @param any ids of patterns, one of which is enough; {@code a+b} asks for both
   * @param before how many characters before the hit it may end
   * @param after how many characters after the hit it may begin
   * @param clause whether what stands after the hit must be in the same clause
   */
  public record Near(List<String> any, int before, int after, boolean clause) {
    /** With its own list. */
    public Near {
      any = List.copyOf(any);
    }

    /** The same, but reaching no further than this. */
    Near within(int fewerBefore, int fewerAfter) {
      return new Near(any, Math.min(before, fewerBefore), Math.min(after, fewerAfter), false);
    }
  }
}
