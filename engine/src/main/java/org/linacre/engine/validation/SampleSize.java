package org.linacre.engine.validation;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many rows an external validation needs for intervals of a given width: R. D. Riley and
 * others, Statistics in Medicine 40, 2021, doi:10.1002/sim.9025, and BMJ 384, 2024,
 * doi:10.1136/bmj-2023-074821; the approach of L. Archer and others, 2021, doi:10.1002/sim.8766;
 * for the C statistic and scores of which only it is known also M. Pavlou and others, Statistical
 * Methods in Medical Research 30, 2021, doi:10.1177/09622802211007522.
 *
 * @param criterion what the rows are for
 * @param rows how many, 1 or more
 * @param events how many of them are expected to have the outcome
 */
public record SampleSize(String criterion, long rows, long events) {
  private static final double TWICE = 2 * Measured.Z;
  private static final int STEPS = 4000;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * For O/E.
   *
   * @param prevalence above 0 and below 1
   * @param ratio the O/E expected, 1 where the scores are right
   * @param width of its interval
   */
  public static SampleSize observedOverExpected(double prevalence, double ratio, double width) {
    within(prevalence, width);
    double half = width / (2 * ratio);
    double error = Math.log(half + Math.sqrt(half * half + 1)) / Measured.Z;
    return of("oe", (1 - prevalence) / (prevalence * error * error), prevalence);
  }

  /**
   * For the C statistic, by the variance of Newcombe 2006.
   *
   * @param prevalence above 0 and below 1
   * @param area the C statistic expected, above 0.5 and below 1
   * @param width of its interval
   */
  public static SampleSize area(double prevalence, double area, double width) {
    within(prevalence, width);
    DoubleUnaryOperator wide =
        size -> {
          double half = size / 2 - 1;
          double spread = 1 + half * (1 - area) / (2 - area) + half * area / (1 + area);
          double pairs = size * size * prevalence * (1 - prevalence);
          return TWICE * Math.sqrt(area * (1 - area) * spread / pairs);
        };
    return of("auroc", (double) least(wide, width), prevalence);
  }

  /**
   * For the C statistic, where the logits are normal: Pavlou 2021 by T of D. B. Owen (Annals of
   * Mathematical Statistics 27, 1956, doi:10.1214/aoms/1177728074).
   *
   * @param prevalence above 0 and below 1
   * @param area the C statistic expected, above 0.5 and below 1
   * @param width of its interval
   */
  public static SampleSize normalArea(double prevalence, double area, double width) {
    within(prevalence, width);
    double error = width / TWICE;
    double spread = area - 2 * owen(NORMAL.inverseCumulativeProbability(area)) - area * area;
    return of("auroc", spread / (prevalence * (1 - prevalence) * error * error), prevalence);
  }

  /** Owen's T(h, 1/sqrt 3) by Simpson's rule. */
  private static double owen(double h) {
    int parts = 200;
    double step = 1 / Math.sqrt(3) / parts;
    double sum = 0;
    for (int i = 0; i <= parts; i++) {
      double x = i * step;
      double weight = i == 0 || i == parts ? 1 : 2 + 2.0 * (i % 2);
      sum += weight * Math.exp(-h * h * (1 + x * x) / 2) / (1 + x * x);
    }
    return sum * step / 3 / (2 * Math.PI);
  }

  /**
   * For the calibration slope, where only the prevalence and the C statistic are known: the logits
   * are taken to be normal and right, their spread being that which gives the C statistic (Pavlou
   * 2021).
   *
   * @param prevalence above 0 and below 1
   * @param area the C statistic expected, above 0.5 and below 1
   * @param width of the slope's interval
   */
  public static SampleSize slopeOf(double prevalence, double area, double width) {
    within(prevalence, width);
    double deviate = NORMAL.inverseCumulativeProbability(area);
    double variance = 2 * deviate * deviate;
    double mean = Math.log(prevalence / (1 - prevalence)) + (2 * prevalence - 1) * variance / 2;
    double whole = variance + prevalence * (1 - prevalence) * variance * variance;
    return slope(mean, Math.sqrt(whole), width);
  }

  /**
   * For the calibration slope, where the logits are normal and right.
   *
   * @param mean of the logits
   * @param deviation of the logits, above 0
   * @param width of the slope's interval
   */
  public static SampleSize slope(double mean, double deviation, double width) {
    within(0.5, width);
    double[] sums = new double[4];
    for (int i = 0; i <= STEPS; i++) {
      double z = -8 + 16.0 * i / STEPS;
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * 16 / STEPS;
      double logit = mean + deviation * z;
      double p = 1 / (1 + Math.exp(-logit));
      double weight = density * p * (1 - p);
      sums[0] += weight;
      sums[1] += weight * logit;
      sums[2] += weight * logit * logit;
      sums[3] += density * p;
    }
    double error = width / TWICE;
    double rows = sums[0] / (error * error * (sums[0] * sums[2] - sums[1] * sums[1]));
    return of("calibration-slope", rows, sums[3]);
  }

  /**
   * For the standardised net benefit at a threshold.
   *
   * @param prevalence above 0 and below 1
   * @param expected sensitivity and specificity at the threshold
   * @param threshold above 0 and below 1
   * @param width of the interval
   */
  public static SampleSize netBenefit(
      double prevalence, Expected expected, double threshold, double width) {
    within(prevalence, width);
    double odds = (1 - prevalence) / prevalence * threshold / (1 - threshold);
    double se = expected.sensitivity;
    double sp = expected.specificity;
    double variance =
        se * (1 - se) / prevalence
            + odds * odds * sp * (1 - sp) / (1 - prevalence)
            + odds * odds * (1 - sp) * (1 - sp) / (prevalence * (1 - prevalence));
    double error = width / TWICE;
    return of("net-benefit", variance / (error * error), prevalence);
  }

  /**
   * Rates expected at a threshold.
   *
   * @param sensitivity from 0 to 1
   * @param specificity from 0 to 1
   */
  public record Expected(double sensitivity, double specificity) {}

  /** For a level of a grouping to have the least events and non-events. */
  public static SampleSize minimum(double prevalence, Plan.Minimum least) {
    within(prevalence, 1);
    double rows = Math.max(least.events() / prevalence, least.nonEvents() / (1 - prevalence));
    return of("minimum", rows, prevalence);
  }

  /**
   * In how many months as many rows arrive, less those at hand.
   *
   * @param perMonth rows a month, above 0
   * @param present rows at hand
   */
  public long months(double perMonth, long present) {
    if (!(perMonth > 0)) {
      throw new IllegalArgumentException(
          "%s rows a month. Maybe the arrivals of a longer period.".formatted(perMonth));
    }
    return (long) Math.ceil(Math.max(0, rows - present) / perMonth);
  }

  private static SampleSize of(String criterion, double rows, double prevalence) {
    long whole = (long) Math.ceil(rows - 1e-9);
    return new SampleSize(criterion, whole, (long) Math.ceil(whole * prevalence));
  }

  /** The fewest rows whose interval is no wider. */
  private static long least(DoubleUnaryOperator wide, double width) {
    long high = 4;
    while (wide.applyAsDouble((double) high) > width) {
      high *= 2;
    }
    long low = high / 2;
    while (low + 1 < high) {
      long middle = (low + high) / 2;
      if (wide.applyAsDouble((double) middle) > width) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static void within(double prevalence, double width) {
    if (!(prevalence > 0 && prevalence < 1 && width > 0)) {
      throw new IllegalArgumentException(
          "A prevalence of %s and a width of %s. Maybe shares, not per cent."
              .formatted(prevalence, width));
    }
  }
}
