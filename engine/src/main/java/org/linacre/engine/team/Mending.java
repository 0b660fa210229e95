package org.linacre.engine.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Course;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journeys;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.journey.Wish;
import org.linacre.engine.team.TeamAnswer.Level;
import org.linacre.engine.team.TeamAnswer.Mend;

/**
 * The cheapest mend of what a team lacks: again and again the person is trained who closes a level
 * for the fewest hours, together with all else that comes to no more hours a level; what no course
 * closes for anyone is a profile to recruit.
 */
final class Mending {
  private final Journeys journeys;
  private final Targets targets;
  private final LocalDate day;

  Mending(List<Course> courses, Targets targets, LocalDate day) {
    this.journeys = new Journeys(courses, targets);
    this.targets = targets;
    this.day = day;
  }

  private record Way(Candidate who, List<Item> closes, Journey journey) {
    double hoursALevel() {
      return (double) journey.hours() / closes.size();
    }
  }

  /** What is to be done about these levels, each lacking so many people. */
  List<Mend> mend(Map<Item, Integer> lacking, List<Candidate> people) {
    Map<Item, Integer> left = new LinkedHashMap<>(lacking);
    List<Candidate> able = new ArrayList<>(people);
    List<Mend> mends = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Item> open = List.copyOf(left.keySet());
      Way best =
          able.stream()
              .map(who -> way(who, open))
              .filter(way -> !way.closes.isEmpty())
              .min(
                  Comparator.comparingDouble(Way::hoursALevel)
                      .thenComparing(way -> way.who.person()))
              .orElse(null);
      if (best == null) {
        mends.add(new Mend("recruit", "", levels(open), List.of(), 0, 0, 0));
        return mends;
      }
      able.remove(best.who);
      mends.add(
          new Mend(
              "train",
              best.who.person(),
              levels(best.closes),
              best.journey.courses().stream().map(Journey.Step::id).toList(),
              best.journey.hours(),
              best.journey.cost(),
              best.journey.weeks()));
      best.closes.forEach(item -> left.merge(item, -1, (n, one) -> n == 1 ? null : n + one));
    }
    return mends;
  }

  private Way way(Candidate who, List<Item> open) {
    List<Item> wanted = open.stream().filter(item -> !who.held().has(item)).toList();
    LevelSet need = targets.frame().of(wanted);
    Journey journey =
        journeys.plan(
            new Traveller(who.person(), "", who.held(), need, List.of()),
            Wish.usual(day),
            _ -> List.of());
    List<Item> closes =
        wanted.stream()
            .filter(
                item ->
                    journey.uncovered().stream()
                        .noneMatch(
                            u ->
                                u.competency().equals(item.competency())
                                    && u.level().equals(item.level())))
            .toList();
    return new Way(who, closes, journey);
  }

  static List<Level> levels(List<Item> items) {
    return items.stream().map(item -> new Level(item.competency(), item.level())).toList();
  }
}
