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
 * @param held one entry for each level needed and held, in the frame's order
 */
public record GapAnalysis(
    String person, String target, int steps, List<Missing> missing, List<Held> held) {
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
   * @param evidence what speaks of the level, the latest first
   */
  public record Missing(
      String competency,
      String product,
      String level,
      String kind,
      String certainty,
      String title,
      List<String> asked,
      List<Trace> evidence) {}

  /**
   * A level needed and held.
   *
   * @param competency the competency
   * @param product the product version it is bound to, or empty
   * @param level the level
   * @param kind knowledge or skill
   * @param confirmed whether someone other than the person stands behind it
   * @param evidence what speaks of the level, the latest first
   */
  public record Held(
      String competency,
      String product,
      String level,
      String kind,
      boolean confirmed,
      List<Trace> evidence) {}

  /** A gap with its own copy of the entries. */
  public GapAnalysis {
    missing = List.copyOf(missing);
    held = List.copyOf(held);
  }

  /** The gap of a profile, folded from this history, to the rows of a target. */
  public static GapAnalysis of(
      Question question, History history, Profile profile, Targets targets) {
    LevelSet need = targets.set(question.rows());
    List<Missing> missing = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (Item item : need.items()) {
      if (profile.held().has(item)) {
        held.add(held(item, history, profile, targets));
      } else {
        missing.add(missing(item, question, targets, new Known(history, profile)));
      }
    }
    return new GapAnalysis(question.person(), question.target(), missing.size(), missing, held);
  }

  private record Known(History history, Profile profile) {}

  private static Missing missing(Item item, Question question, Targets targets, Known known) {
    String general = Targets.general(item.competency());
    return new Missing(
        general,
        Targets.productOf(item.competency()),
        item.level(),
        targets.catalogue().kindOf(item.level()),
        known.profile().certaintyOf(item).name().toLowerCase(Locale.ROOT),
        targets.catalogue().titleOf(general),
        reasons(item, question.rows(), targets),
        Trace.of(item, known.history()));
  }

  private static Held held(Item item, History history, Profile profile, Targets targets) {
    return new Held(
        Targets.general(item.competency()),
        Targets.productOf(item.competency()),
        item.level(),
        targets.catalogue().kindOf(item.level()),
        profile.confirmed().has(item),
        Trace.of(item, history));
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
