package org.linacre.bench.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringPlan;

/**
 * Made lives whose labels are due after a fortnight and come late by their outcome, or never: those
 * of events are known at once, the rest up to twenty days after they are due. Files hold the cases
 * of their weeks, and those whose label has become known.
 */
final class LateLives {
  private static final int DUE = 14;
  private static final int LATE = 20;
  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * Which labels never come.
   *
   * @param share of those concerned
   * @param hits only of the cases with the outcome that the product called, not of all
   */
  record Loss(double share, boolean hits) {}

  /**
   * How cases are given.
   *
   * @param first the days of the first file
   * @param each the weeks of every later one
   */
  record Weeks(int first, int each) {}

  /** A case, with the day from which its label is known. */
  private record Made(Case one, int day, int known) {}

  private final List<Made> life = new ArrayList<>();
  private final LocalDateTime start;

  LateLives(List<Case> cases, SplittableRandom random, Loss loss) {
    start = cases.getFirst().time();
    for (Case one : cases) {
      int day = (int) java.time.Duration.between(start, one.time()).toDays();
      boolean may = !loss.hits() || (one.label() == 1 && one.prediction() == 1);
      boolean lost = may && random.nextDouble() < loss.share();
      int known = one.label() == 1 ? day : day + DUE + random.nextInt(LATE + 1);
      life.add(new Made(one, day, lost ? NEVER : known));
    }
  }

  private static Case row(Made made, boolean labelled) {
    Case one = made.one();
    return new Case(
        one.id(),
        one.time(),
        one.time().plusDays(DUE),
        one.score(),
        labelled ? one.label() : Case.MISSING,
        one.prediction(),
        one.aided(),
        one.unaided(),
        one.patient(),
        one.groups());
  }

  /** What is given of the days from one, and before another. */
  private List<Case> file(int from, int to) {
    List<Case> rows = new ArrayList<>();
    for (Made made : life) {
      boolean fresh = made.day >= from && made.day < to;
      boolean labelled = made.known < to;
      if (fresh || (made.day < from && labelled && made.known >= from)) {
        rows.add(row(made, labelled));
      }
    }
    return rows;
  }

  /**
   * Watches until something is found, or to the end and its last grace.
   *
   * @param weeks of the first file, and of each later one
   * @return the day after the file in which it was; -1 where it never was
   */
  int watch(MonitoringPlan plan, Weeks weeks, Predicate<MonitoringAnswer> found) {
    Monitor monitor = Monitor.begin(plan);
    int last = life.getLast().day + DUE + LATE + plan.labels().graceDays();
    int to = weeks.first();
    for (int from = 0; from < last; from = to, to += 7 * weeks.each()) {
      if (found.test(monitor.take(file(from, to), start.plusDays(to)))) {
        return to;
      }
    }
    return -1;
  }
}
