package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The share of rows that came from another file is right both ways, whatever the digits of scores:
 * what is expected here is the share that the rows were made with.
 */
class OverlapLawTest {
  /** Rows of a score of so many digits, most of them low, and a label that it foretells. */
  private static long[] rows(SplittableRandom random, int digits, int size) {
    double steps = Math.pow(10, digits);
    long[] rows = new long[size];
    for (int i = 0; i < size; i++) {
      double score = Math.pow(random.nextDouble(), 1.5);
      rows[i] =
          RowsSketch.mixed(2 * Math.round(score * steps) + (random.nextDouble() < score ? 1 : 0));
    }
    return rows;
  }

  private static RowsSketch sketch(long[] rows) {
    return RowsSketch.of(RowsSketch.SCORES, rows.clone());
  }

  /** Rows of which so many are the first of others and the rest are fresh. */
  private static long[] part(SplittableRandom random, int digits, long[] whole, int[] sizes) {
    long[] part = rows(random, digits, sizes[1]);
    System.arraycopy(whole, 0, part, 0, sizes[0]);
    return part;
  }

  @ParameterizedTest
  @CsvSource({
    "2,200,200,60", "2,1500,400,60", "3,200,200,60", "3,1500,400,60", "3,1500,1500,60",
    "4,200,200,200", "4,200,1500,100", "4,1500,400,200", "4,1500,1500,100", "4,400,3000,60",
    "4,3000,300,60", "4,10000,10000,20", "4,10000,1000,20", "4,100000,5000,3", "9,200,200,60",
    "9,1500,400,60", "9,10000,10000,10", "9,400,60000,4", "9,100000,100000,2"
  })
  void independentFilesAreNotAccused(int digits, int now, int before, int times) {
    SplittableRandom random = new SplittableRandom(20261122);
    long accused = 0;
    for (int i = 0; i < times; i++) {
      RowsSketch one = sketch(rows(random, digits, now));
      accused += one.share(sketch(rows(random, digits, before))) >= 0.1 ? 1 : 0;
    }
    assertThat(accused).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "3,200,200,1,.01", "3,200,200,.5,.06", "4,1500,400,1,.01", "4,1500,400,.5,.02",
    "4,400,1500,1,.01", "4,400,1500,.5,.05", "4,1500,1500,.5,.03", "4,1500,1500,.2,.04",
    "4,3000,300,1,.01", "4,5000,500,1,.01", "9,200,200,.05,.01", "9,1500,1500,.05,.01",
    "9,10000,10000,.2,.03", "9,10000,10000,.05,.02", "9,100000,5000,1,.01", "9,400,60000,1,.3",
    "9,100000,100000,.5,.05"
  })
  void thePartThatCameFromItIsTold(int digits, int now, int before, double share, double error) {
    SplittableRandom random = new SplittableRandom(11);
    int shared = (int) Math.round(share * Math.min(now, before));
    double[] found = new double[now > 10_000 ? 3 : 12];
    for (int i = 0; i < found.length; i++) {
      long[] large = rows(random, digits, Math.max(now, before));
      long[] small = part(random, digits, large, new int[] {shared, Math.min(now, before)});
      found[i] =
          now >= before ? sketch(large).share(sketch(small)) : sketch(small).share(sketch(large));
    }
    double expected = (double) shared / now;
    assertThat(Arrays.stream(found).average().orElseThrow())
        .as(Arrays.toString(found))
        .isCloseTo(expected, within(error));
  }

  @Test
  void whatCannotBeToldIsNoNumber() {
    SplittableRandom random = new SplittableRandom(4);
    RowsSketch one = sketch(rows(random, 2, 1_500));
    assertThat(one.share(sketch(rows(random, 2, 400)))).isNaN();
    assertThat(one.share(sketch(rows(random, 2, 100)))).as("less than a tenth").isZero();
    assertThat(one.share(RowsSketch.of("label,time", rows(random, 9, 400)))).isNaN();
  }

  /** Those who showed so many rows of the product's own example before, at random. */
  @ParameterizedTest
  @CsvSource({"200", "300", "400", "600", "800", "1000"})
  void aPartOfTheExampleIsTold(int shown) throws IOException {
    List<Long> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(Path.of("../examples/validation/predictions.csv"));
    List<String> header = List.of(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      String own = cells[header.indexOf("score")] + "," + cells[header.indexOf("outcome")];
      rows.add(RowsSketch.mixed(own.hashCode()));
    }
    RowsSketch now = sketch(rows.stream().mapToLong(Long::longValue).toArray());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(rows, new Random(seed));
      long[] before = rows.subList(0, shown).stream().mapToLong(Long::longValue).toArray();
      double share = (double) shown / rows.size();
      assertThat(now.share(sketch(before))).isCloseTo(share, within(0.03));
    }
  }

  @Test
  void recordsThatOnlySayHowManyAreAloneAreStillCompared() {
    SplittableRandom random = new SplittableRandom(3);
    long[] rows = rows(random, 4, 1_500);
    RowsSketch now = sketch(rows);
    RowsSketch before = sketch(Arrays.copyOf(rows, 400));
    Alike old = Alike.of(400, before.alike().alone());
    RowsSketch read = new RowsSketch(RowsSketch.SCORES, old, before.smallest());
    assertThat(now.share(read)).isCloseTo(400.0 / 1_500, within(0.02));
  }
}
