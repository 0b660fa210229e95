package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made rows of every column, which can be dealt out in any order. */
final class MadePredictions {
  private static final Grouping SITE = new Grouping("site", List.of("east", "north", "west"));
  private static final Grouping PERIOD = new Grouping("period", List.of("2024", "2025"));

  private final List<Row> rows = new ArrayList<>();

  /** A row; the person's decisions are right four times in five. */
  private record Row(
      double score,
      int label,
      int patient,
      long time,
      long due,
      int site,
      int period,
      int person) {}

  MadePredictions(int size, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      double logit = random.nextGaussian() - 0.5;
      double score = Math.rint(1000 / (1 + Math.exp(-logit))) / 1000;
      int label = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
      int person = random.nextDouble() < 0.8 ? label : 1 - label;
      int aided = random.nextDouble() < 0.9 ? label : 1 - label;
      int day = random.nextInt(700);
      rows.add(
          new Row(
              Math.clamp(score, 0.001, 0.999),
              random.nextInt(50) == 0 ? -1 : label,
              random.nextInt(size / 2),
              19_700 + day,
              19_730 + day,
              random.nextInt(8) / 3,
              day / 350,
              2 * person + aided));
    }
  }

  /**
   * The same rows in another order, none censored before 60, with patients coded in the order they
   * come.
   */
  MadePredictions shuffled(long seed) {
    Collections.shuffle(rows, new Random(seed));
    return this;
  }

  Predictions predictions() {
    int size = rows.size();
    byte[] assisted = new byte[size];
    double[] follow = new double[size];
    for (int i = 0; i < size; i++) {
      assisted[i] = (byte) (rows.get(i).time > 20_000 && rows.get(i).patient % 3 > 0 ? 1 : 0);
      boolean event = rows.get(i).label == 1;
      follow[i] = event ? 1 + rows.get(i).patient % 59 : 60 + rows.get(i).patient % 97;
    }
    return Predictions.builder(size)
        .scores(rows.stream().mapToDouble(Row::score).toArray())
        .labels(bytes(0))
        .patients(patients())
        .days(Predictions.Column.TIME, rows.stream().mapToLong(Row::time).toArray())
        .days(Predictions.Column.DUE, rows.stream().mapToLong(Row::due).toArray())
        .second(
            rows.stream().mapToDouble(row -> row.score * ((row.patient + 9) % 10) / 9).toArray())
        .marks(Predictions.Column.UNAIDED, bytes(1))
        .marks(Predictions.Column.AIDED, bytes(2))
        .marks(Predictions.Column.ASSISTED, assisted)
        .followUp(follow, bytes(0))
        .grouping(SITE, rows.stream().mapToInt(Row::site).toArray())
        .split(PERIOD, rows.stream().mapToInt(Row::period).toArray())
        .build();
  }

  private int[] patients() {
    List<Integer> seen = new ArrayList<>();
    int[] codes = new int[rows.size()];
    for (int i = 0; i < codes.length; i++) {
      Integer patient = rows.get(i).patient;
      if (!seen.contains(patient)) {
        seen.add(patient);
      }
      codes[i] = seen.indexOf(patient);
    }
    return codes;
  }

  private byte[] bytes(int column) {
    byte[] bytes = new byte[rows.size()];
    for (int i = 0; i < bytes.length; i++) {
      Row row = rows.get(i);
      bytes[i] = (byte) (column == 0 ? row.label : column == 1 ? row.person / 2 : row.person % 2);
    }
    return bytes;
  }
}
