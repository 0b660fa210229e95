package org.linacre.engine.catalogue;

import java.util.List;

/**
 * A job as a target: what its archetypes ask, and rows of its own.
 *
 * @param id its id
 * @param title its name
 * @param archetypes the archetypes that whoever has it acts as; none where it has none
 * @param rows what it asks beside these; the audience of each is {@code role:} and the id
 */
public record Role(String id, String title, List<String> archetypes, List<Requirement> rows) {
  /** A role with its own copies. */
  public Role {
    archetypes = List.copyOf(archetypes);
    rows = List.copyOf(rows);
  }
}
