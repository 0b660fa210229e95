package org.linacre.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The population stability index where patients have several rows. */
class StabilityTest {
  private static final Pattern P = Pattern.compile("; p = ([0-9.e-]+);");

  /** Group b against group a, those of b squared where something is to have moved. */
  private static Sample sides(boolean moved) {
    String[][] lines =
        Reference.lines("made400.csv").stream()
            .map(line -> line.split(",", -1))
            .toArray(String[][]::new);
    double[] scores = new double[lines.length];
    byte[] second = new byte[lines.length];
    int[] patients = new int[lines.length];
    for (int i = 0; i < lines.length; i++) {
      double score = Double.parseDouble(lines[i][0]);
      second[i] = (byte) (lines[i][3].equals("a") ? 0 : 1);
      scores[i] = moved && second[i] == 1 ? score * score : score;
      patients[i] = Integer.parseInt(lines[i][4]);
    }
    return new Ordered(scores, second, patients, null, _ -> true).all();
  }

  private static double p(Measured measured) {
    Matcher p = P.matcher(measured.method());
    assertThat(p.find()).as(measured.method()).isTrue();
    return Double.parseDouble(p.group(1));
  }

  @Test
  void theIndexByPatientIsThatOfR() {
    for (String name : new String[] {"psi", "psi.moved"}) {
      Measured index = new Stability(sides(!name.equals("psi"))).index();
      assertThat(index.value()).isCloseTo(Reference.value(name), within(1e-12));
      assertThat(index.lower()).isCloseTo(Reference.value(name + ".low"), within(1e-8));
      assertThat(index.upper()).isCloseTo(Reference.value(name + ".high"), within(1e-8));
      double told = Reference.value(name + ".p");
      assertThat(p(index)).isCloseTo(told, within(1e-4 * told));
    }
  }

  /** What a sum over kinds of rows spreads is what its parts by row spread. */
  @Test
  void covariancesOfKindsAreThoseOfRowsByPatient() {
    SplittableRandom random = new SplittableRandom(3);
    Sample sample = sides(false);
    Clusters clusters = sample.clusters;
    assertThat(clusters).isNotNull();
    int[][] kinds = new int[2][sample.cells()];
    for (int[] one : kinds) {
      Arrays.setAll(one, _ -> random.nextInt(5));
    }
    double[] added = random.doubles(5, -1, 1).toArray();
    double variance =
        java.util.Objects.requireNonNull(clusters)
            .variance((cell, label) -> added[kinds[label][cell]]);
    assertThat(new Crossed(clusters, kinds, 5).covariance(added, added))
        .isCloseTo(variance, within(1e-9 * variance));
  }

  /** Before, a p below 0.05 came in 22 of 100 of such runs. */
  @Test
  void fewPatientsAreNotSureThatSomethingMoved() {
    int small = 0;
    int held = 0;
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int size = 2 * 4 * 25;
      double[] scores = new double[size];
      byte[] second = new byte[size];
      int[] patients = new int[size];
      double own = 0;
      for (int i = 0; i < size; i++) {
        own = i % 25 == 0 ? random.nextGaussian() : own;
        patients[i] = i / 25;
        second[i] = (byte) (patients[i] / 4);
        scores[i] = 1 / (1 + Math.exp(-own - random.nextGaussian()));
      }
      Measured index =
          new Stability(new Ordered(scores, second, patients, null, _ -> true).all()).index();
      small += p(index) <= 0.05 ? 1 : 0;
      held += index.lower() <= 0 ? 1 : 0;
    }
    assertThat(small).as("of 200, at 0.05").isLessThan(20);
    assertThat(held).as("of 200, at 95").isGreaterThan(180);
  }
}
