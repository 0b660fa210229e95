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
   */
  record Point(Item item, String group, String kind) {}

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

  /** The covariance of two standings. */
  double covariance(int i, int j) {
    Abilities abilities = model.abilities();
    Point a = points.get(i);
    Point b = points.get(j);
    double shared = abilities.general() * abilities.general();
    if (a.group().equals(b.group())) {
      shared += abilities.group() * abilities.group();
    }
    if (a.item().level().equals(b.item().level())) {
      shared += abilities.levelSpread() * abilities.levelSpread();
    }
    return shared + ownCovariance(i, j);
  }

  /** The part of the covariance that no other subject tells anything about. */
  double ownCovariance(int i, int j) {
    Abilities abilities = model.abilities();
    Point a = points.get(i);
    Point b = points.get(j);
    if (!a.item().competency().equals(b.item().competency())) {
      return 0;
    }
    double own =
        abilities.own() * abilities.own() * (a.kind().equals(b.kind()) ? 1 : abilities.kinds());
    return i == j ? own + abilities.itemSpread() * abilities.itemSpread() : own;
  }
}
