package org.linacre.app;

import java.time.LocalDate;
import java.util.List;
import org.linacre.engine.career.NinetyDays;
import org.linacre.engine.career.Transition;

/** Words on the way to a role that a plan and a transition share. */
final class PlanText {
  private PlanText() {}

  /** What the project needs and its courses do not teach before its days begin, and what to do. */
  static String late(NinetyDays plan) {
    List<String> courses =
        plan.late().stream().map(c -> c.title() + " (" + c.from() + " to " + c.to() + ")").toList();
    return "The project begins on "
        + plan.build()
        + "; of what it needs, these courses end later: "
        + String.join("; ", courses)
        + "."
        + ready(plan)
        + " Maybe more hours a week, or a project that leaves them out.";
  }

  /** Whether the project may begin with the first steps of all it needs, or when these end. */
  private static String ready(NinetyDays plan) {
    LocalDate ready = plan.ready();
    if (ready == null) {
      return "";
    }
    return ready.isBefore(plan.build())
        ? " The first course for each subject ends before: a small one may begin with these."
        : " The first course for each subject has ended on "
            + ready
            + ": a small one may begin then.";
  }

  /** What to ask before its courses are begun: it is likely held, and no evidence says so. */
  static String ask(Transition.Borne borne, int hours) {
    List<String> levels =
        borne.levels().stream().map(level -> level.title() + ": " + level.level()).toList();
    return String.join("; ", levels)
        + ". By our reading "
        + String.join(" and ", borne.because())
        + (borne.because().size() == 1 ? " bears" : " bear")
        + (borne.levels().size() == 1 ? " it" : " them")
        + ", though no evidence here says so. Where you hold "
        + (borne.levels().size() == 1 ? "it, " : "them, ")
        + borne.hours()
        + " of the "
        + hours
        + " hours fall away; these courses come last.";
  }
}
