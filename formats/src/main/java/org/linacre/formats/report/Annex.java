package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.actionplan.ActionPlan;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.team.AllTeamsAnswer.OneTeam;
import org.linacre.engine.team.TeamAnswer;
import org.linacre.engine.workforce.Growth;
import org.linacre.engine.workforce.RouteUse;
import org.linacre.engine.workforce.ScenarioYear;
import org.linacre.engine.workforce.WorkforceAnswer;

/**
 * What stands beside the readiness report: the best teams, the workforce, the plan of action.
 *
 * @param bestTeams the best teams of all product versions in use at once, or null for none
 * @param workforce supply against demand, or null where the folder tells no workforce
 * @param words the names of roles and routes
 * @param actions the plan of action, or null where there is no workforce
 * @param smallest the smallest group that is shown where nobody is named; 0 where people are named
 * @param notes what was left out, and why
 */
public record Annex(
    @Nullable AllTeamsAnswer bestTeams,
    @Nullable WorkforceAnswer workforce,
    WorkforceWords words,
    @Nullable ActionPlan actions,
    int smallest,
    List<String> notes) {
  /** An annex with its own copies. */
  public Annex {
    notes = List.copyOf(notes);
  }

  /** Nothing beside the report. */
  public static final Annex NONE = new Annex(null, null, WorkforceWords.NONE, null, 0, List.of());

  /** Whether nobody is named. */
  boolean anonymous() {
    return smallest > 0;
  }

  Map<String, String> roles() {
    return words.roles();
  }

  Map<String, String> routes() {
    return words.routes();
  }

  Map<String, String> entries() {
    return words.entries();
  }

  /** A product's best team in one line; what small teams would tell of people is null. */
  record TeamLine(
      String product,
      @Nullable Integer members,
      @Nullable Long cost,
      @Nullable Double next,
      @Nullable Integer covered,
      int uncovered,
      int emptySeats,
      @Nullable Integer critical,
      String conflict) {}

  /** A member in one line. */
  record MemberLine(
      String product, String person, String name, String seat, int covers, String falls) {}

  /** A mend in one line. */
  record MendLine(
      String product,
      String kind,
      String person,
      String seat,
      String archetypes,
      String traits,
      String levels,
      int hours,
      int cost,
      int weeks,
      int people) {}

  List<TeamLine> teamLines() {
    return teams().stream().map(this::line).toList();
  }

  private TeamLine line(OneTeam team) {
    boolean hidden = team.members().size() < smallest;
    TeamAnswer.Next next = team.next();
    return new TeamLine(
        team.product(),
        hidden ? null : (Integer) team.members().size(),
        hidden ? null : (Long) team.cost(),
        hidden || next == null ? null : (Double) next.objective(),
        hidden ? null : (Integer) covered(team),
        team.uncovered().size(),
        team.emptySeats().size(),
        hidden ? null : (Integer) team.critical().size(),
        anonymous() ? "" : String.join("; ", team.conflict()));
  }

  private List<OneTeam> teams() {
    AllTeamsAnswer all = bestTeams;
    return all == null ? List.of() : all.teams();
  }

  private static int covered(OneTeam team) {
    return (int) team.members().stream().flatMap(m -> m.covers().stream()).distinct().count();
  }

  List<MemberLine> memberLines() {
    List<MemberLine> lines = new ArrayList<>();
    for (OneTeam team : teams()) {
      for (TeamAnswer.Member m : team.members()) {
        String falls =
            team.critical().stream()
                .filter(c -> c.person().equals(m.person()))
                .map(Annex::falls)
                .findFirst()
                .orElse("");
        lines.add(
            new MemberLine(
                team.product(), m.person(), m.name(), m.seat(), m.covers().size(), falls));
      }
    }
    return lines;
  }

  /** What falls without a member, in words. */
  private static String falls(TeamAnswer.Critical critical) {
    List<String> falls = new ArrayList<>();
    critical.loses().forEach(level -> falls.add(level.competency() + ":" + level.level()));
    falls.addAll(critical.seats());
    falls.addAll(critical.rules());
    return String.join(", ", falls);
  }

  List<MendLine> mendLines() {
    List<MendLine> lines = new ArrayList<>();
    for (OneTeam team : teams()) {
      for (TeamAnswer.Mend m : team.mend()) {
        if (anonymous() && !m.person().isEmpty()) {
          continue;
        }
        String levels =
            String.join(
                " ", m.levels().stream().map(l -> l.competency() + ":" + l.level()).toList());
        lines.add(
            new MendLine(
                team.product(),
                m.kind(),
                m.person(),
                m.seat(),
                String.join(" ", m.archetypes()),
                String.join(", ", m.traits()),
                levels,
                m.hours(),
                m.cost(),
                m.weeks(),
                m.people()));
      }
    }
    return lines;
  }

  /** The tables for a spreadsheet. */
  List<Rows> tables() {
    List<Rows> tables = new ArrayList<>();
    tables.add(Rows.table("bestTeams", TeamLine.class, teamLines()));
    if (!anonymous()) {
      tables.add(Rows.table("bestMembers", MemberLine.class, memberLines()));
    }
    tables.add(Rows.table("mends", MendLine.class, mendLines()));
    AllTeamsAnswer all = bestTeams;
    if (all != null) {
      tables.add(Rows.table("pioneers", AllTeamsAnswer.Pioneer.class, all.pioneers()));
    }
    WorkforceAnswer answer = workforce;
    if (answer != null) {
      tables.add(Rows.table("years", WorkforceAnswer.YearRow.class, answer.years()));
      tables.add(Rows.table("today", WorkforceAnswer.YearRow.class, answer.today()));
      tables.add(Rows.table("groups", WorkforceAnswer.GroupRow.class, answer.groups()));
      tables.add(Rows.table("growth", Growth.class, answer.growth()));
      tables.add(Rows.table("routes", RouteUse.class, answer.routes()));
      tables.add(Rows.table("intake", WorkforceAnswer.Begin.class, answer.intake()));
      tables.add(Rows.table("scenarios", WorkforceAnswer.Other.class, answer.scenarios()));
      tables.add(Rows.table("scenarioYears", ScenarioYear.class, answer.scenarioYears()));
      tables.add(Rows.table("sensitivity", WorkforceAnswer.Moved.class, answer.sensitivity()));
    }
    return tables.stream().filter(t -> !t.values().isEmpty()).toList();
  }

  /** The parts for JSON, without names where the report has none. */
  Map<String, @Nullable Object> parts() {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("bestTeams", anonymous() ? teamLines() : bestTeams);
    parts.put("workforce", workforce);
    parts.put("actions", actions);
    parts.put("notes", notes);
    return parts;
  }
}
