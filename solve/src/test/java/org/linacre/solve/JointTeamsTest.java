package org.linacre.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import org.linacre.engine.team.JointTeams;
import org.linacre.engine.team.JointTeams.Job;
import org.linacre.engine.team.JointTeams.Joint;
import org.linacre.engine.team.TeamSearch.Minimise;

/** Against every choice of two teams of seven people, tried one by one. */
class JointTeamsTest {
  private static final int PEOPLE = 7;
  private static final int CASES = 60;

  private final Solver solver = NativeSolver.load().orElseThrow();
  private final Frame frame = frame();

  private static Frame frame() {
    Frame.Builder builder = Frame.builder("t", "1", Scale.parse("a < b"));
    for (int i = 0; i < 4; i++) {
      builder.use(new Item("k" + i, "b"));
    }
    return builder.build();
  }

  private record Made(List<Candidate> staff, Map<String, Integer> room, List<Job> jobs) {}

  private Made made(long seed) {
    Random random = new Random(seed);
    List<Candidate> staff = new ArrayList<>();
    Map<String, Integer> room = new HashMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      List<Item> held = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        if (random.nextInt(5) < 2) {
          held.add(new Item("k" + k, random.nextBoolean() ? "a" : "b"));
        }
      }
      staff.add(new Candidate("p" + i, frame.of(held), List.of(), 1 + random.nextInt(9), Map.of()));
      room.put("p" + i, 1 + random.nextInt(2));
    }
    return new Made(staff, room, List.of(job("one", random), job("two", random)));
  }

  private Job job(String name, Random random) {
    List<Item> levels = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      if (random.nextInt(4) > 0) {
        levels.add(new Item("k" + k, random.nextBoolean() ? "a" : "b"));
      }
    }
    return new Job(name, Charge.of(levels), 1);
  }

  @Test
  void leastSumLiesBetweenBoundAndTeamsFound() {
    int whole = 0;
    int exact = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Made made = made(seed);
      long least = least(made);
      Joint joint = joint(made);
      keepsRoom(made, joint);
      if (least < Long.MAX_VALUE) {
        whole++;
        assertThat(joint.bound()).as("seed %d", seed).isLessThanOrEqualTo(least + 1e-6);
        if (joint.shortBy() == 0) {
          assertThat(joint.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(least);
        }
        exact += joint.shortBy() == 0 && joint.cost() == least ? 1 : 0;
      } else {
        assertThat(joint.shortBy()).as("seed %d", seed).isPositive();
      }
    }
    assertThat(whole).isGreaterThan(CASES / 4);
    assertThat(exact).isGreaterThanOrEqualTo(whole * 9 / 10);
  }

  private Joint joint(Made made) {
    return new JointTeams(made.staff, made.room, Minimise.COST, solver).best(made.jobs, 0);
  }

  private static void keepsRoom(Made made, Joint joint) {
    Map<String, Integer> used = new HashMap<>();
    for (Choice team : joint.teams()) {
      team.members().forEach(m -> used.merge(m.person(), 1, Integer::sum));
    }
    used.forEach(
        (person, times) ->
            assertThat(times).isLessThanOrEqualTo(made.room.getOrDefault(person, 0)));
  }

  /** The least cost of two teams that cover what somebody holds; the greatest where none do. */
  private static long least(Made made) {
    long least = Long.MAX_VALUE;
    for (int one = 0; one < 1 << PEOPLE; one++) {
      for (int two = 0; covers(made, 0, one) && two < 1 << PEOPLE; two++) {
        if (hasRoom(made, one, two) && covers(made, 1, two)) {
          least = Math.min(least, cost(made, one) + cost(made, two));
        }
      }
    }
    return least;
  }

  private static boolean hasRoom(Made made, int one, int two) {
    for (int i = 0; i < PEOPLE; i++) {
      int times = (one >> i & 1) + (two >> i & 1);
      if (times > made.room.getOrDefault("p" + i, 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Made made, int job, int team) {
    for (Item level : made.jobs.get(job).charge().levels()) {
      boolean anybody = made.staff.stream().anyMatch(c -> c.held().has(level));
      boolean member = false;
      for (int i = 0; i < PEOPLE; i++) {
        LevelSet held = made.staff.get(i).held();
        member |= (team >> i & 1) == 1 && held.has(level);
      }
      if (anybody && !member) {
        return false;
      }
    }
    return true;
  }

  private static long cost(Made made, int team) {
    long cost = 0;
    for (int i = 0; i < PEOPLE; i++) {
      cost += (team >> i & 1) * made.staff.get(i).cost();
    }
    return cost;
  }

  /** Both levels of a competency are asked, so that one implies the other, and room binds. */
  @Test
  void teamsAreShortOfAsFewAsCanBeAndOfThoseCostTheLeast() {
    int shortOnes = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Made loose = made(seed);
      Map<String, Integer> room = new HashMap<>();
      loose.room.keySet().forEach(person -> room.put(person, 1));
      List<Job> jobs =
          List.of(nested("one", new Random(seed)), nested("two", new Random(seed + 9)));
      Made made = new Made(loose.staff, room, jobs);
      long[] least = leastShort(made);
      Joint joint = joint(made);
      keepsRoom(made, joint);
      assertThat(joint.shortBy()).as("seed %d", seed).isEqualTo((int) least[0]);
      assertThat(joint.cost()).as("seed %d", seed).isEqualTo(least[1]);
      assertThat(joint.bound()).as("seed %d", seed).isEqualTo(joint.objective());
      shortOnes += joint.shortBy() > 0 ? 1 : 0;
    }
    assertThat(shortOnes).as("cases that are short").isGreaterThan(CASES / 4);
  }

  private static Job nested(String name, Random random) {
    List<Item> levels = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      if (random.nextInt(3) > 0) {
        levels.add(new Item("k" + k, "a"));
        levels.add(new Item("k" + k, "b"));
      }
    }
    return new Job(name, Charge.of(levels), 1);
  }

  /** By enumeration: the fewest short, and the least cost of those. */
  private static long[] leastShort(Made made) {
    long[] least = {Long.MAX_VALUE, Long.MAX_VALUE};
    for (int one = 0; one < 1 << PEOPLE; one++) {
      for (int two = 0; two < 1 << PEOPLE; two++) {
        if (hasRoom(made, one, two)) {
          long shortBy = shortBy(made, 0, one) + shortBy(made, 1, two);
          long cost = cost(made, one) + cost(made, two);
          if (shortBy < least[0] || (shortBy == least[0] && cost < least[1])) {
            least[0] = shortBy;
            least[1] = cost;
          }
        }
      }
    }
    return least;
  }

  private static long shortBy(Made made, int job, int team) {
    return made.jobs.get(job).charge().levels().stream()
        .filter(level -> made.staff.stream().anyMatch(c -> c.held().has(level)))
        .filter(
            level ->
                java.util.stream.IntStream.range(0, PEOPLE)
                    .noneMatch(i -> (team >> i & 1) == 1 && made.staff.get(i).held().has(level)))
        .count();
  }

  @Test
  void staffInAnyOrderGivesTheSameTeams() {
    for (long seed = 0; seed < 10; seed++) {
      Made made = made(seed);
      List<Candidate> shuffled = new ArrayList<>(made.staff);
      Collections.shuffle(shuffled, new Random(seed + 100));
      assertThat(joint(new Made(shuffled, made.room, made.jobs))).isEqualTo(joint(made));
    }
  }

  @Test
  void aLoadOfTwoTakesTheRoomOfTwo() {
    Candidate only = new Candidate("p", frame.full(), List.of(), 5, Map.of());
    Charge charge = Charge.of(List.of(new Item("k0", "b")));
    List<Job> jobs = List.of(new Job("shared", charge, 2), new Job("product", charge, 1));
    Joint two = new JointTeams(List.of(only), Map.of("p", 2), Minimise.COST, solver).best(jobs, 0);
    Joint three =
        new JointTeams(List.of(only), Map.of("p", 3), Minimise.COST, solver).best(jobs, 0);
    assertThat(two.shortBy()).isEqualTo(1);
    assertThat(three.shortBy()).isZero();
    assertThat(three.cost()).as("twice the time, and once").isEqualTo(15);
  }

  @Test
  void aSeatThatNobodyMayTakeLeavesTheLevelsCovered() {
    Candidate only = new Candidate("p", frame.full(), List.of(), 5, Map.of());
    Charge charge =
        new Charge(
            List.of(new Item("k0", "b")),
            Map.of(),
            List.of("chair"),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    Joint joint =
        new JointTeams(List.of(only), Map.of("p", 1), Minimise.COST, solver)
            .best(List.of(new Job("one", charge, 1)), 0);
    assertThat(joint.teams().getFirst().members()).containsExactly(only);
    assertThat(joint.teams().getFirst().lacking()).isEmpty();
    assertThat(joint.shortBy()).isEqualTo(1);
    assertThat(joint.objective()).as("without what the shortage counts").isEqualTo(5);
    assertThat(joint.bound()).isEqualTo(5);
  }

  /** The one who holds both levels has room once: the other team still has who holds the lower. */
  @Test
  void whatIsShortAboveIsStillCoveredBelow() {
    Item high = new Item("k0", "b");
    Item low = new Item("k0", "a");
    Candidate both = new Candidate("p1", frame.of(List.of(high)), List.of(), 1, Map.of());
    Candidate lower = new Candidate("p2", frame.of(List.of(low)), List.of(), 1, Map.of());
    Charge charge = Charge.of(List.of(high, low));
    Joint joint =
        new JointTeams(List.of(both, lower), Map.of("p1", 1, "p2", 1), Minimise.COST, solver)
            .best(List.of(new Job("one", charge, 1), new Job("two", charge, 1)), 0);
    assertThat(joint.shortBy()).isEqualTo(1);
    assertThat(joint.cost()).isEqualTo(2);
  }

  @Test
  void noTeamIsNoProof() {
    Candidate only = new Candidate("p", frame.full(), List.of(), 5, Map.of());
    Charge charge =
        new Charge(
            List.of(new Item("k0", "b")),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of("discipline", 2));
    Joint joint =
        new JointTeams(List.of(only), Map.of("p", 1), Minimise.COST, solver)
            .best(List.of(new Job("one", charge, 1)), 0);
    assertThat(joint.found()).isFalse();
    assertThat(joint.shortBy()).isPositive();
  }
}
