package org.linacre.engine.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workforce plan as a document.
 *
 * @param sections the actions by enabler, in the order of the pack
 * @param risks what deskilling may do
 * @param guards what guards against it
 * @param unowned how many actions and guards have no owner yet
 * @param undated how many have no date yet
 * @param open which these are
 */
public record ActionPlan(
    List<Section> sections,
    List<Risk> risks,
    List<Guard> guards,
    long unowned,
    long undated,
    List<Open> open) {
  /** What guards are assigned as. */
  public static final String DESKILLING = "deskilling";

  /** A plan with its own copies. */
  public ActionPlan {
    sections = List.copyOf(sections);
    risks = List.copyOf(risks);
    guards = List.copyOf(guards);
    open = List.copyOf(open);
  }

  /**
   * What an action or guard lacks.
   *
   * @param enabler its enabler, or {@link #DESKILLING} for a guard
   * @param position its place
   * @param owner whether its owner is not named
   * @param date whether its date is not set
   */
  public record Open(String enabler, int position, boolean owner, boolean date) {}

  /**
   * The actions of an enabler.
   *
   * @param enabler the enabler
   * @param actions its actions
   */
  public record Section(String enabler, List<Action> actions) {
    /** A section with its own copy. */
    public Section {
      actions = List.copyOf(actions);
    }
  }

  /**
   * An action.
   *
   * @param position its place, from 1
   * @param text what to do
   * @param figures what the models say to it
   * @param owner who answers for it, or empty
   * @param by the day by which it is done, or null
   * @param source its place in the source
   */
  public record Action(
      int position,
      String text,
      List<Figure> figures,
      String owner,
      @Nullable LocalDate by,
      String source) {
    /** An action with its own copy. */
    public Action {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A figure.
   *
   * @param figure its id in {@link PlanFigures}
   * @param value its value; null where so few people are not told
   * @param fewerThan where the value is not told: it is less than this; else 0
   * @param text how it is said, with {0} for the number
   */
  public record Figure(String figure, @Nullable Double value, int fewerThan, String text) {}

  /** A risk of deskilling and its place in the source. */
  public record Risk(String text, String source) {}

  /**
   * What guards against deskilling.
   *
   * @param position its place in the source
   * @param text what to do
   * @param owner who answers for it, or empty
   * @param by the day by which it is done, or null
   * @param source its place in the source
   */
  public record Guard(
      int position, String text, String owner, @Nullable LocalDate by, String source) {}

  /**
   * Who answers for an action, and by when.
   *
   * @param enabler the action's enabler, or {@link #DESKILLING} for a guard
   * @param position its place
   * @param owner who, or empty
   * @param by by when, or null
   */
  public record Assignment(String enabler, int position, String owner, @Nullable LocalDate by) {}

  /**
   * The plan.
   *
   * @param material what the pack says
   * @param figures the figures by id
   * @param assignments who answers for what
   */
  public static ActionPlan of(
      PlanMaterial material, PlanFigures figures, List<Assignment> assignments) {
    Map<String, List<Action>> byEnabler = new LinkedHashMap<>();
    for (PlanMaterial.Action one : material.actions()) {
      Assignment who = assigned(assignments, one.enabler(), one.position());
      byEnabler
          .computeIfAbsent(one.enabler(), _ -> new ArrayList<>())
          .add(
              new Action(
                  one.position(),
                  one.text(),
                  figures(material, one, figures),
                  who.owner(),
                  who.by(),
                  one.source()));
    }
    List<Section> sections = new ArrayList<>();
    byEnabler.forEach((enabler, actions) -> sections.add(new Section(enabler, actions)));
    List<Guard> guards = guards(material, assignments);
    List<Open> open = open(sections, guards);
    return new ActionPlan(
        sections,
        material.deskilling().stream()
            .filter(d -> !d.guard())
            .map(d -> new Risk(d.text(), d.source()))
            .toList(),
        guards,
        open.stream().filter(Open::owner).count(),
        open.stream().filter(Open::date).count(),
        open);
  }

  /** Whatever has no owner or no date. */
  private static List<Open> open(List<Section> sections, List<Guard> guards) {
    List<Open> open = new ArrayList<>();
    for (Section section : sections) {
      for (Action a : section.actions()) {
        open.add(new Open(section.enabler(), a.position(), a.owner().isEmpty(), a.by() == null));
      }
    }
    for (Guard g : guards) {
      open.add(new Open(DESKILLING, g.position(), g.owner().isEmpty(), g.by() == null));
    }
    open.removeIf(one -> !one.owner() && !one.date());
    return open;
  }

  private static List<Guard> guards(PlanMaterial material, List<Assignment> assignments) {
    List<Guard> guards = new ArrayList<>();
    for (PlanMaterial.Deskilling one : material.deskilling()) {
      if (one.guard()) {
        Assignment who = assigned(assignments, DESKILLING, one.position());
        guards.add(new Guard(one.position(), one.text(), who.owner(), who.by(), one.source()));
      }
    }
    return guards;
  }

  private static List<Figure> figures(
      PlanMaterial material, PlanMaterial.Action action, PlanFigures figures) {
    List<Figure> found = new ArrayList<>();
    for (PlanMaterial.Figure one : material.figures()) {
      boolean speaks =
          one.enabler().equals(action.enabler()) && one.position() == action.position();
      if (speaks && figures.has(one.figure())) {
        found.add(
            new Figure(
                one.figure(),
                figures.value(one.figure()),
                figures.fewerThan(one.figure()),
                said(one.text(), figures.value(one.figure()))));
      }
    }
    return found;
  }

  /** A text of one or of many: of [one|many] the part before the line for one, else the other. */
  private static String said(String text, @Nullable Double value) {
    boolean one = value != null && Math.round(value) == 1;
    return text.replaceAll("\\[([^|\\]]*)\\|([^|\\]]*)\\]", one ? "$1" : "$2");
  }

  private static Assignment assigned(List<Assignment> assignments, String enabler, int position) {
    return assignments.stream()
        .filter(a -> a.enabler().equals(enabler) && a.position() == position)
        .findFirst()
        .orElse(new Assignment(enabler, position, "", null));
  }
}
