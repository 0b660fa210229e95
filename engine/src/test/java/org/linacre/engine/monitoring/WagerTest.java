package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WagerTest {
  private static final int LENGTH = 12;

  private static Wager wager(double bound, Side side, double find) {
    Acceptable acceptable =
        side == Side.LOW
            ? new Acceptable(bound, Double.POSITIVE_INFINITY)
            : new Acceptable(0, bound);
    MonitoringPlan.Target target =
        new MonitoringPlan.Target(Metric.PREVALENCE, acceptable, find, 1, List.of());
    return new Wager(target, side, new Layout(5));
  }

  /** All sequences of twelve cases, each with its probability: the law itself, without chance. */
  @ParameterizedTest
  @CsvSource({"0.85,LOW,NaN", "0.85,LOW,0.75", "0.1,HIGH,NaN", "0.1,HIGH,0.3", "0.5,LOW,NaN"})
  void atTheBoundTheMeanEvidenceIsExactlyOne(double bound, Side side, double find) {
    double mean = 0;
    for (int bits = 0; bits < 1 << LENGTH; bits++) {
      Wager wager = wager(bound, side, find);
      double chance = 1;
      for (int i = 0; i < LENGTH; i++) {
        int value = bits >> i & 1;
        chance *= value == 1 ? bound : 1 - bound;
        wager.take(value, 1, Wager.Start.FIRST);
      }
      mean += chance * wager.evidence();
    }
    assertThat(mean).isCloseTo(1, within(1e-12));
  }

  @Test
  void evidenceReachesTwentyInAtMostOneLifeOfTwenty() {
    SplittableRandom random = new SplittableRandom(6);
    int reached = 0;
    int lives = 2_000;
    for (int life = 0; life < lives; life++) {
      Wager wager = wager(0.85, Side.LOW, Double.NaN);
      boolean over = false;
      for (int i = 0; i < 400; i++) {
        wager.take(random.nextDouble() < 0.85 ? 1 : 0, 1, Wager.Start.FIRST);
        over |= wager.evidence() >= 20;
      }
      reached += over ? 1 : 0;
    }
    double deviation = Math.sqrt(0.05 * 0.95 / lives);
    assertThat((double) reached / lives).isBetween(0.002, 0.05 + 3 * deviation);
  }

  @Test
  void aStateGoesOnAsIfItHadNeverBeenLeft() {
    Wager whole = wager(0.85, Side.LOW, 0.7);
    Wager first = wager(0.85, Side.LOW, 0.7);
    for (int i = 0; i < 30; i++) {
      Wager.Start here = new Wager.Start(i, i, i, i);
      whole.take(i % 3 == 0 ? 0 : 1, 1, here);
      first.take(i % 3 == 0 ? 0 : 1, 1, here);
      Wager second = wager(0.85, Side.LOW, 0.7);
      second.resume(first.state());
      first = second;
    }
    assertThat(first.state()).isEqualTo(whole.state());
    assertThat(first.evidence()).isEqualTo(whole.evidence());
  }

  @Test
  void whatIsSpentGrowsToItsPartAndNeverBeyond() {
    Wager wager = wager(0.85, Side.LOW, Double.NaN);
    double before = wager.spent(0.01);
    assertThat(before).isZero();
    for (int i = 0; i < 10_000; i++) {
      wager.take(1, 1, Wager.Start.FIRST);
      assertThat(wager.spent(0.01)).isBetween(before, 0.01);
      before = wager.spent(0.01);
    }
    assertThat(before).isGreaterThan(0.0099);
  }
}
