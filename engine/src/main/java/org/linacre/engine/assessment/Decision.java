package org.linacre.engine.assessment;

import java.util.List;

/**
 * What is believed of one level asked.
 *
 * @param competency the competency
 * @param product the product version it is bound to, or empty
 * @param level the level
 * @param title the competency's name
 * @param met {@code yes}, {@code no} or {@code unknown}
 * @param probability the probability that it is held, 0 to 1
 * @param low where the probability may come to lie, at least, once all other subjects were known
 * @param high and at most
 * @param by {@code evidence} where confirmed evidence settles it, {@code answers} where it is
 *     inferred, {@code nothing} where nothing is known
 * @param because what moved it, the strongest first
 */
public record Decision(
    String competency,
    String product,
    String level,
    String title,
    String met,
    double probability,
    double low,
    double high,
    String by,
    List<Because> because) {
  /** The requirement is met. */
  public static final String MET = "yes";

  /** The requirement is not met. */
  public static final String NOT_MET = "no";

  /** It cannot be said. */
  public static final String UNKNOWN = "unknown";

  /** A decision with its own copy of the grounds. */
  public Decision {
    because = List.copyOf(because);
  }

  /**
   * A ground and its weight.
   *
   * @param question what was asked or said
   * @param reply the answer
   * @param weight how far it moved the standing, in standard deviations of what is left open; above
   *     0 it speaks for holding the level
   */
  public record Because(String question, String reply, double weight) {}
}
