package org.linacre.engine.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Targets;

/**
 * What a person lacks against a target, with reasons.
 *
 * @param person the person's id
 * @param target the target's text
 * @param steps how many levels are missing
 * @param missing one entry for each level needed and not held, in the frame's order
 */
public record GapAnalysis(String person, String target, int steps, List<Missing> missing) {
  /**
   * A level needed and not held.
   *
   * @param competency the competency
   * @param product the product version it is bound to, or empty
   * @param level the level
   * @param kind knowledge or skill
   * @param certainty certain, possible or unknown
   * @param title the competency's name
   * @param asked the rows that ask for this level or one that implies it
   */
  public record Missing(
      String competency,
      String product,
      String level,
      String kind,
      String certainty,
      String title,
      List<String> asked) {}

  /** A gap with its own copy of the entries. */
  public GapAnalysis {
    missing = List.copyOf(missing);
  }

  /** The gap of a profile to the rows of a target. */
  public static GapAnalysis of(Question question, Profile profile, Targets targets) {
    LevelSet need = targets.set(question.rows());
    List<Missing> missing = new ArrayList<>();
    for (Item item : profile.held().missing(need)) {
      String general = Targets.general(item.competency());
      missing.add(
          new Missing(
              general,
              Targets.productOf(item.competency()),
              item.level(),
              targets.catalogue().kindOf(item.level()),
              profile.certaintyOf(item).name().toLowerCase(Locale.ROOT),
              targets.catalogue().titleOf(general),
              reasons(item, question.rows(), targets)));
    }
    return new GapAnalysis(question.person(), question.target(), missing.size(), missing);
  }

  private static List<String> reasons(Item item, List<Asked> rows, Targets targets) {
    return rows.stream()
        .filter(row -> targets.frame().of(List.of(row.item())).has(item))
        .map(row -> row.requirement().place())
        .distinct()
        .toList();
  }

  /**
   * What is asked.
   *
   * @param person the person's id
   * @param target the target's text
   * @param rows the rows of the target
   */
  public record Question(String person, String target, List<Asked> rows) {
    /** A question with its own copy of the rows. */
    public Question {
      rows = List.copyOf(rows);
    }
  }
}
