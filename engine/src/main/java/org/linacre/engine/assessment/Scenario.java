package org.linacre.engine.assessment;

import java.util.List;
import org.linacre.competence.Item;

/**
 * A short question with a situation and answers of which one is best.
 *
 * @param id its id
 * @param item the competency and level it tests
 * @param situation what happens, ending in a question
 * @param answers the answers in their order
 * @param best the place of the best answer, from 0
 * @param reason why it is best
 */
public record Scenario(
    String id, Item item, String situation, List<String> answers, int best, String reason) {
  /** A scenario with its own copy of the answers. */
  public Scenario {
    answers = List.copyOf(answers);
  }

  /** The letter of an answer: {@code a} for the first. */
  public static String letter(int place) {
    return String.valueOf((char) ('a' + place));
  }
}
