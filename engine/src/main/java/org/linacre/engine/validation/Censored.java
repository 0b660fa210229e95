package org.linacre.engine.validation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores against outcomes that not everyone was followed up for: weights by the inverse of the
 * chance of not being censored, after Kaplan and Meier with outcomes before censorings of one time.
 */
final class Censored {
  private static final String IPCW = "IPCW, infinitesimal jackknife with the weights";

  private final Survival survival;
  private final double horizon;
  private final Censoring censoring;
  private final Least.Counts counts;
  private final boolean even;

  Censored(Survival survival, double horizon) {
    this(survival, horizon, null);
  }

  /** With codes of patients by row of the survival, where they have several rows. */
  Censored(Survival survival, double horizon, @Nullable PatientCodes patients) {
    this.survival = survival;
    this.horizon = horizon;
    counts = counted(survival, horizon, patients);
    censoring = new Censoring(survival, patients, Math.min(counts.with(), counts.without()));
    even = patients == null || patients.sizes().effective() >= Least.EVEN;
  }

  /** Whether no patient has most of the rows. */
  boolean isEven() {
    return even;
  }

  /** Those rows that are wanted, with what is followed, at the plan's horizon. */
  static Censored of(Predictions predictions, Plan plan, IntPredicate wanted) {
    return of(predictions, plan, wanted, false);
  }

  /** The same, by patient also where none has two rows. */
  static Censored of(Predictions predictions, Plan plan, IntPredicate wanted, boolean each) {
    int[] rows =
        IntStream.range(0, predictions.size())
            .filter(i -> !Double.isNaN(predictions.score(i)) && predictions.event(i) >= 0)
            .filter(i -> isFollowed(predictions.followUp(i)) && wanted.test(i))
            .toArray();
    double[] scores = Arrays.stream(rows).mapToDouble(predictions::score).toArray();
    double[] times = Arrays.stream(rows).mapToDouble(predictions::followUp).toArray();
    byte[] events = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      events[i] = (byte) predictions.event(rows[i]);
    }
    Survival survival = new Survival(times, events, scores);
    PatientCodes patients = patients(predictions, rows, survival, each);
    return new Censored(survival, plan.timing().horizon(), patients);
  }

  private static boolean isFollowed(double time) {
    return time > 0 && time < Double.POSITIVE_INFINITY;
  }

  /** By row of the survival; null where no patient has two rows, unless each is wanted. */
  private static @Nullable PatientCodes patients(
      Predictions predictions, int[] rows, Survival survival, boolean each) {
    if (!predictions.has(Predictions.Column.PATIENT)) {
      return null;
    }
    PatientCodes patients =
        PatientCodes.of(rows.length, i -> predictions.patient(rows[survival.given(i)]));
    return patients.repeats() || each ? patients : null;
  }

  /** Rows, and those with the outcome by the horizon. */
  Place.Count count() {
    return new Place.Count(survival.size(), survival.eventsBy(horizon), Sample.Days.NONE);
  }

  /** Rows and patients with the outcome by the horizon and followed beyond it. */
  Least.Counts counts() {
    return counts;
  }

  private static Least.Counts counted(
      Survival survival, double horizon, @Nullable PatientCodes patients) {
    long events = survival.eventsBy(horizon);
    long others = survival.after(horizon);
    if (patients == null) {
      return new Least.Counts(events, others, false, 0, 0, 0);
    }
    BitSet all = new BitSet();
    BitSet with = new BitSet();
    BitSet without = new BitSet();
    for (int i = 0; i < patients.codes.length; i++) {
      int code = patients.codes[i];
      all.set(code);
      with.set(code, with.get(code) || survival.isEventBy(i, horizon));
      without.set(code, without.get(code) || survival.time(i) > horizon);
    }
    return new Least.Counts(
        events, others, true, all.cardinality(), with.cardinality(), without.cardinality());
  }

  /** By its name: those of {@link AtHorizon}. */
  Measured measured(String name) {
    return switch (name) {
      case "observed-kaplan-meier" -> risk();
      case "oe-censored" -> ratio();
      case "auroc-ipcw" -> auroc();
      case "brier-ipcw" -> brier();
      default -> uno();
    };
  }

  /** Why nothing can be said at the horizon; empty where it can. */
  String flaw() {
    if (Double.isNaN(horizon)) {
      return "no horizon is given";
    }
    if (survival.size() == 0) {
      return "no rows with a score and a follow-up";
    }
    if (counts.events() < 2 || counts.others() < 2) {
      return "%s by the horizon and %s followed beyond it: two of each are needed"
          .formatted(
              Sample.counted(counts.events(), "event"), Sample.counted(counts.others(), "row"));
    }
    return "";
  }

  private Measured risk() {
    if (!counts.repeated()) {
      return survival.risk(horizon);
    }
    double[] added = survival.addedToLog(horizon);
    Spread spread = censoring.spread(added, new double[added.length]);
    return survival.risk(horizon, spread).with(", by patient");
  }

  /** Kaplan and Meier's risk over the mean score, which is taken as known. */
  private Measured ratio() {
    double mean = Arrays.stream(survival.byTimeScores()).sum() / survival.size();
    Measured risk = risk();
    return mean > 0 && survival.areProbabilities()
        ? Measured.of(
                risk.value() / mean,
                risk.lower() / mean,
                risk.upper() / mean,
                risk.method() + "; the mean score taken as known")
            .like(risk)
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
    double[] added = new double[order.length];
    double[] slopes = new double[order.length];
    for (int i = 0; i < added.length; i++) {
      double high = weights[1][i] * (placed[1][i] - area) / total[1];
      double low = weights[0][i] * (placed[0][i] - area) / total[0];
      added[i] = high + low;
      slopes[i] = -added[i];
    }
    return onLogits(area, censoring.spread(added, through(slopes)), IPCW);
  }

  private double[] through(double[] slopes) {
    return censoring.throughWeights(slopes, horizon);
  }

  private Measured onLogits(double share, Spread spread, String method) {
    if (share <= 0 || share >= 1) {
      return Measured.bare(share, method + "; no interval, since all pairs agree");
    }
    if (!(spread.variance() > 0)) {
      return Measured.alike(share, method);
    }
    double error = spread.error() / (share * (1 - share));
    double half = spread.freedom().quantile() * error;
    double odds = share / (1 - share);
    double low = odds * Math.exp(-half);
    double high = odds * Math.exp(half);
    String named = censoring.named(method + ", logit scale") + spread.freedom().words();
    return Measured.of(share, low / (1 + low), high / (1 + high), named)
        .by(new Spread(error * error, spread.freedom(), spread.added()));
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
    double[] added = new double[parts.length];
    double[] slopes = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      added[i] = (parts[i] - mean) / parts.length;
      slopes[i] = -parts[i] / parts.length;
    }
    Spread spread = censoring.spread(added, through(slopes));
    return Measured.wald(mean, spread, censoring.named(IPCW + ", plain scale")).within(0, 1);
  }

  /** Uno's C up to the horizon. */
  Measured uno() {
    Concordance pairs = new Concordance(survival, horizon);
    if (Double.isNaN(pairs.share())) {
      return Measured.not("no pair can be compared");
    }
    Spread spread = censoring.spread(pairs.added(), through(pairs.slopes()));
    return onLogits(pairs.share(), spread, "Uno's C up to the horizon; " + IPCW);
  }
}
