package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.workforce.Futures;
import org.linacre.engine.workforce.Intake;
import org.linacre.engine.workforce.Projection;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Entry;
import org.linacre.engine.workforce.Workforce.Placing;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.WorkforceAnswer;

class WorkforceTest {
  private final Solver solver = NativeSolver.load().orElseThrow();

  private static Role role(String id, double stock, double leave, Map<Integer, Double> demand) {
    return new Role(id, id, stock, leave, 0, 0, demand, Placing.NONE);
  }

  private static Route route(String id, String from, int years, int places, double cost) {
    return new Route(id, id, "a", from, years, places, 1, 1, cost, 0, Map.of(), Entry.OPEN);
  }

  private static Workforce workforce(List<Role> roles, List<Route> routes, double budget) {
    return new Workforce(
        2020,
        2023,
        roles,
        routes,
        List.of(),
        List.of(),
        budget,
        new Doubt(0.1, 0.1, 0.1),
        List.of());
  }

  /**
   * Worked by hand: 100 WTE of whom a tenth leaves each year; whoever joins at the beginning of a
   * year leaves like all others. 2021: (100 + 10) 0.9 = 99; 2022: (99 + 10) 0.9 = 98.1; 2023: (98.1
   * + 10) 0.9 = 97.29.
   */
  @Test
  void aSmallProjectionIsWhatOneWorksOutByHand() {
    Workforce small =
        workforce(
            List.of(role("a", 100, 0.1, Map.of())),
            List.of(route("in", "", 0, 10, 1)),
            Double.POSITIVE_INFINITY);
    Projection projection = Projection.of(small, new Intake(List.of(List.of(10.0, 10.0, 10.0))));
    assertThat(projection.stock(0, 1)).isCloseTo(99, within(1e-9));
    assertThat(projection.stock(0, 2)).isCloseTo(98.1, within(1e-9));
    assertThat(projection.stock(0, 3)).isCloseTo(97.29, within(1e-9));
    assertThat(projection.entered()).isEqualTo(30);
  }

  /**
   * Worked by hand: nobody leaves, 100 are there, 130 are wanted at the end of 2023. Training takes
   * two years and costs 2, so that only those who begin in 2021 are in time, and ten places there
   * are; recruitment costs 5. Ten are trained and twenty recruited: 20 + 100 = 120.
   */
  @Test
  void theCheapestIntakeIsWhatOneWorksOutByHand() {
    Workforce small =
        workforce(
            List.of(role("a", 100, 0, Map.of(2022, 0.0, 2023, 130.0))),
            List.of(route("training", "", 2, 10, 2), route("recruitment", "", 0, 50, 5)),
            Double.POSITIVE_INFINITY);
    Workforce late =
        new Workforce(
            2020,
            2023,
            List.of(role("a", 100, 0, Map.of(2022, 100.0, 2023, 130.0))),
            small.routes(),
            List.of(),
            List.of(),
            small.budget(),
            small.doubt(),
            List.of());
    WorkforceAnswer answer = WorkforceAnswer.of(late, solver, 10, 1);
    assertThat(answer.unmet()).isZero();
    assertThat(answer.optimal()).isTrue();
    assertThat(answer.cost()).isEqualTo(120 - 0.0);
    assertThat(answer.intake().stream().filter(b -> b.route().equals("training")))
        .extracting(b -> b.year() + " " + b.count())
        .containsExactly("2021 10");
  }

  @Test
  void aBudgetThatBindsLeavesDemandUnmetAndIsKept() {
    Workforce poor =
        workforce(
            List.of(role("a", 100, 0, Map.of(2020, 100.0, 2023, 130.0))),
            List.of(route("recruitment", "", 0, 50, 5)),
            20);
    WorkforceAnswer answer = WorkforceAnswer.of(poor, solver, 10, 1);
    assertThat(answer.cost()).isEqualTo(60);
    assertThat(answer.unmet()).as("6 in 2021, 12 in 2022, 18 in 2023").isCloseTo(36, within(0.1));
  }

  private static Workforce made(long seed) {
    Random random = new Random(seed);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      roles.add(
          new Role(
              "r" + i,
              "",
              random.nextInt(500),
              random.nextDouble() * 0.2,
              random.nextDouble() * 0.1,
              random.nextDouble() * 0.05,
              Map.of(),
              Placing.NONE));
    }
    List<Route> routes = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      routes.add(
          new Route(
              "k" + k,
              "",
              "r" + random.nextInt(4),
              k == 0 ? "r3" : "",
              random.nextInt(4),
              50,
              random.nextInt(30),
              random.nextDouble(),
              1,
              0,
              Map.of(2022, (double) random.nextInt(9)),
              Entry.OPEN));
    }
    return new Workforce(
        2020,
        2032,
        roles,
        routes,
        List.of(new Promotion("r0", "r1", 0.1), new Promotion("r1", "r2", 0.05)),
        List.of(),
        Double.POSITIVE_INFINITY,
        new Doubt(0.2, 0.1, 0.1),
        List.of());
  }

  @Test
  void nobodyAppearsOrVanishes() {
    double flowed = 0;
    for (long seed = 0; seed < 100; seed++) {
      Workforce workforce = made(seed);
      Projection projection = Projection.of(workforce, Intake.usual(workforce));
      double before = workforce.roles().stream().mapToDouble(Role::stock).sum();
      double after = projection.year(12).stream().mapToDouble(Double::doubleValue).sum();
      assertThat(before + projection.entered() - projection.gone())
          .as("seed %d", seed)
          .isCloseTo(after, within(1e-6));
      assertThat(projection.year(12)).allMatch(stock -> stock >= 0);
      flowed += projection.entered() + projection.gone();
    }
    assertThat(flowed).as("people that moved at all").isGreaterThan(1_000);
  }

  @Test
  void futuresLieAboutWhatIsAssumedAndAreTheSameForTheSameSeed() {
    Workforce workforce = made(7);
    Intake intake = Intake.usual(workforce);
    Projection projection = Projection.of(workforce, intake);
    Futures futures = Futures.of(workforce, intake, 2_000, 5);
    for (int role = 0; role < 4; role++) {
      assertThat(futures.quantile(role, 12, 0.05)).isLessThan(projection.stock(role, 12));
      assertThat(futures.quantile(role, 12, 0.95)).isGreaterThan(projection.stock(role, 12));
      assertThat(futures.quantile(role, 12, 0.5))
          .isCloseTo(projection.stock(role, 12), within(0.05 * projection.stock(role, 12) + 1));
      assertThat(Futures.of(workforce, intake, 2_000, 5).quantile(role, 12, 0.3))
          .isEqualTo(futures.quantile(role, 12, 0.3));
    }
  }
}
