package org.linacre.engine.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.linacre.engine.monitoring.MonitoringPlan.Action;
import org.linacre.engine.monitoring.MonitoringPlan.Chart;
import org.linacre.engine.monitoring.MonitoringPlan.Grouping;
import org.linacre.engine.monitoring.MonitoringPlan.LabelFree;
import org.linacre.engine.monitoring.MonitoringPlan.Target;

/** Cases with calibrated scores, until something is broken. */
final class MadeCases {
  static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** What is broken from a case on. */
  enum Fault {
    NONE,
    PREVALENCE,
    CASE_MIX,
    CALIBRATION,
    DISCRIMINATION,
    GROUP
  }

  private MadeCases() {}

  static Target atLeast(Metric metric, double least) {
    Acceptable acceptable = new Acceptable(least, Double.POSITIVE_INFINITY);
    return new Target(metric, acceptable, Double.NaN, 1, List.of("site"));
  }

  static Target between(Metric metric, double least, double most) {
    return new Target(metric, new Acceptable(least, most), Double.NaN, 1, List.of("site"));
  }

  static MonitoringPlan plan(Target... targets) {
    return plan(MonitoringPlan.Labels.atRandom(0.8, 2), targets);
  }

  static MonitoringPlan plan(MonitoringPlan.Labels labels, Target... targets) {
    return new MonitoringPlan(
        "made@1",
        0.05,
        2_000,
        Set.of("due", "label", "score", "aided", "unaided"),
        MonitoringPlan.Patients.UNKNOWN,
        List.of(new Grouping("site", List.of("east", "west"))),
        Arrays.asList(targets),
        List.of(
            new Chart(Metric.OE, 2, Double.NaN, 500),
            new Chart(Metric.UNAIDED_ACCURACY, 0.5, 0.85, 500)),
        new LabelFree(true, 0.05, 200),
        Map.of("calibration", new Action("Data scientist", "Recalibrate.")),
        labels,
        MonitoringPlan.Watching.USUAL,
        MonitoringPlan.REMEMBERED);
  }

  static List<Case> cases(long seed, int count, int from, Fault fault) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(one(random, i, i >= from ? fault : Fault.NONE));
    }
    return cases;
  }

  /** The same case, of which only the day is known. */
  static Case ofTheDay(Case one) {
    return new Case(
        one.id(),
        one.time().toLocalDate().atStartOfDay(),
        one.due().toLocalDate().atStartOfDay(),
        one.score(),
        one.label(),
        one.prediction(),
        one.aided(),
        one.unaided(),
        one.patient(),
        one.groups());
  }

  private static Case one(SplittableRandom random, int number, Fault fault) {
    String site = random.nextBoolean() ? "east" : "west";
    double risk = risk(random, fault == Fault.CASE_MIX ? 0.55 : 0.3);
    boolean strayed =
        fault == Fault.DISCRIMINATION || (fault == Fault.GROUP && site.equals("east"));
    double other = risk(random, 0.3);
    double score = strayed ? other : risk;
    double chance =
        switch (fault) {
          case CALIBRATION -> Math.min(1, 1.8 * risk);
          case PREVALENCE -> random.nextInt(4) == 0 ? 1 : risk;
          case NONE, CASE_MIX, DISCRIMINATION, GROUP -> risk;
        };
    int label = random.nextDouble() < chance ? 1 : 0;
    LocalDateTime time = START.plusHours(number);
    int unaided = random.nextInt(100) < 85 ? label : 1 - label;
    return new Case(
        "c" + number,
        time,
        time.plusDays(1 + random.nextInt(20)),
        score,
        random.nextInt(50) == 0 ? Case.MISSING : label,
        score >= 0.5 ? 1 : 0,
        random.nextInt(10) == 0 ? 1 : 0,
        random.nextInt(4) == 0 ? unaided : Case.MISSING,
        "",
        Map.of("site", site));
  }

  private static double risk(SplittableRandom random, double high) {
    double centre = random.nextDouble() < high ? 0.8 : 0.08;
    return Math.clamp(centre + 0.05 * random.nextGaussian(), 0.01, 0.99);
  }
}
