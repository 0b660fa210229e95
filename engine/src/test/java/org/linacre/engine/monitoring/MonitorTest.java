package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.linacre.engine.monitoring.MadeCases.START;
import static org.linacre.engine.monitoring.MadeCases.atLeast;
import static org.linacre.engine.monitoring.MadeCases.between;
import static org.linacre.engine.monitoring.MadeCases.cases;
import static org.linacre.engine.monitoring.MadeCases.plan;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linacre.engine.monitoring.MadeCases.Fault;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;

class MonitorTest {
  private static final MonitoringPlan WHOLE =
      plan(
          atLeast(Metric.SENSITIVITY, 0.8),
          atLeast(Metric.AUROC, 0.85),
          between(Metric.OE, 0.8, 1.25),
          between(Metric.PREVALENCE, 0.25, 0.35),
          between(Metric.SCORE_MEAN, 0.25, 0.35),
          between(Metric.OVERRIDE_RATE, 0.1, 0.9),
          atLeast(Metric.UNAIDED_ACCURACY, 0.7));

  private static MonitoringAnswer watch(MonitoringPlan plan, List<Case> cases) {
    return Monitor.begin(plan).take(cases, START.plusYears(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 37})
  void inPartsTheStateAndTheSignalsAreThoseOfAllAtOnce(int parts) {
    List<Case> all = cases(3, 3_000, 1_500, Fault.DISCRIMINATION);
    Monitor once = Monitor.begin(WHOLE);
    MonitoringAnswer whole = once.take(all, null);
    once.told();
    Monitor monitor = Monitor.begin(WHOLE);
    List<Signal> found = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      monitor = Monitor.resume(WHOLE, monitor.state());
      List<Case> part = all.subList(all.size() * i / parts, all.size() * (i + 1) / parts);
      MonitoringAnswer answer = monitor.take(part, null);
      answer.signals().stream().filter(Signal::fresh).forEach(found::add);
      monitor.told();
    }
    assertThat(whole.signals()).isNotEmpty();
    assertThat(found).containsExactlyInAnyOrderElementsOf(whole.signals());
    assertThat(monitor.state()).isEqualTo(once.state());
  }

  @Test
  void rowsGivenAgainAreCountedOnce() {
    List<Case> all = cases(4, 800, 800, Fault.NONE);
    Monitor monitor = Monitor.begin(WHOLE);
    monitor.take(all, START.plusYears(1));
    MonitorState before = monitor.state();
    MonitoringAnswer again = monitor.take(all, START.plusYears(1));
    assertThat(monitor.state()).isEqualTo(before);
    assertThat(again.counts().repeated()).isEqualTo(800);
    assertThat(again.counts().fresh()).isZero();
  }

  @Test
  void anOutcomeThatChangesAfterItCountedIsToldAndNotTaken() {
    List<Case> all = cases(5, 300, 300, Fault.NONE);
    Monitor monitor = Monitor.begin(WHOLE);
    monitor.take(all, START.plusYears(1));
    MonitorState before = monitor.state();
    Case one = all.stream().filter(Case::isLabelled).findFirst().orElseThrow();
    MonitoringAnswer again = monitor.take(List.of(one.labelled(1 - one.label(), one.due())), null);
    assertThat(again.counts().changed()).isEqualTo(1);
    assertThat(again.notes()).contains("changed");
    assertThat(monitor.state()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "PREVALENCE,PREVALENCE,prevalence",
    "CASE_MIX,SCORE_MEAN,case-mix",
    "CALIBRATION,OE,calibration",
    "DISCRIMINATION,AUROC,discrimination",
    "DISCRIMINATION,SENSITIVITY,discrimination"
  })
  void aSignalSaysWhatMoved(Fault fault, Metric metric, String cause) {
    MonitoringAnswer answer = watch(WHOLE, cases(7, 4_000, 1_500, fault));
    Signal signal =
        answer.signals().stream()
            .filter(s -> s.metric().equals(metric.id()) && s.group().equals("all"))
            .findFirst()
            .orElseThrow();
    assertThat(signal.cause()).isEqualTo(cause);
    assertThat(signal.at()).isGreaterThan("2026-03-04");
  }

  @Test
  void aGroupThatMovesAloneIsNamed() {
    MonitoringAnswer answer = watch(WHOLE, cases(8, 4_000, 1_500, Fault.GROUP));
    assertThat(answer.signals())
        .anyMatch(
            s ->
                s.metric().equals("auroc")
                    && s.level().equals("east")
                    && s.cause().equals("group"));
    assertThat(answer.signals()).noneMatch(s -> s.level().equals("west"));
  }

  @Test
  void aSignalCarriesWhatThePlanSaysIsDone() {
    MonitoringAnswer answer = watch(WHOLE, cases(7, 4_000, 1_500, Fault.CALIBRATION));
    assertThat(answer.signals())
        .filteredOn(s -> s.cause().equals("calibration"))
        .isNotEmpty()
        .allMatch(s -> s.owner().equals("Data scientist") && s.next().equals("Recalibrate."));
  }

