package org.linacre.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linacre.engine.monitoring.MadeCases.START;
import static org.linacre.engine.monitoring.MadeCases.atLeast;
import static org.linacre.engine.monitoring.MadeCases.between;
import static org.linacre.engine.monitoring.MadeCases.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.linacre.engine.monitoring.MonitoringAnswer.Unwatched;
import org.linacre.engine.monitoring.MonitoringPlan.Labels;

/** What is not watched is said, and since when. */
class WatchedTest {
  private static final int A_DAY = 20;
  private static final int DAYS = 120;
  private static final int CHANGE = 70;
  private static final MonitoringPlan PLAN =
      plan(Labels.BOUNDED, atLeast(Metric.SENSITIVITY, 0.5), between(Metric.SCORE_MEAN, 0.1, 0.9));

  /** A case of a day; its label is due three days later. */
  private static Case one(SplittableRandom random, int number) {
    double score = random.nextDouble();
    int label = random.nextDouble() < score ? 1 : 0;
    var time = START.plusDays(number / A_DAY);
    String site = random.nextBoolean() ? "east" : "west";
    int called = score >= 0.4 ? 1 : 0;
    return new Case(
        "c" + number,
        time,
        time.plusDays(3),
        score,
        label,
        called,
        -1,
        -1,
        "",
        Map.of("site", site));
  }

  private static Case without(Case one, boolean score, boolean label) {
    return new Case(
        one.id(),
        one.time(),
        one.due(),
        score ? Double.NaN : one.score(),
        label ? Case.MISSING : one.label(),
        score ? Case.MISSING : one.prediction(),
        -1,
        -1,
        "",
        one.groups());
  }

  private static boolean isLater(Case one) {
    return !one.time().isBefore(START.plusDays(CHANGE));
  }

  private static boolean isWest(Case one) {
    return "west".equals(one.groups().get("site"));
  }

