package org.linacre.engine.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be watched. Each is the mean of a bounded value over the cases it concerns (for {@link
 * #OE} a ratio of two means); NaN says that a case does not concern it.
 */
public enum Metric {
  /** Of those with the outcome, the share that the product calls positive. */
  SENSITIVITY(Better.HIGHER, Cause.UNCLEAR),
  /** Of those without the outcome, the share that the product calls negative. */
  SPECIFICITY(Better.HIGHER, Cause.UNCLEAR),
  /** Of those called positive, the share with the outcome. */
  PPV(Better.HIGHER, Cause.UNCLEAR),
  /** Of those called negative, the share without the outcome. */
  NPV(Better.HIGHER, Cause.UNCLEAR),
  /** The share that the product calls as it turns out. */
  ACCURACY(Better.HIGHER, Cause.UNCLEAR),
  /** The chance that a case with the outcome scores above one without; over fresh pairs. */
  AUROC(Better.HIGHER, Cause.DISCRIMINATION),
  /** Outcomes observed over outcomes expected, the sum of the scores. */
  OE(Better.NEITHER, Cause.CALIBRATION),
  /** The share with the outcome. */
  PREVALENCE(Better.NEITHER, Cause.PREVALENCE),
  /** The mean score. Needs no outcome. */
  SCORE_MEAN(Better.NEITHER, Cause.CASE_MIX),
  /** The share called positive. Needs no outcome. */
  FLAG_RATE(Better.NEITHER, Cause.CASE_MIX),
  /** Of the cases a person decided with the product, the share decided against it. */
  OVERRIDE_RATE(Better.NEITHER, Cause.OVERRIDE),
  /** Of the reserved cases decided without the product, the share decided as it turns out. */
  UNAIDED_ACCURACY(Better.HIGHER, Cause.SKILL),
  /** Of the cases decided with the product, the share decided as it turns out. */
  AIDED_ACCURACY(Better.HIGHER, Cause.SKILL);

  /** Which way is good. */
  enum Better {
    HIGHER,
    NEITHER
  }

  private final Better better;
  private final Cause cause;

  Metric(Better better, Cause cause) {
    this.better = better;
    this.cause = cause;
  }

  /** The word in files, such as {@code score-mean}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The metric of this word. */
  public static Optional<Metric> of(String id) {
    return Arrays.stream(values()).filter(m -> m.id().equals(id)).findFirst();
  }

  /** Every word. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Metric::id).toList();
  }

  /** Whether a margin around a baseline counts on both sides. */
  public boolean isTwoSided() {
    return better == Better.NEITHER;
  }

  /** Whether a case enters only with its outcome. */
  public boolean needsLabel() {
    return switch (this) {
      case SCORE_MEAN, FLAG_RATE, OVERRIDE_RATE -> false;
      default -> true;
    };
  }

  /** Whether it is read from scores. */
  public boolean needsScore() {
    return this == AUROC || this == OE || this == SCORE_MEAN;
  }

  /** Whether it is read from what the product called the case. */
  public boolean needsPrediction() {
    return switch (this) {
      case SENSITIVITY, SPECIFICITY, PPV, NPV, ACCURACY, FLAG_RATE, OVERRIDE_RATE -> true;
      default -> false;
    };
  }

  /** Whether it is read from decisions made with the product. */
  public boolean needsAided() {
    return this == OVERRIDE_RATE || this == AIDED_ACCURACY;
  }

  /** Whether it is read from decisions made without the product. */
  public boolean needsUnaided() {
    return this == UNAIDED_ACCURACY;
  }

  /** What a signal of this metric says moved; {@link Cause#UNCLEAR} where others must tell. */
  Cause cause() {
    return cause;
  }

  /** The case's value, 0 to 1; NaN where the case does not concern this metric. */
  double value(Case one) {
    boolean lacks =
        (needsLabel() && !one.isLabelled())
            || (needsPrediction() && one.prediction() == Case.MISSING);
    return lacks ? Double.NaN : known(one);
  }

  /** What a case without its label may be for this metric. */
  Reading open(Case one) {
    double without = value(one.labelled(0, one.due()));
    double with = value(one.labelled(1, one.due()));
    boolean both = !Double.isNaN(without) && !Double.isNaN(with);
    double other = Double.isNaN(without) ? with : without;
    return both
        ? new Reading(Double.NaN, Math.min(without, with), Math.max(without, with))
        : new Reading(Double.NaN, other, other);
  }

  private double known(Case one) {
    return switch (this) {
      case SENSITIVITY -> only(one.label() == 1, one.prediction());
      case SPECIFICITY -> only(one.label() == 0, 1 - one.prediction());
      case PPV -> only(one.prediction() == 1, one.label());
      case NPV -> only(one.prediction() == 0, 1 - one.label());
      case ACCURACY -> same(one.prediction(), one.label());
      case AUROC, SCORE_MEAN -> one.score();
      case OE -> only(!Double.isNaN(one.score()), one.label());
      case PREVALENCE -> one.label();
      case FLAG_RATE -> one.prediction();
      case OVERRIDE_RATE -> 1 - same(one.aided(), one.prediction());
      case UNAIDED_ACCURACY -> same(one.unaided(), one.label());
      case AIDED_ACCURACY -> same(one.aided(), one.label());
    };
  }

  private static double only(boolean when, double value) {
    return when ? value : Double.NaN;
  }

  /** 1 where a decision is as it should be, 0 where not; NaN where there is none. */
  private static double same(int decision, int wanted) {
    return decision == Case.MISSING ? Double.NaN : decision == wanted ? 1 : 0;
  }

  /** What there is none of, while no case concerns this metric. */
  String lacks() {
    return switch (this) {
      case SENSITIVITY -> "no-positive-case";
      case SPECIFICITY -> "no-negative-case";
      case PPV -> "no-flagged-case";
      case NPV -> "no-unflagged-case";
      case OVERRIDE_RATE, AIDED_ACCURACY -> "no-decision";
      case UNAIDED_ACCURACY -> "no-unaided-decision";
      case SCORE_MEAN, FLAG_RATE -> "no-case";
      case ACCURACY, AUROC, OE, PREVALENCE -> "no-labelled-case";
    };
  }

  /** What the value is compared with: the score for {@link #OE}, otherwise 1. */
  double expected(Case one) {
    return this == OE ? one.score() : 1;
  }
}
