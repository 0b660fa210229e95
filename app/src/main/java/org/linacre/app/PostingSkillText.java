package org.linacre.app;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import org.linacre.engine.posting.PostingReading.Skill;

/**
 * The lines of what a posting asks: what is asked first, then what is only desirable. What one
 * sentence names stands in one line; of registrations one is meant, since each profession has its
 * own body.
 */
final class PostingSkillText {
  private static final String REGISTRATION = "registration";

  private PostingSkillText() {}

  static List<String> lines(List<Skill> skills) {
    return skills.stream()
        .collect(groupingBy(PostingSkillText::together, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .sorted(comparing(asked -> asked.getFirst().desirable()))
        .map(PostingSkillText::line)
        .toList();
  }

  /** What is the same for all that stand in one line. */
  private static List<Object> together(Skill skill) {
    return List.of(skill.desirable(), skill.scheme(), skill.quote());
  }

  private static String line(List<Skill> asked) {
    Skill first = asked.getFirst();
    String between = first.scheme().equals(REGISTRATION) ? ", or " : "; ";
    return (first.desirable() ? "Desirable only: " : "Asks for: ")
        + asked.stream().map(Skill::title).collect(joining(between))
        + " ("
        + first.scheme()
        + ") \""
        + first.quote()
        + "\"";
  }
}
