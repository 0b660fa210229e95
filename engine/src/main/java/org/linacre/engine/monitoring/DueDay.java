package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases whose labels are due on one day. They are taken together: whether and when a case
 * enters must not depend on its outcome, and outcomes that happen are known before those that do
 * not.
 *
 * @param date the day
 * @param cases in the order of due, time and id
 */
record DueDay(LocalDate date, List<Ledger.Waiting> cases) {
  private static final Comparator<Ledger.Waiting> ORDER =
      Comparator.comparing((Ledger.Waiting w) -> w.one().due())
          .thenComparing(Ledger.Waiting::one, Case.ORDER);

  DueDay {
    cases = cases.stream().sorted(ORDER).toList();
  }

  /** What becomes of a day. */
  enum Fate {
    WAITS,
    ENTERS,
    LEFT_OUT
  }

  /** The days that are over, in their order. */
  static List<DueDay> over(Iterable<Ledger.Waiting> waiting, LocalDate today) {
    Map<LocalDate, List<Ledger.Waiting>> days = new TreeMap<>();
    LocalDate latest = LocalDate.MIN;
    List<Ledger.Waiting> cases = new ArrayList<>();
    for (Ledger.Waiting one : waiting) {
      LocalDate date = one.one().due().toLocalDate();
      if (date.isBefore(today)) {
        cases = date.equals(latest) ? cases : days.computeIfAbsent(date, _ -> new ArrayList<>());
        latest = date;
        cases.add(one);
      }
    }
    return days.entrySet().stream().map(d -> new DueDay(d.getKey(), d.getValue())).toList();
  }

  /** The day after its grace. */
  LocalDate judged(MonitoringPlan.Labels rule) {
    return date.plusDays(rule.graceDays() + 1L);
  }

  /**
   * A complete day enters at once. Any other waits until its grace is over, so that labels that
   * come a little later are waited for whatever they say; then it enters, if those missing are
   * bounded or the stated share is labelled.
   */
  Fate fate(MonitoringPlan.Labels rule, LocalDate today) {
    if (labelled() == cases.size()) {
      return Fate.ENTERS;
    }
    if (today.isBefore(judged(rule))) {
      return Fate.WAITS;
    }
    boolean bounded = rule.missing() == MonitoringPlan.Missing.BOUNDED;
    return bounded || labelled() >= rule.complete() * cases.size() ? Fate.ENTERS : Fate.LEFT_OUT;
  }

  long labelled() {
    return cases.stream().filter(w -> w.one().isLabelled()).count();
  }

  /** When the day could enter: at once, or when its latest label came, or when it was judged. */
  LocalDateTime ready(MonitoringPlan.Labels rule) {
    LocalDateTime ready =
        labelled() == cases.size() ? LocalDateTime.MIN : judged(rule).atStartOfDay();
    for (Ledger.Waiting one : cases) {
      boolean late = one.one().isLabelled() && one.from().isAfter(one.one().due());
      ready = late && one.from().isAfter(ready) ? one.from() : ready;
    }
    return ready;
  }
}
