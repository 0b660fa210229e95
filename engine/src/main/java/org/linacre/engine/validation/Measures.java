package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Every metric of a sample, calibration first. */
final class Measures {
  private final Place place;
  private final Sample sample;
  private final Plan plan;
  private final List<Result> results = new ArrayList<>();
  private final List<Curve> curves = new ArrayList<>();

  /** Which rows a metric needs enough of. */
  private enum Need {
    NONE,
    EVENTS,
    NON_EVENTS,
    BOTH
  }

  Measures(Place place, Sample sample, Plan plan) {
    this.place = place;
    this.sample = sample;
    this.plan = plan;
    calibration();
    discrimination();
    overall();
    plan.thresholds().forEach(this::threshold);
  }

  List<Result> results() {
    return results;
  }

  List<Curve> curves() {
    return curves;
  }

  private void calibration() {
    add("prevalence", Need.NONE, () -> prevalence(sample, plan.intervals().exact()));
    add("oe", Need.BOTH, () -> Overall.observedOverExpected(sample));
    String flaw = Recalibration.flaw(sample);
    if (flaw.isEmpty() && lack(Need.BOTH).isEmpty()) {
      Recalibration recalibration = new Recalibration(sample);
      add("calibration-intercept", Need.BOTH, recalibration::intercept);
      add("calibration-slope", Need.BOTH, recalibration::slope);
    } else {
      add("calibration-intercept", Need.BOTH, () -> Measured.not(flaw));
      add("calibration-slope", Need.BOTH, () -> Measured.not(flaw));
    }
    smooth();
    add("spiegelhalter-z", Need.BOTH, () -> Overall.spiegelhalter(sample));
  }

  private void smooth() {
    List<String> names = List.of("ici", "e50", "e90");
    String flaw = Calibration.flaw(sample);
    if (!flaw.isEmpty() || !lack(Need.BOTH).isEmpty()) {
      names.forEach(name -> add(name, Need.BOTH, () -> Measured.not(flaw)));
      return;
    }
    Calibration calibration = new Calibration(sample, plan.intervals());
    List<Measured> measured = calibration.measured();
    for (int i = 0; i < names.size(); i++) {
      int which = i;
      add(names.get(i), Need.BOTH, () -> measured.get(which));
    }
    curves.add(calibration.curve(place.split(), place.group(), place.level()));
  }

  private void discrimination() {
    add("auroc", Need.BOTH, () -> Auroc.measured(sample));
  }

  private void overall() {
    add("brier", Need.BOTH, () -> Overall.brier(sample));
    add("scaled-brier", Need.BOTH, () -> Overall.scaledBrier(sample));
    add("log-loss", Need.BOTH, () -> Overall.logLoss(sample));
  }

  /** The share of events, by patient where patients have several rows. */
  static Measured prevalence(Sample sample, boolean exact) {
    if (!sample.flaw().isEmpty()) {
      return Measured.not(sample.flaw());
    }
    Proportions.Share share = new Proportions.Share(sample.events, sample.total);
    Clusters clusters = sample.clusters;
    if (clusters == null) {
      return Proportions.of(share, exact);
    }
    double[] events = IntStream.of(clusters.byLabel()[1]).asDoubleStream().toArray();
    return Effective.Counted.of(share, events, clusters.rows()).measured();
  }

  private void threshold(double threshold) {
    String flaw = Rates.flaw(sample, threshold);
    String flat = flaw.isEmpty() ? sample.flat() : flaw;
    Rates rates = new Rates(sample, threshold, plan.intervals().exact());
    for (Rates.Kind kind : Rates.Kind.values()) {
      boolean both = kind == Rates.Kind.PPV || kind == Rates.Kind.NPV;
      String reason = both ? flat : flaw;
      at(threshold, kind.word(), need(kind), () -> named(kind, rates.rate(kind)), reason);
    }
    at(threshold, "f1", Need.BOTH, rates::f1, flat);
    at(threshold, "net-benefit", Need.BOTH, rates::netBenefit, flat);
    at(threshold, "net-benefit-treat-all", Need.BOTH, rates::treatAll, flat);
    at(threshold, "net-benefit-over-treat-all", Need.BOTH, rates::overTreatAll, flat);
  }

  private static Measured named(Rates.Kind kind, Measured rate) {
    return kind == Rates.Kind.ACCURACY && rate.estimable()
        ? Measured.of(
            rate.value(),
            rate.lower(),
            rate.upper(),
            "improper: shown, not to be decided on; " + rate.method())
        : rate;
  }

  private static Need need(Rates.Kind kind) {
    return switch (kind) {
      case SENSITIVITY -> Need.EVENTS;
      case SPECIFICITY -> Need.NON_EVENTS;
      case PPV, NPV, ACCURACY -> Need.BOTH;
      case FLAGGED -> Need.NONE;
    };
  }

  private void at(
      double threshold, String metric, Need need, Supplier<Measured> measure, String flaw) {
    String reason = flaw.isEmpty() ? lack(need) : flaw;
    Measured measured = reason.isEmpty() ? measure.get() : Measured.not(reason);
    results.add(place.result(metric, threshold, measured, sample, plan));
  }

  private void add(String metric, Need need, Supplier<Measured> measure) {
    at(Double.NaN, metric, need, measure, sample.total == 0 ? sample.flaw() : "");
  }

  /** What a level has too few of; everyone is held to the minimum of patients alone. */
  private String lack(Need need) {
    boolean events = need == Need.EVENTS || need == Need.BOTH;
    boolean others = need == Need.NON_EVENTS || need == Need.BOTH;
    return place.isEveryone()
        ? Least.patients(sample, plan.minimum(), events, others)
        : Least.lack(sample, plan.minimum(), events, others);
  }
}
