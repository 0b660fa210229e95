package org.linacre.engine.team;

import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;

/**
 * A team chosen.
 *
 * @param members who, by id
 * @param seats for each member with a seat, which
 * @param cost what it costs
 * @param objective what was made least: the cost, or the number of people
 * @param bound no team has less of it
 * @param optimal whether that is proved
 * @param lacking levels that fewer candidates hold than are wanted, with how many more are wanted
 * @param conflict where there is no team: a smallest set of what cannot hold together
 */
public record Choice(
    List<Candidate> members,
    Map<String, String> seats,
    long cost,
    double objective,
    double bound,
    boolean optimal,
    Map<Item, Integer> lacking,
    List<String> conflict) {
  /** A choice with its own copies. */
  public Choice {
    members = List.copyOf(members);
    seats = Map.copyOf(seats);
    lacking = Map.copyOf(lacking);
    conflict = List.copyOf(conflict);
  }

  /** The same where these levels are lacking. */
  Choice lacking(Map<Item, Integer> others) {
    return new Choice(members, seats, cost, objective, bound, optimal, others, conflict);
  }
}
