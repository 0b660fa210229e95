package org.linacre.bench.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.linacre.engine.monitoring.Acceptable;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Metric;
import org.linacre.engine.monitoring.MonitoringPlan;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.engine.monitoring.MonitoringPlan.LabelFree;
import org.linacre.engine.monitoring.MonitoringPlan.Target;

/**
 * Made lives of a product: half of the cases have the outcome, the product and the person without
 * it are right in a stated share, three groupings have three levels each. Six metrics over everyone
 * and nine levels are 60 streams, every one of them exactly at the least that is acceptable.
 */
final class Lives {
  static final double GOOD = 0.85;

  private static final List<String> LEVELS = List.of("a", "b", "c");
  private static final List<String> COLUMNS = List.of("age", "sex", "site");

  private Lives() {}

  /** A plan of 60 streams; {@code find} is NaN where no value is named. */
  static MonitoringPlan plan(double find, int life) {
    return plan(find, life, MonitoringPlan.Labels.BOUNDED);
  }

  /** The same, with another rule for labels that are missing. */
  static MonitoringPlan plan(double find, int life, MonitoringPlan.Labels labels) {
    List<Target> targets = new ArrayList<>();
    for (Metric metric :
        List.of(
            Metric.SENSITIVITY,
            Metric.SPECIFICITY,
            Metric.PPV,
            Metric.NPV,
            Metric.ACCURACY,
            Metric.UNAIDED_ACCURACY)) {
      Acceptable least = new Acceptable(GOOD, Double.POSITIVE_INFINITY);
      targets.add(new Target(metric, least, find, 1, COLUMNS));
    }
    return new MonitoringPlan(
        "made@1",
        0.05,
        life,
        Set.of("due", "label", "unaided"),
        MonitoringPlan.Patients.UNKNOWN,
        COLUMNS.stream().map(c -> new Grouping(c, LEVELS)).toList(),
        targets,
        List.of(),
        new LabelFree(false, 0.05, 200),
        Map.of(),
        labels,
        MonitoringPlan.Watching.USUAL,
        MonitoringPlan.REMEMBERED);
  }

  /**
   * Cases.
   *
   * @param count how many
   * @param change how many cases come before sensitivity falls
   * @param after sensitivity since
   */
  static List<Case> cases(SplittableRandom random, int count, int change, double after) {
    List<Case> cases = new ArrayList<>();
    LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
    for (int i = 0; i < count; i++) {
      int label = i & 1;
      double right = label == 1 && i >= change ? after : GOOD;
      int prediction = random.nextDouble() < right ? label : 1 - label;
      int unaided = random.nextDouble() < GOOD ? label : 1 - label;
      LocalDateTime time = start.plusHours(i);
      Map<String, String> groups =
          Map.of("age", level(random), "sex", level(random), "site", level(random));
      cases.add(
          new Case(
              "c" + i,
              time,
              time,
              prediction,
              label,
              prediction,
              Case.MISSING,
              unaided,
              "",
              groups));
    }
    return cases;
  }

  /**
   * The chance of one life. Seeds are mixed first: generators whose seeds lie a multiple of the
   * golden ratio apart would draw the same numbers, one place on.
   */
  static SplittableRandom luck(long seed, int life) {
    long mixed = (seed * 1_000_003 + life) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL;
    return new SplittableRandom(mixed ^ (mixed >>> 29)).split();
  }

  private static String level(SplittableRandom random) {
    return LEVELS.get(random.nextInt(3));
  }
}
