package org.linacre.engine.product;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product, as used here.
 *
 * @param version its name, such as 2.0
 * @param from the first day of use, or null where it is not yet in use
 * @param until the last day of use, or null
 * @param units the units where people of the user archetype use it
 * @param users further users by id
 * @param team who sits on its multi-disciplinary team
 * @param needs the archetypes whose rows its team must cover together; empty for those of its seats
 */
public record Version(
    String version,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> units,
    List<String> users,
    List<Member> team,
    List<String> needs) {
  /** A version with its own copies. */
  public Version {
    units = List.copyOf(units);
    users = List.copyOf(users);
    team = List.copyOf(team);
    needs = List.copyOf(needs);
  }

  /** Whether it is in use on this day. */
  public boolean isInUse(LocalDate day) {
    LocalDate first = from;
    LocalDate last = until;
    return first != null && !day.isBefore(first) && (last == null || !day.isAfter(last));
  }

  /**
   * A member of a team.
   *
   * @param person the person's id
   * @param seat the seat's id
   */
  public record Member(String person, String seat) {}
}
