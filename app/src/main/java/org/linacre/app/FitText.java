package org.linacre.app;

import java.io.PrintStream;
import java.util.List;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.FitResult;
import org.linacre.engine.career.FitResult.LaneFit;
import org.linacre.engine.career.FitResult.Reason;
import org.linacre.engine.career.FitResult.RoleFit;
import org.linacre.engine.career.Heard;
import org.linacre.engine.career.Standing;
import org.linacre.engine.career.Worksheet;
import org.linacre.formats.career.FitAnswersFile;
import org.linacre.formats.text.Words;

/**
 * A fit as text: lanes, roles within reach, roles for later, each with its reasons.
 *
 * @param fit what is shown
 * @param worksheet the questions
 * @param all whether every role is listed
 * @param care whether roles of the sector ask what every healthcare worker must know
 * @param out where to
 */
record FitText(FitResult fit, Worksheet worksheet, boolean all, boolean care, PrintStream out) {
  private static final int LANES = 3;
  private static final int NOW = 5;
  private static final int LATER = 3;
  private static final int LISTED = 12;

  /** The most letters of what somebody said; why it was taken so is told whole. */
  private static final int SAID = 100;

  private static final String NOTHING = "nothing, so this begins where everyone can.";
  private static final String NAME =
      "; name --background, such as nurse or administrator. Without it this begins where everyone"
          + " can.";
  private static final String LATER_TITLE = "Later, with what each needs first";

  void print() {
    answers();
    lanes();
    roles("Within reach now", fit.now(), NOW, fit.nowMore());
    roles(LATER_TITLE, fit.later(), LATER, 0);
    next();
  }

  private void answers() {
    if (!fit.person().isEmpty()) {
      Wrapped.print("Person    ", fit.person() + ", " + fit.job() + ".", out);
    }
    List<String> replies =
        fit.answers().stream()
            .filter(a -> fit.taken().stream().noneMatch(t -> t.question().equals(a.question())))
            .map(FitText::reply)
            .toList();
    String none = fit.person().isEmpty() && fit.taken().isEmpty() ? NOTHING : "";
    String said = replies.isEmpty() ? none : String.join("; ", replies) + ".";
    if (!said.isEmpty()) {
      Wrapped.print("You said  ", said, out);
    }
    if (fit.jobUnknown()) {
      Wrapped.print("Not known ", "the job '" + fit.job() + "' is not known here" + NAME, out);
    }
    granted();
  }

  private static String reply(FitResult.Reply one) {
    boolean same = one.said().isEmpty() || one.said().equalsIgnoreCase(one.title());
    String read = same ? "" : "\"" + Words.quoted(one.said(), SAID) + "\", read as ";
    return one.question() + ": " + read + one.title();
  }

  /** What was left open, and what is taken for granted. */
  private void granted() {
    passed();
    fit.taken().forEach(t -> Wrapped.print("Taken as  ", taken(t) + ".", out));
    List<String> open =
        fit.unanswered().stream()
            .filter(q -> fit.codingTaken().isEmpty() || !q.equals(Answers.CODING))
            .toList();
    if (!open.isEmpty()) {
      Wrapped.print("Left open ", String.join(", ", open) + ".", out);
    }
    if (!fit.codingTaken().isEmpty()) {
      Wrapped.print(
          "Taken as  ",
          "coding: " + fit.codingTaken() + ", since you did not say (--coding).",
          out);
    }
    if (!fit.licenceTaken().isEmpty()) {
      String unsaid = ", since you named no trade (--background nurse, or healthcare assistant).";
      Wrapped.print("Taken as  ", "holding a " + fit.licenceTaken() + unsaid, out);
    }
  }

  /** What was heard beside an answer, and what was not understood. */
  private void passed() {
    fit.also()
        .forEach(
            one ->
                Wrapped.print(
                    "Also heard ",
                    Words.quoted(one.said())
                        + " ("
                        + one.option()
                        + "); name it alone to start from it.",
                    out));
    for (Heard.Passed one : fit.passed()) {
      Wrapped.print("Passed by ", FitAnswersFile.unknown(one, worksheet), out);
    }
  }

  private static String taken(Standing.Taken taken) {
    return taken.question()
        + ": "
        + taken.option()
        + ", from "
        + Words.quoted(taken.said(), SAID)
        + taken.why()
        + (taken.question().equals(Answers.CODING) ? "; say otherwise with --coding" : "");
  }

