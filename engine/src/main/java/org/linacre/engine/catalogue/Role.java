package org.linacre.engine.catalogue;

import java.util.List;

/**
 * A job as a target: what its archetypes ask, and rows of its own.
 *
 * @param id its id
 * @param title its name
 * @param foundation whether it asks what every worker must know; one with archetypes does
 * @param archetypes the archetypes that a source says whoever has it acts as; none where none does
 * @param rows what it asks beside these; the audience of each is {@code role:} and the id
 */
public record Role(
    String id, String title, boolean foundation, List<String> archetypes, List<Requirement> rows) {
  /** A role with its own copies. */
  public Role {
    archetypes = List.copyOf(archetypes);
    rows = List.copyOf(rows);
  }
}
