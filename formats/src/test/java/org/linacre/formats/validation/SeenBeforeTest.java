package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.validation.Plan;
import org.linacre.engine.validation.Predictions;
import org.linacre.engine.validation.Predictions.Column;
import org.linacre.engine.validation.PredictionsBuilder;
import org.linacre.formats.validation.Layout.Part;
import org.linacre.formats.validation.Protocol.Sought;
import org.linacre.formats.validation.Standing.Recorded;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows that were looked at before are known again, and others are not taken for them. */
class SeenBeforeTest {
  @TempDir private Path folder;

  /** Rows from one place to another of an endless file of this seed. */
  private record Rows(long seed, int from, int to, int scores, boolean second, boolean patients) {
    Rows part(int first, int last) {
      return new Rows(seed, first, last, scores, second, patients);
    }

    Rows bySecond() {
      return new Rows(seed, from, to, scores, true, patients);
    }

    Rows withPatients() {
      return new Rows(seed, from, to, scores, second, true);
    }

    Predictions made() {
      int size = to - from;
      double[] score = new double[size];
      byte[] label = new byte[size];
      int[] patient = new int[size];
      long[] marks = new long[size];
      long[] time = new long[size];
      for (int i = 0; i < size; i++) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + from + i);
        double first = (double) random.nextInt(scores) / scores;
        double other = (double) random.nextInt(scores) / scores;
        score[i] = second ? other : first;
        label[i] = (byte) random.nextInt(2);
        patient[i] = size - 1 - i;
        marks[size - 1 - i] = random.nextLong();
        time[i] = random.nextLong(20_000, 20_090);
      }
      PredictionsBuilder builder = Predictions.builder(size).scores(score).labels(label);
      if (patients) {
        builder.patients(patient, marks).days(Column.TIME, time);
      }
      return builder.build();
    }
  }

  private static Rows rows(int scores) {
    return new Rows(1, 0, 3_000, scores, false, false);
  }

  private final Map<Part, String> columns = new EnumMap<>(Part.class);

  @BeforeEach
  void columns() {
    columns.put(Part.SCORE, "score");
    columns.put(Part.LABEL, "outcome");
  }

  private Protocol plan(String hash) {
    Plan open = Plan.exploratory(List.of(), List.of());
    Plan plan =
        new Plan(
            !hash.isEmpty(),
            "audit",
            "made",
            open.thresholds(),
            open.groups(),
            open.margins(),
            open.minimum(),
            open.errors(),
            open.timing(),
            open.intervals());
    Layout layout = new Layout(columns, List.of(), List.of());
    return new Protocol(layout, plan, Sought.NOTHING, "", "plan.yaml", hash);
  }

  private Standing run(String plan, String file, Rows rows) throws IOException {
    return PlanRecord.write(plan(plan), Path.of(file), rows.made(), folder);
  }

  @Test
  void oneMoreRowUnderAnotherNameHidesNothing() throws IOException {
    run("", "a.csv", rows(1_000_000));
    Standing standing = run("p", "b.csv", rows(1_000_000).part(0, 3_001));
    assertThat(standing.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
    assertThat(standing.seen().share()).isCloseTo(1, within(0.01));
    assertThat(standing.seen().run()).isEqualTo(1);
    assertThat(standing.seen().plan()).isEmpty();
  }

  @Test
  void rowsInAnyOrderAreTheSame() throws IOException {
    run("q", "a.csv", rows(1_000_000).withPatients());
    Standing standing = run("p", "b.csv", rows(1_000_000).withPatients().part(1, 3_000));
    assertThat(standing.seen()).isEqualTo(new Standing.Seen(1, 1, "q"));
  }

  @Test
  void anotherScoreOfTheSamePatientsHidesNothing() throws IOException {
    run("", "a.csv", rows(1_000_000).withPatients());
    Standing standing = run("p", "b.csv", rows(1_000_000).withPatients().bySecond());
    assertThat(standing.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
    assertThat(standing.seen().share()).isCloseTo(1, within(0.01));
  }

  @Test
  void aThirdOfTheRowsIsToldAndATwentiethIsLetPass() throws IOException {
    run("", "a.csv", rows(1_000_000));
    Standing third = run("p", "b.csv", rows(1_000_000).part(2_000, 5_000));
    assertThat(third.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
    assertThat(third.seen().share()).isCloseTo(1.0 / 3, within(0.1));
    Standing little = run("q", "c.csv", rows(1_000_000).part(4_850, 7_850));
    assertThat(little.recorded()).isEqualTo(Recorded.BEFORE_RESULTS);
  }

  @Test
  void oneWardOfAWholeHospitalIsToldWhereverItLies() throws IOException {
    Rows hospital = rows(1_000_000_000).withPatients().part(0, 60_000);
    run("", "hospital.csv", hospital);
    for (int from : List.of(0, 17_000, 59_600)) {
      Standing ward = run("p" + from, "w" + from + ".csv", hospital.part(from, from + 400));
      assertThat(ward.recorded()).as("from " + from).isEqualTo(Recorded.AFTER_RESULTS);
    }
    Standing other = run("q", "other.csv", hospital.part(70_000, 70_400));
    assertThat(other.recorded()).isEqualTo(Recorded.BEFORE_RESULTS);
  }

  @Test
  void theSameFewScoresOfOtherDaysAreOtherRows() throws IOException {
    run("", "a.csv", new Rows(1, 0, 60, 1, false, true));
    long hits = 0;
    for (int seed = 2; seed < 400; seed++) {
      Rows rows = new Rows(seed, 0, 60, 1, false, true);
      hits += RowsHash.of(rows.made()).equals(RowsHash.of(rows(1).part(0, 60).made())) ? 1 : 0;
      Standing standing = run("p" + seed, seed + ".csv", rows);
      assertThat(standing.seen().run()).as("seed " + seed).isNotEqualTo(1);
    }
    assertThat(hits).as("tables that are the same by chance").isPositive();
  }

  @Test
  void runsAtTheSameTimeAreAllKept() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Standing>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String name = "f" + i + ".csv";
        Rows rows = rows(1_000_000).part(i * 3_000, i * 3_000 + 3_000);
        all.add(pool.submit(() -> run("", name, rows)));
      }
      for (Future<Standing> one : all) {
        one.get();
      }
    }
    String record = Files.readString(folder.resolve(PlanRecord.FILE));
    assertThat(record).contains("f0.csv", "f1.csv", "f2.csv", "f3.csv");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void otherRowsAreNotTakenForThemHoweverFewScoresThereAre() throws IOException {
    for (int scores : new int[] {1, 2, 10, 100, 1_000, 3_000, 10_000, 100_000}) {
      for (int seed = 2; seed < 12; seed++) {
        Predictions first = rows(scores).made();
        int size = seed % 2 == 0 ? 3_000 : 300;
        Predictions other = new Rows(seed, 0, size, scores, false, false).made();
        assertThat(Sketches.of(other).share(Sketches.of(first))).as(scores + " scores").isZero();
        assertThat(Sketches.of(first).share(Sketches.of(other))).as(scores + " scores").isZero();
      }
    }
  }

  @Test
  void scoresOfFourPlacesStillTell() throws IOException {
    run("", "a.csv", rows(10_000));
    Standing standing = run("p", "b.csv", rows(10_000).part(0, 3_001));
    assertThat(standing.recorded()).isEqualTo(Recorded.AFTER_RESULTS);
  }

  @Test
  void recordsWithoutSketchesAreStillRead() throws IOException {
    run("", "a.csv", rows(1_000_000));
    Path file = folder.resolve(PlanRecord.FILE);
    ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(file.toFile());
    record.path("runs").forEach(run -> ((ObjectNode) run).remove("sketches"));
    Files.writeString(file, record.toString());
    Standing more = run("p", "b.csv", rows(1_000_000).part(0, 3_001));
    assertThat(more.recorded()).as("nothing is known").isEqualTo(Recorded.BEFORE_RESULTS);
    Standing same = run("q", "c.csv", rows(1_000_000));
    assertThat(same.seen().run()).isEqualTo(1);
  }

  @Test
  void sharesAreWithinTheirErrors() {
    double[] found = new double[40];
    for (int seed = 0; seed < found.length; seed++) {
      Rows first = new Rows(seed, 0, 2_000, 1 << 30, false, false);
      Sketches before = Sketches.of(first.made());
      found[seed] = Sketches.of(first.part(1_000, 3_000).made()).share(before);
    }
    assertThat(Arrays.stream(found).average().orElseThrow()).isCloseTo(0.5, within(0.02));
    Arrays.stream(found).forEach(share -> assertThat(share).isBetween(0.35, 0.65));
  }

  /**
   * The same patients with the same scores and outcomes, so many days later; without days where 0.
   */
  private static Predictions monthly(int later) {
    int size = 2_000;
    double[] score = new double[size];
    byte[] label = new byte[size];
    int[] patient = new int[size];
    long[] marks = new long[size];
    long[] time = new long[size];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < size; i++) {
      score[i] = random.nextDouble();
      label[i] = (byte) (random.nextInt(50) == 0 ? 1 : 0);
      patient[i] = i;
      marks[i] = random.nextLong();
      time[i] = 20_000L + later;
    }
    PredictionsBuilder builder =
        Predictions.builder(size).scores(score).labels(label).patients(patient, marks);
    return (later == 0 ? builder : builder.days(Column.TIME, time)).build();
  }

  @Test
  void theSamePatientsOnOtherDaysAreOtherRows() {
    Sketches first = Sketches.of(monthly(30));
    assertThat(Sketches.of(monthly(60)).share(first)).isZero();
    assertThat(Sketches.of(monthly(30)).share(first)).isEqualTo(1);
    assertThat(Sketches.of(monthly(0)).share(first)).as("a look without days").isEqualTo(1);
  }

  @Test
  void patientsWithoutDaysAreNoRows() {
    Predictions rows = monthly(0);
    double[] others = new SplittableRandom(10).doubles(rows.size()).toArray();
    byte[] labels = new byte[rows.size()];
    int[] patients = new int[rows.size()];
    long[] marks = new long[rows.size()];
    for (int i = 0; i < others.length; i++) {
      labels[i] = (byte) rows.label(i);
      patients[i] = i;
      marks[i] = rows.pseudonym(i);
    }
    Predictions next =
        Predictions.builder(others.length)
            .scores(others)
            .labels(labels)
            .patients(patients, marks)
            .build();
    assertThat(Sketches.of(next).share(Sketches.of(rows))).isZero();
  }
}
