package org.linacre.engine.validation;

import java.util.Locale;
import org.linacre.engine.validation.Proportions.Share;

/**
 * What a threshold makes of a sample; positive is score &gt;= threshold.
 *
 * <p>Net benefit: A. J. Vickers and E. B. Elkin, Medical Decision Making 26, 2006,
 * doi:10.1177/0272989X06295361; its interval: T. L. Marsh, H. Janes and M. S. Pepe, Biometrics 76,
 * 2020, doi:10.1111/biom.13190: a mean over rows of 1, minus the odds of the threshold, or nought.
 */
final class Rates {
  private final Sample sample;
  private final double threshold;
  private final boolean exact;
  private final long positives;
  private final long hits;
  private double[][] cells = new double[0][];

  Rates(Sample sample, double threshold, boolean exact) {
    this.sample = sample;
    this.threshold = threshold;
    this.exact = exact;
    long[] above = sample.above(threshold);
    positives = above[0];
    hits = above[1];
  }

  /** Why the threshold is of no use here; empty where it is. */
  static String flaw(Sample sample, double threshold) {
    if (!sample.flaw().isEmpty()) {
      return sample.flaw();
    }
    boolean within = threshold >= sample.x[0] && threshold <= sample.x[sample.cells() - 1];
    boolean share = sample.areProbabilities() && threshold >= 0 && threshold <= 1;
    return within || share
        ? ""
        : "the threshold %s lies outside the scores, %s to %s"
            .formatted(threshold, sample.x[0], sample.x[sample.cells() - 1]);
  }

  /** The kinds of rate. */
  enum Kind {
    SENSITIVITY,
    SPECIFICITY,
    PPV,
    NPV,
    FLAGGED,
    ACCURACY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The rows that count and those counted on. */
  Share share(Kind kind) {
    long misses = sample.events - hits;
    long alarms = positives - hits;
    long passed = sample.nonEvents() - alarms;
    return switch (kind) {
      case SENSITIVITY -> new Share(hits, sample.events);
      case SPECIFICITY -> new Share(passed, sample.nonEvents());
      case PPV -> new Share(hits, positives);
      case NPV -> new Share(passed, passed + misses);
      case FLAGGED -> new Share(positives, sample.total);
      case ACCURACY -> new Share(hits + passed, sample.total);
    };
  }

  Measured rate(Kind kind) {
    Share share = share(kind);
    if (share.n() == 0) {
      return Measured.not(nothing(kind));
    }
    return sample.clusters == null ? Proportions.of(share, exact) : counted(kind).measured();
  }

  /** What rows add to the share. */
  Spread spread(Kind kind) {
    Share share = share(kind);
    double p = share.value();
    return sample.spread(
        (x, y) -> {
          double called = x >= threshold ? 1 : 0;
          double passed = 1 - called;
          double on = on(kind, y, 1.0 - y, called);
          return (right(kind, called * y, called * (1 - y), passed * (1 - y)) - p * on) / share.n();
        });
  }

  /** The rows that count and those counted on, by patient. */
  Effective.Counted counted(Kind kind) {
    Share share = share(kind);
    Clusters clusters = sample.clusters;
    if (clusters == null) {
      return Effective.Counted.single(share);
    }
    double[] right = new double[clusters.count];
    double[] on = new double[clusters.count];
    for (int k = 0; k < 4; k++) {
      int label = k / 2;
      int called = k % 2;
      double[] found = byPatient(clusters)[k];
      add(
          found,
          right(kind, called * label, called * (1 - label), (1 - called) * (1 - label)),
          right);
      add(found, on(kind, label, 1 - label, called), on);
    }
    return Effective.Counted.of(share, right, on);
  }

  private static void add(double[] found, double weight, double[] sums) {
    for (int p = 0; weight > 0 && p < sums.length; p++) {
      sums[p] += found[p];
    }
  }

  private static double right(Kind kind, double hits, double alarms, double passed) {
    return switch (kind) {
      case SENSITIVITY, PPV -> hits;
      case SPECIFICITY, NPV -> passed;
      case FLAGGED -> hits + alarms;
      case ACCURACY -> hits + passed;
    };
  }

  private static double on(Kind kind, double events, double others, double called) {
    return switch (kind) {
      case SENSITIVITY -> events;
      case SPECIFICITY -> others;
      case PPV -> called;
      case NPV -> events + others - called;
      case FLAGGED, ACCURACY -> events + others;
    };
  }

  /** By patient, how many rows are passed, alarms, misses and hits; made once. */
  private double[][] byPatient(Clusters clusters) {
    if (cells.length == 0) {
      int from = sample.firstAtLeast(threshold);
      cells = new double[4][clusters.count];
      for (int i = 0; i < clusters.patient.length; i++) {
        int called = clusters.cell[i] >= from ? 1 : 0;
        cells[2 * clusters.label[i] + called][clusters.patient[i]]++;
      }
    }
    return cells;
  }

  private static String nothing(Kind kind) {
    return switch (kind) {
      case SENSITIVITY -> "no events";
      case SPECIFICITY -> "no non-events";
      case PPV -> "no score is at or above the threshold";
      case NPV -> "no score is below the threshold";
      case FLAGGED, ACCURACY -> "no rows";
    };
  }

  /** The harmonic mean of sensitivity and PPV. */
  Measured f1() {
    double under = (double) positives + sample.events;
    if (under == 0) {
      return Measured.not("no events and no score at or above the threshold");
    }
    double value = 2 * hits / under;
    Spread spread =
        sample.spread(
            (x, y) -> {
              int positive = x >= threshold ? 1 : 0;
              return (2.0 * positive * y - value * (positive + y)) / under;
            });
    String method = Overall.named(sample, "improper: shown, not to be decided on; delta method");
    return Measured.wald(value, spread, method).within(0, 1);
  }

  /** Net benefit of acting at or above the threshold. */
  Measured netBenefit() {
    return benefit((x, y) -> x >= threshold ? gain(y) : 0, gain(0), 1);
  }

  /** Net benefit of treating everyone. */
  Measured treatAll() {
    return benefit((_, y) -> gain(y), gain(0), 1);
  }

  /** Net benefit of acting on the score less that of treating everyone. */
  Measured overTreatAll() {
    return benefit((x, y) -> x >= threshold ? 0 : -gain(y), -1, -gain(0));
  }

  private double gain(int label) {
    return label == 1 ? 1 : -threshold / (1 - threshold);
  }

  private Measured benefit(Sample.Influence value, double least, double most) {
    if (!(threshold > 0 && threshold < 1)) {
      return Measured.not("net benefit needs a threshold between 0 and 1");
    }
    if (!sample.areProbabilities()) {
      return Measured.not("net benefit needs scores that are probabilities");
    }
    return sample.total < 2
        ? Measured.not("one row only")
        : Overall.mean(sample, value).within(least, most);
  }
}
