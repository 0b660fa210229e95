package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Patients with rows both in a level and in its rest: the difference is by patient as a whole. */
class SharedPatientsTest {
  private static final int PATIENTS = 80;
  private static final int EACH = 8;

  /** Rows as patients, groups, scores and labels. */
  private static final class Rows {
    private final int[] patient;
    private final int[] half;
    private final double[] score;
    private final byte[] label;

    Rows(int[] patient, int[] half, double[] score, byte[] label) {
      this.patient = patient;
      this.half = half;
      this.score = score;
      this.label = label;
    }

    Predictions made(boolean followed) {
      double[] times = IntStream.range(0, label.length).mapToDouble(i -> 1 + i * 7 % 9).toArray();
      PredictionsBuilder builder = Predictions.builder(label.length);
      return (followed ? builder.followUp(times, label) : builder)
          .scores(score)
          .labels(label)
          .patients(patient)
          .grouping(new Grouping("half", List.of("a", "b")), half)
          .build();
    }
  }

  private static Map<String, Result> compared(Predictions rows, double horizon) {
    List<String> metrics =
        List.of(
            "brier",
            "auroc",
            "oe",
            "calibration-intercept",
            "calibration-slope",
            "sensitivity",
            "brier-ipcw");
    Plan.Timing timing = new Plan.Timing(Optional.empty(), horizon, "");
    Plan plan =
        new Plan(
            true,
            "audit",
            "made",
            List.of(0.4),
            List.of(new Plan.Declared("half", List.of(), metrics)),
            List.of(),
            Plan.Minimum.USUAL,
            Plan.Errors.USUAL,
            timing,
            new Plan.Intervals(false, 0, 1));
    Map<String, Result> found = new TreeMap<>();
    Validation.of(rows, plan).results().stream()
        .filter(r -> r.level().equals("a"))
        .forEach(r -> found.put(r.metric(), r));
    return found;
  }

  private static double error(Result r) {
    boolean ratio = r.metric().endsWith("-ratio");
    double width = ratio ? Math.log(r.upper() / r.lower()) : r.upper() - r.lower();
    return width / 2 / Reference.deviate(r.method());
  }

  private static Result of(Map<String, Result> found, String metric) {
    Result result = found.get(metric);
    assertThat(result).as(metric).isNotNull();
    return java.util.Objects.requireNonNull(result);
  }

  @Test
  void theDifferenceIsThatOfTheSandwichByPatient() {
    String[][] lines =
        Reference.lines("made400.csv").stream()
            .map(line -> line.split(",", -1))
            .toArray(String[][]::new);
    List<String> a = Arrays.stream(lines).filter(l -> l[3].equals("a")).map(l -> l[4]).toList();
    List<String> b = Arrays.stream(lines).filter(l -> l[3].equals("b")).map(l -> l[4]).toList();
    List<String[]> both =
        Arrays.stream(lines).filter(l -> a.contains(l[4]) && b.contains(l[4])).toList();
    byte[] labels = new byte[both.size()];
    IntStream.range(0, labels.length).forEach(i -> labels[i] = Byte.parseByte(both.get(i)[2]));
    Rows rows =
        new Rows(
            both.stream().mapToInt(l -> Integer.parseInt(l[4])).toArray(),
            both.stream().mapToInt(l -> l[3].equals("a") ? 0 : 1).toArray(),
            both.stream().mapToDouble(l -> Double.parseDouble(l[0])).toArray(),
            labels);
    Map<String, Result> found = compared(rows.made(false), Double.NaN);
    Result brier = of(found, "brier-difference");
    assertThat(brier.value()).isCloseTo(Reference.value("shared.brier"), within(1e-12));
    assertThat(error(brier)).isCloseTo(Reference.value("shared.brier.se"), within(1e-9));
    Result intercept = of(found, "calibration-intercept-difference");
    assertThat(intercept.value()).isCloseTo(Reference.value("shared.intercept"), within(1e-9));
    assertThat(error(intercept)).isCloseTo(Reference.value("shared.intercept.se"), within(1e-8));
    Result slope = of(found, "calibration-slope-difference");
    assertThat(slope.value()).isCloseTo(Reference.value("shared.slope"), within(1e-9));
    assertThat(error(slope)).isCloseTo(Reference.value("shared.slope.se"), within(1e-8));
  }

