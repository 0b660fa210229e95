package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.engine.monitoring.MadeCases.START;
import static org.linacre.engine.monitoring.MadeCases.atLeast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linacre.engine.monitoring.MonitoringPlan.Patients;

/** Several cases of one patient. */
class PatientsTest {
  private static final int EACH = 25;

  private static MonitoringPlan plan(Patients patients) {
    return new MonitoringPlan(
        "made@1",
        0.05,
        2_000,
        Set.of("label"),
        patients,
        List.of(),
        List.of(atLeast(Metric.ACCURACY, 0.8)),
        List.of(),
        new MonitoringPlan.LabelFree(false, 0.05, 200),
        Map.of(),
        MonitoringPlan.Labels.BOUNDED,
        MonitoringPlan.Watching.USUAL,
        MonitoringPlan.REMEMBERED);
  }

  /** Patients in turn, all cases of one alike, right in four of five: what is just acceptable. */
  private static List<Case> cases(int seed, int patients) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int patient = 0; patient < patients; patient++) {
      int right = random.nextInt(5) == 0 ? 0 : 1;
      for (int i = 0; i < EACH; i++) {
        int n = cases.size();
        var time = START.plusHours(n);
        cases.add(new Case("c" + n, time, time, 0.5, 1, right, -1, -1, "p" + patient, Map.of()));
      }
    }
    return cases;
  }

  @Test
  void aSignalThatThePlanHasNoActionForIsNoted() {
    List<Case> wrong = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      var time = START.plusHours(i);
      wrong.add(new Case("w" + i, time, time, 0.5, 1, 0, -1, -1, "", Map.of()));
    }
    MonitoringAnswer answer = Monitor.begin(plan(Patients.UNKNOWN)).take(wrong, null);
    assertThat(answer.signals()).isNotEmpty();
    assertThat(answer.notes()).contains("no-action", "actions-missing");
    assertThat(answer.withoutAction()).contains("unclear").doesNotContain("group", "skill");
  }

  private static int falseAlarms(Patients patients) {
    int alarms = 0;
    for (int seed = 0; seed < 40; seed++) {
      MonitoringAnswer answer = Monitor.begin(plan(patients)).take(cases(seed, 80), null);
      alarms += answer.signals().isEmpty() ? 0 : 1;
    }
    return alarms;
  }

  @Test
  void countedOncePatientsCryNoWolfWhereTheirCasesWould() {
    assertThat(falseAlarms(Patients.UNKNOWN)).as("each case counts, of 40").isGreaterThan(12);
    assertThat(falseAlarms(new Patients(true, 0))).as("of 40, 5 %% at most").isLessThanOrEqualTo(2);
  }

  @Test
  void aPatientCountsOnceAndInPartsAsAtOnce() {
    MonitoringPlan plan = plan(new Patients(true, 0));
    List<Case> all = cases(1, 40);
    Monitor once = Monitor.begin(plan);
    MonitoringAnswer answer = once.take(all, null);
    assertThat(answer.counts().counted()).isEqualTo(40);
    assertThat(answer.counts().aside()).isEqualTo(40 * (EACH - 1));
    assertThat(answer.streams().getFirst().cases()).isEqualTo(40);
    assertThat(answer.notes()).contains("aside").doesNotContain("patients-unknown");
    Monitor parts = Monitor.begin(plan);
    for (int from = 0; from < all.size(); from += 90) {
      parts = Monitor.resume(plan, parts.state());
      parts.take(all.subList(from, Math.min(all.size(), from + 90)), null);
    }
    assertThat(parts.state()).isEqualTo(once.state());
    assertThat(parts.take(all, null).counts().repeated()).isEqualTo(all.size());
    List<Case> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, new Random(1));
    Monitor other = Monitor.begin(plan);
    other.take(mixed, null);
    assertThat(other.state()).isEqualTo(once.state());
  }

  @Test
  void afterSoManyDaysAPatientCountsAgain() {
    List<Case> days = new ArrayList<>();
    for (int day = 0; day < 100; day++) {
      var time = START.plusDays(day);
      days.add(new Case("d" + day, time, time, 0.5, 1, 1, -1, -1, "p", Map.of()));
    }
    assertThat(counted(days, 0)).isEqualTo(1);
    assertThat(counted(days, 30)).as("on days 0, 30, 60 and 90").isEqualTo(4);
    assertThat(Monitor.begin(plan(Patients.UNKNOWN)).take(days, null).notes())
        .contains("patients-unknown");
  }

  private static int counted(List<Case> cases, int again) {
    Monitor monitor = Monitor.begin(plan(new Patients(true, again)));
    return Math.toIntExact(monitor.take(cases, null).counts().counted());
  }
}
