package org.linacre.engine.career;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's folder knows of a person beside the answers: the job, and how far each
 * role is from the levels held.
 *
 * @param person the person's id, or empty where there is none
 * @param job the job's title, or empty
 * @param distances for each role, how far it is; empty where nobody is looked at
 */
public record Standing(String person, String job, Map<String, Distance> distances) {
  /** A standing with its own copies. */
  public Standing {
    distances = Map.copyOf(distances);
  }

  /** Nobody is looked at. */
  public static Standing none() {
    return new Standing("", "", Map.of());
  }

  /**
   * An answer that was not given but follows from other words, from a job or from evidence.
   *
   * @param question the question
   * @param option the option
   * @param because what it follows from, and of that what counted or was taken for granted
   * @param said what it follows from alone; {@code because} begins with it
   */
  public record Taken(String question, String option, String because, String said) {
    /** An answer that follows from all that was said. */
    public Taken(String question, String option, String because) {
      this(question, option, because, because);
    }

    /** What of that counted, or was taken for granted; or empty. */
    public String why() {
      return because.substring(said.length());
    }
  }

  /**
   * How far a role is, in levels.
   *
   * @param asks how many levels the role asks
   * @param carried how many of them are held
   * @param confirmed how many of them somebody else stands behind
   * @param steps how many are missing
   */
  public record Distance(int asks, int carried, int confirmed, int steps) {}

  /** Whether somebody is looked at. */
  boolean isKnown() {
    return !person.isEmpty();
  }

  /** How far a role is; null where nobody is looked at. */
  @Nullable Distance to(CareerRole role) {
    return distances.get(role.id());
  }

  /** The levels missing for a role; 0 where nobody is looked at. */
  int steps(CareerRole role) {
    Distance distance = to(role);
    return distance == null ? 0 : distance.steps();
  }
}
