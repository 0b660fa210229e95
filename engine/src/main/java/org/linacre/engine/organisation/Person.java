package org.linacre.engine.organisation;

import java.util.List;

/**
 * A member of staff.
 *
 * @param id the person's id
 * @param name the person's name
 * @param unit the id of the unit, or empty where none is given
 * @param role the job
 * @param archetypes the archetypes the person acts as
 * @param clinical whether the person makes clinical decisions
 * @param post the post
 */
public record Person(
    String id,
    String name,
    String unit,
    String role,
    List<String> archetypes,
    boolean clinical,
    Post post) {
  /** A person with an own copy of the archetypes. */
  public Person {
    archetypes = List.copyOf(archetypes);
  }
}
