package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linacre.engine.validation.Proportions.Share;

/**
 * What moved between the reference split and another: prevalence, with PPV and NPV as they would be
 * at the reference's prevalence; case mix (T. P. A. Debray and others, Journal of Clinical
 * Epidemiology 68, 2015, doi:10.1016/j.jclinepi.2014.06.018); the distribution of scores by {@link
 * Distances}. Each effect size stands with its interval and, where it is a distance, with the
 * chance of one as large where nothing moved.
 */
final class Shift {
  private final Place place;
  private final Sample before;
  private final Sample after;
  private final Sample both;
  private final Plan plan;
  private final List<Result> results = new ArrayList<>();

  /** The two, and both together, where the label says whether a row is of the second. */
  private record Samples(Sample before, Sample after, Sample both) {}

  private Shift(Place place, Samples samples, Plan plan) {
    this.place = place;
    this.plan = plan;
    before = samples.before;
    after = samples.after;
    both = samples.both;
  }

  /** The shifts of each split against the reference; none without two splits. */
  static List<Result> results(Predictions predictions, Plan plan, Ordered ordered) {
    Grouping split = predictions.split();
    if (split == null || split.levels().size() < 2) {
      return List.of();
    }
    String named = plan.timing().reference();
    int reference = named.isEmpty() ? 0 : split.levels().indexOf(named);
    if (reference < 0) {
      return unknown(split, plan);
    }
    Ordered.Parts parts = ordered.parts(split.levels().size(), predictions::splitCode);
    Sample before = parts.of(reference);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < split.levels().size(); i++) {
      if (i != reference) {
        int code = i;
        Place place = new Place(split.levels().get(i), Result.ALL, Result.ALL);
        Sample after = parts.of(code);
        Sample both = ordered.marked(row -> mark(predictions.splitCode(row), reference, code));
        Shift shift = new Shift(place, new Samples(before, after, both), plan);
        shift.all();
        results.addAll(shift.results);
      }
    }
    return results;
  }

  /** Nothing stands in for a reference that is not there. */
  private static List<Result> unknown(Grouping split, Plan plan) {
    Measured not = Measured.not("no split is named '%s'".formatted(plan.timing().reference()));
    Place.Count none = new Place.Count(0, 0, Sample.Days.NONE);
    List<Result> results = new ArrayList<>();
    for (String level : split.levels()) {
      Place place = new Place(level, Result.ALL, Result.ALL);
      results.add(place.result("shift-prevalence", Double.NaN, not, none, plan));
      results.add(place.result("shift-ks", Double.NaN, not, none, plan));
    }
    return results;
  }

  private static int mark(int split, int reference, int code) {
    return split == code ? 1 : split == reference ? 0 : Predictions.MISSING;
  }

  private void all() {
    String flaw = before.flaw().isEmpty() ? after.flaw() : "of the reference: " + before.flaw();
    flaw = flaw.isEmpty() ? lack(false) : flaw;
    if (!flaw.isEmpty()) {
      add("shift-prevalence", Double.NaN, Measured.not(flaw));
      add("shift-ks", Double.NaN, Measured.not(flaw));
      return;
    }
    add("shift-prevalence", Double.NaN, prevalence());
    add("shift-auroc", Double.NaN, auroc());
    plan.thresholds().forEach(this::predictive);
    Distances distances = new Distances(both, plan.intervals());
    add("shift-ks", Double.NaN, distances.ks());
    add("shift-psi", Double.NaN, new Stability(both).index());
    String units = "first Wasserstein distance, in units of the score";
    add("shift-wasserstein", Double.NaN, distances.wasserstein(1, units));
    String scaled = "over the reference's standard deviation, which is taken as known";
    add("shift-wasserstein-sd", Double.NaN, inDeviations(distances, scaled));
    add("case-mix-membership-auroc", Double.NaN, Auroc.measured(both));
    caseMix();
  }

  /** What there are too few patients of, before or after; with each outcome where both count. */
  private String lack(boolean each) {
    String here = Least.patients(after, plan.minimum(), each, each);
    String there = Least.patients(before, plan.minimum(), each, each);
    return here.isEmpty() && !there.isEmpty() ? "of the reference: " + there : here;
  }

  private Measured inDeviations(Distances distances, String method) {
    double spread = before.total < 2 ? 0 : spread(before, false);
    return spread > 0
        ? distances.wasserstein(spread, method)
        : Measured.not("the scores of the reference do not differ");
  }

  private Measured prevalence() {
    if (repeated()) {
      Added mine = after.spread((_, y) -> y - after.prevalence()).added();
      Added others = before.spread((_, y) -> y - before.prevalence()).added();
      double correlation = mine == null || others == null ? 0 : mine.correlation(others);
      return Proportions.newcombe(
          Measures.prevalence(after, false),
          Measures.prevalence(before, false),
          correlation,
          "Newcombe, by patient");
    }
    Share now = new Share(after.events, after.total);
    Share then = new Share(before.events, before.total);
    return named(Proportions.difference(now, then), "Newcombe" + p(Proportions.p(now, then)));
  }

  /** The area here less that of the reference, of other rows. */
  private Measured auroc() {
    if (!lack(true).isEmpty()) {
      return Measured.not(lack(true));
    }
    Contrast contrast = Contrast.of("auroc", Double.NaN, after, before);
    if (!contrast.difference().estimable()) {
      return contrast.difference();
    }
    double p = repeated() ? contrast.p() : Auroc.of(after).unpairedP(Auroc.of(before));
    return contrast.difference().with(Double.isNaN(p) ? "" : p(p));
  }

  private boolean repeated() {
    return before.clusters != null || after.clusters != null;
  }

  private static String p(double p) {
    return String.format(Locale.ROOT, "; p = %.4g", p);
  }

  private static Measured named(Measured measured, String method) {
    return Measured.of(measured.value(), measured.lower(), measured.upper(), method);
  }

  private void add(String metric, double threshold, Measured measured) {
    results.add(place.result(metric, threshold, measured, after, plan));
  }

  /**
   * PPV and NPV at the reference's prevalence from sensitivity and specificity here, on the logit
   * scale (N. D. Mercaldo, K. F. Lau and X. H. Zhou, Statistics in Medicine 26, 2007,
   * doi:10.1002/sim.2677).
   */
  private void predictive(double threshold) {
    double odds = before.prevalence() / (1 - before.prevalence());
    String flaw = Rates.flaw(after, threshold);
    if (flaw.isEmpty() && (after.events == 0 || after.nonEvents() == 0)) {
      flaw = after.unrankable();
    }
    flaw = flaw.isEmpty() ? Least.patients(after, plan.minimum(), true, true) : flaw;
    if (!flaw.isEmpty()) {
      add("ppv-at-reference-prevalence", threshold, Measured.not(flaw));
      add("npv-at-reference-prevalence", threshold, Measured.not(flaw));
      return;
    }
    Rates rates = new Rates(after, threshold, false);
    double se = rates.share(Rates.Kind.SENSITIVITY).value();
    double sp = rates.share(Rates.Kind.SPECIFICITY).value();
    Spread ppv = logarithm(threshold, se, 1 - sp);
    Spread npv = logarithm(threshold, 1 - se, sp);
    add("ppv-at-reference-prevalence", threshold, mercaldo(se / (1 - sp) * odds, ppv));
    add("npv-at-reference-prevalence", threshold, mercaldo(sp / (1 - se) / odds, npv));
  }

  /**
   * The variance of the logarithm of the ratio of two shares of calls, one of rows with the outcome
   * and one of rows without; by patient where patients have several rows.
   */
  private Spread logarithm(double threshold, double with, double without) {
    double events = after.events;
    double others = after.nonEvents();
    if (after.clusters == null) {
      return Spread.rows((1 - with) / with / events + (1 - without) / without / others);
    }
    double se = after.above(threshold)[1] / events;
    double fp = (after.above(threshold)[0] - after.above(threshold)[1]) / others;
    return after.spread(
        (x, y) -> {
          double called = (x >= threshold ? 1 : 0) - (y == 1 ? se : fp);
          return y == 1 ? called / with / events : -called / without / others;
        });
  }

  private Measured mercaldo(double odds, Spread spread) {
    boolean known = spread.variance() > 0 && Double.isFinite(spread.variance());
    if (!(odds > 0) || Double.isInfinite(odds) || !known) {
      return Measured.not("sensitivity or specificity is 0 or 1 here, or one class is missing");
    }
    double half = Math.exp(spread.half());
    return Measured.of(
        odds / (1 + odds),
        odds / half / (1 + odds / half),
        odds * half / (1 + odds * half),
        Overall.named(
                after, "Mercaldo 2007, logit scale, the reference's prevalence taken as known")
            + spread.freedom().words());
  }

  /** Mean and spread of the logits here against the reference. */
  private void caseMix() {
    if (!before.haveLogits() || !after.haveLogits() || before.total < 2 || after.total < 2) {
      Measured not = Measured.not("some scores have no finite logit, or there is one row only");
      add("case-mix-mean", Double.NaN, not);
      add("case-mix-spread", Double.NaN, not);
      return;
    }
    double a = spread(before, true);
    double b = spread(after, true);
    if (!(a > 0) || !(b > 0)) {
      Measured not = Measured.not("all scores of one of the two are the same");
      add("case-mix-mean", Double.NaN, not);
      add("case-mix-spread", Double.NaN, not);
      return;
    }
    double[] middle = {
      before.mean((x, _) -> Recalibration.logit(x)), after.mean((x, _) -> Recalibration.logit(x))
    };
    Spread spread =
        both.clusters == null
            ? Spread.rows(a * a / before.total + b * b / after.total)
            : both.spread((x, y) -> sign(y) * (Recalibration.logit(x) - middle[y]));
    String means = Overall.named(both, "difference of mean logits");
    add("case-mix-mean", Double.NaN, Measured.wald(middle[1] - middle[0], spread, means));
    add("case-mix-spread", Double.NaN, ratio(middle, new double[] {a, b}));
  }

  /** What a row of the second or the first adds to a difference of means. */
  private double sign(int second) {
    return second == 1 ? 1.0 / after.total : -1.0 / before.total;
  }

  /** The ratio of the deviations, by the delta method on the logarithm's scale. */
  private Measured ratio(double[] middle, double[] spread) {
    Spread found =
        both.spread(
            (x, y) -> {
              double z = (Recalibration.logit(x) - middle[y]) / spread[y];
              double n = y == 1 ? after.total : before.total;
              return sign(y) * (z * z * n / (n - 1) - 1) / 2;
            });
    double ratio = spread[1] / spread[0];
    double factor = Math.exp(found.half());
    String how = "ratio of the logits' deviations, delta method, logarithm's scale";
    String method = Overall.named(both, how) + found.freedom().words();
    return found.variance() > 0
        ? Measured.of(ratio, ratio / factor, ratio * factor, method)
        : Measured.alike(ratio, method);
  }

  /** The standard deviation of scores, or of their logits; nought where there is one score only. */
  private static double spread(Sample sample, boolean logits) {
    if (sample.cells() == 1) {
      return 0;
    }
    double mean = sample.mean((x, _) -> logits ? Recalibration.logit(x) : x);
    double square =
        sample.mean(
            (x, _) -> {
              double far = (logits ? Recalibration.logit(x) : x) - mean;
              return far * far;
            });
    return Math.sqrt(square * sample.total / (sample.total - 1));
  }
}
