package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The areas of two scores on the same rows: their difference with the variance of E. R. DeLong, D.
 * M. DeLong and D. L. Clarke-Pearson (Biometrics 44, 1988, doi:10.2307/2531595), from the
 * difference of each row's placements; with several rows a patient that of N. A. Obuchowski
 * (Biometrics 53, 1997, doi:10.2307/2533958).
 */
final class PairedAreas {
  private final byte[] labels;
  private final int @Nullable [] patients;
  private final double[] apart;
  private final double[] sizes;

  /** The first area less the second. */
  final double difference;

  final Spread spread;

  /**
   * Of rows that have both.
   *
   * @param labels two or more of each of 1 and 0
   * @param patients codes from 0 where patients have several rows
   */
  PairedAreas(double[] first, double[] second, byte[] labels, int @Nullable [] patients) {
    this.labels = labels;
    this.patients = patients;
    Sample one = Sample.of(first, labels);
    Sample two = Sample.of(second, labels);
    sizes = new double[] {one.nonEvents(), one.events};
    difference = Auroc.area(one) - Auroc.area(two);
    apart = placed(one, first);
    double[] other = placed(two, second);
    for (int i = 0; i < apart.length; i++) {
      apart[i] = (apart[i] - other[i] - difference) / sizes[labels[i]];
    }
    spread = patients == null ? byRow() : byPatient(patients);
  }

  /** Each row's placement. */
  private double[] placed(Sample sample, double[] scores) {
    double[][] placed = Auroc.placements(sample);
    double[] byRow = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      byRow[i] = placed[labels[i]][Arrays.binarySearch(sample.x, scores[i] + 0.0)];
    }
    return byRow;
  }

  private double squares(int label) {
    double[] squares = new double[apart.length];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = labels[i] == label ? apart[i] * apart[i] : 0;
    }
    return Total.of(squares);
  }

  private Spread byRow() {
    double without = squares(0) * sizes[0] / (sizes[0] - 1);
    return Spread.rows(without + squares(1) * sizes[1] / (sizes[1] - 1));
  }

  private Spread byPatient(int[] codes) {
    int count = Arrays.stream(codes).max().orElse(0) + 1;
    double[][] sums = new double[2][count];
    double[][] rows = new double[2][count];
    for (int i = 0; i < apart.length; i++) {
      sums[labels[i]][codes[i]] += apart[i];
      rows[labels[i]][codes[i]]++;
    }
    double[] all = new double[count];
    Arrays.setAll(all, p -> rows[0][p] + rows[1][p]);
    double with = Arrays.stream(rows[1]).filter(n -> n > 0).count();
    double without = Arrays.stream(rows[0]).filter(n -> n > 0).count();
    double variance =
        product(sums[1], sums[1], with)
            + product(sums[0], sums[0], without)
            + 2 * product(sums[1], sums[0], count);
    return spread(variance, Sizes.of(all), Math.min(with, without));
  }

  private Spread spread(double variance, Sizes patients, double fewest) {
    double byRow = squares(0) + squares(1);
    Freedom freedom = patients.freedom(byRow, variance).atMost(fewest - 1);
    return new Spread(variance > Auroc.ROUNDING * byRow ? variance : 0, freedom, null);
  }

  private static double product(double[] a, double[] b, double count) {
    double[] product = new double[a.length];
    Arrays.setAll(product, i -> a[i] * b[i]);
    return Total.of(product) * count / (count - 1);
  }

  /** The two-sided p-value that both areas are one. */
  double p() {
    return difference == 0 ? 1 : spread.freedom().p(difference / spread.error());
  }

  /** The difference with its interval. */
  Measured measured() {
    String method = patients == null ? "DeLong, paired" : "Obuchowski, paired, by patient";
    if (!(spread.variance() > 0)) {
      return Measured.bare(difference, method + "; no interval, since rows do not differ in it");
    }
    String p = String.format(Locale.ROOT, "; p = %.4g", p());
    return Measured.wald(difference, spread, method).within(-1, 1).with(p);
  }
}
