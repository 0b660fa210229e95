package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.linacre.engine.monitoring.Known.Kind;

/** What is known of cases, against a map of the JDK that forgets nothing by itself. */
class KnownTest {
  private static final int CASES = 20_000;

  private record Entry(Kind kind, long content, long day) {}

  private static Entry entry(long mark) {
    return new Entry(Known.kind(mark), mark & (-1L << 24), Known.day(mark));
  }

  private static Map<Long, Entry> filled(Known known, SplittableRandom random) {
    Map<Long, Entry> all = new HashMap<>();
    Kind[] kinds = Kind.values();
    for (int i = 0; i < CASES; i++) {
      long id = (long) random.nextInt(CASES) << 16;
      long day = random.nextInt(-400, 400);
      long mark = Known.mark(kinds[random.nextInt(kinds.length)], random.nextLong(), day);
      known.put(id, mark);
      all.put(id, entry(mark));
    }
    return all;
  }

  @Test
  void itKnowsWhatAMapKnowsAndForgetsWhatIsOfADayAndBefore() {
    Known known = new Known();
    Map<Long, Entry> all = filled(known, new SplittableRandom(1));
    known.forget(100);
    all.values().removeIf(entry -> entry.day() <= 100);
    assertThat(all).hasSizeBetween(CASES / 10, CASES);
    for (long id = 0; id < CASES; id++) {
      long mark = known.find(id << 16);
      Entry expected = all.get(id << 16);
      if (expected == null) {
        assertThat(mark).isEqualTo(Known.NONE);
      } else {
        assertThat(entry(mark)).isEqualTo(expected);
      }
    }
  }

  @Test
  void itsStateDoesNotDependOnTheOrderAndComesBack() {
    Known known = new Known();
    filled(known, new SplittableRandom(2));
    Known back = new Known();
    back.resume(known.state().reversed());
    assertThat(back.state()).isEqualTo(known.state()).hasSizeGreaterThan(2);
  }

  private static Case row(int number, LocalDate day, int label) {
    return new Case(
        "c" + number, day.atStartOfDay(), day.atStartOfDay(), 0.5, label, 1, 1, 1, "", Map.of());
  }

  private static List<Case> days(int from, int to) {
    List<Case> rows = new ArrayList<>();
    for (int i = from; i < to; i++) {
      LocalDate day = MadeCases.START.toLocalDate().plusDays(i);
      for (int j = 0; j < 10; j++) {
        rows.add(row(10 * i + j, day, j % 2));
      }
    }
    return rows;
  }

  /** Ten cases a day for three years: the state is that of the half year that is remembered. */
  @Test
  void theStateDoesNotGrowWithTheRowsOfALife() {
    Monitor monitor = Monitor.begin(MadeCases.plan(MadeCases.between(Metric.OE, 0.5, 2)));
    List<Integer> sizes = new ArrayList<>();
    for (int from = 0; from < 1_095; from += 365) {
      monitor.take(days(from, from + 365), null);
      sizes.add(String.join("", monitor.state().ledger().known()).length());
    }
    int bytes = 16 * 10 * MonitoringPlan.REMEMBERED;
    assertThat(sizes).allMatch(size -> size < bytes * 4 / 3 + 100);
    assertThat(sizes.get(0)).isEqualTo(sizes.get(1)).isEqualTo(sizes.get(2));
  }

  @Test
  void aRowGivenAgainAfterItsCaseIsForgottenIsToldAndNotCountedTwice() {
    Monitor monitor = Monitor.begin(MadeCases.plan(MadeCases.between(Metric.OE, 0.5, 2)));
    List<Case> rows = days(0, 400);
    MonitoringAnswer first = monitor.take(rows, null);
    MonitorState before = monitor.state();
    MonitoringAnswer.Counts counts = monitor.take(rows, null).counts();
    long old = 10L * (399 - MonitoringPlan.REMEMBERED);
    assertThat(counts.old()).isEqualTo(old);
    assertThat(counts.repeated()).isEqualTo(4_000 - old);
    assertThat(counts.fresh()).isZero();
    assertThat(counts.counted()).isEqualTo(first.counts().counted()).isPositive();
    assertThat(monitor.state()).isEqualTo(before);
  }

  /** More rows than are held at once, so that days enter on the way. */
  @Test
  void manyRowsAtOnceGiveTheStateOfTheSameRowsDayByDay() {
    List<Case> rows = MadeCases.cases(5, 130_000, 60_000, MadeCases.Fault.GROUP);
    MonitoringPlan plan =
        MadeCases.plan(
            MadeCases.between(Metric.OE, 0.8, 1.25), MadeCases.atLeast(Metric.SENSITIVITY, 0.5));
    Monitor once = Monitor.begin(plan);
    once.take(rows, null);
    Monitor parts = Monitor.begin(plan);
    for (int from = 0; from < rows.size(); from += 13_000) {
      parts.take(rows.subList(from, from + 13_000), null);
    }
    assertThat(once.state()).isEqualTo(parts.state());
    assertThat(once.life().signals()).isPositive();
  }
}
