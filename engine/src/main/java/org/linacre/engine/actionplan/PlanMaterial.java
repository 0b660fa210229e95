package org.linacre.engine.actionplan;

import java.util.List;

/**
 * What a pack says of workforce plans.
 *
 * @param actions what may be done, by enabler
 * @param figures which figures of the models speak to which action
 * @param deskilling risks of deskilling, and what guards against them
 * @param archetypes the archetypes there are
 */
public record PlanMaterial(
    List<Action> actions,
    List<Figure> figures,
    List<Deskilling> deskilling,
    List<String> archetypes) {
  /** Material with its own copies. */
  public PlanMaterial {
    actions = List.copyOf(actions);
    figures = List.copyOf(figures);
    deskilling = List.copyOf(deskilling);
    archetypes = List.copyOf(archetypes);
  }

  /**
   * An action.
   *
   * @param enabler what it belongs to, such as supply
   * @param position its place among the enabler's actions, from 1
   * @param text what to do
   * @param source its place in the source
   */
  public record Action(String enabler, int position, String text, String source) {}

  /**
   * A figure that speaks to an action.
   *
   * @param enabler the action's enabler
   * @param position the action's place
   * @param figure the figure's id in {@link PlanFigures}
   * @param text how it is said, with {0} for the number, and [one|many] where one is said otherwise
   */
  public record Figure(String enabler, int position, String figure, String text) {}

  /**
   * A risk of deskilling, or what guards against it.
   *
   * @param position its place in the source
   * @param guard whether it is a guard
   * @param text what it is
   * @param source its place in the source
   */
  public record Deskilling(int position, boolean guard, String text, String source) {}
}
