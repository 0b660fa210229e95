package org.linacre.engine.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.SmallCatalogue;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Wish.Measure;

/**
 * Worked by hand: what cohorts and deadlines do to a plan, and that no proof is claimed falsely.
 */
class CohortsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-10-05");
  private static final Targets TARGETS = Targets.of(SmallCatalogue.catalogue(), List.of());
  private static final LocalDate FAR = LocalDate.parse("2040-01-01");

  private static Course course(String id, int hours, int weeks, String path, String... starts) {
    String[] ends = path.split(" > ", -1);
    return new Course(
        id,
        id,
        true,
        "",
        new Course.Effort(
            OptionalInt.of(hours),
            weeks == 0 ? OptionalInt.empty() : OptionalInt.of(weeks),
            OptionalInt.empty()),
        "online",
        items(ends[0]),
        items(ends[1]),
        false,
        Arrays.stream(starts).map(LocalDate::parse).toList());
  }

  private static List<Item> items(String text) {
    return text.isEmpty() ? List.of() : List.of(Item.parse(text));
  }

  private static Journey plan(LocalDate by, String need, Course... courses) {
    return new Journeys(List.of(courses), TARGETS)
        .plan(
            new Traveller(
                "p", "t", TARGETS.frame().empty(), TARGETS.frame().parse(need), List.of()),
            new Wish(Measure.HOURS, 4, MONDAY, by, OptionalInt.empty(), Set.of(), Set.of()),
            _ -> List.of());
  }

  private static List<String> ids(Journey journey) {
    return journey.courses().stream().map(Journey.Step::id).toList();
  }

  @Test
  void aCohortThatCannotBeKeptTakesNoOtherWithItAndNoProofIsClaimed() {
    Journey journey =
        plan(
            FAR,
            "rules:familiarity, bias:familiarity",
            course("a-pre", 4, 0, " > rules:awareness"),
            course("b-cohort", 2, 0, "rules:awareness > rules:familiarity", "2026-10-06"),
            course("b-self", 9, 0, "rules:awareness > rules:familiarity"),
            course("c-cohort", 3, 0, " > bias:familiarity", "2026-11-16"));
    assertThat(ids(journey)).containsExactlyInAnyOrder("a-pre", "b-self", "c-cohort");
    assertThat(journey.hours()).isEqualTo(16);
    assertThat(journey.uncovered()).isEmpty();
    assertThat(journey.optimal()).isFalse();
    assertThat(journey.bound()).isEqualTo(9);
  }

  @Test
  void aCohortOfTheFirstDayIsTakenFirst() {
    Journey journey =
        plan(
            FAR,
            "rules:familiarity, bias:familiarity",
            course("a-free", 4, 0, " > rules:familiarity"),
            course("b-cohort", 4, 0, " > bias:familiarity", "2026-10-05"),
            course("b-self", 9, 0, " > bias:familiarity"));
    assertThat(ids(journey)).containsExactlyInAnyOrder("b-cohort", "a-free");
    assertThat(journey.hours()).isEqualTo(8);
    assertThat(journey.weeks()).isEqualTo(2);
    assertThat(journey.optimal()).isTrue();
  }

  @Test
  void aDeadlineIsKeptWhereAJourneyKeepsIt() {
    Journey journey =
        plan(
            LocalDate.parse("2026-11-01"),
            "rules:familiarity",
            course("long", 2, 20, " > rules:familiarity"),
            course("short", 3, 0, " > rules:familiarity"));
    assertThat(ids(journey)).containsExactly("short");
    assertThat(journey.obstacles()).isEmpty();
    assertThat(journey.optimal()).isTrue();
  }

  @Test
  void nothingBeginsBeforeWhatItNeedsHasEnded() {
    Journey journey =
        plan(
            FAR,
            "rules:familiarity",
            course("a-cohort", 4, 1, " > rules:awareness", "2026-10-15"),
            course("b-self", 4, 0, "rules:awareness > rules:familiarity"));
    assertThat(journey.courses().getLast().from()).isAfter(journey.courses().getFirst().to());
  }
}
