package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.engine.validation.PredictionsBuilder;
import org.linacre.engine.validation.Result;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.table.Table.Row;
import org.linacre.formats.text.Source;
import org.linacre.formats.validation.Layout.Part;

/**
 * Reads predictions and outcomes, a row at a time. What is missing is counted and never guessed;
 * what cannot be is an error, told once with its count and first lines.
 */
public final class PredictionsFile {
  /** A grouping with more levels is none. */
  static final int MOST_LEVELS = 1_000;

  private final Layout layout;
  private final List<String> columns;
  private final Faults faults;
  private final Faults oddities;
  private final Cells cells;
  private final Map<Part, Integer> places = new EnumMap<>(Part.class);
  private final Numerals.Doubles scores = new Numerals.Doubles();
  private final Numerals.Doubles seconds = new Numerals.Doubles();
  private final Numerals.Doubles followed = new Numerals.Doubles();
  private final Map<Part, Numerals.Bytes> marks = new EnumMap<>(Part.class);
  private final Map<Part, Numerals.Longs> days = new EnumMap<>(Part.class);
  private final Levels patients = new Levels();
  private final Levels splits = new Levels();
  private final List<Levels> groups = new ArrayList<>();
  private final int[] groupAt;
  private final Set<String> ids = new HashSet<>();
  private long latest = Long.MIN_VALUE;
  private long nameless;

  private PredictionsFile(Source source, Layout layout) {
    this.layout = layout;
    this.columns = layout.all();
    this.faults = new Faults(source);
    this.oddities = new Faults(source);
    this.cells = new Cells(layout, faults);
    for (Part part : Part.values()) {
      places.put(part, columns.indexOf(layout.column(part)));
    }
    layout.groups().forEach(_ -> groups.add(new Levels()));
    groupAt = layout.groups().stream().mapToInt(columns::indexOf).toArray();
  }

  /**
   * Reads a file of CSV or Parquet.
   *
   * @return the predictions; nothing where there were errors, which were added
   */
  public static Optional<Predictions> read(
      Source source, Layout layout, Violations violations, Progress progress) {
    Optional<Table> table = Table.open(source, violations);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    int before = violations.errors().size();
    PredictionsFile file = new PredictionsFile(source, layout);
    file.reserved(source, violations);
    long rows = table.get().read(file.columns, violations, file::take, progress);
    if (rows == 0 && violations.errors().size() == before) {
      violations.error(source.name(), 0, "", "There is no row. Maybe the wrong file.");
    }
    file.tooManyLevels(source, violations);
    file.faults.tell(violations);
    file.oddities.warn(violations);
    return violations.errors().size() > before ? Optional.empty() : Optional.of(file.built());
  }

  private int place(Part part) {
    return places.getOrDefault(part, -1);
  }

  private boolean has(Part part) {
    return place(part) >= 0;
  }

  private void take(Row row) {
    scores.add(cells.score(row, place(Part.SCORE)));
    if (has(Part.SCORE2)) {
      seconds.add(cells.score(row, place(Part.SCORE2)));
    }
    mark(row, Part.LABEL);
    for (Part part : List.of(Part.EVENT, Part.UNAIDED, Part.AIDED, Part.ASSISTED)) {
      if (has(part)) {
        mark(row, part);
      }
    }
    if (has(Part.FOLLOW_UP)) {
      followed.add(cells.positive(row, place(Part.FOLLOW_UP)));
    }
    if (has(Part.ID)) {
      unique(row);
    }
    dates(row);
    words(row);
  }

  /** In results and verdicts this word is everyone, so that a column of that name would be lost. */
  private void reserved(Source source, Violations violations) {
    if (layout.groups().contains(Result.ALL)) {
      violations.error(
          source.name(),
          0,
          Result.ALL,
          "A grouping named 'all' cannot be told from everyone. Maybe name the column otherwise,"
              + " such as 'each'.");
    }
  }

