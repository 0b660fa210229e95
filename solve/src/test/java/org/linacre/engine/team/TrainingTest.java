package org.linacre.engine.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.competence.Scale;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.programme.Solver;
import org.linacre.solve.NativeSolver;

/** Trainings against every choice of courses tried. */
class TrainingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private final Solver solver = NativeSolver.load().orElseThrow();

  private static Targets targets() {
    List<Requirement> rows = new ArrayList<>();
    List<Competency> subjects = new ArrayList<>();
    for (int k = 0; k < 4; k++) {
      subjects.add(new Competency("k" + k, "k" + k, false, "", ""));
      rows.add(new Requirement("A", k + 1, "embedder", "f", "", "", "b", "k" + k, "k" + k));
    }
    return Targets.of(
        new Catalogue(
            "t",
            "1",
            Scale.parse("a < b"),
            rows,
            subjects,
            List.of(),
            List.of(new Archetype("embedder", "Embedder", "")),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        List.of());
  }

  private static Course course(String id, int hours, List<Item> requires, List<Item> gives) {
    return new Course(
        id,
        id,
        true,
        "",
        new Course.Effort(OptionalInt.of(hours), OptionalInt.empty(), OptionalInt.empty()),
        "",
        requires,
        gives,
        false,
        List.of());
  }

  private static Item level(int k, String level) {
    return new Item("k" + k, level);
  }

  private static Candidate candidate(String id, Targets targets, List<Item> held) {
    return new Candidate(id, targets.frame().of(held), List.of(), 1, Map.of());
  }

  /** What one person comes to hold with these courses, each taken once its entry is met. */
  private static LevelSet after(Candidate who, List<Course> taken, Targets targets) {
    LevelSet held = who.held();
    boolean grows = true;
    while (grows) {
      LevelSet before = held;
      for (Course course : taken) {
        if (held.covers(targets.requires(course, ""))) {
          held = held.join(targets.gives(course, ""));
        }
      }
      grows = !held.equals(before);
    }
    return held;
  }

  private static List<Course> subset(List<Course> courses, int bits) {
    List<Course> taken = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      if ((bits >> i & 1) == 1) {
        taken.add(courses.get(i));
      }
    }
    return taken;
  }

  /** The most levels closed, and the fewest hours of two people for so many. */
  private static int[] tried(
      Map<Item, Integer> lacking, List<Candidate> people, List<Course> courses, Targets targets) {
    int[] best = {-1, 0};
    int all = 1 << courses.size();
    for (int bits = 0; bits < all * all; bits++) {
      List<List<Course>> taken = List.of(subset(courses, bits % all), subset(courses, bits / all));
      int closed = 0;
      for (Map.Entry<Item, Integer> level : lacking.entrySet()) {
        int more = 0;
        for (int who = 0; who < 2; who++) {
          boolean had = people.get(who).held().has(level.getKey());
          boolean has = after(people.get(who), taken.get(who), targets).has(level.getKey());
          more += has && !had ? 1 : 0;
        }
        closed += Math.min(more, level.getValue());
      }
      int hours = taken.stream().flatMap(List::stream).mapToInt(c -> c.hours().orElse(0)).sum();
      if (closed > best[0] || (closed == best[0] && hours < best[1])) {
        best = new int[] {closed, hours};
      }
    }
    return best;
  }

  @Test
  void noOtherTrainingClosesAsMuchInFewerHours() {
    Targets targets = targets();
    Random random = new Random(7);
    for (int instance = 0; instance < 40; instance++) {
      List<Course> courses = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        List<Item> gives = List.of(level(random.nextInt(4), random.nextBoolean() ? "a" : "b"));
        List<Item> requires =
            i > 0 && random.nextInt(3) == 0
                ? courses.get(random.nextInt(i)).gives()
                : List.<Item>of();
        courses.add(course("c" + i, 1 + random.nextInt(9), requires, gives));
      }
      List<Candidate> people =
          List.of(
              candidate("p0", targets, List.of(level(random.nextInt(4), "a"))),
              candidate("p1", targets, List.of(level(random.nextInt(4), "b"))));
      Map<Item, Integer> lacking = new LinkedHashMap<>();
      for (int k = 0; k < 3; k++) {
        lacking.put(level(random.nextInt(4), random.nextBoolean() ? "a" : "b"), 1 + k % 2);
      }
      Training.Trained found = new Training(courses, targets, DAY).best(lacking, people, solver);
      int[] best = tried(lacking, people, courses, targets);
      assertThat(found.proved()).isTrue();
      assertThat(found.hours()).as("instance %d", instance).isEqualTo(best[1]);
      int closed =
          lacking.entrySet().stream()
              .mapToInt(
                  level ->
                      (int)
                          Math.min(
                              level.getValue(),
                              found.levels().values().stream()
                                  .filter(levels -> levels.contains(level.getKey()))
                                  .count()))
              .sum();
      assertThat(closed).as("instance %d", instance).isEqualTo(best[0]);
    }
  }

  @Test
  void oneLongCourseForOneBeatsTwoShortOnesForTwo() {
    Targets targets = targets();
    List<Course> courses =
        List.of(
            course("both", 7, List.of(), List.of(level(0, "b"), level(1, "b"))),
            course("first", 4, List.of(), List.of(level(0, "b"))),
            course("second", 4, List.of(), List.of(level(1, "b"))));
    List<Candidate> people =
        List.of(candidate("p0", targets, List.of()), candidate("p1", targets, List.of()));
    Training.Trained found =
        new Training(courses, targets, DAY)
            .best(Map.of(level(0, "b"), 1, level(1, "b"), 1), people, solver);
    assertThat(found.hours()).isEqualTo(7);
    assertThat(found.levels().values()).containsExactly(List.of(level(0, "b"), level(1, "b")));
  }
}
