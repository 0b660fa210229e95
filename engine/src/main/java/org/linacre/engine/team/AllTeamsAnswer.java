package org.linacre.engine.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.team.TeamAnswer.Critical;
import org.linacre.engine.team.TeamAnswer.Member;
import org.linacre.engine.team.TeamAnswer.Mend;
import org.linacre.engine.team.TeamAnswer.Next;
import org.linacre.engine.team.TeamAnswer.Uncovered;

/**
 * The teams of all products in use at once, and the organisation's own where it has one.
 *
 * @param minimise what was made least: cost or people
 * @param teams the organisation's own team first, then the products' in the order of the register
 * @param memberships how many seats or places are taken in all; who sits on two counts twice
 * @param people how many different people sit on them
 * @param cost what the memberships cost in a year
 * @param objective what was made least: what the memberships cost, or how many they are
 * @param bound no teams have less of it that are short of as few people
 * @param shortBy how many people the teams are short of what they are charged with, beyond what
 *     nobody holds
 * @param gap by what share of the objective it may exceed the least
 * @param optimal whether it is proved least
 * @param loads who sits on more than one
 * @param pioneers units that hold much of what the teams need, the most first
 * @param notes what was taken as given
 * @param reproducible whether no search was stopped by the clock: then the same input gives the
 *     same answer on any machine
 */
public record AllTeamsAnswer(
    String minimise,
    List<OneTeam> teams,
    int memberships,
    int people,
    long cost,
    double objective,
    double bound,
    int shortBy,
    double gap,
    boolean optimal,
    List<Load> loads,
    List<Pioneer> pioneers,
    List<String> notes,
    boolean reproducible) {
  /** What the organisation's own team is called. */
  public static final String ORGANISATION = "organisation";

  /** An answer with its own copies. */
  public AllTeamsAnswer {
    teams = List.copyOf(teams);
    loads = List.copyOf(loads);
    pioneers = List.copyOf(pioneers);
    notes = List.copyOf(notes);
  }

  /**
   * A team.
   *
   * @param product the product version, or {@link #ORGANISATION}
   * @param members its members
   * @param cost what they cost in a year
   * @param uncovered levels that too few of them hold
   * @param emptySeats seats that nobody with room takes
   * @param critical members without whom something falls
   * @param mend the cheapest way to cover what is uncovered and to fill empty seats
   * @param mendProved whether no training of these people covers as much in fewer hours
   * @param next the next best team of people with room beside the other teams, or null
   * @param conflict where the rules leave no team: what they say; else the rules on numbers and
   *     kinds that it does not keep
   */
  public record OneTeam(
      String product,
      List<Member> members,
      long cost,
      List<Uncovered> uncovered,
      List<String> emptySeats,
      List<Critical> critical,
      List<Mend> mend,
      boolean mendProved,
      @Nullable Next next,
      List<String> conflict) {
    /** A team with its own copies. */
    public OneTeam {
      members = List.copyOf(members);
      uncovered = List.copyOf(uncovered);
      emptySeats = List.copyOf(emptySeats);
      critical = List.copyOf(critical);
      mend = List.copyOf(mend);
      conflict = List.copyOf(conflict);
    }
  }

  /**
   * Someone on more than one team.
   *
   * @param person the id
   * @param name the name
   * @param products the teams
   */
  public record Load(String person, String name, List<String> products) {}

  /**
   * A unit that could be a data-pioneer team: it holds together much of what the teams need and
   * shows others how.
   *
   * @param unit the unit
   * @param title its name
   * @param people how many people it has
   * @param disciplined how many of them have one of the pioneers' disciplines
   * @param covered how many of the teams' levels they hold together
   * @param asked how many there are
   */
  public record Pioneer(
      String unit, String title, int people, int disciplined, int covered, int asked) {}
}
