package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.engine.monitoring.MadeCases.START;
import static org.linacre.engine.monitoring.MadeCases.between;
import static org.linacre.engine.monitoring.MadeCases.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;

/**
 * Labels that are late by their outcome: an event is known at once, its absence up to twenty days
 * after it is due. Files are given each week, with every case so far.
 */
class LateLabelsTest {
  private static final int A_DAY = 20;
  private static final MonitoringPlan PLAN = plan(Labels.BOUNDED, oe(), prevalence());

  private static MonitoringPlan.Target oe() {
    return between(Metric.OE, 0.8, 1.25);
  }

  private static MonitoringPlan.Target prevalence() {
    return between(Metric.PREVALENCE, 0.19, 0.31);
  }

  /** A case, with the day on which its label is known. */
  private record Made(Case one, int known) {}

  private static List<Made> life(long seed, int days, int change) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Made> life = new ArrayList<>();
    for (int i = 0; i < days * A_DAY; i++) {
      int day = i / A_DAY;
      double score = random.nextDouble() * 0.5;
      int label = random.nextDouble() < (day < change ? score : 2 * score) ? 1 : 0;
      var time = START.plusDays(day);
      int known = label == 1 ? day : day + 14 + random.nextInt(21);
      var due = time.plusDays(14);
      int called = score >= 0.3 ? 1 : 0;
      life.add(
          new Made(
              new Case("c" + i, time, due, score, label, called, -1, -1, "", Map.of()), known));
    }
    return life;
  }

  /** Every case until a day, labelled as far as is known then. */
  private static List<Case> file(List<Made> life, int day) {
    return life.stream()
        .filter(m -> !m.one.time().isAfter(START.plusDays(day)))
        .map(m -> m.known <= day ? m.one : m.one.labelled(Case.MISSING, m.one.due()))
        .toList();
  }

  private static MonitoringAnswer watch(MonitoringPlan plan, List<Made> life, int days) {
    Monitor monitor = Monitor.begin(plan);
    MonitoringAnswer answer = monitor.take(List.of(), null);
    for (int day = 6; day < days; day += 7) {
      monitor = Monitor.resume(plan, monitor.state());
      answer = monitor.take(file(life, day), null);
    }
    return answer;
  }

  @Test
  void withNothingWrongLabelsLateByTheirOutcomeCryNoWolf() {
    for (long seed = 0; seed < 6; seed++) {
      MonitoringAnswer answer = watch(PLAN, life(seed, 105, 105), 105);
      assertThat(answer.signals()).as("seed " + seed).isEmpty();
      assertThat(answer.counts().counted()).isGreaterThan(50 * A_DAY);
      assertThat(answer.counts().leftOut()).isZero();
      assertThat(answer.notes()).contains("overdue", "held");
    }
  }

  @Test
  void aTrueChangeIsFoundAllTheSame() {
    MonitoringAnswer answer = watch(PLAN, life(1, 168, 60), 168);
    assertThat(answer.signals())
        .extracting(MonitoringAnswer.Signal::metric)
        .contains("oe", "prevalence");
    assertThat(answer.signals()).allMatch(s -> s.number() > 60 * A_DAY);
  }

  /** What enters is the first days, all of them, whatever their outcomes. */
  @Test
  void whatHasEnteredIsWholeDaysInTheirOrder() {
    List<Made> life = life(3, 105, 105);
    Monitor monitor = Monitor.begin(PLAN);
    for (int day = 6; day < 105; day += 7) {
      MonitoringAnswer answer = monitor.take(file(life, day), null);
      int counted = Math.toIntExact(answer.counts().counted());
      assertThat(counted % A_DAY).isZero();
      List<Made> first = life.subList(0, counted);
      int now = day;
      assertThat(first).allMatch(m -> m.known <= now);
      long events = first.stream().filter(m -> m.one.label() == 1).count();
      Double prevalence = answer.streams().get(3).value();
      assertThat(prevalence == null ? 0 : prevalence * counted)
          .isCloseTo((double) events, org.assertj.core.api.Assertions.within(1e-6));
    }
  }

  @Test
  void aDayThatIsNotCompleteAfterItsGraceIsLeftOutWholeAndTold() {
    List<Made> life = life(4, 60, 60);
    MonitoringPlan plan = plan(Labels.atRandom(1, 5), oe(), prevalence());
    MonitoringAnswer answer = watch(plan, life, 60);
    assertThat(answer.signals()).isEmpty();
    assertThat(answer.counts().leftOutDays()).isGreaterThan(20);
    assertThat(answer.counts().leftOut()).isEqualTo(answer.counts().leftOutDays() * A_DAY);
    assertThat(answer.counts().tooLate()).isPositive();
    assertThat(answer.notes()).contains("left-out", "grace-too-short");
  }

  @Test
  void afterTheGraceAStatedShareIsEnough() {
    List<Made> life = life(5, 60, 60);
    List<Case> lost = new ArrayList<>();
    for (int i = 0; i < life.size(); i++) {
      Case one = life.get(i).one();
      lost.add(i % 10 == 0 ? one.labelled(Case.MISSING, one.due()) : one);
    }
    MonitoringAnswer answer =
        Monitor.begin(plan(Labels.atRandom(0.9, 3), prevalence())).take(lost, START.plusDays(90));
    assertThat(answer.counts().counted()).isEqualTo(60 * 18);
    assertThat(answer.counts().leftOut()).isEqualTo(60 * 2);
    assertThat(answer.counts().leftOutDays()).isZero();
    assertThat(answer.streams().getFirst().points().getFirst().at())
        .as("when the first day's grace was over")
        .isEqualTo(START.plusDays(14 + 3 + 1));
  }

  @Test
  void aRowOfADayThatIsDoneWithCountsFromThenOn() {
    List<Made> life = life(6, 30, 30);
    Monitor monitor = Monitor.begin(PLAN);
    monitor.take(life.subList(1, 600).stream().map(Made::one).toList(), START.plusDays(60));
    MonitoringAnswer late = monitor.take(List.of(life.getFirst().one), null);
    assertThat(late.counts().early()).isEqualTo(1);
    assertThat(late.counts().counted()).isEqualTo(599);
    assertThat(monitor.take(List.of(), START.plusDays(61)).counts().counted()).isEqualTo(600);
  }
}
