package org.linacre.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Wish.Measure;

/** Journeys worked by hand. */
class JourneysTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final Targets TARGETS = Targets.of(SmallCatalogue.catalogue(), List.of("x@1"));
  private static final List<String> ITEMS =
      List.of("rules:familiarity", "bias:familiarity", "audit:understanding", "rules:proficiency");

  private static Course course(String id, int hours, int weeks, String requires, String gives) {
    return new Course(
        id,
        id,
        true,
        "",
        new Course.Effort(
            OptionalInt.of(hours),
            weeks == 0 ? OptionalInt.empty() : OptionalInt.of(weeks),
            OptionalInt.of(hours * 10)),
        id.startsWith("room") ? "classroom" : "online",
        items(requires),
        items(gives),
        false,
        List.of());
  }

  private static List<Item> items(String text) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Item::parse).toList();
  }

  private static Course from(Course course, String... starts) {
    return new Course(
        course.id(),
        course.title(),
        course.example(),
        course.provider(),
        course.effort(),
        course.delivery(),
        course.requires(),
        course.gives(),
        course.anyProduct(),
        Arrays.stream(starts).map(LocalDate::parse).toList());
  }

  private static Wish wish(int hours) {
    return new Wish(Measure.HOURS, hours, MONDAY, null, OptionalInt.empty(), Set.of(), Set.of());
  }

  private static Journey plan(Wish wish, Course... courses) {
    LevelSet need = TARGETS.frame().of(items(ITEMS.get(0) + " " + ITEMS.get(1)));
    return new Journeys(List.of(courses), TARGETS)
        .plan(
            new Traveller("p", "t", TARGETS.frame().empty(), need, List.of()),
            wish,
            _ -> List.of("p", "m1", "m2", "m3", "m4"));
  }

  private static List<String> ids(Journey journey) {
    return journey.courses().stream().map(Journey.Step::id).toList();
  }

  @Test
  void theCheaperWholeIsTakenAndTheProofSaysSo() {
    Journey journey =
        plan(
            wish(4),
            course("one", 5, 0, "", ITEMS.get(0)),
            course("two", 6, 0, "", ITEMS.get(1)),
            course("both", 10, 0, "", ITEMS.get(0) + " " + ITEMS.get(1)));
    assertThat(ids(journey)).containsExactly("both");
    assertThat(journey.hours()).isEqualTo(10);
    assertThat(journey.bound()).isEqualTo(10);
    assertThat(journey.optimal()).isTrue();
    assertThat(journey.weeks()).isEqualTo(3);
    assertThat(journey.schedule().stream().map(Journey.Week::minutes))
        .containsExactly(240, 240, 120);
    assertThat(journey.to()).isEqualTo(MONDAY.plusDays(20));
    assertThat(journey.alternatives())
        .containsExactly(new Journey.Alternative("both", 11, 110, 3, List.of("one", "two")));
  }

  @Test
  void theSmallerSetWinsWhereItIsCheaperAndTheBudgetBinds() {
    Course[] courses = {
      course("one", 5, 0, "", ITEMS.get(0)), course("two", 6, 0, "", ITEMS.get(1)),
    };
    assertThat(plan(wish(4), courses).cost()).isEqualTo(110);
    Wish poor = new Wish(Measure.HOURS, 4, MONDAY, null, OptionalInt.of(109), Set.of(), Set.of());
    Journey journey = plan(poor, courses);
    assertThat(journey.courses()).isEmpty();
    assertThat(journey.optimal()).isFalse();
    assertThat(journey.obstacles())
        .containsExactly(new Journey.Obstacle("budget", "109", "110", null));
  }

  @Test
  void aCourseBeginsWhenWhatItNeedsHasEndedAndWeeksAreNeverOverfull() {
    Journey journey =
        plan(
            wish(4),
            course("second", 4, 2, ITEMS.get(0), ITEMS.get(1)),
            course("first", 6, 3, "", ITEMS.get(0)));
    assertThat(ids(journey)).containsExactly("first", "second");
    assertThat(journey.courses().get(0).to()).isEqualTo(MONDAY.plusDays(20));
    assertThat(journey.courses().get(1).from()).isEqualTo(MONDAY.plusDays(21));
    assertThat(journey.courses().get(1).after()).containsExactly("first");
    assertThat(journey.schedule().stream().map(Journey.Week::minutes))
        .containsExactly(120, 120, 120, 120, 120);
    assertThat(journey.phases())
        .containsExactly(
            new Journey.Phase(30, List.of("first", "second"), List.of("first")),
            new Journey.Phase(60, List.of(), List.of("second")));
  }

  @Test
  void cohortsAreWaitedForAndThoseBegunBeforeAreOver() {
    Course one = from(course("one", 4, 1, "", ITEMS.get(0)), "2026-10-01", "2026-11-04");
    Course two = from(course("two", 4, 1, "", ITEMS.get(1)), "2026-10-01");
    Journey journey = plan(wish(4), one, two);
    assertThat(journey.courses().getFirst().from()).isEqualTo(LocalDate.parse("2026-11-04"));
    assertThat(journey.uncovered())
        .allMatch(open -> open.reason().equals("cohort") && open.courses().equals(List.of("two")))
        .allMatch(open -> open.mentors().equals(List.of("m1", "m2", "m3")))
        .isNotEmpty();
  }

  @Test
  void whatStandsInTheWayIsNamed() {
    Course[] courses = {
      course("room", 5, 0, "", ITEMS.get(0)), course("circle", 5, 0, ITEMS.get(1), ITEMS.get(1)),
    };
    Wish online =
        new Wish(Measure.HOURS, 4, MONDAY, null, OptionalInt.empty(), Set.of("online"), Set.of());
    Journey journey = plan(online, courses);
    assertThat(journey.courses()).isEmpty();
    assertThat(journey.uncovered().stream().map(Journey.Uncovered::reason).distinct())
        .containsExactly("delivery", "entry");
    assertThat(plan(wish(4)).uncovered().getFirst().reason()).isEqualTo("untaught");
  }

  @Test
  void aDeadlineTellsTheHoursThatKeepIt() {
    Wish soon =
        new Wish(
            Measure.HOURS, 2, MONDAY, MONDAY.plusDays(13), OptionalInt.empty(), Set.of(), Set.of());
    Journey journey = plan(soon, course("both", 9, 0, "", ITEMS.get(0) + " " + ITEMS.get(1)));
    assertThat(journey.obstacles())
        .containsExactly(
            new Journey.Obstacle(
                "deadline", MONDAY.plusDays(13).toString(), MONDAY.plusDays(34).toString(), 5));
  }

  @Test
  void anOlderPlanIsMendedWithTheFewestNewCourses() {
    Course[] courses = {
      course("one", 5, 0, "", ITEMS.get(0)),
      course("dear", 9, 0, "", ITEMS.get(1)),
      course("both", 10, 0, "", ITEMS.get(0) + " " + ITEMS.get(1)),
    };
    assertThat(ids(plan(wish(4), courses))).containsExactly("both");
    Wish mend =
        new Wish(
            Measure.HOURS,
            4,
            MONDAY,
            null,
            OptionalInt.empty(),
            Set.of(),
            Set.of("one", "dear", "gone"));
    Journey journey = plan(mend, courses);
    assertThat(ids(journey)).containsExactlyInAnyOrder("one", "dear");
    assertThat(journey.courses()).allMatch(Journey.Step::kept);
    assertThat(journey.hours()).isEqualTo(14);
  }

  @Test
  void aWishThatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> wish(0)).hasMessageContaining("0 hours a week");
    assertThatThrownBy(
            () ->
                new Wish(
                    Measure.COST,
                    1,
                    MONDAY,
                    MONDAY.minusDays(1),
                    OptionalInt.empty(),
                    Set.of(),
                    Set.of()))
        .hasMessageContaining("2026-10-04 is before the first, 2026-10-05");
  }

  @Test
  void theOrderOfCoursesPeopleAndTheNumberOfThreadsNeverMatter() {
    Catalogue catalogue = SmallCatalogue.catalogue();
    List<Course> courses = new ArrayList<>(catalogue.courses());
    courses.add(course("all", 9, 2, "", String.join(" ", ITEMS)));
    courses.add(course("some", 3, 0, "", ITEMS.get(1)));
    List<Planning.Member> members = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      List<Item> held = items(ITEMS.get(random.nextInt(ITEMS.size())));
      members.add(
          new Planning.Member(
              new Traveller(
                  "p" + i,
                  "t",
                  TARGETS.frame().of(held),
                  TARGETS.set(TARGETS.rows(Catalogue.FOUNDATION, true)),
                  List.of()),
              "place" + i % 3));
    }
    Plans one =
        new Planning(courses, TARGETS, wish(4)).plan(members, new Planning.Terms("t", 1, 3, false));
    Collections.shuffle(courses, random);
    Plans two =
        new Planning(courses, TARGETS, wish(4)).plan(members, new Planning.Terms("t", 2, 3, false));
    assertThat(two).isEqualTo(one);
    assertThat(one.plans().stream().mapToLong(Plans.PersonPlan::hours).sum())
        .isEqualTo(one.hours());
    assertThat(one.distinct()).isLessThan(50);
    assertThat(one.cohorts()).allMatch(cohort -> cohort.people() >= 3).isNotEmpty();
    Plans nameless =
        new Planning(courses, TARGETS, wish(4)).plan(members, new Planning.Terms("t", 2, 3, true));
    assertThat(nameless.plans()).isEmpty();
    assertThat(nameless.cohorts()).allMatch(cohort -> cohort.members().isEmpty());
  }
}
