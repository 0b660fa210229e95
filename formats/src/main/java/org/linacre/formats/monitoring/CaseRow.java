package org.linacre.formats.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.formats.table.Table;

/** A case of a row, by the columns of the plan. */
final class CaseRow {
  private final Watch watch;
  private final List<String> wanted;
  private final String name;
  private final Violations violations;
  private final Map<List<String>, Map<String, String>> levels = new HashMap<>();
  private final Map<LocalDate, LocalDate> days = new HashMap<>();
  private long nobodys;

  /**
   * Reads rows.
   *
   * @param wanted the columns in the order of the rows
   * @param name of the file
   */
  CaseRow(Watch watch, List<String> wanted, String name, Violations violations) {
    this.watch = watch;
    this.wanted = wanted;
    this.name = name;
    this.violations = violations;
  }

  /** How many rows did not say whose they are. */
  long nobodys() {
    return nobodys;
  }

  /** The case of the row; null where it has no id or time, which is told. */
  @Nullable Case read(Table.Row row) {
    String id = row.text(place("id"));
    Stamp time = time(row, "time");
    if (id.isEmpty()) {
      error(row, "id", "Empty.");
    }
    if (time == null || id.isEmpty()) {
      return null;
    }
    LocalDateTime at = kept(time.clock());
    double score = score(row);
    return new Case(
        id,
        at,
        watch.plan().dueDates() ? due(row, time, at) : at,
        score,
        binary(row, "label"),
        prediction(row, score),
        binary(row, "aided"),
        binary(row, "unaided"),
        patient(row),
        groups(row));
  }

  private String column(String what) {
    return watch.columns().getOrDefault(what, "");
  }

  private int place(String what) {
    return wanted.indexOf(column(what));
  }

  private void error(Table.Row row, String what, String message) {
    violations.error(name, (int) row.at(), column(what), message);
  }

  private @Nullable Stamp time(Table.Row row, String what) {
    String text = row.text(place(what));
    Stamp stamp = Stamp.of(text);
    if (stamp == null) {
      error(row, what, "'" + text + "' is no date. Maybe such as 2026-03-31 or 2026-03-31T14:05.");
    }
    return stamp;
  }

  /** The same time, of a day that is held once only. */
  private LocalDateTime kept(LocalDateTime time) {
    LocalDate day = days.computeIfAbsent(time.toLocalDate(), d -> d);
    return LocalDateTime.of(day, time.toLocalTime());
  }

  /** On the clock of the case; a label due on its day is due with it at the earliest. */
  private LocalDateTime due(Table.Row row, Stamp time, LocalDateTime at) {
    Stamp stamp = time(row, "due");
    LocalDateTime due = stamp == null ? at : kept(stamp.on(time));
    if (due.toLocalDate().isBefore(at.toLocalDate())) {
      error(
          row,
          "due",
          "Due before the case itself. By the clock of the case '"
              + row.text(place("due"))
              + "' lies before the day of '"
              + row.text(place("time"))
              + "'. Maybe mistyped, or a time in UTC beside a day that is not.");
    }
    return due.isBefore(at) ? at : due;
  }

  private double score(Table.Row row) {
    int place = place("score");
    if (place < 0 || row.isMissing(place)) {
      return Double.NaN;
    }
    double score = row.number(place);
    if (!(score >= 0 && score <= 1)) {
      error(row, "score", "'" + row.text(place) + "' is no score of 0 to 1.");
    }
    return score;
  }

  private int binary(Table.Row row, String what) {
    int place = place(what);
    if (place < 0 || row.isMissing(place)) {
      return Case.MISSING;
    }
    double value = row.number(place);
    if (value != 0 && value != 1) {
      error(row, what, "'" + row.text(place) + "' is neither 0 nor 1.");
    }
    return value == 1 ? 1 : 0;
  }

  private int prediction(Table.Row row, double score) {
    if (watch.columns().containsKey("prediction")) {
      return binary(row, "prediction");
    }
    if (Double.isNaN(score) || Double.isNaN(watch.threshold())) {
      return Case.MISSING;
    }
    return score >= watch.threshold() ? 1 : 0;
  }

  private String patient(Table.Row row) {
    int place = place("patient");
    String patient = place < 0 ? "" : row.text(place);
    nobodys += place >= 0 && patient.isEmpty() ? 1 : 0;
    return patient;
  }

  private Map<String, String> groups(Table.Row row) {
    List<String> values =
        watch.plan().groups().stream()
            .map(grouping -> row.text(wanted.indexOf(grouping.column())))
            .toList();
    return levels.computeIfAbsent(values, this::named);
  }

  private Map<String, String> named(List<String> values) {
    Map<String, String> groups = new TreeMap<>();
    List<Grouping> groupings = watch.plan().groups();
    for (int i = 0; i < values.size(); i++) {
      groups.put(groupings.get(i).column(), values.get(i));
    }
    return Case.levels(groups);
  }
}
