package org.linacre.engine.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one run. */
final class Intake {
  private final MonitoringPlan plan;
  private final Map<Ledger.Row, Long> kinds = new EnumMap<>(Ledger.Row.class);
  private final Map<Map<String, String>, Long> levels = new HashMap<>();
  private final @Nullable LocalDateTime reached;
  private long rows;
  private long early;

  /**
   * No row yet.
   *
   * @param reached up to when earlier runs had come; null before the first
   */
  Intake(MonitoringPlan plan, @Nullable LocalDateTime reached) {
    this.plan = plan;
    this.reached = reached;
  }

  void take(Case one, Ledger.Row kind) {
    rows++;
    kinds.merge(kind, 1L, Long::sum);
    boolean fresh = kind == Ledger.Row.FRESH;
    early += fresh && reached != null && one.time().isBefore(reached) ? 1 : 0;
    levels.merge(one.groups(), 1L, Long::sum);
  }

  /** These rows, and all cases of the life. */
  MonitoringAnswer.Counts counts(Ledger ledger, @Nullable LocalDateTime asOf) {
    boolean wanted = plan.needsLabels();
    List<DueDay> days = wanted && asOf != null ? ledger.held(asOf) : List.of();
    long over = days.stream().mapToLong(d -> d.cases().size()).sum();
    long held = days.stream().mapToLong(DueDay::labelled).sum();
    Closed closed = wanted ? ledger.closed() : Closed.NONE;
    return new MonitoringAnswer.Counts(
        rows,
        of(Ledger.Row.FRESH),
        of(Ledger.Row.LABELLED),
        of(Ledger.Row.REPEATED),
        of(Ledger.Row.CHANGED),
        of(Ledger.Row.ASIDE),
        of(Ledger.Row.OLD),
        early,
        ledger.closed().counted(),
        closed.bounded(),
        text(closed.through()),
        ledger.waiting().size() - over,
        over - held,
        held,
        text(days.isEmpty() ? null : days.getFirst().date()),
        closed.leftOutDays(),
        closed.leftOut(),
        closed.tooLate(),
        unknown());
  }

  private long of(Ledger.Row kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private Map<String, Long> unknown() {
    Map<String, Long> unknown = new TreeMap<>();
    for (MonitoringPlan.Grouping grouping : plan.groups()) {
      levels.forEach(
          (groups, count) -> {
            String level = groups.getOrDefault(grouping.column(), "");
            if (!grouping.levels().contains(level)) {
              unknown.merge(grouping.column() + "=" + level, count, Long::sum);
            }
          });
    }
    return unknown;
  }
}
