package org.linacre.engine.validation;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.validation.Plan.Margin;
import org.linacre.engine.validation.Verdict.Finding;

/** Results held against the margins of the plan: the whole interval must lie within. */
final class Margins {
  private Margins() {}

  static List<Verdict> verdicts(List<Result> results, Plan plan) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Margin margin : plan.margins()) {
      List<Result> meant = results.stream().filter(result -> meant(margin, result)).toList();
      meant.forEach(result -> verdicts.add(verdict(margin, result)));
      if (meant.isEmpty()) {
        verdicts.add(
            new Verdict(
                margin.metric(),
                margin.group(),
                margin.level(),
                margin.threshold(),
                Finding.NOT_ESTIMABLE,
                Double.NaN,
                "there is no such result; maybe its threshold or group is not in the plan"));
      }
    }
    return verdicts;
  }

  private static boolean meant(Margin margin, Result result) {
    return result.split().equals(Result.ALL)
        && result.metric().equals(margin.metric())
        && result.group().equals(margin.group())
        && (margin.level().equals(Margin.EACH) || result.level().equals(margin.level()))
        && Double.compare(result.threshold(), margin.threshold()) == 0;
  }

  private static Verdict verdict(Margin margin, Result result) {
    if (!result.estimable()) {
      return of(result, Finding.NOT_ESTIMABLE, result.reason());
    }
    boolean bounded = !Double.isNaN(result.lower());
    double lower = bounded ? result.lower() : result.value();
    double upper = bounded ? result.upper() : result.value();
    boolean within = lower >= margin.low() && upper <= margin.high();
    boolean apart = upper < margin.low() || lower > margin.high();
    if (!bounded && within) {
      return of(
          result,
          Finding.NOT_ESTIMABLE,
          "%s keeps the margin of %s, but has no interval to tell how surely"
              .formatted((float) result.value(), words(margin)));
    }
    String how = within ? "lies within" : apart ? "lies outside" : "reaches outside";
    String reason =
        "%s from %s to %s %s the margin of %s"
            .formatted(
                bounded ? "the interval" : "the value",
                (float) lower,
                (float) upper,
                how,
                words(margin));
    return of(result, within ? Finding.WITHIN_MARGIN : Finding.OUTSIDE_MARGIN, reason);
  }

  private static String words(Margin margin) {
    if (Double.isInfinite(margin.high())) {
      return "at least " + margin.low();
    }
    return Double.isInfinite(margin.low())
        ? "at most " + margin.high()
        : margin.low() + " to " + margin.high();
  }

  private static Verdict of(Result result, Finding finding, String reason) {
    return new Verdict(
        result.metric(),
        result.group(),
        result.level(),
        result.threshold(),
        finding,
        Double.NaN,
        reason);
  }
}
