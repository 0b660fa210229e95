package org.linacre.engine.team;

import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;

/**
 * What a team is charged with.
 *
 * @param levels what it must hold together
 * @param holders for levels that must be held by more than one, by how many
 * @param seats the seats that must be filled, each by a person of its own
 * @param together people who sit on it both or neither
 * @param apart people who never both sit on it
 * @param counts how many must have a value of a trait
 * @param kinds how many different values of a trait there must be
 */
public record Charge(
    List<Item> levels,
    Map<Item, Integer> holders,
    List<String> seats,
    List<Pair> together,
    List<Pair> apart,
    List<Count> counts,
    Map<String, Integer> kinds) {
  /** A charge with its own copies. */
  public Charge {
    levels = List.copyOf(levels);
    holders = Map.copyOf(holders);
    seats = List.copyOf(seats);
    together = List.copyOf(together);
    apart = List.copyOf(apart);
    counts = List.copyOf(counts);
    kinds = Map.copyOf(kinds);
  }

  /** A charge of levels alone. */
  public static Charge of(List<Item> levels) {
    return new Charge(levels, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** Two people. */
  public record Pair(String one, String other) {}

  /**
   * How many members have a value.
   *
   * @param trait the trait
   * @param value the value
   * @param least how many, at least
   */
  public record Count(String trait, String value, int least) {
    /** The rule in words. */
    String told() {
      return "at least " + least + " of " + trait + " " + value;
    }
  }

  /** By how many a level must be held. */
  int holders(Item level) {
    return holders.getOrDefault(level, 1);
  }
}
