package org.linacre.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Targets;

/**
 * What an assessment has found so far.
 *
 * @param person the person's id
 * @param target the target's text
 * @param answers the answers used, in the order in which they came
 * @param decisions one for each level asked, in the frame's order
 * @param expectedRight the share of decisions that are right, on average, 0 to 1
 * @param complete whether nothing more would be asked
 * @param next the id of what would be asked next, or null
 */
public record AssessmentResult(
    String person,
    String target,
    List<Used> answers,
    List<Decision> decisions,
    double expectedRight,
    boolean complete,
    @Nullable String next) {
  /** A result with its own copies. */
  public AssessmentResult {
    answers = List.copyOf(answers);
    decisions = List.copyOf(decisions);
  }

  /**
   * An answer used.
   *
   * @param prompt the prompt's id
   * @param competency the competency it is about
   * @param product the product version it is bound to, or empty
   * @param level the level
   * @param answer the reply
   * @param right for a scenario whether the answer was the best one; null for a statement
   */
  public record Used(
      String prompt,
      String competency,
      String product,
      String level,
      String answer,
      @Nullable Boolean right) {}

  /** What an assessment has found. */
  public static AssessmentResult of(String person, String target, Assessment assessment) {
    String next = assessment.next().map(Prompt::id).orElse(null);
    return new AssessmentResult(
        person,
        target,
        assessment.answers().stream().map(a -> used(a, assessment.prompt(a))).toList(),
        assessment.decisions(),
        Questions.rounded(assessment.expectedRight()),
        next == null,
        next);
  }

  private static Used used(Answer answer, Prompt prompt) {
    return new Used(
        prompt.id(),
        Targets.general(prompt.item().competency()),
        Targets.productOf(prompt.item().competency()),
        prompt.item().level(),
        answer.reply(),
        prompt instanceof Prompt.Situation(Scenario scenario, _)
            ? (Boolean) answer.reply().equals(Scenario.letter(scenario.best()))
            : null);
  }

  /** How many decisions say this. */
  public long count(String met) {
    return decisions.stream().filter(decision -> decision.met().equals(met)).count();
  }
}
