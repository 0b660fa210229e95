package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linacre.solve.MadeWorkforces.FREE;
import static org.linacre.solve.MadeWorkforces.role;
import static org.linacre.solve.MadeWorkforces.wanting;
import static org.linacre.solve.MadeWorkforces.workforce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linacre.engine.workforce.Futures;
import org.linacre.engine.workforce.Intake;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Deployment;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.engine.workforce.WorkforceAnswer;

/** Laws of the chance that supply meets demand, and of what matters most to it. */
class WorkforceChanceTest {
  private static double chance(Workforce workforce) {
    return Futures.of(workforce, Intake.usual(workforce), 500, 3).chance();
  }

  @Test
  void whatIsAlwaysAboveDemandIsSureAndWhatNeverIsHasNoChance() {
    Doubt doubt = new Doubt(0.2, 0.1, 0.2);
    assertThat(chance(wanting(1, doubt))).isOne();
    assertThat(chance(wanting(1_000, doubt))).isZero();
  }

  @Test
  void chanceFallsAsDemandGrowsAndLiesBetweenWhereItIsDoubtful() {
    double before = 1;
    int between = 0;
    for (double demand = 40; demand <= 100; demand += 2) {
      double chance = chance(wanting(demand, new Doubt(0.2, 0.1, 0.2)));
      assertThat(chance).as("demand %s", demand).isLessThanOrEqualTo(before);
      between += chance > 0.05 && chance < 0.95 ? 1 : 0;
      before = chance;
    }
    assertThat(between).as("demands that are doubtful").isGreaterThan(3);
  }

  @Test
  void withoutDoubtAChanceIsNoneOrAll() {
    Doubt none = new Doubt(0, 0, 0);
    assertThat(chance(wanting(65, none))).isOne();
    assertThat(chance(wanting(66, none))).as("100 x 0.9^4 = 65.61").isZero();
    Workforce workforce = wanting(66, none);
    Futures futures = Futures.of(workforce, Intake.usual(workforce), 50, 1);
    assertThat(futures.demand(0, 4, 0.95)).isEqualTo(66);
    assertThat(futures.demand(0, 4, 0.05)).isEqualTo(66);
  }

  @Test
  void doubtOfDemandMovesChanceAloneAndGrowsWithTheYears() {
    Workforce workforce = wanting(65, new Doubt(0, 0, 0.3));
    Futures futures = Futures.of(workforce, Intake.usual(workforce), 4_000, 9);
    double below = futures.demand(0, 4, 0.05);
    double above = futures.demand(0, 4, 0.95);
    // 100 + (65 - 100) e^(0.3 z), z = -1.645 and 1.645.
    assertThat(above).isCloseTo(100 - 35 * Math.exp(-0.3 * 1.645), within(1.0));
    assertThat(below).isCloseTo(100 - 35 * Math.exp(0.3 * 1.645), within(2.0));
    assertThat(futures.demand(0, 0, 0.95)).as("today is not doubtful").isEqualTo(65);
    assertThat(futures.demand(0, 2, 0.95) - futures.demand(0, 2, 0.05)).isLessThan(above - below);
    assertThat(futures.chance()).isBetween(0.4, 0.6);
  }

  @Test
  void deploymentsAreDemandToScenariosAndFutures() {
    Workforce workforce =
        new Workforce(
            2020,
            2024,
            List.of(role("a", 10, 0, Map.of(2020, 10.0))),
            List.of(),
            List.of(),
            List.of(new Deployment("x", 2022, 2, Map.of("a", 3.0), Map.of())),
            FREE,
            new Doubt(0, 0, 0.5),
            List.of());
    Role a = workforce.roles().getFirst();
    Scenario half = new Scenario("h", "", 1, 1, 0.5);
    assertThat(workforce.wanted(a, 2024)).isEqualTo(16);
    assertThat(workforce.under(half).wanted(workforce.under(half).roles().getFirst(), 2024))
        .isEqualTo(13);
    Futures futures = Futures.of(workforce, Intake.usual(workforce), 2_000, 4);
    assertThat(futures.demand(0, 4, 0.95)).isCloseTo(10 + 6 * Math.exp(0.5 * 1.645), within(1.0));
    assertThat(futures.chance()).as("there is always more to do").isZero();
  }

