package org.linacre.engine.monitoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.monitoring.Moments.Sums;

/**
 * What moved, told from the labelled cases before a change and since: prevalence, mean score,
 * observed less expected, comparisons won. The largest standardised difference names it. This
 * explains a signal; it decides none, and spends no budget.
 */
final class Diagnosis {
  /** Below this many standard deviations nothing is said to have moved. */
  private static final double LEAST = 2;

  private Diagnosis() {}

  static Cause of(Metric metric, Moments group, long start) {
    if (metric.cause() != Cause.UNCLEAR) {
      return metric.cause();
    }
    List<Sums> parts = group.split(start);
    Cause best = Cause.UNCLEAR;
    double most = LEAST;
    for (Map.Entry<Cause, Double> one : differences(parts.get(0), parts.get(1)).entrySet()) {
      boolean may = one.getKey() != Cause.PREVALENCE || dependsOnPrevalence(metric);
      if (may && Math.abs(one.getValue()) > most) {
        most = Math.abs(one.getValue());
        best = one.getKey();
      }
    }
    return best;
  }

  private static boolean dependsOnPrevalence(Metric metric) {
    return metric != Metric.SENSITIVITY && metric != Metric.SPECIFICITY;
  }

  private static Map<Cause, Double> differences(Sums before, Sums since) {
    Map<Cause, Double> found = new EnumMap<>(Cause.class);
    found.put(
        Cause.DISCRIMINATION, shares(before.wins(), before.pairs(), since.wins(), since.pairs()));
    found.put(Cause.CALIBRATION, calibration(before, since));
    found.put(Cause.CASE_MIX, scores(before, since));
    found.put(
        Cause.PREVALENCE,
        shares(before.outcomes(), before.cases(), since.outcomes(), since.cases()));
    return found;
  }

  /** The difference of two shares over its standard deviation, from the pooled share. */
  private static double shares(double sum, long before, double sumSince, long since) {
    double cases = before;
    double casesSince = since;
    double pooled = (sum + sumSince) / (cases + casesSince);
    double variance = pooled * (1 - pooled) * (1 / cases + 1 / casesSince);
    return over(sumSince / casesSince - sum / cases, variance);
  }

  private static double calibration(Sums before, Sums since) {
    double variance = spread(before) / square(before) + spread(since) / square(since);
    return over(since.excess() / since.scored() - before.excess() / before.scored(), variance);
  }

  private static double square(Sums sums) {
    return (double) sums.scored() * sums.scored();
  }

  /** The variance of observed less expected, were the scores right. */
  private static double spread(Sums sums) {
    return sums.scores() - sums.squares();
  }

  private static double scores(Sums before, Sums since) {
    double variance = variance(before) / before.scored() + variance(since) / since.scored();
    return over(since.scores() / since.scored() - before.scores() / before.scored(), variance);
  }

  private static double variance(Sums sums) {
    double mean = sums.scores() / sums.scored();
    return sums.squares() / sums.scored() - mean * mean;
  }

  private static double over(double difference, double variance) {
    return variance > 0 && Double.isFinite(difference) && Double.isFinite(variance)
        ? difference / Math.sqrt(variance)
        : 0;
  }
}
