package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.journey.Journey;
import org.linacre.engine.journey.Journeys;
import org.linacre.engine.journey.Traveller;
import org.linacre.engine.journey.Wish;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.programme.Solver;
import org.linacre.engine.team.TeamAnswer.Level;
import org.linacre.engine.team.TeamAnswer.Mend;

/**
 * The cheapest mend of what a team lacks: the training of its members that closes most of it in the
 * fewest hours, and a profile to recruit for each seat nobody takes and for what no course closes,
 * one for each archetype that asks it.
 */
final class Mending {
  /** Of more people than these only those who hold most of what is wanted are looked at. */
  private static final int MOST_PEOPLE = 40;

  private static final double ROUNDING = 1e-6;

  private final Organisation organisation;
  private final Solver solver;
  private final Journeys journeys;

  Mending(Organisation organisation, Solver solver) {
    this.organisation = organisation;
    this.solver = solver;
    this.journeys = new Journeys(organisation.courses(), organisation.targets());
  }

  /**
   * What a team lacks.
   *
   * @param levels levels, each with how many more people must hold it
   * @param seats seats that nobody takes
   * @param traits values of traits, one for each person wanting
   * @param rows the rows that ask the levels
   */
  record Lack(
      Map<Item, Integer> levels, List<String> seats, List<String> traits, List<Asked> rows) {}

  /**
   * What is to be done.
   *
   * @param mends whom to train in what, then whom to recruit
   * @param proved whether no training of these people brings as much in fewer hours
   */
  record Mended(List<Mend> mends, boolean proved) {}

  /** What is to be done about this with these people. */
  Mended mend(Lack lack, List<Candidate> people) {
    Map<Item, Integer> left = new LinkedHashMap<>(lack.levels);
    List<Mend> mends = new ArrayList<>();
    boolean proved = true;
    if (!left.isEmpty()) {
      List<Candidate> nearest = nearest(people, lack);
      Training.Trained best =
          new Training(organisation.courses(), organisation.targets(), organisation.date())
              .best(left, nearest, solver);
      best.levels().forEach((who, levels) -> train(who, levels, left, mends));
      int hours = mends.stream().mapToInt(Mend::hours).sum();
      proved = best.proved() && nearest.size() == people.size() && hours <= best.hours() + ROUNDING;
    }
    recruit(lack, left, mends);
    return new Mended(counted(mends), proved);
  }

  /** The same with people to be recruited who are alike told once, and how many of them. */
  private static List<Mend> counted(List<Mend> mends) {
    Map<Mend, Integer> times = new LinkedHashMap<>();
    mends.forEach(mend -> times.merge(mend, 1, Integer::sum));
    return times.entrySet().stream()
        .map(
            e -> {
              Mend m = e.getKey();
              return new Mend(
                  m.kind(),
                  m.person(),
                  m.seat(),
                  m.archetypes(),
                  m.traits(),
                  m.levels(),
                  m.courses(),
                  m.hours(),
                  m.cost(),
                  m.weeks(),
                  e.getValue());
            })
        .toList();
  }

  private static List<Candidate> nearest(List<Candidate> people, Lack lack) {
    Set<Item> asked = new LinkedHashSet<>(lack.rows.stream().map(Asked::item).toList());
    return people.stream()
        .sorted(
            Comparator.comparingLong(
                    (Candidate who) -> -asked.stream().filter(who.held()::has).count())
                .thenComparing(Candidate::person))
        .limit(MOST_PEOPLE)
        .toList();
  }

  /** Trains one person to those of the levels that are still lacking. */
  private void train(Candidate who, List<Item> levels, Map<Item, Integer> left, List<Mend> mends) {
    List<Item> wanted = levels.stream().filter(left::containsKey).toList();
    LevelSet need = organisation.targets().frame().of(wanted);
    Journey journey =
        journeys.plan(
            new Traveller(who.person(), "", who.held(), need, List.of()),
            Wish.usual(organisation.date()),
            _ -> List.of());
    List<Item> closes = wanted.stream().filter(item -> !isOpen(item, journey)).toList();
    if (!closes.isEmpty()) {
      mends.add(
          new Mend(
              "train",
              who.person(),
              "",
              List.of(),
              List.of(),
              levels(closes),
              journey.courses().stream().map(Journey.Step::id).toList(),
              journey.hours(),
              journey.cost(),
              journey.weeks(),
              1));
      closes.forEach(item -> left.merge(item, -1, (n, one) -> n == 1 ? null : n + one));
    }
  }

  private static boolean isOpen(Item item, Journey journey) {
    return journey.uncovered().stream()
        .anyMatch(u -> u.competency().equals(item.competency()) && u.level().equals(item.level()));
  }

  /** A person for each seat, then one after the other for the archetype that asks most. */
  private void recruit(Lack lack, Map<Item, Integer> left, List<Mend> mends) {
    for (String seat : lack.seats) {
      Seat one =
          organisation.targets().catalogue().seats().stream()
              .filter(s -> s.id().equals(seat))
              .findFirst()
              .orElse(new Seat(seat, seat, List.of(), List.of(), true));
      List<String> traits = one.disciplines().stream().map(d -> "discipline " + d).toList();
      mends.add(recruit(new Profile(seat, one.archetypes(), traits), lack, left));
    }
    lack.traits.forEach(
        trait -> mends.add(recruit(new Profile("", List.of(), List.of(trait)), lack, left)));
    while (!left.isEmpty()) {
      List<String> most =
          lack.rows.stream()
              .map(row -> row.requirement().audience())
              .distinct()
              .max(Comparator.comparingInt(a -> asked(List.of(a), lack, left).size()))
              .filter(a -> !asked(List.of(a), lack, left).isEmpty())
              .map(List::of)
              .orElse(List.of());
      mends.add(recruit(new Profile("", most, List.of()), lack, left));
    }
  }

  /**
   * Whom to recruit: for a seat, for archetypes, for traits; for none of these, for what is left.
   */
  private record Profile(String seat, List<String> archetypes, List<String> traits) {}

  /** Someone who holds all that is open of what the archetypes are asked. */
  private static Mend recruit(Profile whom, Lack lack, Map<Item, Integer> left) {
    boolean any = whom.archetypes.isEmpty() && whom.seat.isEmpty() && whom.traits.isEmpty();
    List<Item> levels = any ? List.copyOf(left.keySet()) : asked(whom.archetypes, lack, left);
    levels.forEach(item -> left.merge(item, -1, (n, one) -> n == 1 ? null : n + one));
    return new Mend(
        "recruit",
        "",
        whom.seat,
        whom.archetypes,
        whom.traits,
        levels(levels),
        List.of(),
        0,
        0,
        0,
        1);
  }

  private static List<Item> asked(List<String> archetypes, Lack lack, Map<Item, Integer> left) {
    return lack.rows.stream()
        .filter(row -> archetypes.contains(row.requirement().audience()))
        .map(Asked::item)
        .distinct()
        .filter(left::containsKey)
        .toList();
  }

  static List<Level> levels(List<Item> items) {
    return items.stream().map(item -> new Level(item.competency(), item.level())).toList();
  }
}
