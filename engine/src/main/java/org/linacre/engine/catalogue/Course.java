package org.linacre.engine.catalogue;

import java.time.LocalDate;
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
 * @param effort what it takes
 * @param delivery how it is given, or empty
 * @param requires what one must hold to enter
 * @param gives what one holds after it
 * @param anyProduct whether it is run for one product version at a time and gives what is bound to
 *     it
 * @param starts the first days of its cohorts; none where it can be begun at any time
 */
public record Course(
    String id,
    String title,
    boolean example,
    String provider,
    Effort effort,
    String delivery,
    List<Item> requires,
    List<Item> gives,
    boolean anyProduct,
    List<LocalDate> starts) {
  /** A course with its own copies of the lists. */
  public Course {
    requires = List.copyOf(requires);
    gives = List.copyOf(gives);
    starts = starts.stream().sorted().toList();
  }

  /** Learning hours, where known. */
  public OptionalInt hours() {
    return effort.hours();
  }

  /**
   * What a course takes, each where known.
   *
   * @param hours learning hours
   * @param weeks how many weeks it lasts at least
   * @param cost its price for one person, in the currency of the file
   */
  public record Effort(OptionalInt hours, OptionalInt weeks, OptionalInt cost) {}
}