  private String level(Row row, int column) {
    String word = cells.word(row, column);
    if (word.equals(Result.ALL)) {
      faults.add(
          row.at(),
          columns.get(column),
          "The value 'all' cannot be told from everyone",
          () -> ". Maybe write it otherwise, such as 'any'.");
    }
    return word;
  }

  private void mark(Row row, Part part) {
    int value = cells.mark(row, place(part), part);
    marks.computeIfAbsent(part, _ -> new Numerals.Bytes()).add(value);
  }

  private void words(Row row) {
    if (has(Part.PATIENT)) {
      patients.add(cells.word(row, place(Part.PATIENT)));
    }
    if (has(Part.SPLIT)) {
      splits.add(level(row, place(Part.SPLIT)));
    }
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).size() <= MOST_LEVELS) {
        groups.get(g).add(level(row, groupAt[g]));
      }
    }
  }

  private void unique(Row row) {
    String id = cells.word(row, place(Part.ID));
    nameless += id.isEmpty() ? 1 : 0;
    if (!id.isEmpty() && !ids.add(id)) {
      faults.add(
          row.at(),
          layout.column(Part.ID),
          "The id stands twice",
          () -> ", first '" + id + "'. Maybe rows were joined twice.");
    }
  }

  private void dates(Row row) {
    long time = has(Part.TIME) ? date(row, Part.TIME) : Predictions.NO_DAY;
    long due = has(Part.DUE) ? date(row, Part.DUE) : Predictions.NO_DAY;
    if (time == Predictions.NO_DAY) {
      return;
    }
    if (time < latest) {
      oddities.add(
          row.at(),
          layout.column(Part.TIME),
          "The time is before that of an earlier row",
          () -> ". Rows are taken in any order; maybe the file was sorted by something else.");
    }
    latest = Math.max(latest, time);
    if (due != Predictions.NO_DAY && due < time) {
      faults.add(
          row.at(),
          layout.column(Part.DUE),
          "The outcome is due before its prediction",
          () -> ". Maybe the columns are exchanged.");
    }
  }

  private long date(Row row, Part part) {
    long day = cells.day(row, place(part));
    days.computeIfAbsent(part, _ -> new Numerals.Longs()).add(day);
    return day;
  }

  private void tooManyLevels(Source source, Violations violations) {
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).size() > MOST_LEVELS) {
        violations.error(
            source.name(),
            0,
            layout.groups().get(g),
            "The column has more than " + MOST_LEVELS + " different values. Maybe it is no group.");
      }
    }
  }

  private Predictions built() {
    double[] score = scores.array();
    PredictionsBuilder builder =
        Predictions.builder(score.length).scores(score).labels(bytes(Part.LABEL));
    if (layout.has(Part.SCORE2)) {
      builder.second(seconds.array());
    }
    if (layout.has(Part.PATIENT)) {
      builder.patients(patients.firstCome(), patients.marks());
    }
    if (layout.has(Part.ID)) {
      builder.withoutId(nameless);
    }
    days.forEach((part, column) -> builder.days(Column.valueOf(part.name()), column.array()));
    if (layout.has(Part.FOLLOW_UP)) {
      Part event = layout.has(Part.EVENT) ? Part.EVENT : Part.LABEL;
      builder.followUp(followed.array(), bytes(event));
    }
    for (Part part : List.of(Part.UNAIDED, Part.AIDED, Part.ASSISTED)) {
      if (layout.has(part)) {
        builder.marks(Column.valueOf(part.name()), bytes(part));
      }
    }
    return grouped(builder).build();
  }

  private PredictionsBuilder grouped(PredictionsBuilder builder) {
    for (int g = 0; g < groups.size(); g++) {
      Grouping grouping = groups.get(g).grouping(layout.groups().get(g));
      builder.grouping(grouping, groups.get(g).codes());
    }
    return layout.has(Part.SPLIT)
        ? builder.split(splits.grouping(layout.column(Part.SPLIT)), splits.codes())
        : builder;
  }

  private byte[] bytes(Part part) {
    return marks.getOrDefault(part, new Numerals.Bytes()).array();
  }
}
