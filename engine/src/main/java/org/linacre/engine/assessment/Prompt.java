package org.linacre.engine.assessment;

import java.util.ArrayList;
import java.util.List;
import org.linacre.competence.Item;

/** Something to ask a person. */
public sealed interface Prompt {
  /** The id by which it is answered. */
  String id();

  /** The level it is about. */
  Item item();

  /** What is read to the person. */
  String text();

  /** The replies it takes. */
  List<String> replies();

  /** "Yes" to a statement. */
  String YES = "yes";

  /** "No" to a statement. */
  String NO = "no";

  /** The person cannot say; every prompt takes it. */
  String NOT_SURE = "not-sure";

  /**
   * A statement at the level asked, to which the person says yes, no or not-sure.
   *
   * @param item the level
   * @param text the statement
   */
  record Statement(Item item, String text) implements Prompt {
    @Override
    public String id() {
      return item.toString();
    }

    @Override
    public List<String> replies() {
      return List.of(YES, NO, NOT_SURE);
    }
  }

  /**
   * A scenario, to which the person chooses an answer by its letter, or is not sure.
   *
   * @param scenario the scenario
   * @param item the level it tests
   */
  record Situation(Scenario scenario, Item item) implements Prompt {
    @Override
    public String id() {
      return scenario.id();
    }

    @Override
    public String text() {
      return scenario.situation();
    }

    @Override
    public List<String> replies() {
      List<String> replies = new ArrayList<>();
      for (int i = 0; i < scenario.answers().size(); i++) {
        replies.add(Scenario.letter(i));
      }
      replies.add(NOT_SURE);
      return replies;
    }
  }

  /** How a reply looks at the standing. */
  default Look look(String reply, AnswerModel.Noise noise) {
    return switch (this) {
      case Statement _ ->
          reply.equals(NOT_SURE)
              ? new Look.Unsure(noise.unsure())
              : new Look.Said(reply.equals(YES), noise.statement());
      case Situation(Scenario scenario, _) ->
          new Look.Chose(
              reply.equals(Scenario.letter(scenario.best())), noise.scenario(), noise.guess());
    };
  }
}