  @Test
  void whereNothingIsWrongNothingSignals() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(watch(WHOLE, cases(100 + seed, 1_500, 1_500, Fault.NONE)).signals()).isEmpty();
    }
  }

  /** Outcomes that happen are known early: entering them at once would look like an epidemic. */
  @Test
  void quickOutcomesWaitUntilTheirLabelIsDue() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      LocalDateTime time = START.plusHours(i);
      int label = i % 10 == 0 ? 1 : 0;
      boolean known = label == 1 || i < 100;
      cases.add(
          new Case(
              "c" + i,
              time,
              time.plusDays(30),
              0.1,
              known ? label : Case.MISSING,
              0,
              Case.MISSING,
              Case.MISSING,
              "",
              Map.of("site", "east")));
    }
    MonitoringAnswer answer =
        Monitor.begin(plan(Labels.BOUNDED, between(Metric.PREVALENCE, 0.05, 0.15)))
            .take(cases, null);
    assertThat(answer.signals()).isEmpty();
    assertThat(answer.counts().counted()).as("four whole days").isEqualTo(96);
    assertThat(answer.counts().held()).as("96 to 99, and seven events").isEqualTo(11);
    assertThat(answer.counts().heldSince()).isEqualTo("2026-02-04");
    assertThat(answer.counts().overdue()).isEqualTo(72 - 11);
    assertThat(answer.counts().awaiting()).isEqualTo(900 - 168);
    assertThat(answer.notes()).contains("held", "overdue");
  }

  @Test
  void aLabelThatComesLaterEntersThen() {
    MonitoringPlan plan = plan(Labels.BOUNDED, between(Metric.PREVALENCE, 0.05, 0.95));
    Case open = cases(9, 40, 40, Fault.NONE).getFirst().labelled(Case.MISSING, START.plusDays(3));
    Monitor monitor = Monitor.begin(plan);
    assertThat(monitor.take(List.of(open), START.plusDays(9)).counts().overdue()).isEqualTo(1);
    MonitoringAnswer answer = monitor.take(List.of(open.labelled(1, open.due())), null);
    assertThat(answer.counts().counted()).isEqualTo(1);
    assertThat(answer.streams().getFirst().points().getFirst().at()).isEqualTo(START.plusDays(9));
  }

  @Test
  void thePartsOfTheBudgetAddUpToIt() {
    assertThat(WHOLE.shares()).hasSize(21);
    assertThat(WHOLE.shares().stream().mapToDouble(MonitoringPlan.Share::alpha).sum())
        .isCloseTo(0.05, within(1e-12));
    MonitoringAnswer answer = watch(WHOLE, cases(10, 3_000, 3_000, Fault.NONE));
    assertThat(answer.spent()).isBetween(0.01, 0.05);
  }

  @Test
  void anEstimateWithoutLabelsFallsWithItsBackTest() {
    List<Case> good = cases(11, 1_200, 1_200, Fault.NONE);
    MonitoringAnswer holds = Monitor.begin(WHOLE).take(good, null);
    assertThat(holds.estimates().getFirst().estimable()).isTrue();
    assertThat(holds.estimates().getFirst().value()).isBetween(0.8, 0.95);
    MonitoringAnswer broken =
        Monitor.begin(WHOLE).take(cases(11, 1_200, 0, Fault.DISCRIMINATION), null);
    assertThat(broken.estimates().getFirst().value()).isNull();
    assertThat(broken.estimates().getFirst().reason()).isEqualTo("back-test-failed");
    MonitoringAnswer few = Monitor.begin(WHOLE).take(good.subList(0, 100), null);
    assertThat(few.estimates().getFirst().reason()).isEqualTo("too-few-labels");
  }

  @Test
  void theChartsAlarmAfterTheChangeAndStateTheirRunLength() {
    MonitoringAnswer answer = watch(WHOLE, cases(12, 3_000, 1_500, Fault.CALIBRATION));
    MonitoringAnswer.ChartRow chart = answer.charts().getFirst();
    assertThat(chart.limit()).isBetween(1.0, 8.0);
    assertThat(chart.arl0()).isEqualTo(500);
    assertThat(chart.alarms()).isGreaterThan(5);
    assertThat(answer.charts().get(1).alarms()).isLessThan(8);
  }

  @Test
  void anotherPlansStateIsRefused() {
    Monitor monitor = Monitor.begin(WHOLE);
    MonitoringPlan other = plan(atLeast(Metric.SENSITIVITY, 0.8));
    assertThatThrownBy(() -> Monitor.resume(other, monitor.state()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other streams");
  }

  @Test
  void theOrderOfRowsWithinAFileDoesNotMatter() {
    List<Case> all = cases(13, 900, 400, Fault.CALIBRATION);
    List<Case> mixed = new ArrayList<>(all);
    mixed.sort(Comparator.comparingInt(c -> c.id().hashCode()));
    Monitor a = Monitor.begin(WHOLE);
    Monitor b = Monitor.begin(WHOLE);
    assertThat(a.take(all, null).signals()).isEqualTo(b.take(mixed, null).signals());
    assertThat(a.state()).isEqualTo(b.state());
  }

  @Test
  void aStreamWithoutAValueSaysWhatItLacks() {
    List<Case> negative =
        cases(14, 200, 200, Fault.NONE).stream().map(c -> c.labelled(0, c.due())).toList();
    MonitoringAnswer answer = watch(WHOLE, negative);
    assertThat(answer.streams())
        .filteredOn(s -> s.metric().equals("auroc") || s.metric().equals("sensitivity"))
        .isNotEmpty()
        .allMatch(s -> s.cases() == 0 && s.reason().equals("no-positive-case"));
    assertThat(answer.streams())
        .filteredOn(s -> s.cases() > 0)
        .isNotEmpty()
        .allMatch(s -> s.reason().isEmpty());
  }

  /** Cases of one day have no order of their own but their ids. */
  @Test
  void withTimesCutToTheDayTheOrderOfRowsDoesNotMatter() {
    List<Case> all =
        new ArrayList<>(
            cases(13, 900, 400, Fault.CALIBRATION).stream().map(MadeCases::ofTheDay).toList());
    Monitor a = Monitor.begin(WHOLE);
    MonitoringAnswer first = a.take(all, null);
    Collections.shuffle(all, new Random(7));
    Monitor b = Monitor.begin(WHOLE);
    assertThat(b.take(all, null)).isEqualTo(first);
    assertThat(b.state()).isEqualTo(a.state());
  }
}
