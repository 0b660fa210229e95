package org.linacre.engine.catalogue;

import java.util.List;

/**
 * A seat of a multi-disciplinary team.
 *
 * @param id its id
 * @param title its name
 * @param archetypes the archetypes it acts as
 */
public record Seat(String id, String title, List<String> archetypes) {
  /** A seat with its own copy of the archetypes. */
  public Seat {
    archetypes = List.copyOf(archetypes);
  }
}
