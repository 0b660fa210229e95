package org.linacre.engine.catalogue;

import java.util.List;

/**
 * A seat of a multi-disciplinary team.
 *
 * @param id its id
 * @param title its name
 * @param archetypes the archetypes it acts as
 * @param disciplines the disciplines it may be taken from; empty for any
 * @param required whether a team must have it
 */
public record Seat(
    String id, String title, List<String> archetypes, List<String> disciplines, boolean required) {
  /** A seat with its own copies. */
  public Seat {
    archetypes = List.copyOf(archetypes);
    disciplines = List.copyOf(disciplines);
  }
}
