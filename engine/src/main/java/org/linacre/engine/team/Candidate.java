package org.linacre.engine.team;

import java.util.List;
import java.util.Map;
import org.linacre.competence.LevelSet;

/**
 * Someone who may sit on a team.
 *
 * @param person the id
 * @param held what counts as held for a team
 * @param seats the seats the person may take, by id
 * @param cost what the person's share of time costs
 * @param traits for each trait, such as discipline or seniority, the person's values
 */
public record Candidate(
    String person, LevelSet held, List<String> seats, long cost, Map<String, List<String>> traits) {
  /** A candidate with its own copies. */
  public Candidate {
    seats = List.copyOf(seats);
    traits = Map.copyOf(traits);
  }

  boolean has(String trait, String value) {
    return traits.getOrDefault(trait, List.of()).contains(value);
  }
}
