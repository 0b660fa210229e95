package org.linacre.engine.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;

/**
 * When a level has the least events and non-events to be estimable, should rows go on as they came.
 *
 * @param group the grouping
 * @param level the level
 * @param rows its rows with an outcome
 * @param events how many have it
 * @param months over which they came, from the first to the last day of all rows; 0 where days are
 *     not known
 * @param estimableNow whether there are enough already
 * @param estimableIn in how many months more, at the same pace; empty where that cannot be said
 */
public record Accrual(
    String group,
    String level,
    long rows,
    long events,
    double months,
    boolean estimableNow,
    OptionalInt estimableIn) {
  /** The mean length of a Gregorian month, in days. */
  private static final double MONTH = 365.2425 / 12;

  /** Every level of every declared grouping, in the plan's order. */
  public static List<Accrual> of(Predictions predictions, Plan plan) {
    double months = months(predictions);
    List<Accrual> all = new ArrayList<>();
    for (Plan.Declared declared : plan.groups()) {
      for (int g = 0; g < predictions.groupings().size(); g++) {
        if (predictions.groupings().get(g).name().equals(declared.group())) {
          all.addAll(levels(predictions, g, declared, new Pace(plan.minimum(), months)));
        }
      }
    }
    return List.copyOf(all);
  }

  private record Pace(Plan.Minimum minimum, double months) {
    private Accrual of(String group, String level, long rows, long events) {
      boolean enough = events >= minimum.events() && rows - events >= minimum.nonEvents();
      OptionalInt in = OptionalInt.empty();
      if (!enough && months > 0 && events > 0 && rows > events) {
        double needed =
            Math.max(
                (double) minimum.events() / events, (double) minimum.nonEvents() / (rows - events));
        in = OptionalInt.of((int) Math.ceil((needed - 1) * months));
      }
      return new Accrual(group, level, rows, events, months, enough, in);
    }
  }

  private static List<Accrual> levels(
      Predictions p, int grouping, Plan.Declared declared, Pace pace) {
    Grouping found = p.groupings().get(grouping);
    long[] rows = new long[found.levels().size()];
    long[] events = new long[rows.length];
    for (int i = 0; i < p.size(); i++) {
      int code = p.code(grouping, i);
      if (code >= 0 && p.label(i) >= 0 && !Double.isNaN(p.score(i))) {
        rows[code]++;
        events[code] += p.label(i);
      }
    }
    List<String> names = new ArrayList<>(found.levels());
    declared.levels().stream().filter(level -> !names.contains(level)).forEach(names::add);
    names.sort(null);
    return names.stream()
        .map(
            name ->
                found.levels().indexOf(name) < 0
                    ? pace.of(found.name(), name, 0, 0)
                    : pace.of(
                        found.name(),
                        name,
                        rows[found.levels().indexOf(name)],
                        events[found.levels().indexOf(name)]))
        .toList();
  }

  /** Over how many months the rows came, 0 where their days are not known. */
  static double months(Predictions p) {
    if (!p.has(Predictions.Column.TIME)) {
      return 0;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < p.size(); i++) {
      long day = p.time(i);
      if (day != Predictions.NO_DAY) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
    return first > last ? 0 : (last - first + 1) / MONTH;
  }
}
