package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows with a score and an outcome, by ascending score and, within one, by outcome. */
final class Ordered {
  private final boolean byPatient;
  private final long @Nullable [] times;

  /** The rows, ascending. */
  final int[] rows;

  private final double[] x;
  private final byte[] y;

  /** Patients by place, and the highest of their codes. */
  private final int[] patientAt;

  private final int highest;
  private @Nullable Sample whole;

  /**
   * Sorts the rows that are to be used.
   *
   * @param scores by row, NaN where missing
   * @param labels by row: 1, 0, or another for missing
   * @param patients codes by row, or null
   * @param times days by row, or null
   * @param used which rows to use among those with score and label
   */
  Ordered(
      double[] scores,
      byte[] labels,
      int @Nullable [] patients,
      long @Nullable [] times,
      IntPredicate used) {
    byPatient = patients != null;
    this.times = times;
    int[] found = new int[scores.length];
    int size = 0;
    for (int label = 0; label <= 1; label++) {
      for (int i = 0; i < scores.length; i++) {
        if (labels[i] == label && !Double.isNaN(scores[i]) && used.test(i)) {
          found[size++] = i;
        }
      }
    }
    rows = Arrays.copyOf(found, size);
    Ordering.sort(scores, rows);
    x = new double[size];
    y = new byte[size];
    for (int i = 0; i < size; i++) {
      x[i] = scores[rows[i]] + 0.0;
      y[i] = labels[rows[i]];
    }
    patientAt = patients == null ? new int[0] : placed(row -> patients[row]);
    highest = Math.max(0, Arrays.stream(patientAt).max().orElse(0));
  }

  /** All of them; worked out once. */
  synchronized Sample all() {
    Sample known = whole;
    if (known == null) {
      known = sample(IntStream.range(0, rows.length).toArray(), false);
      whole = known;
    }
    return known;
  }

  /** The rows by a level of theirs. */
  final class Parts {
    private final int[] codes;
    private final int[] starts;
    private final int[] places;

    private Parts(int[] codes, int levels) {
      this.codes = codes;
      starts = new int[levels + 1];
      for (int code : codes) {
        starts[code + 1]++;
      }
      starts[0] = 0;
      for (int i = 0; i < levels; i++) {
        starts[i + 1] += starts[i];
      }
      int[] next = starts.clone();
      places = new int[starts[levels]];
      for (int place = 0; place < codes.length; place++) {
        if (codes[place] >= 0) {
          places[next[codes[place]]++] = place;
        }
      }
    }

    /** Those of a level; none where it is below 0. */
    Sample of(int code) {
      return of(code, false);
    }

    /**
     * Those of a level, and of each row whose it is, also where no patient has two: for a
     * comparison with rows of the same patients.
     */
    Sample of(int code, boolean each) {
      int[] own =
          code < 0 ? new int[0] : Arrays.copyOfRange(places, starts[code], starts[code + 1]);
      return sample(own, each);
    }

    /** Those of the other levels, likewise. */
    Sample without(int code, boolean each) {
      int[] rest = new int[codes.length];
      int size = 0;
      for (int place = 0; place < rest.length; place++) {
        rest[size] = place;
        size += codes[place] >= 0 && codes[place] != code ? 1 : 0;
      }
      return sample(Arrays.copyOf(rest, size), each);
    }
  }

  /**
   * Parts them.
   *
   * @param levels how many there are
   * @param of the level of a row, from 0; -1 for none
   */
  Parts parts(int levels, IntUnaryOperator of) {
    return new Parts(placed(of), levels);
  }

  /** The same rows under other labels; those that get neither 1 nor 0 are left out. */
  Sample marked(IntUnaryOperator mark) {
    int[] places = new int[rows.length];
    byte[] labels = new byte[rows.length];
    int size = 0;
    for (int place = 0; place < places.length; place++) {
      int label = mark.applyAsInt(rows[place]);
      labels[place] = (byte) label;
      places[size] = place;
      size += label >= 0 ? 1 : 0;
    }
    return sample(Arrays.copyOf(places, size), labels, false);
  }

  /** What rows have, by their places here. */
  int[] placed(IntUnaryOperator of) {
    int[] placed = new int[rows.length];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = of.applyAsInt(rows[i]);
    }
    return placed;
  }

  private Sample sample(int[] places, boolean each) {
    return sample(places, y, each);
  }

  private Sample sample(int[] places, byte[] labels, boolean each) {
    double[] score = new double[places.length];
    int[] n = new int[places.length];
    int[] d = new int[places.length];
    int last = -1;
    for (int place : places) {
      if (last < 0 || score[last] != x[place]) {
        score[++last] = x[place];
      }
      n[last]++;
      d[last] += labels[place];
    }
    return new Sample(
        Arrays.copyOf(score, last + 1),
        Arrays.copyOf(n, last + 1),
        Arrays.copyOf(d, last + 1),
        days(places),
        clusters(places, labels, each));
  }

  private Sample.Days days(int[] places) {
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    if (times != null) {
      for (int place : places) {
        long time = times[rows[place]];
        if (time != Predictions.NO_DAY) {
          from = Math.min(from, time);
          to = Math.max(to, time);
        }
      }
    }
    return from > to ? Sample.Days.NONE : new Sample.Days(from, to);
  }

  /**
   * The rows by patient; null where no patient has two, unless each is wanted. A row without a
   * patient is its own.
   */
  private @Nullable Clusters clusters(int[] places, byte[] labels, boolean each) {
    if (!byPatient) {
      return null;
    }
    int[] patient = new int[places.length];
    int[] names = coded(places, patient);
    if (names.length == places.length && !each) {
      return null;
    }
    int[] cell = new int[places.length];
    byte[] label = new byte[places.length];
    for (int i = 0; i < places.length; i++) {
      boolean next = i > 0 && x[places[i]] != x[places[i - 1]];
      cell[i] = i == 0 ? 0 : cell[i - 1] + (next ? 1 : 0);
      label[i] = labels[places[i]];
    }
    return new Clusters(names, patient, cell, label);
  }

  /** Gives each row its patient's place among those of the sample; the patients' own codes. */
  private int[] coded(int[] places, int[] patient) {
    int[] known = new int[highest + 1];
    Arrays.fill(known, -1);
    int[] names = new int[places.length];
    int count = 0;
    for (int i = 0; i < places.length; i++) {
      int code = patientAt[places[i]];
      if (code < 0 || known[code] < 0) {
        patient[i] = count;
        names[count] = code;
        if (code >= 0) {
          known[code] = count;
        }
        count++;
      } else {
        patient[i] = known[code];
      }
    }
    return Arrays.copyOf(names, count);
  }
}
