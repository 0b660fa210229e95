package org.linacre.engine.portfolio;

import java.util.List;

/**
 * What several things tell together that none tells alone: of a project, of minutes, of a letter.
 *
 * @param id by which statements and later signs ask for it
 * @param least how many of them must be there
 * @param of patterns, earlier signs, {@code found:rule} for a finding of a rule; {@code a+b} asks
 *     for both
 */
public record Sign(String id, int least, List<String> of) {
  /** What asks for a finding of a rule. */
  public static final String FOUND = "found:";

  /** A sign with its own list. */
  public Sign {
    of = List.copyOf(of);
  }
}
