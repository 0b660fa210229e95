package org.linacre.app;

import java.io.PrintStream;
import java.util.Locale;
import org.linacre.engine.team.AllTeamsAnswer;
import org.linacre.engine.team.AllTeamsAnswer.OneTeam;

/** All products' teams as text. */
final class AllTeamsText {
  private static final int PERCENT = 100;

  private AllTeamsText() {}

  static void show(AllTeamsAnswer answer, PrintStream out) {
    out.printf(
        "For %d %s: %d people on %d places, cost %d a year.%s%n",
        answer.teams().size(),
        answer.teams().size() == 1 ? "team" : "teams",
        answer.people(),
        answer.memberships(),
        answer.cost(),
        answer.people() == 0 ? " No team can be made." : near(answer));
    if (answer.shortBy() > 0) {
      out.printf(
          "Short of %d %s of what is asked beyond what nobody holds: too few with room bring it.%n",
          answer.shortBy(), answer.shortBy() == 1 ? "person" : "people");
    }
    answer.teams().forEach(team -> show(team, answer.minimise(), out));
    answer
        .loads()
        .forEach(
            load ->
                out.printf(
                    "On more than one: %s %s (%s)%n",
                    load.person(), load.name(), String.join(", ", load.products())));
    answer
        .pioneers()
        .forEach(
            p ->
                out.printf(
                    "Could pioneer: %s, %d people (%d of the named disciplines) hold %d of %d levels"
                        + " together%n",
                    p.title(), p.people(), p.disciplined(), p.covered(), p.asked()));
    answer.notes().forEach(note -> out.println("Given: " + note + "."));
  }

  private static String near(AllTeamsAnswer answer) {
    if (answer.teams().stream().anyMatch(team -> !team.conflict().isEmpty())) {
      return " Nothing is claimed of the least: one team or more does not keep its rules.";
    }
    if (answer.optimal()) {
      return " Proved least.";
    }
    return String.format(
        Locale.ROOT,
        " Within %.2f %% of the least (%s: no teams%s have less than %.0f).",
        PERCENT * answer.gap(),
        answer.minimise(),
        answer.shortBy() > 0 ? " short of as few" : "",
        answer.bound());
  }

  private static void show(OneTeam team, String minimise, PrintStream out) {
    out.printf(
        "%s: %d people, cost %d%s%s%n",
        team.product(),
        team.members().size(),
        team.cost(),
        team.uncovered().isEmpty() ? "" : "; " + team.uncovered().size() + " levels not covered",
        team.emptySeats().isEmpty() ? "" : "; nobody for " + String.join(", ", team.emptySeats()));
    team.conflict().forEach(rule -> out.println("  not kept: " + rule));
    team.members()
        .forEach(
            m ->
                out.printf(
                    "  %s %s, %s: %d levels%s%n",
                    m.person(),
                    m.name(),
                    m.seat().isEmpty() ? "no seat" : m.seat(),
                    m.covers().size(),
                    TeamCommand.loses(m.person(), team.critical())));
    TeamCommand.show(team.next(), minimise, "  ", out);
    team.mend().forEach(mend -> TeamCommand.show(mend, out));
    TeamCommand.showProof(team.mend(), team.mendProved(), out);
  }
}
