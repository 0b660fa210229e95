package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Frame;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.Candidate;
import org.linacre.engine.team.Charge;
import org.linacre.engine.team.Choice;
import org.linacre.engine.team.TeamSearch;
import org.linacre.engine.team.TeamSearch.Minimise;

class TeamSearchTest {
  private static final int PEOPLE = 9;

  private final Solver solver = NativeSolver.load().orElseThrow();
  private final Frame frame = frame();

  private static Frame frame() {
    Frame.Builder builder = Frame.builder("t", "1", Scale.parse("a < b < c"));
    for (int i = 0; i < 5; i++) {
      builder.use(new Item("k" + i, "c"));
    }
    return builder.build();
  }

  private List<Candidate> staff(long seed) {
    Random random = new Random(seed);
    List<Candidate> staff = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      List<Item> held = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        if (random.nextInt(3) == 0) {
          held.add(new Item("k" + k, "abc".substring(random.nextInt(3)).substring(0, 1)));
        }
      }
      List<String> seats = new ArrayList<>();
      for (String seat : List.of("lead", "safety", "data")) {
        if (random.nextInt(3) == 0) {
          seats.add(seat);
        }
      }
      staff.add(
          new Candidate(
              "p" + i,
              frame.of(held),
              seats,
              1 + random.nextInt(9),
              Map.of("discipline", List.of("d" + random.nextInt(4)))));
    }
    return staff;
  }

  private Charge charge(long seed) {
    Random random = new Random(seed + 1_000);
    List<Item> levels = new ArrayList<>();
    frame.full().items().stream().filter(_ -> random.nextInt(2) == 0).forEach(levels::add);
    return new Charge(
        levels,
        levels.isEmpty() ? Map.of() : Map.of(levels.getFirst(), 2),
        List.of("lead", "safety", "data"),
        List.of(new Charge.Pair("p0", "p1")),
        List.of(new Charge.Pair("p2", "p3")),
        List.of(new Charge.Count("discipline", "d0", 1)),
        Map.of("discipline", 2));
  }

  /** Whether a team keeps the charge, by its words alone; seats by trying every seating. */
  private static boolean keeps(List<Candidate> team, Charge charge, Choice choice) {
    for (Item level : charge.levels()) {
      int wanted =
          charge.holders().getOrDefault(level, 1) - choice.lacking().getOrDefault(level, 0);
      if (team.stream().filter(m -> m.held().has(level)).count() < wanted) {
        return false;
      }
    }
    List<String> ids = team.stream().map(Candidate::person).toList();
    return canSit(charge.seats(), team)
        && ids.contains("p0") == ids.contains("p1")
        && !(ids.contains("p2") && ids.contains("p3"))
        && team.stream().anyMatch(m -> disciplines(m).contains("d0"))
        && team.stream().flatMap(m -> disciplines(m).stream()).distinct().count() >= 2;
  }

  private static List<String> disciplines(Candidate member) {
    return member.traits().getOrDefault("discipline", List.of());
  }

  private static boolean canSit(List<String> seats, List<Candidate> team) {
    if (seats.isEmpty()) {
      return true;
    }
    for (Candidate member : team) {
      if (member.seats().contains(seats.getFirst())) {
        List<Candidate> others = team.stream().filter(m -> !m.equals(member)).toList();
        if (canSit(seats.subList(1, seats.size()), others)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void theTeamIsTheLeastOfAllTeamsThatKeepTheCharge() {
    int possible = 0;
    for (long seed = 0; seed < 60; seed++) {
      List<Candidate> staff = staff(seed);
      Charge charge = charge(seed);
      for (Minimise minimise : Minimise.values()) {
        Choice choice = new TeamSearch(staff, minimise, solver).best(charge);
        long least = Long.MAX_VALUE;
        for (int team = 0; team < 1 << PEOPLE; team++) {
          List<Candidate> members = new ArrayList<>();
          for (int i = 0; i < PEOPLE; i++) {
            if ((team >> i & 1) == 1) {
              members.add(staff.get(i));
            }
          }
          if (keeps(members, charge, choice)) {
            long cost = members.stream().mapToLong(Candidate::cost).sum();
            least = Math.min(least, minimise == Minimise.COST ? cost : members.size());
          }
        }
        assertThat(choice.optimal()).isTrue();
        if (least == Long.MAX_VALUE) {
          assertThat(choice.members()).isEmpty();
          assertThat(choice.conflict()).as("seed %d", seed).isNotEmpty();
        } else {
          possible++;
          assertThat(choice.objective()).as("seed %d", seed).isEqualTo((double) least);
          assertThat(choice.bound()).isEqualTo((double) least);
          assertThat(keeps(choice.members(), charge, choice)).isTrue();
          assertThat(choice.seats().values()).containsExactlyInAnyOrder("lead", "safety", "data");
        }
      }
    }
    assertThat(possible).as("cases with a team").isBetween(20, 119);
  }

  @Test
  void theOrderOfCandidatesNeverMatters() {
    for (long seed = 0; seed < 20; seed++) {
      List<Candidate> staff = new ArrayList<>(staff(seed));
      Choice first = new TeamSearch(staff, Minimise.COST, solver).best(charge(seed));
      Collections.shuffle(staff, new Random(seed));
      assertThat(new TeamSearch(staff, Minimise.COST, solver).best(charge(seed)))
          .as("seed %d", seed)
          .isEqualTo(first);
    }
  }

  @Test
  void whatCannotHoldTogetherIsNamedAndNothingElse() {
    LevelSet all = frame.full();
    List<Candidate> staff =
        List.of(
            new Candidate("p0", all, List.of("lead"), 1, Map.of()),
            new Candidate("p1", all, List.of("safety"), 1, Map.of()));
    Charge charge =
        new Charge(
            all.items(),
            Map.of(),
            List.of("lead", "safety"),
            List.of(),
            List.of(new Charge.Pair("p0", "p1")),
            List.of(),
            Map.of());
    assertThat(new TeamSearch(staff, Minimise.COST, solver).best(charge).conflict())
        .containsExactlyInAnyOrder("seat lead", "seat safety", "apart p0, p1");
    Charge nobody =
        new Charge(
            List.of(), Map.of(), List.of("patient"), List.of(), List.of(), List.of(), Map.of());
    assertThat(new TeamSearch(staff, Minimise.COST, solver).best(nobody).conflict())
        .containsExactly("seat patient");
  }

  @Test
  void anotherTeamIsNeverTheSameOrMore() {
    for (long seed = 0; seed < 30; seed++) {
      TeamSearch search = new TeamSearch(staff(seed), Minimise.PEOPLE, solver);
      Choice best = search.best(charge(seed));
      if (!best.members().isEmpty()) {
        Choice next = search.best(charge(seed), List.of(best));
        assertThat(next.members()).isNotEqualTo(best.members());
        if (!next.members().isEmpty()) {
          assertThat(next.members().containsAll(best.members())).isFalse();
          assertThat(next.objective()).isGreaterThanOrEqualTo(best.objective());
        }
      }
    }
  }
}
