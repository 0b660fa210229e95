package org.linacre.formats.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Predictions.Column;
import tools.jackson.databind.JsonNode;

/**
 * The sketches by which rows are known again: each column of scores with the label, so that it does
 * not matter which product's scores they were called; where days were declared, the same with the
 * day; label, day and patient; and these with every grouping and split. Only what was declared is
 * there to look at. A patient without a day is no row: the same patients come again next month.
 */
record Sketches(List<RowsSketch> all) {
  private static final String TIMED = ",time";
  private static final long STEP = 0xD1B54A32D192ED03L;

  /** None. */
  static final Sketches NONE = new Sketches(List.of());

  /** Sketches with their own copy. */
  Sketches {
    all = List.copyOf(all);
  }

  /** Of all rows of a file. */
  static Sketches of(Predictions rows) {
    List<Supplier<RowsSketch>> all = new ArrayList<>();
    List<IntToLongFunction> scores = new ArrayList<>(List.of(row -> bits(rows.score(row))));
    if (rows.has(Column.SCORE2)) {
      scores.add(row -> bits(rows.second(row)));
    }
    for (IntToLongFunction score : scores) {
      all.add(of(rows, RowsSketch.SCORES, score));
      if (rows.has(Column.TIME)) {
        all.add(of(rows, RowsSketch.SCORES + TIMED, joined(List.of(score, rows::time))));
      }
    }
    if (rows.has(Column.TIME)) {
      identified(rows, all);
    }
    return new Sketches(all.parallelStream().map(Supplier::get).toList());
  }

  /** Whether days were declared. */
  boolean isDated() {
    return all.stream().anyMatch(sketch -> sketch.of().contains(TIMED));
  }

  /** Whether scores and labels are those of many rows, so that equal ones say little. */
  boolean areScoresAlike() {
    return all.stream()
        .filter(sketch -> sketch.of().equals(RowsSketch.SCORES))
        .allMatch(RowsSketch::isMostlyAlike);
  }

  /** By what rows are apart from their scores. */
  private static void identified(Predictions rows, List<Supplier<RowsSketch>> all) {
    StringJoiner own = new StringJoiner(",").add("label" + TIMED);
    List<IntToLongFunction> parts = new ArrayList<>(List.of(rows::time));
    if (rows.has(Column.PATIENT)) {
      own.add("patient");
      parts.add(rows::pseudonym);
    }
    all.add(of(rows, own.toString(), joined(parts)));
    int before = parts.size();
    groups(rows, own, parts);
    if (parts.size() > before) {
      all.add(of(rows, own.toString(), joined(parts)));
    }
  }

  /** In the order of their names, whatever the plan's. */
  private static void groups(Predictions rows, StringJoiner own, List<IntToLongFunction> parts) {
    Map<String, IntToLongFunction> levels = new TreeMap<>();
    for (int g = 0; g < rows.groupings().size(); g++) {
      int place = g;
      Grouping grouping = rows.groupings().get(g);
      long[] marks = marks(grouping);
      levels.put("group:" + grouping.name(), row -> marks[rows.code(place, row) + 1]);
    }
    Grouping split = rows.split();
    if (split != null) {
      long[] marks = marks(split);
      levels.put("split:" + split.name(), row -> marks[rows.splitCode(row) + 1]);
    }
    levels.forEach(
        (name, level) -> {
          own.add(name);
          parts.add(level);
        });
  }

  /** By code, and first where there is none. */
  private static long[] marks(Grouping grouping) {
    long[] marks = new long[grouping.levels().size() + 1];
    for (int i = 1; i < marks.length; i++) {
      marks[i] = Levels.mark(grouping.levels().get(i - 1));
    }
    return marks;
  }

  private static IntToLongFunction joined(List<IntToLongFunction> parts) {
    List<IntToLongFunction> own = List.copyOf(parts);
    return row -> {
      long hash = 0;
      for (IntToLongFunction part : own) {
        hash = RowsSketch.mixed(hash * STEP + part.applyAsLong(row));
      }
      return hash;
    };
  }

  private static Supplier<RowsSketch> of(Predictions rows, String of, IntToLongFunction value) {
    return () -> {
      long[] hashes = new long[rows.size()];
      for (int row = 0; row < hashes.length; row++) {
        long label = rows.label(row) * STEP;
        hashes[row] = RowsSketch.mixed(RowsSketch.mixed(value.applyAsLong(row) + STEP) + label);
      }
      return RowsSketch.of(of, hashes);
    };
  }

  private static long bits(double score) {
    return Double.doubleToLongBits(score + 0.0);
  }

  /**
   * About what share of these rows another file had, by whichever columns tell most: where both
   * have days, by those with the day only, since a score may be the same on another day. 0 where
   * none is told.
   */
  double share(Sketches other) {
    return shares(other).max().orElse(0);
  }

  /** Whether a tenth of these rows would be told in another file. */
  boolean isTellable(Sketches other) {
    return shares(other).count() > 0;
  }

  /** What each pair of sketches tells that tells anything. */
  private DoubleStream shares(Sketches other) {
    boolean timed = isDated() && other.isDated();
    return all.stream()
        .filter(one -> !timed || one.of().contains(TIMED))
        .flatMapToDouble(one -> other.all.stream().mapToDouble(one::share))
        .filter(share -> !Double.isNaN(share));
  }

  /** As they stand in a record. */
  List<Object> form() {
    List<Object> form = new ArrayList<>();
    for (RowsSketch one : all) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("of", one.of());
      map.put("rows", one.alike().rows());
      map.put("alike", one.alike().values());
      map.put("smallest", one.smallest());
      form.add(map);
    }
    return form;
  }

  /** From a record; none where there are none. */
  static Sketches read(JsonNode list) {
    List<RowsSketch> all = new ArrayList<>();
    for (JsonNode one : list) {
      String of = one.path("of").asString("");
      all.add(new RowsSketch(of, alike(one), one.path("smallest").asString("")));
    }
    return new Sketches(all);
  }

  /** Records before 2026-11-22 say only how many rows are equal to no other. */
  private static Alike alike(JsonNode one) {
    long rows = one.path("rows").asLong(0);
    List<Long> values = new ArrayList<>();
    one.path("alike").forEach(value -> values.add(value.asLong(0)));
    return values.isEmpty() ? Alike.of(rows, one.path("alone").asLong(0)) : new Alike(rows, values);
  }
}
