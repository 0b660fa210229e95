package org.linacre.engine.assessment;

import java.util.List;
import org.linacre.competence.Item;
import org.linacre.engine.assessment.AnswerModel.Abilities;

/**
 * The levels asked, and how a person's standings on them hang together before any answer.
 *
 * <p>The standing on an item is measured from its threshold: the item is held where it is above 0.
 */
final class Standings {
  /**
   * A level asked.
   *
   * @param item the competency (bound where it is a product's) and level
   * @param group the group whose ability it draws on
   * @param kind knowledge or skill
   * @param apart whether its subject is learned apart from the framework, so that neither the
   *     general ability nor the group's tells anything of it
   */
  record Point(Item item, String group, String kind, boolean apart) {
    private boolean isSubjectOf(Point other) {
      return item.competency().equals(other.item.competency());
    }
  }

  private final List<Point> points;
  private final AnswerModel model;

  Standings(List<Point> points, AnswerModel model) {
    this.points = List.copyOf(points);
    this.model = model;
  }

  List<Point> points() {
    return points;
  }

  int size() {
    return points.size();
  }

  AnswerModel model() {
    return model;
  }

  /** The mean standing of the workforce on an item. */
  double mean(int i) {
    return -model.threshold(points.get(i).item().level());
  }

  /** How many of the levels are of subjects that are learned apart. */
  int apart() {
    return (int) points.stream().filter(Point::apart).count();
  }

  /** The covariance of two standings; none where one is learned apart from the other. */
  double covariance(int i, int j) {
    Point a = points.get(i);
    Point b = points.get(j);
    boolean together = a.isSubjectOf(b) || (!a.apart() && !b.apart());
    return together ? shared(a, b) + part(i, j) : 0;
  }

  /** The part of the covariance that no other subject tells anything about. */
  double ownCovariance(int i, int j) {
    return points.get(i).apart() ? covariance(i, j) : part(i, j);
  }

  private double shared(Point a, Point b) {
    Abilities abilities = model.abilities();
    double shared = abilities.general() * abilities.general();
    if (a.group().equals(b.group())) {
      shared += abilities.group() * abilities.group();
    }
    if (a.item().level().equals(b.item().level())) {
      shared += abilities.levelSpread() * abilities.levelSpread();
    }
    return shared;
  }

  /** What the subject's own part adds. */
  private double part(int i, int j) {
    Abilities abilities = model.abilities();
    Point a = points.get(i);
    Point b = points.get(j);
    if (!a.isSubjectOf(b)) {
      return 0;
    }
    double own =
        abilities.own() * abilities.own() * (a.kind().equals(b.kind()) ? 1 : abilities.kinds());
    return i == j ? own + abilities.itemSpread() * abilities.itemSpread() : own;
  }
}
