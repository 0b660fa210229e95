package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.linacre.engine.validation.Proportions.Share;

/**
 * What moved between the reference split and another: prevalence, with PPV and NPV as they would be
 * at the reference's prevalence; case mix (T. P. A. Debray and others, Journal of Clinical
 * Epidemiology 68, 2015, doi:10.1016/j.jclinepi.2014.06.018); the distribution of scores by
 * Kolmogorov and Smirnov's distance, the population stability index and Wasserstein's distance.
 * Each effect size stands with the chance of one as large where nothing moved, where there is such
 * a test.
 */
final class Shift {
  private static final int BINS = 10;

  private final Place place;
  private final Sample before;
  private final Sample after;
  private final Sample both;
  private final Plan plan;
  private final List<Result> results = new ArrayList<>();

  private Shift(Place place, Sample before, Sample after, Plan plan) {
    this.place = place;
    this.before = before;
    this.after = after;
    this.plan = plan;
    both = merged(before, after);
  }

  /** The shifts of each split against the reference; none without two splits. */
  static List<Result> results(Predictions predictions, Plan plan, Ordered ordered) {
    Grouping split = predictions.split();
    if (split == null || split.levels().size() < 2) {
      return List.of();
    }
    int reference = Math.max(0, split.levels().indexOf(plan.timing().reference()));
    Sample before = ordered.where(row -> predictions.splitCode(row) == reference);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < split.levels().size(); i++) {
      if (i != reference) {
        int code = i;
        Place place = new Place(split.levels().get(i), Result.ALL, Result.ALL);
        Sample after = ordered.where(row -> predictions.splitCode(row) == code);
        Shift shift = new Shift(place, before, after, plan);
        shift.all();
        results.addAll(shift.results);
      }
    }
    return results;
  }

  private void all() {
    String flaw = before.flaw().isEmpty() ? after.flaw() : "of the reference: " + before.flaw();
    if (!flaw.isEmpty()) {
      add("shift-prevalence", Double.NaN, Measured.not(flaw));
      add("shift-ks", Double.NaN, Measured.not(flaw));
      return;
    }
    add("shift-prevalence", Double.NaN, prevalence());
    plan.thresholds().forEach(this::predictive);
    add("shift-ks", Double.NaN, ks());
    add("shift-psi", Double.NaN, psi());
    double distance = wasserstein();
    String units = "first Wasserstein distance, in units of the score; no test";
    add("shift-wasserstein", Double.NaN, Measured.bare(distance, units));
    double spread = spread(before, false);
    String scaled = "over the reference's standard deviation";
    add("shift-wasserstein-sd", Double.NaN, Measured.bare(distance / spread, scaled));
    add("case-mix-membership-auroc", Double.NaN, Auroc.measured(both));
    caseMix();
  }

  private Measured prevalence() {
    if (repeated()) {
      Measured now = Measures.prevalence(after, false);
      return Proportions.newcombe(now, Measures.prevalence(before, false), "Newcombe, by patient");
    }
    Share now = new Share(after.events, after.total);
    Share then = new Share(before.events, before.total);
    return named(Proportions.difference(now, then), "Newcombe" + p(Proportions.p(now, then)));
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
    boolean claims = !Double.isNaN(measured.lower()) || measured.method().contains("p = ");
    boolean unaware = repeated() && claims && !metric.equals("shift-prevalence");
    Measured said = unaware ? measured.with(Measured.INDEPENDENT) : measured;
    results.add(place.result(metric, threshold, said, after, plan));
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
    if (!flaw.isEmpty()) {
      add("ppv-at-reference-prevalence", threshold, Measured.not(flaw));
      add("npv-at-reference-prevalence", threshold, Measured.not(flaw));
      return;
    }
    Rates rates = new Rates(after, threshold, false);
    double se = rates.share(Rates.Kind.SENSITIVITY).value();
    double sp = rates.share(Rates.Kind.SPECIFICITY).value();
    double ppv = (1 - se) / se / after.events + sp / (1 - sp) / after.nonEvents();
    double npv = se / (1 - se) / after.events + (1 - sp) / sp / after.nonEvents();
    add("ppv-at-reference-prevalence", threshold, mercaldo(se / (1 - sp) * odds, ppv));
    add("npv-at-reference-prevalence", threshold, mercaldo(sp / (1 - se) / odds, npv));
  }

  private static Measured mercaldo(double odds, double variance) {
    if (!(odds > 0) || Double.isInfinite(odds) || !Double.isFinite(variance)) {
      return Measured.not("sensitivity or specificity is 0 or 1 here, or one class is missing");
    }
    double half = Math.exp(Measured.Z * Math.sqrt(variance));
    return Measured.of(
        odds / (1 + odds),
        odds / half / (1 + odds / half),
        odds * half / (1 + odds * half),
        "Mercaldo 2007, logit scale");
  }

  /** One sample whose label is whether a row is of the second. */
  private static Sample merged(Sample a, Sample b) {
    double[] x = new double[a.cells() + b.cells()];
    int[] n = new int[x.length];
    int[] d = new int[x.length];
    int cells = 0;
    int i = 0;
    int j = 0;
    while (i < a.cells() || j < b.cells()) {
      boolean first = j == b.cells() || (i < a.cells() && a.x[i] <= b.x[j]);
      boolean second = i == a.cells() || (j < b.cells() && b.x[j] <= a.x[i]);
      x[cells] = first ? a.x[i] : b.x[j];
      d[cells] = second ? b.n[j++] : 0;
      n[cells] = d[cells] + (first ? a.n[i++] : 0);
      cells++;
    }
    return new Sample(
        Arrays.copyOf(x, cells),
        Arrays.copyOf(n, cells),
        Arrays.copyOf(d, cells),
        Sample.Days.NONE,
        null);
  }

  /** Kolmogorov and Smirnov's greatest distance, with the chance by their limit. */
  private Measured ks() {
    double most = 0;
    long first = 0;
    long second = 0;
    for (int k = 0; k < both.cells(); k++) {
      first += both.n[k] - both.d[k];
      second += both.d[k];
      double apart = (double) first / before.total - (double) second / after.total;
      most = Math.max(most, Math.abs(apart));
    }
    double size = (double) before.total / both.total * after.total;
    double p = kolmogorov(most * Math.sqrt(size));
    return Measured.bare(most, "Kolmogorov-Smirnov" + p(p));
  }

  /** The chance of a larger distance, times the root of the size, in the limit. */
  static double kolmogorov(double t) {
    if (t < 0.2) {
      return 1;
    }
    double p = 0;
    for (int k = 1; k <= 100; k++) {
      p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * t * t);
    }
    return Math.clamp(p, 0, 1);
  }

  /** In tenths of the reference; the chance as B. Yurdakul, Western Michigan University, 2018. */
  private Measured psi() {
    double[] first = new double[BINS];
    double[] second = new double[BINS];
    long below = 0;
    for (int k = 0; k < both.cells(); k++) {
      int bin = (int) Math.min(BINS - 1, below * BINS / before.total);
      first[bin] += both.n[k] - both.d[k];
      second[bin] += both.d[k];
      below += both.n[k] - both.d[k];
    }
    double index = 0;
    int used = 0;
    for (int i = 0; i < BINS; i++) {
      if (first[i] + second[i] > 0) {
        double a = (first[i] + 0.5) / (before.total + 0.5 * BINS);
        double b = (second[i] + 0.5) / (after.total + 0.5 * BINS);
        index += (b - a) * Math.log(b / a);
        used++;
      }
    }
    double scaled = index / (1.0 / before.total + 1.0 / after.total);
    double p = used < 2 ? 1 : ChiSquaredDistribution.of(used - 1).survivalProbability(scaled);
    return Measured.bare(index, "tenths of the reference, half a row added to each" + p(p));
  }

  private double wasserstein() {
    double distance = 0;
    long first = 0;
    long second = 0;
    for (int k = 0; k + 1 < both.cells(); k++) {
      first += both.n[k] - both.d[k];
      second += both.d[k];
      double apart = (double) first / before.total - (double) second / after.total;
      distance += Math.abs(apart) * (both.x[k + 1] - both.x[k]);
    }
    return distance;
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
    double apart =
        after.mean((x, _) -> Recalibration.logit(x))
            - before.mean((x, _) -> Recalibration.logit(x));
    double error = Math.sqrt(a * a / before.total + b * b / after.total);
    add("case-mix-mean", Double.NaN, Measured.wald(apart, error, "difference of mean logits"));
    add("case-mix-spread", Double.NaN, Measured.bare(b / a, "ratio of the logits' deviations"));
  }

  private static double spread(Sample sample, boolean logits) {
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
