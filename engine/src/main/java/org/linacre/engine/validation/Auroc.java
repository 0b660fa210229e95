package org.linacre.engine.validation;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The area under the ROC curve: the share of pairs of a row with the outcome and one without in
 * which the first has the higher score, ties counting half. Its direction is never turned.
 *
 * <p>The variance is that of E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson (Biometrics 44,
 * 1988, doi:10.2307/2531595) by mid-ranks in O(n log n) as X. Sun and W. Xu (IEEE Signal Processing
 * Letters 21, 2014, doi:10.1109/LSP.2014.2337313); the count of pairs is a 64-bit whole number.
 * With several rows a patient it is that of N. A. Obuchowski (Biometrics 53, 1997,
 * doi:10.2307/2533958).
 *
 * @param value from 0 to 1
 * @param variance of the value
 * @param events rows with the outcome, 2 or more; patients where rows of patients have no spread
 * @param nonEvents rows without, 2 or more
 */
public record Auroc(double value, double variance, long events, long nonEvents) {
  /** What is left of a variance by rounding alone, as a share of that by row. */
  static final double ROUNDING = 1e-12;

  /**
   * The area of these scores.
   *
   * @param scores by row; rows with NaN are left out
   * @param labels 1 or 0 by row; others are left out
   * @throws IllegalArgumentException if there are not two of each label and two scores
   */
  public static Auroc of(double[] scores, byte[] labels) {
    Sample sample = Sample.of(scores, labels);
    if (!sample.unrankable().isEmpty()) {
      throw new IllegalArgumentException(
          "No area: " + sample.unrankable() + ". Maybe a longer period.");
    }
    return of(sample);
  }

  /** The area of a sample that can be ranked. */
  static Auroc of(Sample sample) {
    double value = area(sample);
    double variance =
        sample.clusters == null
            ? delong(sample, value)
            : obuchowski(sample, sample.clusters, placements(sample), value);
    Clusters clusters = sample.clusters;
    return clusters == null || variance > 0
        ? new Auroc(value, variance, sample.events, sample.nonEvents())
        : new Auroc(value, variance, clusters.with(1), clusters.with(0));
  }

  /** The exact count of half pairs over twice the pairs. */
  static double area(Sample sample) {
    long below = 0;
    long twice = 0;
    for (int k = 0; k < sample.cells(); k++) {
      long without = (long) sample.n[k] - sample.d[k];
      twice += sample.d[k] * (2 * below + without);
      below += without;
    }
    return twice / (2.0 * (sample.events * sample.nonEvents()));
  }

  /** By cell: the share of non-events below, and the share of events above, ties counting half. */
  static double[][] placements(Sample sample) {
    double[][] placed = new double[2][sample.cells()];
    long belowWithout = 0;
    long belowWith = 0;
    for (int k = 0; k < sample.cells(); k++) {
      long without = (long) sample.n[k] - sample.d[k];
      placed[1][k] = (2 * belowWithout + without) / (2.0 * sample.nonEvents());
      placed[0][k] = (2 * (sample.events - belowWith) - sample.d[k]) / (2.0 * sample.events);
      belowWithout += without;
      belowWith += sample.d[k];
    }
    return placed;
  }

  private static double delong(Sample sample, double value) {
    long m = sample.events;
    long n = sample.nonEvents();
    long belowWith = 0;
    long belowWithout = 0;
    double with = 0;
    double without = 0;
    for (int k = 0; k < sample.cells(); k++) {
      long tied = sample.d[k];
      long rest = sample.n[k] - tied;
      double high = (2 * belowWithout + rest) / (2.0 * n) - value;
      double low = (2 * (m - belowWith) - tied) / (2.0 * m) - value;
      with += tied * high * high;
      without += rest * low * low;
      belowWith += tied;
      belowWithout += rest;
    }
    return with / (m - 1) / m + without / (n - 1) / n;
  }

  private static double obuchowski(
      Sample sample, Clusters clusters, double[][] placed, double value) {
    double[] with = clusters.sums((k, label) -> label == 1 ? placed[1][k] - value : 0);
    double[] without = clusters.sums((k, label) -> label == 0 ? placed[0][k] - value : 0);
    double s10 = scaled(product(with, with), clusters.with(1));
    double s01 = scaled(product(without, without), clusters.with(0));
    double s11 = scaled(product(with, without), clusters.count);
    double m = sample.events;
    double n = sample.nonEvents();
    double variance = s10 / m / m + s01 / n / n + 2 * s11 / m / n;
    return variance > ROUNDING * delong(sample, value) || Double.isNaN(variance) ? variance : 0;
  }

  /** How well the variance of the logit is known. */
  static Freedom freedom(Sample sample) {
    return spread(sample).freedom();
  }

