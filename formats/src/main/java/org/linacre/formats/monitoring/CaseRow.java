package org.linacre.formats.monitoring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Table;

/** A case of a row, by the columns of the plan. */
final class CaseRow {
  private final Watch watch;
  private final List<String> wanted;
  private final Faults faults;
  private final Places at;
  private final boolean dueDates;
  private final Map<List<String>, Map<String, String>> levels = new HashMap<>();
  private final Map<LocalDate, LocalDateTime> days = new HashMap<>();
  private long nobodys;

  /**
   * Reads rows.
   *
   * @param wanted the columns in the order of the rows
   * @param faults where what is wrong with them is gathered
   */
  CaseRow(Watch watch, List<String> wanted, Faults faults) {
    this.watch = watch;
    this.wanted = wanted;
    this.faults = faults;
    at = new Places(watch, wanted);
    dueDates = watch.plan().dueDates();
  }

  /** Where each column stands; -1 where there is none. */
  private static final class Places {
    private final int id;
    private final int time;
    private final int due;
    private final int label;
    private final int score;
    private final int prediction;
    private final int aided;
    private final int unaided;
    private final int patient;
    private final int[] groups;

    Places(Watch watch, List<String> wanted) {
      ToIntFunction<String> place = what -> wanted.indexOf(watch.columns().get(what));
      id = place.applyAsInt("id");
      time = place.applyAsInt("time");
      due = place.applyAsInt("due");
      label = place.applyAsInt("label");
      score = place.applyAsInt("score");
      prediction = place.applyAsInt("prediction");
      aided = place.applyAsInt("aided");
      unaided = place.applyAsInt("unaided");
      patient = place.applyAsInt("patient");
      groups = watch.plan().groups().stream().mapToInt(g -> wanted.indexOf(g.column())).toArray();
    }
  }

  /** How many rows did not say whose they are. */
  long nobodys() {
    return nobodys;
  }

  /** The case of the row; null where it has no id or time, which is told. */
  @Nullable Case read(Table.Row row) {
    String id = row.text(at.id);
    Stamp time = time(row, at.time);
    if (id.isEmpty()) {
      error(row, at.id, "Empty", ".");
    }
    if (time == null || id.isEmpty()) {
      return null;
    }
    LocalDateTime said = kept(time.clock());
    double score = score(row);
    return new Case(
        id,
        said,
        dueDates ? due(row, time, said) : said,
        score,
        binary(row, at.label),
        prediction(row, score),
        binary(row, at.aided),
        binary(row, at.unaided),
        patient(row),
        groups(row));
  }

  private void error(Table.Row row, int place, String what, String detail) {
    faults.add(row.at(), wanted.get(place), what, () -> detail);
  }

  /** With the first field that is so. */
  private void odd(Table.Row row, int place, String what, String way) {
    String text = row.text(place);
    faults.add(row.at(), wanted.get(place), what, () -> ", first '" + text + "'. " + way);
  }

  private @Nullable Stamp time(Table.Row row, int place) {
    String text = row.text(place);
    Stamp stamp = Stamp.of(text);
    if (stamp == null) {
      odd(row, place, "The field is no date", "Maybe such as 2026-03-31 or 2026-03-31T14:05.");
    }
    return stamp;
  }

  /** The same time, of a day that is held once only. */
  private LocalDateTime kept(LocalDateTime time) {
    LocalDateTime day = days.computeIfAbsent(time.toLocalDate(), LocalDate::atStartOfDay);
    return time.equals(day) ? day : LocalDateTime.of(day.toLocalDate(), time.toLocalTime());
  }

  /** On the clock of the case; a label due on its day is due with it at the earliest. */
  private LocalDateTime due(Table.Row row, Stamp time, LocalDateTime said) {
    Stamp stamp = time(row, at.due);
    LocalDateTime due = stamp == null ? said : kept(stamp.on(time));
    if (due.toLocalDate().isBefore(said.toLocalDate())) {
      error(
          row,
          at.due,
          "Due before the case itself",
          ". By the clock of the case '"
              + row.text(at.due)
              + "' lies before the day of '"
              + row.text(at.time)
              + "'. Maybe mistyped, or a time in UTC beside a day that is not.");
    }
    return due.isBefore(said) ? said : due;
  }

  private double score(Table.Row row) {
    int place = at.score;
    if (place < 0 || row.isMissing(place)) {
      return Double.NaN;
    }
    double score = row.number(place);
    if (!(score >= 0 && score <= 1)) {
      odd(row, place, "No score of 0 to 1", "Maybe it is in hundredths or log odds.");
    }
    return score;
  }

  private int binary(Table.Row row, int place) {
    if (place < 0 || row.isMissing(place)) {
      return Case.MISSING;
    }
    double value = row.number(place);
    if (value != 0 && value != 1) {
      odd(row, place, "Neither 0 nor 1", "Maybe 1 for yes, 0 for no, empty where missing.");
    }
    return value == 1 ? 1 : 0;
  }

  private int prediction(Table.Row row, double score) {
    if (at.prediction >= 0) {
      return binary(row, at.prediction);
    }
    if (Double.isNaN(score) || Double.isNaN(watch.threshold())) {
      return Case.MISSING;
    }
    return score >= watch.threshold() ? 1 : 0;
  }

  private String patient(Table.Row row) {
    int place = at.patient;
    String patient = place < 0 ? "" : row.text(place);
    nobodys += place >= 0 && patient.isEmpty() ? 1 : 0;
    return patient;
  }

  private Map<String, String> groups(Table.Row row) {
    List<String> values = new ArrayList<>(at.groups.length);
    for (int place : at.groups) {
      values.add(row.text(place));
    }
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
