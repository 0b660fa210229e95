package org.linacre.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linacre.engine.career.Assumed;
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
        + " hours fall away; these courses come as late as the others allow.";
  }

  /** Every subject by its level. */
  static String byLevel(List<Transition.Lacking> levels) {
    Map<String, List<String>> byLevel = new LinkedHashMap<>();
    levels.forEach(l -> byLevel.computeIfAbsent(l.level(), _ -> new ArrayList<>()).add(l.title()));
    return byLevel.entrySet().stream()
        .map(level -> capital(level.getKey()) + ": " + String.join("; ", level.getValue()))
        .collect(Collectors.joining(". "));
  }

  /** That the courses are not there for what is assumed, and which would teach it. */
  static String unheld(Assumed assumed) {
    String open =
        assumed.untaught().stream()
            .map(level -> level.title() + ": " + level.level())
            .collect(Collectors.joining("; "));
    return teach(assumed) + (open.isEmpty() ? "" : " No course teaches " + open + ".");
  }

  private static String teach(Assumed assumed) {
    String instead = names(assumed.instead());
    return assumed.courses().isEmpty()
        ? "What is assumed takes no course more where you do not hold it."
        : "None of the courses above is there for what is assumed. Where you do not hold it, add "
            + names(assumed.courses())
            + (instead.isEmpty() ? "" : " in place of " + instead)
            + ": "
            + assumed.hours()
            + " hours more.";
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String names(List<Transition.Module> courses) {
    return courses.stream()
        .map(c -> c.title() + " (" + c.hours() + " h)")
        .collect(Collectors.joining("; "));
  }
}
