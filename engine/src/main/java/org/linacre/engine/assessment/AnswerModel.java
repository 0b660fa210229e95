package org.linacre.engine.assessment;

import java.util.Map;

/**
 * How people stand and how they answer: abilities and noise are normal, of the size the loadings
 * and standard deviations here give them.
 *
 * @param abilities how standings hang together
 * @param thresholds for each level, the standing from which it is held, on average
 * @param noise how far answers stray
 * @param rule when to ask, when to stop and what to call unknown
 */
public record AnswerModel(
    Abilities abilities, Map<String, Double> thresholds, Noise noise, Rule rule) {
  /** A model with its own copy of the thresholds. */
  public AnswerModel {
    thresholds = Map.copyOf(thresholds);
  }

  /**
   * How standings hang together.
   *
   * @param general the loading on the general ability, 0 to 1
   * @param group the loading on the ability in the subject's group, 0 to 1
   * @param own the loading on the subject's own part, 0 to 1
   * @param kinds the correlation of knowledge and skill in the own part of one subject, 0 to 1
   * @param levelSpread how far a level's threshold strays from its average, as a standard deviation
   * @param itemSpread how far one subject's threshold strays beside that, as a standard deviation
   */
  public record Abilities(
      double general,
      double group,
      double own,
      double kinds,
      double levelSpread,
      double itemSpread) {}

  /**
   * How far answers stray from the standing, as standard deviations.
   *
   * @param statement a yes or no to a statement, and a self-rating
   * @param leaning how far a person's own words lean over all subjects, towards more or less than
   *     is held
   * @param unsure a "not sure": the standing is about the threshold
   * @param confirmed a statement that someone other than the person stands behind
   * @param aged what is added where evidence has expired, has fallen or is of another purpose
   * @param scenario the choice in a scenario
   * @param guess the share of right choices among those who do not hold the level, 0 to 1
   */
  public record Noise(
      double statement,
      double leaning,
      double unsure,
      double confirmed,
      double aged,
      double scenario,
      double guess) {}

  /**
   * When to ask and what to call unknown.
   *
   * @param stop asking ends where no answer is expected to spare this many wrong decisions
   * @param decided a decision needs at least this probability, 0.5 to 1
   * @param informed and at most this share of the variance from before any answer, 0 to 1
   * @param most asking ends after this many answers for each level asked, 0 to 1
   * @param everyScenario one of this many prompts is a scenario, where one bears on what is open
   * @param coverage the probability that the intervals are meant to hold, 0 to 1
   */
  public record Rule(
      double stop,
      double decided,
      double informed,
      double most,
      int everyScenario,
      double coverage) {}

  /** The average threshold of a level; 0 where the model says nothing of it. */
  public double threshold(String level) {
    return thresholds.getOrDefault(level, 0.0);
  }
}
