package org.linacre.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.linacre.engine.posting.PostingReading.Skill;

/** The lines that tell how a person's file stands against what a posting asks. */
final class PostingFitText {
  private PostingFitText() {}

  /**
   * The lines.
   *
   * @param folder the organisation's, as it was given
   */
  static List<String> lines(PostingFit fit, String folder) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s against %s: %d levels held, %d to go."
            .formatted(fit.person(), fit.target(), fit.held().size(), fit.steps()));
    if (fit.steps() > 0) {
      String asked = " " + folder + " --person " + fit.person() + " --target " + fit.target();
      lines.add("What is missing: linacre gap" + asked);
      lines.add("The way there: linacre journey" + asked);
    }
    lines.add("Competencies it names and you have: " + names(fit.skillsHeld()));
    lines.add("Competencies it names and you lack: " + names(fit.skillsMissing()));
    lines.addAll(unstated(fit.registrations()));
    return lines;
  }

  private static String names(List<String> all) {
    return all.isEmpty() ? "none" : String.join(", ", all);
  }

  /** A line for each sentence that asks registrations of which the person's file says nothing. */
  private static List<String> unstated(List<Skill> registrations) {
    return registrations.stream()
        .collect(Collectors.groupingBy(Skill::quote, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(PostingFitText::unstatedIn)
        .toList();
  }

  private static String unstatedIn(List<Skill> asked) {
    return "The advert "
        + (asked.getFirst().desirable() ? "would like " : "asks for ")
        + asked.stream().map(Skill::title).collect(Collectors.joining(", or "))
        + "; your file does not say whether you hold it: \""
        + asked.getFirst().quote()
        + "\"";
  }
}