  @Test
  void sensitivityTellsATenthAndEachDoubtTheMostFirst() {
    Workforce workforce = wanting(130, new Doubt(0.3, 0, 0.02));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, NativeSolver.load().orElseThrow(), 5, 1);
    assertThat(answer.sensitivity().getFirst().assumption()).isEqualTo("leaving");
    assertThat(answer.sensitivity().getFirst().factor()).isCloseTo(Math.exp(0.3), within(1e-9));
    assertThat(answer.sensitivity())
        .filteredOn(m -> m.assumption().equals("demand"))
        .allSatisfy(
            m -> {
              assertThat(m.change()).as("a tenth of 30").isEqualTo(3);
              assertThat(m.inDoubt()).isCloseTo(30 * (Math.exp(0.02) - 1), within(0.06));
            });
  }

  /** Worked by hand: 100 of a, of whom a tenth leaves; 20 begin in b, of whom a half finishes. */
  @Test
  void whatOneRoleOrRouteAloneDoesIsToldAfterTheWhole() {
    Workforce workforce =
        new Workforce(
            2020,
            2021,
            List.of(role("a", 100, 0.1, Map.of(2021, 95.0)), role("b", 0, 0, Map.of(2021, 12.0))),
            List.of(
                new Route("in", "", "b", "", 0, 20, 20, 0.5, 1, 0, Map.of(), Workforce.Entry.OPEN)),
            List.of(),
            List.of(),
            FREE,
            new Doubt(0, 0, 0),
            List.of(new Scenario("more", "", 1, 1, 2)));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, NativeSolver.load().orElseThrow(), 5, 1);
    assertThat(answer.sensitivity().subList(0, 4)).allMatch(m -> m.of().isEmpty());
    assertThat(answer.sensitivity())
        .extracting(m -> m.assumption() + " " + m.of() + " " + m.change())
        .as("90 and 10 are there; then 89, 9 and 9; wanted of b 13.2, and of a 94.5")
        .contains("leaving a 1.0", "places in 1.0", "demand b 1.2")
        .contains("demand a -0.5")
        .doesNotContain("leaving b 0.0")
        .noneMatch(m -> m.startsWith("completing in"));
    assertThat(answer.scenarioYears())
        .extracting(y -> y.scenario() + " " + y.year() + " " + y.wanting())
        .as("12 of b, then 5 and 2; with twice the change 24 of b, then 90 - 90 and 24 - 10")
        .containsExactly(" 2020 12.0", " 2021 7.0", "more 2020 24.0", "more 2021 14.0");
    assertThat(answer.reproducible()).isTrue();
  }

  @Test
  void aRoleOfWhichNothingIsToldIsWantedNeitherMoreNorLess() {
    Workforce workforce =
        workforce(
            List.of(role("a", 100, 0, Map.of(2024, 130.0)), role("b", 50, 0, Map.of())),
            List.of(),
            new Doubt(0, 0, 0));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, NativeSolver.load().orElseThrow(), 5, 1);
    assertThat(answer.growth())
        .extracting(g -> g.role() + " " + g.start() + " " + g.wanted())
        .containsExactly(" 150.0 30.0", "a 100.0 30.0", "b 50.0 null");
  }

  /** Half of 100 finish a year's training: odds of 1, times e^(0.5 z), z = -1.645 and 1.645. */
  @Test
  void doubtOfFinishingIsOfItsOddsAndOfTrainingAlone() {
    Workforce workforce =
        new Workforce(
            2020,
            2022,
            List.of(role("a", 0, 0, Map.of(2022, 90.0)), role("b", 0, 0, Map.of(2022, 90.0))),
            List.of(
                new Route("t", "", "a", "", 1, 100, 100, 0.5, 1, 0, Map.of(), Workforce.Entry.OPEN),
                new Route("r", "", "b", "", 0, 50, 50, 0.9, 1, 0, Map.of(), Workforce.Entry.OPEN)),
            List.of(),
            List.of(),
            FREE,
            new Doubt(0, 0.5, 0),
            List.of());
    Futures futures = Futures.of(workforce, Intake.usual(workforce), 4_000, 7);
    double low = Math.exp(-0.5 * 1.645);
    double high = Math.exp(0.5 * 1.645);
    assertThat(futures.quantile(0, 2, 0.05)).isCloseTo(100 * low / (1 + low), within(1.5));
    assertThat(futures.quantile(0, 2, 0.5)).isCloseTo(50, within(1.0));
    assertThat(futures.quantile(0, 2, 0.95)).isCloseTo(100 * high / (1 + high), within(1.5));
    assertThat(futures.quantile(1, 2, 0.05)).as("who is recruited").isCloseTo(90, within(1e-9));
    assertThat(futures.quantile(1, 2, 0.95)).isCloseTo(90, within(1e-9));
  }
}
