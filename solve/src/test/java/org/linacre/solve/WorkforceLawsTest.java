package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linacre.solve.MadeWorkforces.FREE;
import static org.linacre.solve.MadeWorkforces.made;
import static org.linacre.solve.MadeWorkforces.role;
import static org.linacre.solve.MadeWorkforces.route;
import static org.linacre.solve.MadeWorkforces.workforce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linacre.engine.programme.Solver;
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
import org.linacre.engine.workforce.WorkforceAnswer.GroupRow;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;

/** Laws of groups, supervision and entry; two cases worked by hand. */
class WorkforceLawsTest {
  private final Solver solver = NativeSolver.load().orElseThrow();

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
