package org.linacre.engine.catalogue;

import org.linacre.competence.Item;

/**
 * One row of a table of requirements.
 *
 * @param table the table, such as {@code A5}
 * @param row its place in the table, from 1
 * @param audience whom it asks: foundation, product, an archetype or, after {@link #ROLE}, a role
 * @param factor the factor of confidence
 * @param subfactor the sub-factor, empty in T2
 * @param kind knowledge or skill; empty where the source has lost it
 * @param level the level asked; empty where the source has lost it: such a row asks nothing
 * @param competency the competency asked
 * @param title the subject in our words
 */
public record Requirement(
    String table,
    int row,
    String audience,
    String factor,
    String subfactor,
    String kind,
    String level,
    String competency,
    String title) {
  /** What the audience of a role's own rows begins with; the role's id follows. */
  public static final String ROLE = "role:";

  /** The place in the source, such as {@code A5.12}. */
  public String place() {
    return table + "." + row;
  }

  /** Whether the row asks anything: its level is known. */
  public boolean asks() {
    return !level.isEmpty();
  }

  /** Whether a role asks it of itself: it stands in no table of the framework. */
  public boolean ofRole() {
    return audience.startsWith(ROLE);
  }

  /** What the row asks, in general terms. */
  public Item item() {
    return new Item(competency, level);
  }
}
