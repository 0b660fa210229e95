package org.linacre.engine.catalogue;

import java.util.List;
import java.util.OptionalInt;
import org.linacre.competence.Item;

/**
 * Something that teaches.
 *
 * @param id its id
 * @param title its name
 * @param example whether it is made up, as an example
 * @param provider who gives it
 * @param hours learning hours, where known
 * @param delivery how it is given, or empty
 * @param requires what one must hold to enter
 * @param gives what one holds after it
 * @param anyProduct whether it is run for one product version at a time and gives what is bound to
 *     it
 */
public record Course(
    String id,
    String title,
    boolean example,
    String provider,
    OptionalInt hours,
    String delivery,
    List<Item> requires,
    List<Item> gives,
    boolean anyProduct) {
  /** A course with its own copies of the lists. */
  public Course {
    requires = List.copyOf(requires);
    gives = List.copyOf(gives);
  }
}
