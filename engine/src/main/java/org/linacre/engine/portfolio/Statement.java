package org.linacre.engine.portfolio;

import java.util.List;

/**
 * Something that a portfolio must say; a rule may have several, of which one is told as missing.
 *
 * @param rule the rule that misses it
 * @param said the patterns that say it, any
 * @param due the patterns that make it due, any
 * @param unless the patterns any of which tells that it is not due: of a person, not a project
 * @param leastWords how many words a text must have for its absence to be judged
 * @param severity how much its absence weighs
 * @param reason why it must be said
 */
public record Statement(
    String rule,
    List<String> said,
    List<String> due,
    List<String> unless,
    int leastWords,
    Severity severity,
    String reason) {
  /** A statement with its own lists. */
  public Statement {
    said = List.copyOf(said);
    due = List.copyOf(due);
    unless = List.copyOf(unless);
  }
}
