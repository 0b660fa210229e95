package org.linacre.engine.validation;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * What stands at the plan's horizon where outcomes are censored, in one place: a level is weighed
 * by how its own rows were followed, and compared with the rest, weighed by theirs.
 */
final class AtHorizon {
  private static final List<String> NAMES =
      List.of("observed-kaplan-meier", "oe-censored", "auroc-ipcw", "brier-ipcw", "uno-c");

  private final Place place;
  private final Predictions predictions;
  private final Plan plan;
  private final Censored censored;

  private final IntPredicate wanted;

  AtHorizon(Place place, Predictions predictions, Plan plan, IntPredicate wanted) {
    this.place = place;
    this.predictions = predictions;
    this.plan = plan;
    this.wanted = wanted;
    censored = Censored.of(predictions, plan, wanted);
  }

  /** Whether levels are compared on it here. */
  static boolean compares(String metric) {
    return switch (metric) {
      case "oe-censored", "auroc-ipcw", "brier-ipcw", "uno-c" -> true;
      default -> false;
    };
  }

  /** The results. */
  List<Result> results() {
    String flaw = flaw(censored, !place.isEveryone());
    return NAMES.stream().map(name -> result(name, flaw)).toList();
  }

  private Result result(String name, String flaw) {
    Measured measured = flaw.isEmpty() ? censored.measured(name) : Measured.not(flaw);
    return place.result(name, Double.NaN, measured, censored.count(), plan);
  }

  /** Why there is nothing to tell; a level is held to the plan's minimum. */
  private String flaw(Censored of, boolean level) {
    if (!of.flaw().isEmpty()) {
      return of.flaw();
    }
    String lack =
        level
            ? Least.lack(of.counts(), plan.minimum(), true, true)
            : Least.patients(of.counts(), plan.minimum(), true, true);
    return lack.isEmpty() && !of.isEven() ? Least.DOMINATED : lack;
  }

  /**
   * These metrics against the rest, in their order.
   *
   * @param shared whether patients have rows both here and in the rest
   */
  List<Contrasts.Asked> asked(List<String> metrics, IntPredicate others, boolean shared) {
    List<String> compared = metrics.stream().filter(AtHorizon::compares).toList();
    if (compared.isEmpty()) {
      return List.of();
    }
    Censored level = shared ? Censored.of(predictions, plan, wanted, true) : censored;
    Censored rest = Censored.of(predictions, plan, others, shared);
    String here = flaw(level, true);
    String there = flaw(rest, true);
    String flaw = here.isEmpty() && !there.isEmpty() ? "of the rest: " + there : here;
    boolean rows = censored.count().n() > 0;
    return compared.stream()
        .map(
            metric -> {
              Contrast contrast =
                  flaw.isEmpty() ? contrast(metric, level, rest) : Contrast.not(flaw);
              return new Contrasts.Asked(metric, place, Double.NaN, contrast, "", rows);
            })
        .toList();
  }

  /** The differences as results. */
  List<Result> results(List<Contrasts.Asked> asked) {
    return asked.stream()
        .map(
            one ->
                place.result(
                    Contrast.named(one.metric()),
                    Double.NaN,
                    one.contrast().difference(),
                    censored.count(),
                    plan))
        .toList();
  }

  private static Contrast contrast(String metric, Censored here, Censored rest) {
    Measured level = here.measured(metric);
    Measured other = rest.measured(metric);
    if (!level.estimable() || !other.estimable()) {
      return Contrast.not(level.estimable() ? "of the rest: " + other.reason() : level.reason());
    }
    Joint joint =
        Joint.of(estimate(here, level), estimate(rest, other), level.added(), other.added());
    if (!(level.error() > 0 && other.error() > 0 && joint.error() > 0)) {
      return Contrast.not("no spread, so no standard error");
    }
    return switch (metric) {
      case "oe-censored" -> ratio(level, other, joint);
      case "brier-ipcw" -> plain(level, other, joint);
      default -> shares(level, other, joint);
    };
  }

  private static Freedom.Estimate estimate(Censored of, Measured measured) {
    long fewest = Math.min(of.counts().events(), of.counts().others());
    return new Freedom.Estimate(measured.error(), measured.freedom(), fewest);
  }

  private static Contrast plain(Measured level, Measured rest, Joint joint) {
    double difference = level.value() - rest.value();
    double half = joint.freedom().quantile() * joint.error();
    String method = "difference, IPCW" + joint.freedom().words();
    return new Contrast(
        Measured.of(difference, difference - half, difference + half, method),
        joint.freedom().p(difference / joint.error()));
  }

  private static Contrast ratio(Measured level, Measured rest, Joint joint) {
    double apart = Math.log(level.value()) - Math.log(rest.value());
    double half = joint.freedom().quantile() * joint.error();
    String method = "ratio, logarithm's scale, Kaplan-Meier" + joint.freedom().words();
    return new Contrast(
        Measured.of(Math.exp(apart), Math.exp(apart - half), Math.exp(apart + half), method),
        joint.freedom().p(apart / joint.error()));
  }

  /** Shares by their logits; the interval of the difference from the limits of each. */
  private static Contrast shares(Measured level, Measured rest, Joint joint) {
    String method =
        "from limits on the logit scale, Zou and Donner 2008, IPCW" + joint.freedom().words();
    double apart = logit(level.value()) - logit(rest.value());
    double deviate = joint.freedom().quantile();
    Measured shown =
        Proportions.newcombe(
            widened(level, deviate), widened(rest, deviate), joint.correlation(), method);
    return new Contrast(shown, joint.freedom().p(apart / joint.error()));
  }

  private static Measured widened(Measured share, double deviate) {
    double low = expit(logit(share.value()) - deviate * share.error());
    double high = expit(logit(share.value()) + deviate * share.error());
    return Measured.of(share.value(), low, high, share.method());
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private static double expit(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