  private void lanes() {
    LaneFit first = fit.lanes().getFirst();
    out.printf("%nYour lane: %s%n", first.title());
    first.reasons().forEach(this::reason);
    LaneFit own = own();
    if (!own.equals(first)) {
      Wrapped.print("     beside  ", "your background: " + own.title(), out);
    }
    List<String> others =
        fit.lanes().stream()
            .skip(1)
            .filter(lane -> !lane.equals(own))
            .filter(lane -> lane.points() > 0)
            .limit(LANES)
            .map(LaneFit::title)
            .toList();
    if (!others.isEmpty()) {
      Wrapped.print("     also    ", String.join("; ", others), out);
    }
  }

  /** The lane of the background; the first where none was said. */
  private LaneFit own() {
    return fit.answers().stream()
        .filter(a -> a.question().equals(Answers.BACKGROUND))
        .flatMap(a -> fit.lanes().stream().filter(lane -> lane.lane().equals(a.option())))
        .findFirst()
        .orElse(fit.lanes().getFirst());
  }

  private void roles(String title, List<RoleFit> roles, int most, int unlisted) {
    if (roles.isEmpty()) {
      return;
    }
    out.printf("%n%s%n", title);
    for (RoleFit role : roles.subList(0, Math.min(most, roles.size()))) {
      out.printf("  %s  (%s)%n", role.title(), role.role());
      role.reasons().forEach(this::reason);
      if (!role.needs().isEmpty()) {
        Wrapped.print("     needs   ", needs(role, title), out);
      }
      Wrapped.print("     asks    ", asks(role), out);
      if (!title.equals(LATER_TITLE) && !role.project().isEmpty()) {
        Wrapped.print("     project ", role.project(), out);
      }
    }
    if (all) {
      roles.stream().skip(most).forEach(role -> brief(role, title));
      return;
    }
    List<String> further = roles.stream().skip(most).map(RoleFit::role).toList();
    int listed = Math.min(LISTED, further.size());
    int more = further.size() - listed + unlisted;
    if (listed + more > 0) {
      String ids = String.join(", ", further.subList(0, listed));
      String rest = more == 0 ? "" : (listed == 0 ? "" : " and ") + more + " more (--all)";
      Wrapped.print("  also: ", ids + rest, out);
    }
  }

  /** A role in few lines: the first that speaks for it, what speaks against it, what it needs. */
  private void brief(RoleFit role, String title) {
    List<Reason> against = role.reasons().stream().filter(r -> !r.speaksFor()).toList();
    String why = text(role.reasons().getFirst());
    String but = against.isEmpty() ? "" : " But: " + text(against.getFirst());
    String needs = role.needs().isEmpty() ? "" : " Needs " + needs(role, title) + ".";
    boolean told = !role.fewStated() || against.size() == 1;
    String few = told ? "" : " And: " + text(against.getLast());
    Wrapped.print("  " + role.role() + "  ", why + but + needs + few, out);
  }

  private static String text(Reason reason) {
    return reason.text() + " [" + reason.source() + "]";
  }

  private static String needs(RoleFit role, String title) {
    String held = role.held().isEmpty() ? "" : "; " + role.held() + " is held";
    return role.needs() + held + (title.equals(LATER_TITLE) ? "" : rest(role));
  }

  private static String rest(RoleFit role) {
    if (role.byCoding()) {
      return "; of this only your coding counts here: what else it names you have not said you hold";
    }
    return role.unsaid() ? "; this you have not said you hold" : "";
  }

  private String asks(RoleFit role) {
    return "coding " + role.coding() + (care ? ", healthcare knowledge " + role.knowledge() : "");
  }

  private void reason(Reason reason) {
    String label = reason.speaksFor() ? "     why     " : "     but     ";
    Wrapped.print(label, text(reason), out);
  }

  private void next() {
    LaneFit lane = fit.lanes().getFirst();
    out.printf("%nNext%n");
    Wrapped.print("  Advantage ", own().advantage(), out);
    Wrapped.print("  Learn     ", lane.nextStep(), out);
    Wrapped.print("  Build     ", lane.project(), out);
    Wrapped.print(
        "  Keep out  ",
        String.join("; ", fit.avoid().stream().map(FitResult.Kept::title).toList()) + ".",
        out);
    fit.warnings().stream()
        .limit(2)
        .forEach(w -> Wrapped.print("  Mind      ", w.text() + " [" + w.source() + "]", out));
    String role = fit.now().getFirst().role();
    Wrapped.print(
        "  Then      ", "linacre career role " + role + " · compare · transition · plan", out);
    Wrapped.print(
        "  How far   ",
        "within reach is no distance: career transition --to " + role + " tells levels and hours",
        out);
  }
}
