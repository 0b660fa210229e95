package org.linacre.engine.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The team for a product version, with what stands behind the choice.
 *
 * @param product the version's key
 * @param minimise what was made least: cost or people
 * @param members the team; empty where there can be none
 * @param people how many members
 * @param cost what their shares of time cost in a year
 * @param objective the least found, of the cost or the people
 * @param bound no team has less of it
 * @param optimal whether that is proved
 * @param critical members without whom something falls
 * @param uncovered levels that too few hold
 * @param mend the cheapest way to cover them and to fill seats that nobody may take
 * @param mendProved whether no training of these people covers as much in fewer hours
 * @param next the next best team, or null where there is no other
 * @param conflict where there can be no team: a smallest set of what cannot hold together
 * @param notes what was taken as given
 * @param reproducible whether no search was stopped by the clock: then the same input gives the
 *     same answer on any machine
 */
public record TeamAnswer(
    String product,
    String minimise,
    List<Member> members,
    int people,
    long cost,
    double objective,
    double bound,
    boolean optimal,
    List<Critical> critical,
    List<Uncovered> uncovered,
    List<Mend> mend,
    boolean mendProved,
    @Nullable Next next,
    List<String> conflict,
    List<String> notes,
    boolean reproducible) {
  /** An answer with its own copies. */
  public TeamAnswer {
    members = List.copyOf(members);
    critical = List.copyOf(critical);
    uncovered = List.copyOf(uncovered);
    mend = List.copyOf(mend);
    conflict = List.copyOf(conflict);
    notes = List.copyOf(notes);
  }

  /**
   * A level.
   *
   * @param competency the competency
   * @param level the level
   */
  public record Level(String competency, String level) {}

  /**
   * A member.
   *
   * @param person the id
   * @param name the name
   * @param unit the unit
   * @param seat the seat taken, or empty
   * @param cost what the member's share of time costs in a year
   * @param covers the wanted levels the member holds
   */
  public record Member(
      String person, String name, String unit, String seat, long cost, List<Level> covers) {}

  /**
   * A member without whom something falls.
   *
   * @param person the id
   * @param loses the levels that too few would hold
   * @param seats the seats that nobody else of the team could take beside their own
   * @param rules the rules on numbers and kinds that the others do not keep
   */
  public record Critical(
      String person, List<Level> loses, List<String> seats, List<String> rules) {}

  /**
   * A level that too few hold.
   *
   * @param competency the competency
   * @param level the level
   * @param rows the rows that ask it
   * @param people how many more must hold it
   */
  public record Uncovered(String competency, String level, List<String> rows, int people) {}

  /**
   * A way to cover levels.
   *
   * @param kind {@code train} or {@code recruit}
   * @param person whom to train; empty where someone is to be recruited
   * @param seat the seat that someone is recruited for, or empty
   * @param archetypes what someone recruited is to act as
   * @param traits what someone recruited is to bring: a value of a trait, such as one of the seat's
   *     disciplines
   * @param levels which levels
   * @param courses the courses, by first day
   * @param hours learning hours
   * @param cost what the courses cost
   * @param weeks how long it takes at the usual hours a week
   * @param people how many such people are to be recruited; 1 to be trained
   */
  public record Mend(
      String kind,
      String person,
      String seat,
      List<String> archetypes,
      List<String> traits,
      List<Level> levels,
      List<String> courses,
      int hours,
      int cost,
      int weeks,
      int people) {}

  /**
   * Another team.
   *
   * @param people its members
   * @param objective what it has of the objective
   */
  public record Next(List<String> people, double objective) {}
}
