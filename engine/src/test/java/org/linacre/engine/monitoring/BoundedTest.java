package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linacre.engine.monitoring.MadeCases.START;
import static org.linacre.engine.monitoring.MadeCases.atLeast;
import static org.linacre.engine.monitoring.MadeCases.between;
import static org.linacre.engine.monitoring.MadeCases.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;

/** Labels that never come, by chance or by their outcome. */
class BoundedTest {
  private static final int CASES = 12;
  private static final double BOUND = 0.3;

  /**
   * The law behind it, over every path of outcomes at the bound: the mean of the evidence is 1 with
   * all labels, and at most 1 whichever outcome is lost.
   */
  @ParameterizedTest
  @CsvSource({"LOW,-1", "LOW,0", "LOW,1", "HIGH,-1", "HIGH,0", "HIGH,1"})
  void whicheverOutcomeIsLostTheEvidenceIsNoMoreThanOneOnAverage(Side side, int lost) {
    MonitoringPlan.Target target = between(Metric.PREVALENCE, BOUND, BOUND);
    double mean = 0;
    for (int path = 0; path < 1 << CASES; path++) {
      Wager wager = new Wager(target, side, new Layout(8));
      for (int i = 0; i < CASES; i++) {
        int label = path >> i & 1;
        if (label == lost) {
          wager.open(new Reading(Double.NaN, 0, 1), 1, Wager.Start.FIRST);
        } else {
          wager.take(label, 1, Wager.Start.FIRST);
        }
      }
      int events = Integer.bitCount(path);
      mean += Math.pow(BOUND, events) * Math.pow(1 - BOUND, CASES - events) * wager.evidence();
    }
    if (lost < 0) {
      assertThat(mean).isCloseTo(1, within(1e-9));
    } else {
      assertThat(mean).isLessThanOrEqualTo(1 + 1e-9);
    }
  }

  /** Which labels are lost. */
  enum Loss {
    EVENTS,
    REST,
    HITS,
    RIGHT
  }

  private static boolean isLost(Loss loss, int label, int called) {
    return switch (loss) {
      case EVENTS -> label == 1;
      case REST -> label == 0;
      case HITS -> label == 1 && called == 1;
      case RIGHT -> label == called;
    };
  }

  /** A product at its bounds: prevalence .3, sensitivity .7, specificity .8, all scores right. */
  private static List<Case> life(long seed, int count, double share, Loss loss) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int label = random.nextDouble() < 0.3 ? 1 : 0;
      int called = random.nextDouble() < (label == 1 ? 0.7 : 0.2) ? 1 : 0;
      boolean lost = random.nextDouble() < share && isLost(loss, label, called);
      var time = START.plusDays(i / 20);
      double score = called == 1 ? 0.6 : 0.09 / 0.65;
      int known = lost ? Case.MISSING : label;
      cases.add(new Case("c" + i, time, time, score, known, called, -1, -1, "", Map.of()));
    }
    return cases;
  }

  private static MonitoringAnswer watch(Labels labels, List<Case> cases) {
    return Monitor.begin(
            plan(
                labels,
                between(Metric.PREVALENCE, 0.3, 0.3),
                between(Metric.OE, 1, 1),
                atLeast(Metric.SENSITIVITY, 0.7),
                atLeast(Metric.SPECIFICITY, 0.8),
                atLeast(Metric.AUROC, 0.75)))
        .take(cases, START.plusDays(cases.size() / 20 + 40));
  }

  /** The area is (.7 x .8) + (.7 x .2 + .3 x .8) / 2 = .75: one threshold, ties by half. */
  @ParameterizedTest
  @EnumSource(Loss.class)
  void labelsLostByTheirOutcomeCryNoWolfUnlessTheyAreClaimedToBeLostByChance(Loss loss) {
    boolean random = false;
    for (long seed = 0; seed < 4; seed++) {
      List<Case> life = life(seed, 4_000, 0.4, loss);
      MonitoringAnswer answer = watch(Labels.BOUNDED, life);
      assertThat(answer.signals()).as("seed " + seed).isEmpty();
      assertThat(answer.counts().bounded()).isPositive();
      assertThat(answer.counts().counted() + answer.counts().bounded()).isEqualTo(4_000);
      random |= !watch(Labels.atRandom(0.1, 30), life).signals().isEmpty();
    }
    assertThat(random).as("the same labels, taken as if lost by chance").isTrue();
  }

  @Test
  void theBandHoldsWhatTheLostLabelsCouldBe() {
    List<Case> life = life(7, 2_000, 0.5, Loss.EVENTS);
    long lost = life.stream().filter(c -> !c.isLabelled()).count();
    MonitoringAnswer.StreamRow row = watch(Labels.BOUNDED, life).streams().getFirst();
    assertThat(row.bounded()).isEqualTo(lost);
    assertThat(row.value()).isLessThan(0.2);
    assertThat(row.upper()).isGreaterThan(0.3);
    assertThat(row.lower()).isLessThan(0.2 * (2_000 - lost) / 2_000);
  }

  /** Three cases in two hundred are lost, as in files whose labels come by hand. */
  @Test
  void aFewLabelsLostByChanceBlindNothing() {
    SplittableRandom random = new SplittableRandom(5);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      boolean broken = i >= 3_000;
      int label = random.nextDouble() < 0.3 ? 1 : 0;
      double right = label == 0 ? 0.8 : broken ? 0.5 : 0.75;
      int called = random.nextDouble() < right ? label : 1 - label;
      int known = random.nextDouble() < 0.015 ? Case.MISSING : label;
      var time = START.plusDays(i / 100);
      cases.add(new Case("c" + i, time, time, 0.5, known, called, -1, -1, "", Map.of()));
    }
    MonitoringAnswer answer =
        Monitor.begin(plan(Labels.BOUNDED, atLeast(Metric.SENSITIVITY, 0.7)))
            .take(cases, START.plusDays(92));
    assertThat(answer.counts().leftOut()).isZero();
    assertThat(answer.counts().held()).isZero();
    assertThat(answer.counts().counted()).isGreaterThan(5_850);
    assertThat(answer.signals()).isNotEmpty();
    assertThat(answer.signals().getFirst().number()).isBetween(900L, 1_200L);
    assertThat(answer.unwatched()).noneMatch(u -> u.group().equals("all"));
  }
}
