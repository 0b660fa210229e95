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
import org.linacre.engine.workforce.WorkforceAnswer;

/**
 * What stands beside the readiness report: the best teams, the workforce, the plan of action.
 *
 * @param bestTeams the best teams of all product versions in use at once, or null for none
 * @param workforce supply against demand, or null where the folder tells no workforce
 * @param words the names of roles and routes
 * @param actions the plan of action, or null where there is no workforce
 * @param anonymous whether nobody is named
 * @param notes what was left out, and why
 */
public record Annex(
    @Nullable AllTeamsAnswer bestTeams,
    @Nullable WorkforceAnswer workforce,
    WorkforceWords words,
    @Nullable ActionPlan actions,
    boolean anonymous,
    List<String> notes) {
  /** An annex with its own copies. */
  public Annex {
    notes = List.copyOf(notes);
  }

  /** Nothing beside the report. */
  public static final Annex NONE =
      new Annex(null, null, WorkforceWords.NONE, null, false, List.of());

  Map<String, String> roles() {
    return words.roles();
  }

  Map<String, String> routes() {
    return words.routes();
  }

  Map<String, String> entries() {
    return words.entries();
  }

  /** A product's best team in one line. */
  record TeamLine(
      String product,
      int members,
      long cost,
      int covered,
      int uncovered,
      int emptySeats,
      int critical) {}

  /** A member in one line. */
  record MemberLine(
      String product, String person, String name, String seat, int covers, boolean critical) {}

  /** A mend in one line. */
  record MendLine(
      String product,
      String kind,
      String person,
      String seat,
      String archetypes,
      String levels,
      int hours,
      int cost,
      int weeks) {}

  List<TeamLine> teamLines() {
    return teams().stream()
        .map(
            t ->
                new TeamLine(
                    t.product(),
                    t.members().size(),
                    t.cost(),
                    covered(t),
                    t.uncovered().size(),
                    t.emptySeats().size(),
                    t.critical().size()))
        .toList();
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
        boolean critical = team.critical().stream().anyMatch(c -> c.person().equals(m.person()));
        lines.add(
            new MemberLine(
                team.product(), m.person(), m.name(), m.seat(), m.covers().size(), critical));
      }
    }
    return lines;
  }

  List<MendLine> mendLines() {
    List<MendLine> lines = new ArrayList<>();
    for (OneTeam team : teams()) {
      for (TeamAnswer.Mend m : team.mend()) {
        if (anonymous && !m.person().isEmpty()) {
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
                levels,
                m.hours(),
                m.cost(),
                m.weeks()));
      }
    }
    return lines;
  }

  /** The tables for a spreadsheet. */
  List<Rows> tables() {
    List<Rows> tables = new ArrayList<>();
    tables.add(Rows.table("bestTeams", TeamLine.class, teamLines()));
    if (!anonymous) {
      tables.add(Rows.table("bestMembers", MemberLine.class, memberLines()));
    }
    tables.add(Rows.table("mends", MendLine.class, mendLines()));
    WorkforceAnswer answer = workforce;
    if (answer != null) {
      tables.add(Rows.table("years", WorkforceAnswer.YearRow.class, answer.years()));
      tables.add(Rows.table("today", WorkforceAnswer.YearRow.class, answer.today()));
      tables.add(Rows.table("groups", WorkforceAnswer.GroupRow.class, answer.groups()));
      tables.add(Rows.table("growth", Growth.class, answer.growth()));
      tables.add(Rows.table("routes", RouteUse.class, answer.routes()));
      tables.add(Rows.table("intake", WorkforceAnswer.Begin.class, answer.intake()));
      tables.add(Rows.table("scenarios", WorkforceAnswer.Other.class, answer.scenarios()));
      tables.add(Rows.table("sensitivity", WorkforceAnswer.Moved.class, answer.sensitivity()));
    }
    return tables.stream().filter(t -> !t.values().isEmpty()).toList();
  }

  /** The parts for JSON, without names where the report has none. */
  Map<String, @Nullable Object> parts() {
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    parts.put("bestTeams", anonymous ? teamLines() : bestTeams);
    parts.put("workforce", workforce);
    parts.put("actions", actions);
    parts.put("notes", notes);
    return parts;
  }
}
