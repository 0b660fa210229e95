package org.linacre.engine.catalogue;

import org.linacre.competence.Item;

/**
 * One row of a table of requirements.
 *
 * @param table the table, such as {@code A5}
 * @param row its place in the table, from 1
 * @param audience whom it asks: foundation, product or an archetype
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
  /** The place in the source, such as {@code A5.12}. */
  public String place() {
    return table + "." + row;
  }

  /** Whether the row asks anything: its level is known. */
  public boolean asks() {
    return !level.isEmpty();
  }

  /** What the row asks, in general terms. */
  public Item item() {
    return new Item(competency, level);
  }
}
