package org.linacre.engine.assessment;

import java.util.List;
import java.util.Map;

/**
 * What an assessment asks with.
 *
 * @param model how people stand and answer
 * @param statements for each level, what holding it means in plain words, in the first person
 * @param scenarios the scenarios
 */
public record Material(
    AnswerModel model, Map<String, String> statements, List<Scenario> scenarios) {
  private static final double THOROUGH = 5;

  /** Each level may be asked by its statement and by a scenario. */
  private static final double SCENARIOS_TOO = 2;

  /** Material with its own copies. */
  public Material {
    statements = Map.copyOf(statements);
    scenarios = List.copyOf(scenarios);
  }

  /** The same with a rule that asks every level where an answer may still change a decision. */
  public Material thorough() {
    AnswerModel.Rule rule = model.rule();
    AnswerModel.Rule patient =
        new AnswerModel.Rule(
            rule.stop() / THOROUGH,
            rule.decided(),
            rule.informed(),
            SCENARIOS_TOO,
            rule.everyScenario(),
            rule.coverage());
    return new Material(
        new AnswerModel(model.abilities(), model.thresholds(), model.noise(), patient),
        statements,
        scenarios);
  }
}
