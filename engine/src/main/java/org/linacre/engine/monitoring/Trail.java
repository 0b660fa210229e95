package org.linacre.engine.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of points for a chart: every so many cases, twice as many whenever there are too many
 * points. Which are kept depends on the number of cases only.
 *
 * @param <P> a point
 */
final class Trail<P> {
  private static final int MOST = 160;

  private final List<P> points = new ArrayList<>();
  private long step = 1;

  /**
   * What is kept between runs.
   *
   * @param step from one point to the next, cases
   * @param points the points
   * @param <P> a point
   */
  record State<P>(long step, List<P> points) {
    State {
      points = List.copyOf(points);
    }
  }

  void resume(State<P> state) {
    step = state.step();
    points.clear();
    points.addAll(state.points());
  }

  State<P> state() {
    return new State<>(step, points);
  }

  List<P> points() {
    return List.copyOf(points);
  }

  /** Whether the point of this case, from 1, is kept. */
  boolean keeps(long number) {
    return number % step == 0;
  }

  /** Adds a point that is kept. */
  void add(P point) {
    points.add(point);
    if (points.size() == MOST) {
      for (int i = 0; i < MOST / 2; i++) {
        points.set(i, points.get(2 * i + 1));
      }
      points.subList(MOST / 2, MOST).clear();
      step *= 2;
    }
  }
}