  private static List<Case> cases() {
    SplittableRandom random = new SplittableRandom(11);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < A_DAY * DAYS; i++) {
      cases.add(one(random, i));
    }
    return cases;
  }

  private static MonitoringAnswer watch(List<Case> cases) {
    return Monitor.begin(PLAN).take(cases, null);
  }

  @Test
  void whereNothingIsMissingEverythingIsWatched() {
    MonitoringAnswer answer = watch(cases());
    assertThat(answer.watching()).isTrue();
    assertThat(answer.unwatched()).isEmpty();
    assertThat(answer.notes()).doesNotContain("not-watching", "values-missing", "labels-bounded");
    assertThat(answer.missing()).allMatch(g -> g.column().endsWith("aided") || g.cases() == 0);
  }

  /** Fifty of each site a day, whose ids put all of one site before all of the other. */
  @Test
  void casesOfOneDayMayComeSiteBySite() {
    SplittableRandom random = new SplittableRandom(5);
    for (int days : new int[] {1, 2, 30}) {
      List<Case> cases = new ArrayList<>();
      for (int i = 0; i < 100 * days; i++) {
        Case like = one(random, i);
        String site = i % 100 < 50 ? "east" : "west";
        var time = START.plusDays(i / 100);
        cases.add(
            new Case(
                site + String.format(java.util.Locale.ROOT, "%06d", i),
                time,
                time.plusDays(3),
                like.score(),
                like.label(),
                like.prediction(),
                -1,
                -1,
                "",
                Map.of("site", site)));
      }
      assertThat(watch(cases).unwatched()).as("%d days", days).isEmpty();
    }
  }

  @Test
  void scoresThatGoMissingAtOneSiteAreCountedAndToldWithTheirDay() {
    Predicate<Case> lost = c -> isLater(c) && isWest(c);
    List<Case> cases = cases();
    MonitoringAnswer answer =
        watch(cases.stream().map(c -> without(c, lost.test(c), false)).toList());
    long many = cases.stream().filter(lost).count();
    assertThat(answer.missing()).contains(new MonitoringAnswer.Gap("score", many, many));
    assertThat(answer.notes()).contains("not-watching", "values-missing");
    assertThat(answer.watching()).isFalse();
    assertThat(answer.unwatched())
        .filteredOn(u -> u.level().equals("west"))
        .hasSize(2)
        .allMatch(u -> u.reason().equals("values-missing"))
        .allMatch(u -> u.since().compareTo("2026-03-12") >= 0)
        .allMatch(u -> u.since().compareTo("2026-03-16") <= 0);
    assertThat(answer.unwatched()).noneMatch(u -> u.level().equals("east"));
  }

  @Test
  void aSiteThatSendsNothingAnyMoreIsToldWithItsLatestCase() {
    List<Case> cases = cases().stream().filter(c -> !(isLater(c) && isWest(c))).toList();
    String latest =
        cases.stream()
            .filter(WatchedTest::isWest)
            .map(c -> c.time().toLocalDate().toString())
            .max(String::compareTo)
            .orElseThrow();
    assertThat(watch(cases).unwatched())
        .contains(new Unwatched("score-mean", "site", "west", latest, "stopped"))
        .allMatch(u -> u.level().equals("west") && u.reason().equals("stopped"));
  }

  @Test
  void labelsThatStopAreToldOnceTheirGraceIsOver() {
    MonitoringAnswer answer =
        watch(cases().stream().map(c -> without(c, false, isLater(c))).toList());
    assertThat(answer.counts().bounded()).isEqualTo(A_DAY * (DAYS - 1 - CHANGE - 3 - 30));
    assertThat(answer.counts().through()).isEqualTo("2026-03-30");
    assertThat(answer.unwatched())
        .hasSize(3)
        .allMatch(u -> u.metric().equals("sensitivity") && u.reason().equals("labels-missing"));
    assertThat(answer.notes()).contains("labels-bounded", "overdue");
    assertThat(answer.signals()).isEmpty();
  }

  @Test
  void labelsThatAreHeldForLongAreTold() {
    MonitoringPlan plan = plan(Labels.atRandom(1, 90), atLeast(Metric.SENSITIVITY, 0.5));
    List<Case> cases = cases().stream().map(c -> without(c, false, c.id().endsWith("07"))).toList();
    MonitoringAnswer answer = Monitor.begin(plan).take(cases, null);
    assertThat(answer.unwatched()).hasSize(3).allMatch(u -> u.reason().equals("labels-held"));
    assertThat(answer.notes()).contains("not-watching", "held", "missing-at-random");
  }

  @Test
  void inPartsWhatIsKeptIsThatOfAllAtOnce() {
    List<Case> cases =
        cases().stream().map(c -> without(c, isLater(c) && isWest(c), c.label() == 0)).toList();
    Monitor once = Monitor.begin(PLAN);
    MonitoringAnswer whole = once.take(cases, null);
    Monitor parts = Monitor.begin(PLAN);
    for (int from = 0; from < cases.size(); from += 7 * A_DAY + 3) {
      parts = Monitor.resume(PLAN, parts.state());
      parts.take(cases.subList(from, Math.min(cases.size(), from + 7 * A_DAY + 3)), null);
    }
    assertThat(parts.state()).isEqualTo(once.state());
    assertThat(parts.take(List.of(), null).unwatched()).isEqualTo(whole.unwatched()).isNotEmpty();
  }

  @Test
  void aLifeInWhichNothingComesAnyMoreIsNotWatched() {
    Monitor monitor = Monitor.begin(PLAN);
    assertThat(monitor.take(cases(), START.plusDays(DAYS + 40)).watching()).isTrue();
    assertThat(monitor.take(List.of(), START.plusDays(DAYS + 60)).unwatched())
        .hasSize(6)
        .allMatch(u -> u.reason().equals("stopped") && u.since().equals("2026-04-30"));
  }
}
