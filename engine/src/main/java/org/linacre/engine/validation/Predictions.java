package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Predictions and what came of them, by column: one row for each prediction, millions of them.
 *
 * <p>Columns that were not read answer {@link #MISSING}, NaN or {@link #NO_DAY} for each row.
 * Nothing here is guessed: a missing value stays missing.
 */
public final class Predictions {
  /** A label, decision or code that is missing. */
  public static final int MISSING = -1;

  /** A day that is missing. */
  public static final long NO_DAY = Long.MIN_VALUE;

  private final Columns columns;
  private final SortedMap<String, Long> missing;

  Predictions(Columns columns, SortedMap<String, Long> missing) {
    this.columns = columns;
    this.missing = missing;
  }

  /** How many rows. */
  public int size() {
    return columns.size;
  }

  /** A row's score; NaN where missing. Positive at a threshold is score &gt;= threshold. */
  public double score(int row) {
    return columns.score[row];
  }

  /** A row's outcome: 1, 0 or {@link #MISSING}. */
  public int label(int row) {
    return columns.label[row];
  }

  /** Whether the column was read. */
  public boolean has(Column column) {
    return columns.has(column);
  }

  /** What another score gives the row; NaN where missing. */
  public double second(int row) {
    return columns.second == null ? Double.NaN : columns.second[row];
  }

  /** A row's patient as a code from 0, or {@link #MISSING}. */
  public int patient(int row) {
    return at(columns.patient, row);
  }

  /** What stands for a row's patient in every file alike; the code where none was given. */
  public long pseudonym(int row) {
    int code = patient(row);
    return code < 0 || columns.mark == null ? code : columns.mark[code];
  }

  /** The day of the prediction, in days since 1970-01-01, or {@link #NO_DAY}. */
  public long time(int row) {
    return at(columns.time, row);
  }

  /** The day on which the outcome is due to be known, or {@link #NO_DAY}. */
  public long due(int row) {
    return at(columns.due, row);
  }

  /** How long the row was followed, in the plan's unit of time, above 0; NaN where missing. */
  public double followUp(int row) {
    return columns.followUp == null ? Double.NaN : columns.followUp[row];
  }

  /** At the end of follow-up: 1 the outcome, 0 followed no longer, or {@link #MISSING}. */
  public int event(int row) {
    return at(columns.event, row);
  }

  /** What the person decided without the product: 1, 0 or {@link #MISSING}. */
  public int unaided(int row) {
    return at(columns.unaided, row);
  }

  /** What the person decided with the product: 1, 0 or {@link #MISSING}. */
  public int aided(int row) {
    return at(columns.aided, row);
  }

  /** Whether the case was done with the product: 1, 0 or {@link #MISSING}. */
  public int assisted(int row) {
    return at(columns.assisted, row);
  }

  /** The groupings, in the order they were added. */
  public List<Grouping> groupings() {
    return columns.groupings;
  }

  /** The row's level of a grouping, by their places, or {@link #MISSING}. */
  public int code(int grouping, int row) {
    return columns.codes.get(grouping)[row];
  }

  /** All rows' levels of a grouping, not to be changed; missing where there is no such grouping. */
  int[] codes(int grouping) {
    if (grouping >= 0) {
      return columns.codes.get(grouping);
    }
    int[] none = new int[columns.size];
    Arrays.fill(none, MISSING);
    return none;
  }

  /** The place of a grouping by its name, or {@link #MISSING}. */
  int place(String grouping) {
    for (int i = 0; i < columns.groupings.size(); i++) {
      if (columns.groupings.get(i).name().equals(grouping)) {
        return i;
      }
    }
    return MISSING;
  }

  /** The levels of the grouping at this place. */
  List<String> levels(int grouping) {
    return columns.groupings.get(grouping).levels();
  }

  /** The rows with a score and an outcome that are to be used. */
  Ordered ordered(IntPredicate used) {
    return new Ordered(columns.score, columns.label, columns.patient, columns.time, used);
  }

  /** The same by the second score. */
  Ordered orderedBySecond(IntPredicate used) {
    double[] second = Objects.requireNonNull(columns.second, "second");
    return new Ordered(second, columns.label, columns.patient, columns.time, used);
  }

  /** What splits the rows, such as development and test; null where nothing does. */
  public @Nullable Grouping split() {
    return columns.split;
  }

  /** The row's split, or {@link #MISSING}. */
  public int splitCode(int row) {
    return at(columns.splitCode, row);
  }

  /** How many rows lack a value, by the name of each column that was read. */
  public SortedMap<String, Long> missing() {
    return missing;
  }

  private static int at(int @Nullable [] values, int row) {
    return values == null ? MISSING : values[row];
  }

  private static int at(byte @Nullable [] values, int row) {
    return values == null ? MISSING : values[row];
  }

  private static long at(long @Nullable [] values, int row) {
    return values == null ? NO_DAY : values[row];
  }

  /** The columns that need not be there. */
  public enum Column {
    /** {@link Predictions#second}. */
    SCORE2,
    /** {@link Predictions#patient}. */
    PATIENT,
    /** {@link Predictions#time}. */
    TIME,
    /** {@link Predictions#due}. */
    DUE,
    /** {@link Predictions#followUp}. */
    FOLLOW_UP,
    /** {@link Predictions#event}. */
    EVENT,
    /** {@link Predictions#unaided}. */
    UNAIDED,
    /** {@link Predictions#aided}. */
    AIDED,
    /** {@link Predictions#assisted}. */
    ASSISTED
  }

  /** A table of predictions under construction, of this many rows. */
  public static PredictionsBuilder builder(int size) {
    return new PredictionsBuilder(size);
  }
}
