package org.linacre.engine.organisation;

import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;

/**
 * What an organisation asks of its teams.
 *
 * @param share the share of a full-time week that a product takes of a member, 0 to 1
 * @param mostProducts on how many products' teams a person may sit at once
 * @param seats seats that every product's team must have beside those that are required
 * @param critical for levels that more than one member must hold, how many
 * @param together pairs of people who sit on a team both or neither
 * @param apart pairs of people who never sit on one team
 * @param counts for a trait and value, how many members must have it
 * @param kinds for a trait, how many different values members must have
 * @param shared what one team does for all products together; without archetypes there is none
 * @param pioneers the disciplines that mark a unit whose methods others may learn from
 */
public record TeamRules(
    double share,
    int mostProducts,
    List<String> seats,
    Map<Item, Integer> critical,
    List<List<String>> together,
    List<List<String>> apart,
    List<Count> counts,
    Map<String, Integer> kinds,
    Shared shared,
    List<String> pioneers) {
  /** The rules of an organisation that has none of its own. */
  public static final TeamRules USUAL =
      new TeamRules(
          0.1,
          3,
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Shared.NONE,
          List.of());

  /** The traits that may be counted. */
  public static final List<String> TRAITS = List.of("discipline", "seniority", "site", "attribute");

  /** Rules with their own copies. */
  public TeamRules {
    seats = List.copyOf(seats);
    critical = Map.copyOf(critical);
    together = List.copyOf(together);
    apart = List.copyOf(apart);
    counts = List.copyOf(counts);
    kinds = Map.copyOf(kinds);
    pioneers = List.copyOf(pioneers);
  }

  /** The usual rules, where these levels must be held by so many. */
  public static TeamRules usual(Map<Item, Integer> critical) {
    return new TeamRules(
        USUAL.share,
        USUAL.mostProducts,
        USUAL.seats,
        critical,
        USUAL.together,
        USUAL.apart,
        USUAL.counts,
        USUAL.kinds,
        USUAL.shared,
        USUAL.pioneers);
  }

  /**
   * How many members have a value.
   *
   * @param trait one of {@link #TRAITS}
   * @param value the value
   * @param least how many, at least
   */
  public record Count(String trait, String value, int least) {}

  /**
   * The organisation's own multi-disciplinary team, a shared resource beside the products' teams.
   *
   * @param archetypes the archetypes whose rows it covers for all products
   * @param seats the seats it has, which the products' teams then need not have
   * @param products how many products' time it takes of a member
   * @param sites from how many sites its members must come; 0 or 1 for any
   */
  public record Shared(List<String> archetypes, List<String> seats, int products, int sites) {
    /** No such team. */
    public static final Shared NONE = new Shared(List.of(), List.of(), 1, 1);

    /** Rules with their own copies. */
    public Shared {
      archetypes = List.copyOf(archetypes);
      seats = List.copyOf(seats);
    }
  }
}