  /** Half of a row's log odds is its patient's own; the score knows nothing of that. */
  private static Rows made(long seed) {
    MadePatients made = new MadePatients(seed, PATIENTS, EACH, 2);
    int[] half = IntStream.range(0, PATIENTS * EACH).map(i -> i % 2).toArray();
    return new Rows(made.patient, half, made.score, made.label);
  }

  /** Patients drawn again with replacement, each as a new one. */
  private static Rows drawn(Rows rows, SplittableRandom random) {
    int size = PATIENTS * EACH;
    double[] score = new double[size];
    byte[] label = new byte[size];
    for (int p = 0; p < PATIENTS; p++) {
      int from = random.nextInt(PATIENTS) * EACH;
      System.arraycopy(rows.score, from, score, p * EACH, EACH);
      System.arraycopy(rows.label, from, label, p * EACH, EACH);
    }
    return new Rows(rows.patient, rows.half, score, label);
  }

  @Test
  void theErrorIsThatOfResampledPatients() {
    Rows rows = made(5);
    SplittableRandom random = new SplittableRandom(6);
    Map<String, double[]> values = new TreeMap<>();
    int resamples = 300;
    for (int i = 0; i < resamples; i++) {
      int at = i;
      compared(drawn(rows, random).made(true), 5)
          .forEach(
              (metric, r) ->
                  values.computeIfAbsent(metric, _ -> new double[resamples])[at] = r.value());
      compared(drawn(rows, random).made(false), Double.NaN)
          .forEach(
              (metric, r) -> {
                if (r.estimable()) {
                  values.computeIfAbsent(metric, _ -> new double[resamples])[at] = r.value();
                }
              });
    }
    Map<String, Result> found = compared(rows.made(false), Double.NaN);
    for (String metric :
        List.of("brier-difference", "auroc-difference", "oe-ratio", "sensitivity-difference")) {
      like(of(found, metric), values, metric);
    }
    like(of(found, "calibration-intercept-difference"), values, "calibration-intercept-difference");
    Result ipcw = of(compared(rows.made(true), 5), "brier-ipcw-difference");
    like(ipcw, values, "brier-ipcw-difference");
    double apart = Math.hypot(error(of(found, "oe")), error(of(found, "oe")));
    assertThat(error(of(found, "oe-ratio"))).isLessThan(0.8 * apart);
  }

  private static void like(Result result, Map<String, double[]> values, String metric) {
    double[] drawn = values.getOrDefault(metric, new double[0]);
    double[] on = metric.endsWith("-ratio") ? Arrays.stream(drawn).map(Math::log).toArray() : drawn;
    double mean = Arrays.stream(on).average().orElseThrow();
    double squares = Arrays.stream(on).map(x -> (x - mean) * (x - mean)).sum();
    double deviation = Math.sqrt(squares / (on.length - 1));
    assertThat(error(result) / deviation).as(metric).isBetween(0.8, 1.25);
  }

  /** One row of each patient here and one there: nobody has two rows in either. */
  @Test
  void patientsWithOneRowInEachAreNotIndependentEither() {
    Rows all = made(7);
    int size = 2 * PATIENTS;
    double[] score = new double[size];
    byte[] label = new byte[size];
    for (int i = 0; i < size; i++) {
      score[i] = all.score[i / 2 * EACH];
      label[i] = all.label[i / 2 * EACH];
    }
    score[0] += 0.01;
    int[] patient = IntStream.range(0, size).map(i -> i / 2).toArray();
    int[] half = IntStream.range(0, size).map(i -> i % 2).toArray();
    Map<String, Result> found =
        compared(new Rows(patient, half, score, label).made(false), Double.NaN);
    assertThat(error(of(found, "brier-difference"))).isLessThan(0.001);
    assertThat(of(found, "brier-difference").method()).contains("by patient");
  }
}
