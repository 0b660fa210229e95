package org.linacre.engine.validation;

import java.util.List;
import java.util.Optional;

/**
 * What was declared before the results were seen.
 *
 * @param declared whether there was a plan; without one every result is exploratory
 * @param purpose research, service evaluation or audit
 * @param outcome the outcome in words
 * @param thresholds the thresholds, ascending, in the score's unit
 * @param groups the groupings to report, with the metrics to be compared
 * @param margins what values are acceptable
 * @param minimum events and non-events below which a level is not estimable
 * @param errors how chance findings are kept rare
 * @param timing what concerns dates and outcomes not yet due
 * @param intervals how intervals are made
 */
public record Plan(
    boolean declared,
    String purpose,
    String outcome,
    List<Double> thresholds,
    List<Declared> groups,
    List<Margin> margins,
    Minimum minimum,
    Errors errors,
    Timing timing,
    Intervals intervals) {
  /** A plan with its own copies, thresholds ascending and each once. */
  public Plan {
    thresholds = thresholds.stream().sorted().distinct().toList();
    groups = List.copyOf(groups);
    margins = List.copyOf(margins);
  }

  /** The same plan whose results are exploratory, since they had been seen before it. */
  public Plan afterResults() {
    return new Plan(
        false, purpose, outcome, thresholds, groups, margins, minimum, errors, timing, intervals);
  }

  /** The greatest difference that is as good as none in this grouping; NaN where none is said. */
  double margin(String group) {
    return groups.stream()
        .filter(declared -> declared.group().equals(group))
        .mapToDouble(Declared::margin)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** What stands where no plan was recorded: these thresholds and groups, all exploratory. */
  public static Plan exploratory(List<Double> thresholds, List<Declared> groups) {
    return exploratory(thresholds, groups, Timing.NONE);
  }

  /** The same with dates and a horizon. */
  public static Plan exploratory(List<Double> thresholds, List<Declared> groups, Timing timing) {
    return new Plan(
        false,
        "",
        "",
        thresholds,
        groups,
        List.of(),
        Minimum.USUAL,
        Errors.USUAL,
        timing,
        Intervals.USUAL);
  }

  /**
   * A declared grouping.
   *
   * @param group the grouping's name
   * @param levels levels that must appear, also where no row has one; none for those in the data
   * @param metrics metrics on which each level is compared with the rest: {@code auroc}, {@code
   *     oe}, {@code calibration-intercept}, {@code calibration-slope}, {@code brier}, at each
   *     threshold {@code sensitivity}, {@code specificity}, {@code ppv}, {@code npv}, and of
   *     censored outcomes {@code oe-censored}, {@code auroc-ipcw}, {@code brier-ipcw}, {@code
   *     uno-c}
   * @param margin the greatest difference that is as good as none, above 0; of a ratio, how far it
   *     may be above 1, or its inverse; NaN for none
   */
  public record Declared(String group, List<String> levels, List<String> metrics, double margin) {
    /** A declaration without a margin. */
    public Declared(String group, List<String> levels, List<String> metrics) {
      this(group, levels, metrics, Double.NaN);
    }

    /** A declaration with its own copies. */
    public Declared {
      levels = levels.stream().sorted().distinct().toList();
      metrics = metrics.stream().distinct().toList();
    }
  }

  /**
   * The acceptable values of a metric; the whole interval must lie within.
   *
   * @param metric the metric
   * @param group the grouping, or {@code all}
   * @param level the level, {@code all} for everyone; {@code each} for every level of the grouping
   * @param threshold the threshold, NaN where the metric has none
   * @param low the least acceptable value; minus infinity for none
   * @param high the greatest; infinity for none
   */
  public record Margin(
      String metric, String group, String level, double threshold, double low, double high) {
    /** The level that stands for each of a grouping. */
    public static final String EACH = "each";
  }

  /**
   * The least numbers for a level of a grouping to be estimable.
   *
   * @param events with the outcome, 1 or more
   * @param nonEvents without it, 1 or more
   * @param patients with the outcome, and without it, where patients have several rows, 2 or more
   */
  public record Minimum(int events, int nonEvents, int patients) {
    /** Ten of each. */
    public static final Minimum USUAL = new Minimum(10, 10, 10);
  }

  /**
   * Error control over all declared comparisons.
   *
   * @param correction the correction
   * @param alpha the error rate, above 0 and below 1
   */
  public record Errors(Correction correction, double alpha) {
    /** Holm at 5 %. */
    public static final Errors USUAL = new Errors(Correction.HOLM, 0.05);
  }

  /** Corrections for several comparisons. */
  public enum Correction {
    /** The chance of any false finding; Holm 1979. */
    HOLM,
    /** The share of false ones among findings; Benjamini and Hochberg 1995. */
    FDR
  }

  /**
   * Dates and outcomes not yet due.
   *
   * @param cutOff the day on which labels were read, in days since 1970-01-01: rows due later are
   *     left out of what needs labels, whatever their label says; empty where all are due
   * @param horizon the time from prediction at which censored outcomes are judged, in the unit of
   *     follow-up; NaN for none
   * @param reference the split that the others are compared with for shift; empty for the first
   * @param assistedFrom the day on which assistance began, likewise; empty for the first assisted
   *     case
   */
  public record Timing(
      Optional<Long> cutOff, double horizon, String reference, Optional<Long> assistedFrom) {
    /** Where the first assisted case says when assistance began. */
    public Timing(Optional<Long> cutOff, double horizon, String reference) {
      this(cutOff, horizon, reference, Optional.empty());
    }

    /** Nothing declared. */
    public static final Timing NONE = new Timing(Optional.empty(), Double.NaN, "");
  }

  /**
   * How intervals are made.
   *
   * @param exact Clopper and Pearson's for proportions, not Wilson's
   * @param resamples how many resamples where only resampling serves, 0 for none of those intervals
   * @param seed the seed of the resamples
   */
  public record Intervals(boolean exact, int resamples, long seed) {
    /** Wilson's, 200 resamples, seed 2026. */
    public static final Intervals USUAL = new Intervals(false, 200, 2026);
  }
}
