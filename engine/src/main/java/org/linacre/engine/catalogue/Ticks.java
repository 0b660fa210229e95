package org.linacre.engine.catalogue;

import java.util.List;

/**
 * One row of the matrix of sub-factors by archetype.
 *
 * @param factor the factor
 * @param subfactor the sub-factor
 * @param archetypes the archetypes ticked, in the catalogue's order
 */
public record Ticks(String factor, String subfactor, List<String> archetypes) {
  /** A row with its own copy of the archetypes. */
  public Ticks {
    archetypes = List.copyOf(archetypes);
  }
}
