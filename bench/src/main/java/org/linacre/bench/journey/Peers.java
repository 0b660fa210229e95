package org.linacre.bench.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.linacre.competence.LevelSet;
import org.linacre.engine.journey.Option;

/** What others do with the same instance; each goes on until the need is met. */
final class Peers {
  private Peers() {}

  /**
   * A static score of relevance, as the incumbent has it: for each course the missing levels it
   * teaches, worked out once; neither hours nor overlap count. The person takes the list from its
   * top, each course as soon as its entry condition is met.
   *
   * @param skip whether courses that bring nothing new any more are passed over, which the
   *     incumbent leaves to the reader
   */
  static long staticScore(Instance instance, boolean skip) {
    List<Option> list = new ArrayList<>(instance.options());
    LevelSet gap = instance.held().gapTo(instance.need());
    list.sort(
        Comparator.comparingInt((Option o) -> -o.gives().meet(gap).size())
            .thenComparing(Option::id));
    return take(instance, list, skip);
  }

  private static long take(Instance instance, List<Option> list, boolean skip) {
    LevelSet now = instance.held();
    List<Option> left = new ArrayList<>(list);
    long hours = 0;
    while (!now.covers(instance.need())) {
      LevelSet wanted = wanted(now, instance);
      Option next = null;
      for (Option option : left) {
        LevelSet useful = option.gives().meet(wanted);
        boolean listed = skip ? now.stepsTo(useful) > 0 : !useful.isEmpty();
        if (next == null && listed && now.covers(option.requires())) {
          next = option;
        }
      }
      if (next == null) {
        throw new IllegalStateException("No course left for what is missing.");
      }
      left.remove(next);
      now = now.join(next.gives());
      hours += next.price();
    }
    return hours;
  }

  /** The need, and what courses that bring some of what is missing of it ask on entry. */
  private static LevelSet wanted(LevelSet now, Instance instance) {
    LevelSet wanted = instance.need();
    for (LevelSet before = now.meet(now.frame().empty()); !before.equals(wanted); ) {
      before = wanted;
      for (Option option : instance.options()) {
        if (now.stepsTo(option.gives().meet(before)) > 0) {
          wanted = wanted.join(option.requires());
        }
      }
    }
    return wanted;
  }

  /** Plain greedy: the course that brings most missing levels an hour, of those open now. */
  static long greedy(Instance instance) {
    LevelSet now = instance.held();
    long hours = 0;
    while (!now.covers(instance.need())) {
      LevelSet have = now;
      Option next = best(instance, now, o -> have.stepsTo(o.gives().meet(instance.need())));
      if (next == null) {
        LevelSet wanted = wanted(now, instance);
        next = best(instance, now, o -> have.stepsTo(o.gives().meet(wanted)));
      }
      if (next == null) {
        throw new IllegalStateException("No course left for what is missing.");
      }
      now = now.join(next.gives());
      hours += next.price();
    }
    return hours;
  }

  private static @org.jspecify.annotations.Nullable Option best(
      Instance instance, LevelSet now, ToDoubleFunction<Option> brings) {
    Option best = null;
    double most = 0;
    for (Option option : instance.options()) {
      double value = brings.applyAsDouble(option) / option.price();
      if (now.covers(option.requires()) && value > most) {
        most = value;
        best = option;
      }
    }
    return best;
  }
}
