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
import org.linacre.engine.workforce.Workforce.Deployment;
import org.linacre.engine.workforce.Workforce.Doubt;
import org.linacre.engine.workforce.Workforce.Entry;
import org.linacre.engine.workforce.Workforce.Placing;
import org.linacre.engine.workforce.Workforce.Promotion;
import org.linacre.engine.workforce.Workforce.Role;
import org.linacre.engine.workforce.Workforce.Route;
import org.linacre.engine.workforce.Workforce.Scenario;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** Laws of chances, groups, supervision and entry; two cases worked by hand. */
class WorkforceLawsTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  private final Solver solver = NativeSolver.load().orElseThrow();

  private static Role role(String id, double stock, double leave, Map<Integer, Double> demand) {
    return new Role(id, "", stock, leave, 0, 0, demand, Placing.NONE);
  }

  private static Route route(String id, String way, int years, Entry entry) {
    String[] ends = way.split(">", -1);
    return new Route(id, "", ends[1], ends[0], years, 10, 0, 1, 1, 0, Map.of(), entry);
  }

  private static Workforce workforce(List<Role> roles, List<Route> routes, Doubt doubt) {
    return new Workforce(2020, 2024, roles, routes, List.of(), List.of(), FREE, doubt, List.of());
  }

  private static Workforce wanting(double demand, Doubt doubt) {
    return workforce(
        List.of(role("a", 100, 0.1, Map.of(2024, demand))),
        List.of(route("in", ">a", 0, Entry.OPEN)),
        doubt);
  }

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

  /**
   * Worked by hand: band 5 has 80 WTE and band 6 has 20; a tenth of each leaves in a year and a
   * fifth of band 5 is promoted, in quarters: q = 1 - 0.9^(1/4) = 0.025996 leave, p = 1 - 0.8^(1/4)
   * = 0.054258 move up. After a year band 5 has 80 (1 - q - p)^4 = 80 x 0.919746^4 = 57.2486; both
   * together have 100 (1 - q)^4 = 90, so band 6 has 32.7514.
   */
  @Test
  void aPromotionBetweenBandsIsWhatOneWorksOutByHand() {
    Placing five = new Placing("n", "5", Map.of("user", 1.0));
    Placing six = new Placing("n", "6", Map.of("user", 0.5, "driver", 0.5));
    Workforce bands =
        new Workforce(
            2020,
            2021,
            List.of(
                new Role("n/5", "", 80, 0.1, 0, 0, Map.of(2021, 60.0), five),
                new Role("n/6", "", 20, 0.1, 0, 0, Map.of(2021, 30.0), six)),
            List.of(),
            List.of(new Promotion("n/5", "n/6", 0.2)),
            List.of(),
            FREE,
            new Doubt(0, 0, 0),
            List.of());
    Projection projection = Projection.of(bands, new Intake(List.of()));
    assertThat(projection.stock(0, 1)).isCloseTo(57.2486, within(1e-3));
    assertThat(projection.stock(1, 1)).isCloseTo(32.7514, within(1e-3));
    WorkforceAnswer answer = WorkforceAnswer.of(bands, solver, 10, 1);
    assertThat(last(answer, "all", "").supply()).isEqualTo(90);
    assertThat(last(answer, "role", "n").demand()).isEqualTo(90);
    assertThat(last(answer, "band", "6").supply()).isEqualTo(32.8);
    assertThat(last(answer, "archetype", "driver").supply()).isEqualTo(16.4);
    assertThat(last(answer, "archetype", "user").demand()).isEqualTo(75);
    assertThat(answer.chance()).as("band 5 is short").isZero();
    assertThat(last(answer, "band", "6").chance()).isOne();
    assertThat(answer.shortages())
        .extracting(s -> s.role() + " " + s.most() + " " + s.reasons().getFirst().kind())
        .containsExactly("n/5 2.8 no-route");
  }

  private static GroupRow last(WorkforceAnswer answer, String kind, String group) {
    return answer.groups().stream()
        .filter(g -> g.kind().equals(kind) && g.group().equals(group))
        .reduce((_, b) -> b)
        .orElseThrow();
  }

  /**
   * Worked by hand: nobody leaves, ten may teach, more trainees are wanted than there are places;
   * training takes two years and half a teacher for each. Only who begins in 2021 or 2022 is there
   * by 2024: ten in each take 5 teachers at the end of 2021, 10 at that of 2022, 5 at that of 2023.
   */
  @Test
  void supervisingTakesWhoTeachesForAsLongAsTheyTrain() {
    Entry taught = new Entry("", FREE, FREE, Map.of("t", 0.5));
    Workforce workforce =
        workforce(
            List.of(role("t", 10, 0, Map.of()), role("a", 0, 0, Map.of(2024, 40.0))),
            List.of(route("train", ">a", 2, taught)),
            new Doubt(0, 0, 0));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, solver, 5, 1);
    assertThat(answer.intake()).extracting(WorkforceAnswer.Begin::count).containsExactly(10L, 10L);
    assertThat(of(answer, "t"))
        .extracting(YearRow::supervising)
        .containsExactly(0.0, 5.0, 10.0, 5.0, 0.0);
    assertThat(of(answer, "t"))
        .extracting(YearRow::supply)
        .containsExactly(10.0, 5.0, 0.0, 5.0, 10.0);
    Workforce fewer =
        workforce(
            List.of(role("t", 4, 0, Map.of()), workforce.roles().get(1)),
            workforce.routes(),
            workforce.doubt());
    WorkforceAnswer less = WorkforceAnswer.of(fewer, solver, 5, 1);
    assertThat(less.intake().stream().mapToLong(WorkforceAnswer.Begin::count).sum())
        .as("4 teach 8 at once, and both years of beginners train together in 2022")
        .isEqualTo(8);
    assertThat(less.shortages().getFirst().reasons())
        .extracting(r -> r.kind())
        .contains("supervision", "delay");
  }

  private static List<YearRow> of(WorkforceAnswer answer, String role) {
    return answer.years().stream().filter(row -> row.role().equals(role)).toList();
  }

  @Test
  void noMoreBeginThanApplyOrMayAndItIsToldWhatBinds() {
    Entry few = new Entry("a degree", 3.7, FREE, Map.of());
    Entry some = new Entry("", FREE, 0.1, Map.of());
    Workforce workforce =
        workforce(
            List.of(role("s", 20, 0, Map.of()), role("a", 0, 0, Map.of(2024, 90.0))),
            List.of(route("few", ">a", 1, few), route("some", "s>a", 1, some)),
            new Doubt(0, 0, 0));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, solver, 5, 1);
    assertThat(answer.intake())
        .filteredOn(b -> b.route().equals("few"))
        .extracting(WorkforceAnswer.Begin::count)
        .containsExactly(3L, 3L, 3L);
    assertThat(answer.intake())
        .filteredOn(b -> b.route().equals("some"))
        .extracting(WorkforceAnswer.Begin::count)
        .as("a tenth of 20, of 20, of 18: the first leave at the beginning of 2022")
        .containsExactly(2L, 2L, 1L);
    assertThat(answer.shortages().getFirst().reasons())
        .extracting(r -> r.kind() + " " + r.route())
        .contains("applicants few", "staff some", "delay few");
  }

  @Test
  void aPlanThatCannotBeNamesTheSmallestSetOfLimits() {
    Map<Integer, Double> pipeline = Map.of(2022, 30.0);
    Workforce workforce =
        workforce(
            List.of(role("s", 20, 0, Map.of()), role("a", 0, 0, Map.of(2024, 5.0))),
            List.of(
                new Route("move", "", "a", "s", 2, 5, 0, 1, 1, 0, pipeline, Entry.OPEN),
                new Route("in", "", "s", "", 0, 3, 0, 1, 1, 0, Map.of(), Entry.OPEN)),
            new Doubt(0, 0, 0));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, solver, 5, 1);
    String leaves =
        "s in 2022: no more leave it by routes than were there, 30 by the pipeline of move";
    assertThat(answer.conflict())
        .as("20 there are, 3 may come in 2021, and 30 leave as 2022 begins")
        .containsExactly("in in 2021: no more than 3 begin", leaves);
    assertThat(answer.optimal()).isFalse();
    assertThat(answer.notes().getFirst()).contains(leaves);
  }

  @Test
  void sensitivityTellsATenthAndEachDoubtTheMostFirst() {
    Workforce workforce = wanting(130, new Doubt(0.3, 0, 0.02));
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, solver, 5, 1);
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

  private static Workforce made(long seed) {
    Random random = new Random(seed);
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      roles.add(role("r" + i, 50 + random.nextInt(500), random.nextDouble() * 0.2, Map.of()));
    }
    List<Route> routes = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      int to = random.nextInt(4);
      String from = random.nextBoolean() ? "r" + (to + 1) % 4 : "";
      Entry entry = new Entry("", FREE, FREE, Map.of("r" + random.nextInt(4), 0.3));
      int years = random.nextInt(4);
      Map<Integer, Double> pipeline =
          years == 0 ? Map.of() : Map.of(2021, (double) random.nextInt(9));
      routes.add(
          new Route(
              "k" + k,
              "",
              "r" + to,
              from,
              years,
              50,
              random.nextInt(30),
              0.8,
              1,
              0,
              pipeline,
              entry));
    }
    Promotion promotion = new Promotion("r0", "r1", 0.1);
    return new Workforce(
        2020,
        2030,
        roles,
        routes,
        List.of(promotion),
        List.of(),
        FREE,
        new Doubt(0, 0, 0),
        List.of());
  }

  /** All roles' supply and those who supervise are all who are there, and groups add up to it. */
  @Test
  void supplyAndThoseWhoSuperviseAreAllThereAre() {
    double supervised = 0;
    for (long seed = 0; seed < 60; seed++) {
      Workforce workforce = made(seed);
      Projection projection = Projection.of(workforce, Intake.usual(workforce));
      double there =
          workforce.roles().stream().mapToDouble(Role::stock).sum()
              + projection.entered()
              - projection.gone();
      WorkforceAnswer answer = WorkforceAnswer.of(workforce, solver, 1, 1);
      List<YearRow> last = answer.today().stream().filter(r -> r.year() == 2030).toList();
      boolean free = last.stream().allMatch(r -> r.supply() > 0);
      double supply = last.stream().mapToDouble(YearRow::supply).sum();
      double supervising = last.stream().mapToDouble(YearRow::supervising).sum();
      if (free) {
        assertThat(supply + supervising).as("seed %d", seed).isCloseTo(there, within(0.5));
        supervised += supervising;
      }
      assertThat(last(answer, "all", "").today()).isCloseTo(supply, within(0.5));
    }
    assertThat(supervised).as("WTE that supervise at all").isGreaterThan(100);
  }
}
