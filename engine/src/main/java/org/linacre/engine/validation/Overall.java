package org.linacre.engine.validation;

/**
 * How near the scores are to the outcomes, and whether the differences are what chance makes of
 * right scores.
 */
final class Overall {
  private Overall() {}

  /**
   * Observed over expected events, interval on the logarithm's scale with variance (1 - O/n)/O (T.
   * P. A. Debray and others, BMJ 356, 2017, doi:10.1136/bmj.i6460).
   */
  static Measured observedOverExpected(Sample sample) {
    String flaw = flaw(sample);
    double expected = flaw.isEmpty() ? sample.mean((x, _) -> x) * sample.total : 0;
    if (flaw.isEmpty() && expected <= 0) {
      flaw = "no events are expected: all scores are nought";
    }
    if (!flaw.isEmpty()) {
      return Measured.not(flaw);
    }
    double observed = sample.events;
    Spread spread =
        sample.clusters == null
            ? Spread.rows((1 - sample.prevalence()) / observed)
            : sample.spread((_, y) -> y / observed - 1.0 / sample.total);
    return ratio(observed / expected, spread, sample);
  }

  /** A ratio of observed outcomes from the spread of its logarithm. */
  private static Measured ratio(double ratio, Spread spread, Sample sample) {
    if (!(spread.variance() > 0)) {
      return Measured.bare(ratio, "no interval, since every patient has the same share of events");
    }
    double half = spread.half();
    String method = named(sample, "logarithm's scale") + spread.freedom().words();
    return Measured.of(ratio, ratio * Math.exp(-half), ratio * Math.exp(half), method).by(spread);
  }

  /** The mean square of the difference (G. W. Brier, Monthly Weather Review 78, 1950). */
  static Measured brier(Sample sample) {
    String flaw = flaw(sample);
    return flaw.isEmpty()
        ? mean(sample, (x, y) -> (x - y) * (x - y)).within(0, 1)
        : Measured.not(flaw);
  }

  /**
   * One less the Brier score over that of the prevalence (Steyerberg 2010, PMC3575184), which is at
   * most 1; the interval is made on the scale of the logarithm of that ratio.
   */
  static Measured scaledBrier(Sample sample) {
    String flaw = flaw(sample).isEmpty() ? sample.unrankable() : flaw(sample);
    if (!flaw.isEmpty()) {
      return Measured.not(flaw);
    }
    double p = sample.prevalence();
    double most = p * (1 - p);
    double brier = sample.mean((x, y) -> (x - y) * (x - y));
    if (brier <= 0) {
      return Measured.bare(1, "no interval, since every score is its outcome");
    }
    Spread spread =
        sample.spread(
            (x, y) ->
                (((x - y) * (x - y) - brier) / brier - (1 - 2 * p) * (y - p) / most)
                    / sample.total);
    String method = named(sample, "delta method");
    double ratio = brier / most;
    if (!(spread.variance() > 0)) {
      return Measured.wald(1 - ratio, spread, method);
    }
    double factor = Math.exp(spread.half());
    String scale = ", logarithm's scale of the ratio" + spread.freedom().words();
    return Measured.of(1 - ratio, 1 - ratio * factor, 1 - ratio / factor, method + scale);
  }

  /** The mean of minus the logarithm of the chance given to what came. */
  static Measured logLoss(Sample sample) {
    String flaw = flaw(sample);
    if (!flaw.isEmpty()) {
      return Measured.not(flaw);
    }
    Measured loss =
        mean(sample, (x, y) -> -Math.log(y == 1 ? x : 1 - x)).within(0, Double.POSITIVE_INFINITY);
    return Double.isInfinite(loss.value())
        ? Measured.not("a score of 0 or 1 was wrong, which makes the loss infinite")
        : loss;
  }

  /** D. J. Spiegelhalter's z (Statistics in Medicine 5, 1986, doi:10.1002/sim.4780050506). */
  static Measured spiegelhalter(Sample sample) {
    String flaw = flaw(sample);
    if (!flaw.isEmpty()) {
      return Measured.not(flaw);
    }
    double over = sample.mean((x, y) -> (y - x) * (1 - 2 * x));
    double under = sample.mean((x, _) -> (1 - 2 * x) * (1 - 2 * x) * x * (1 - x));
    if (under <= 0) {
      return Measured.not("all scores are 0, 1 or one half");
    }
    Spread spread =
        sample.clusters == null
            ? Spread.rows(under / sample.total)
            : sample.spread((x, y) -> (y - x) * (1 - 2 * x) / sample.total);
    if (!(spread.variance() > 0)) {
      return Measured.not("the patients' sums do not differ");
    }
    double z = over / spread.error();
    String p = spread.freedom().words() + "; p = " + (float) spread.freedom().p(z);
    return Measured.bare(
        z, named(sample, "Spiegelhalter") + p + "; no interval, since it is a test");
  }

  /** A mean over rows with its interval. */
  static Measured mean(Sample sample, Sample.Influence value) {
    double mean = sample.mean(value);
    Spread spread = sample.spread((x, y) -> (value.at(x, y) - mean) / sample.total);
    String method = sample.clusters == null ? "mean, normal" : "mean, by patient";
    return Measured.wald(mean, spread.beside(mean), method);
  }

  static String named(Sample sample, String method) {
    return sample.clusters == null ? method : method + ", by patient";
  }

  private static String flaw(Sample sample) {
    if (!sample.flaw().isEmpty()) {
      return sample.flaw();
    }
    if (sample.total < 2) {
      return "one row only";
    }
    if (sample.events == 0 || sample.nonEvents() == 0) {
      return sample.flat();
    }
    return sample.areProbabilities()
        ? ""
        : "some scores are no probabilities: from %s to %s"
            .formatted(sample.x[0], sample.x[sample.cells() - 1]);
  }
}
