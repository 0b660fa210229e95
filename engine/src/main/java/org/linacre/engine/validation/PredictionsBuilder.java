package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.linacre.engine.validation.Predictions.Column;

/**
 * Predictions under construction, a column at a time. Arrays handed in may be kept, not copied,
 * since they may be large: whoever hands one in writes to it no more. Each has as many values as
 * there are rows.
 */
public final class PredictionsBuilder {
  private final Columns columns;
  private OptionalLong nameless = OptionalLong.empty();

  PredictionsBuilder(int size) {
    double[] none = new double[size];
    Arrays.fill(none, Double.NaN);
    byte[] unknown = new byte[size];
    Arrays.fill(unknown, (byte) Predictions.MISSING);
    columns = new Columns(size, none, unknown);
  }

  /** The scores, NaN where missing; infinities are kept and make results not estimable. */
  public PredictionsBuilder scores(double[] scores) {
    System.arraycopy(scores, 0, columns.score, 0, checked(scores.length, "scores"));
    return this;
  }

  /** The outcomes: 1, 0 or -1 for missing. */
  public PredictionsBuilder labels(byte[] labels) {
    System.arraycopy(labels, 0, columns.label, 0, binary(labels, "labels").length);
    return this;
  }

  /** How many rows have no name; not counted unless told. */
  public PredictionsBuilder withoutId(long rows) {
    nameless = OptionalLong.of(rows);
    return this;
  }

  /** The scores of another product on the same rows, NaN where missing. */
  public PredictionsBuilder second(double[] scores) {
    checked(scores.length, "second scores");
    columns.second = scores;
    return this;
  }

  /** The patients as codes from 0, -1 where missing. */
  public PredictionsBuilder patients(int[] codes) {
    checked(codes.length, "patients");
    columns.patient = codes;
    return this;
  }

  /**
   * The patients as codes from 0, -1 where missing.
   *
   * @param marks by code, what stands for the pseudonym in every file alike
   */
  public PredictionsBuilder patients(int[] codes, long[] marks) {
    columns.mark = marks;
    return patients(codes);
  }

  /** The days of a column, {@link Column#TIME} or {@link Column#DUE}. */
  public PredictionsBuilder days(Column column, long[] days) {
    checked(days.length, column.toString());
    switch (column) {
      case TIME -> columns.time = days;
      case DUE -> columns.due = days;
      case SCORE2, PATIENT, FOLLOW_UP, EVENT, UNAIDED, AIDED, ASSISTED -> throw wrong(column);
    }
    return this;
  }

  /** How long each row was followed, and whether the outcome ended it: 1, 0 or -1 for missing. */
  public PredictionsBuilder followUp(double[] times, byte[] events) {
    checked(times.length, "follow-up");
    columns.followUp = times;
    columns.event = binary(events, "events");
    return this;
  }

  /** Marks of 1, 0 or -1: a person's decision or whether the case was assisted. */
  public PredictionsBuilder marks(Column column, byte[] marks) {
    binary(marks, column.toString());
    switch (column) {
      case UNAIDED -> columns.unaided = marks;
      case AIDED -> columns.aided = marks;
      case ASSISTED -> columns.assisted = marks;
      case SCORE2, PATIENT, TIME, DUE, FOLLOW_UP, EVENT -> throw wrong(column);
    }
    return this;
  }

  /** Adds a grouping with each row's level, a place in its list, or -1. */
  public PredictionsBuilder grouping(Grouping grouping, int[] codes) {
    columns.codes.add(within(grouping, codes));
    columns.groupings.add(grouping);
    return this;
  }

  /** What splits the rows, with each row's level, a place in its list, or -1. */
  public PredictionsBuilder split(Grouping split, int[] codes) {
    columns.splitCode = within(split, codes);
    columns.split = split;
    return this;
  }

  /** The predictions. */
  public Predictions build() {
    columns.groupings = List.copyOf(columns.groupings);
    columns.codes = List.copyOf(new ArrayList<>(columns.codes));
    return new Predictions(columns, Collections.unmodifiableSortedMap(missing()));
  }

  private SortedMap<String, Long> missing() {
    Predictions all = new Predictions(columns, new TreeMap<>());
    SortedMap<String, Long> missing = new TreeMap<>();
    missing.put("score", count(i -> Double.isNaN(all.score(i))));
    missing.put("label", count(i -> all.label(i) < 0));
    nameless.ifPresent(rows -> missing.put("id", rows));
    for (Column column : Column.values()) {
      if (columns.has(column)) {
        missing.put(
            column.toString().toLowerCase(Locale.ROOT).replace('_', '-'),
            count(i -> lacks(all, column, i)));
      }
    }
    for (int g = 0; g < columns.groupings.size(); g++) {
      int place = g;
      missing.put(columns.groupings.get(g).name(), count(i -> all.code(place, i) < 0));
    }
    if (columns.split != null) {
      missing.put(columns.split.name(), count(i -> all.splitCode(i) < 0));
    }
    return missing;
  }

  private static boolean lacks(Predictions all, Column column, int row) {
    return switch (column) {
      case SCORE2 -> Double.isNaN(all.second(row));
      case PATIENT -> all.patient(row) < 0;
      case TIME -> all.time(row) == Predictions.NO_DAY;
      case DUE -> all.due(row) == Predictions.NO_DAY;
      case FOLLOW_UP -> Double.isNaN(all.followUp(row));
      case EVENT -> all.event(row) < 0;
      case UNAIDED -> all.unaided(row) < 0;
      case AIDED -> all.aided(row) < 0;
      case ASSISTED -> all.assisted(row) < 0;
    };
  }

  private long count(IntPredicate lacks) {
    long count = 0;
    for (int i = 0; i < columns.size; i++) {
      count += lacks.test(i) ? 1 : 0;
    }
    return count;
  }

  private int checked(int length, String what) {
    if (length != columns.size) {
      throw new IllegalArgumentException(
          "%d values of %s for %d rows. Maybe a column of another file."
              .formatted(length, what, columns.size));
    }
    return length;
  }

  private byte[] binary(byte[] marks, String what) {
    checked(marks.length, what);
    for (byte mark : marks) {
      if (mark < -1 || mark > 1) {
        throw new IllegalArgumentException(
            "%d among %s, which are 1, 0 or -1. Maybe read the column again."
                .formatted(mark, what));
      }
    }
    return marks;
  }

  private int[] within(Grouping grouping, int[] codes) {
    checked(codes.length, grouping.name());
    for (int code : codes) {
      if (code < -1 || code >= grouping.levels().size()) {
        throw new IllegalArgumentException(
            "Code %d of '%s', which has %d levels. Maybe a code of another grouping."
                .formatted(code, grouping.name(), grouping.levels().size()));
      }
    }
    return codes;
  }

  private static IllegalArgumentException wrong(Column column) {
    return new IllegalArgumentException(
        column + " is not such a column. Maybe another of the builder's methods.");
  }
}
