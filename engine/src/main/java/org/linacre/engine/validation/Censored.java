package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores against outcomes that not everyone was followed up for: weights by the inverse of the
 * chance of not being censored, after Kaplan and Meier with outcomes before censorings of one time.
 */
final class Censored {
  private static final String KNOWN = "IPCW, weights taken as known";

  private final Survival survival;
  private final double horizon;

  Censored(Survival survival, double horizon) {
    this.survival = survival;
    this.horizon = horizon;
  }

  /** Everything at the plan's horizon, for everyone; none where no follow-up was declared. */
  static List<Result> results(Predictions predictions, Plan plan) {
    double horizon = plan.timing().horizon();
    if (!predictions.has(Predictions.Column.FOLLOW_UP) || Double.isNaN(horizon)) {
      return List.of();
    }
    int[] rows =
        IntStream.range(0, predictions.size())
            .filter(i -> !Double.isNaN(predictions.score(i)) && predictions.event(i) >= 0)
            .filter(
                i ->
                    predictions.followUp(i) > 0
                        && predictions.followUp(i) < Double.POSITIVE_INFINITY)
            .toArray();
    double[] scores = Arrays.stream(rows).mapToDouble(predictions::score).toArray();
    double[] times = Arrays.stream(rows).mapToDouble(predictions::followUp).toArray();
    byte[] events = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      events[i] = (byte) predictions.event(rows[i]);
    }
    return new Censored(new Survival(times, events, scores), horizon).results(plan);
  }

  private List<Result> results(Plan plan) {
    List<Result> results = new ArrayList<>();
    Place.Count count =
        new Place.Count(survival.size(), survival.eventsBy(horizon), Sample.Days.NONE);
    String flaw = flaw();
    List<String> names =
        List.of("observed-kaplan-meier", "oe-censored", "auroc-ipcw", "brier-ipcw", "uno-c");
    for (String name : names) {
      Measured measured = flaw.isEmpty() ? measured(name) : Measured.not(flaw);
      results.add(Place.ALL.result(name, Double.NaN, measured, count, plan));
    }
    return results;
  }

  private Measured measured(String name) {
    return switch (name) {
      case "observed-kaplan-meier" -> survival.risk(horizon);
      case "oe-censored" -> ratio();
      case "auroc-ipcw" -> auroc();
      case "brier-ipcw" -> brier();
      default -> uno();
    };
  }

  private String flaw() {
    if (survival.size() == 0) {
      return "no rows with a score and a follow-up";
    }
    if (survival.eventsBy(horizon) < 2 || survival.after(horizon) < 2) {
      return "%d events by the horizon and %d rows followed beyond it: two of each are needed"
          .formatted(survival.eventsBy(horizon), survival.after(horizon));
    }
    return "";
  }

  /** Kaplan and Meier's risk over the mean score. */
  private Measured ratio() {
    double mean = Arrays.stream(survival.byTimeScores()).sum() / survival.size();
    Measured risk = survival.risk(horizon);
    return mean > 0 && survival.areProbabilities()
        ? Measured.of(risk.value() / mean, risk.lower() / mean, risk.upper() / mean, risk.method())
        : Measured.not("the scores are no probabilities, or all nought");
  }

  /** AUROC at the horizon: P. Blanche and others, Biometrical Journal 55, 2013. */
  Measured auroc() {
    int[] order = survival.byScore();
    double[][] weights = weights();
    double[] total = {0, 0};
    for (int i : order) {
      total[0] += weights[0][i];
      total[1] += weights[1][i];
    }
    double[][] placed = placements(order, weights, total);
    double area = 0;
    for (int i : order) {
      area += weights[1][i] * placed[1][i] / total[1];
    }
    double variance = 0;
    for (int i : order) {
      double high = weights[1][i] * (placed[1][i] - area) / total[1];
      double low = weights[0][i] * (placed[0][i] - area) / total[0];
      variance += high * high + low * low;
    }
    if (area <= 0 || area >= 1) {
      return Measured.bare(area, KNOWN + "; no interval where all pairs agree");
    }
    double half = Measured.Z * Math.sqrt(variance) / (area * (1 - area));
    double odds = area / (1 - area);
    double low = odds * Math.exp(-half);
    double high = odds * Math.exp(half);
    return Measured.of(area, low / (1 + low), high / (1 + high), KNOWN + ", logit scale");
  }

  /** By row: its weight as one without the outcome at the horizon, and as one with it. */
  private double[][] weights() {
    double[][] weights = new double[2][survival.size()];
    double beyond = survival.uncensored(horizon);
    for (int i = 0; i < survival.size(); i++) {
      if (survival.time(i) > horizon) {
        weights[0][i] = 1 / beyond;
      } else if (survival.isEvent(i)) {
        weights[1][i] = 1 / survival.uncensoredBefore(i);
      }
    }
    return weights;
  }

  /** By row: the weighted share of those with the outcome above it, and of those without below. */
  private double[][] placements(int[] order, double[][] weights, double[] total) {
    double[][] placed = new double[2][order.length];
    double without = 0;
    double with = 0;
    int from = 0;
    while (from < order.length) {
      int to = from;
      double tiedWithout = 0;
      double tiedWith = 0;
      while (to < order.length && survival.score(order[to]) == survival.score(order[from])) {
        tiedWithout += weights[0][order[to]];
        tiedWith += weights[1][order[to]];
        to++;
      }
      for (int i = from; i < to; i++) {
        placed[1][order[i]] = (without + tiedWithout / 2) / total[0];
        placed[0][order[i]] = 1 - (with + tiedWith / 2) / total[1];
      }
      without += tiedWithout;
      with += tiedWith;
      from = to;
    }
    return placed;
  }

  /** Brier score at the horizon: T. A. Gerds and M. Schumacher, Biometrical Journal 48, 2006. */
  Measured brier() {
    if (!survival.areProbabilities()) {
      return Measured.not("some scores are no probabilities");
    }
    double[][] weights = weights();
    double[] parts = new double[survival.size()];
    double mean = 0;
    for (int i = 0; i < parts.length; i++) {
      double score = survival.score(i);
      parts[i] = weights[1][i] * (1 - score) * (1 - score) + weights[0][i] * score * score;
      mean += parts[i] / parts.length;
    }
    double square = 0;
    for (double part : parts) {
      square += (part - mean) * (part - mean);
    }
    double size = parts.length;
    return Measured.wald(mean, Math.sqrt(square / (size - 1) / size), KNOWN + ", mean, normal");
  }

  /**
   * H. Uno and others, Statistics in Medicine 30, 2011, doi:10.1002/sim.4154, up to the horizon.
   */
  Measured uno() {
    double agree = 0;
    double pairs = 0;
    Later later = new Later(survival);
    for (int to = survival.size(); to > 0; ) {
      int from = survival.first(to - 1);
      later.add(from, to, false);
      for (int i = from; i < to; i++) {
        if (survival.isEvent(i) && survival.time(i) <= horizon) {
          double weight = 1 / survival.uncensoredBefore(i) / survival.uncensoredBefore(i);
          agree += weight * later.halvesBelow(i) / 2;
          pairs += weight * later.count();
        }
      }
      later.add(from, to, true);
      to = from;
    }
    return pairs > 0
        ? Measured.bare(agree / pairs, "Uno's C up to the horizon; no interval")
        : Measured.not("no pair can be compared");
  }
}