  /** What patients add, and how well the variance of that is known; not kept without patients. */
  static Spread spread(Sample sample) {
    if (sample.clusters == null) {
      return Spread.rows(Double.NaN);
    }
    double value = area(sample);
    double[][] added = placements(sample);
    for (int k = 0; k < sample.cells(); k++) {
      added[0][k] = (added[0][k] - value) / sample.nonEvents();
      added[1][k] = (added[1][k] - value) / sample.events;
    }
    return sample.spread(added);
  }

  private static double product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return Total.of(product);
  }

  private static double scaled(double sum, int clusters) {
    return clusters < 2 ? Double.NaN : sum * clusters / (clusters - 1);
  }

  /**
   * The value with its 95 % interval on the logit scale; where the variance is nought, as it is at
   * 1 and 0, by method 5 of R. G. Newcombe (Statistics in Medicine 25, 2006, doi:10.1002/sim.2324).
   */
  static Measured measured(Sample sample) {
    String flaw = sample.unrankable();
    if (!flaw.isEmpty()) {
      return Measured.not(flaw);
    }
    return of(sample).measured(freedom(sample));
  }

  /** The value with its interval, its variance being by patient or not. */
  Measured measured(Freedom freedom) {
    Auroc area = this;
    if (Double.isNaN(area.variance)) {
      return Measured.not("events or non-events of one patient only");
    }
    String name = freedom.isNormal() ? "DeLong" : "Obuchowski, by patient";
    if (area.certain()) {
      return Measured.of(area.value, area.limit(false), area.limit(true), "Newcombe method 5");
    }
    double deviate = freedom.quantile();
    return Measured.of(
        area.value,
        area.bound(-deviate),
        area.bound(deviate),
        name + ", logit scale" + freedom.words());
  }

  private boolean certain() {
    return value <= 0 || value >= 1 || variance <= 0;
  }

  private double bound(double deviates) {
    return 1 / (1 + Math.exp(-(logit() + deviates * logitError())));
  }

  /** The limits so many standard errors away; as they are where there is no spread. */
  Measured widened(Measured measured, double deviates) {
    return certain()
        ? measured
        : Measured.of(value, bound(-deviates), bound(deviates), measured.method());
  }

  /** The logit of the value; where it is 0 or 1, half a pair short of it. */
  double logit() {
    double half = 0.5 / (events * nonEvents);
    double inside = Math.clamp(value, half, 1 - half);
    return Math.log(inside / (1 - inside));
  }

  /** The standard error of the logit. */
  double logitError() {
    double half = 0.5 / (events * nonEvents);
    double inside = Math.clamp(value, half, 1 - half);
    double used = certain() ? expected(inside) : variance;
    return Math.sqrt(used) / (inside * (1 - inside));
  }

  /** Hanley and McNeil's variance at an area, with sizes made equal as in Newcombe's method 5. */
  private double expected(double area) {
    double size = (events + nonEvents) / 2.0 - 1;
    double spread = 1 + size * (1 - area) / (2 - area) + size * area / (1 + area);
    return area * (1 - area) * spread / ((double) events * nonEvents);
  }

  /** The area that lies 1.96 of its own standard errors away. */
  private double limit(boolean up) {
    double near = value;
    double far = up ? 1 : 0;
    for (int i = 0; i < 200; i++) {
      double middle = (near + far) / 2;
      if (Math.abs(middle - value) <= Measured.Z * Math.sqrt(expected(middle))) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  /**
   * The two-sided p-value that two areas of different rows are one: DeLong's variances, Welch's
   * degrees of freedom, as X. Robin and others (BMC Bioinformatics 12, 2011,
   * doi:10.1186/1471-2105-12-77).
   */
  public double unpairedP(Auroc other) {
    double sum = variance + other.variance;
    double df =
        sum
            * sum
            / (variance * variance / (events + nonEvents - 1)
                + other.variance * other.variance / (other.events + other.nonEvents - 1));
    double t = (value - other.value) / Math.sqrt(sum);
    return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
  }

  /**
   * Two scores on the same rows.
   *
   * @param difference the first area less the second
   * @param variance of the difference
   * @param p two-sided
   */
  public record Paired(double difference, double variance, double p) {}

  /**
   * Compares two scores on the same rows.
   *
   * @param first the first score by row
   * @param second the second
   * @param labels 1 or 0 by row
   */
  public static Paired paired(double[] first, double[] second, byte[] labels) {
    Auroc a = of(first, labels);
    Auroc b = of(second, labels);
    PairedAreas paired = new PairedAreas(first, second, labels, null);
    return new Paired(a.value - b.value, paired.spread.variance(), paired.p());
  }
}
