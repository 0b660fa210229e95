package org.linacre.engine.portfolio;

/**
 * Something found, or something missing.
 *
 * @param rule the rule
 * @param severity high, medium or low
 * @param quote what stands there, with every letter and digit masked that is not a word of plain
 *     English; {@code not stated} where something is missing
 * @param place the line, page, row and column, paragraph or field
 * @param file the file's name, masked where it identifies somebody
 * @param reason why it matters
 * @param fix what to do
 */
public record Finding(
    String rule,
    String severity,
    String quote,
    String place,
    String file,
    String reason,
    String fix) {
  /** The quote of what is missing. */
  public static final String NOT_STATED = "not stated";

  /** Whether it must be mended before the work is shown. */
  public boolean fails() {
    return severity.equals(Severity.HIGH.toString()) || severity.equals(Severity.MEDIUM.toString());
  }
}
