package org.linacre.engine.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linacre.competence.Item;
import org.linacre.competence.LevelSet;
import org.linacre.engine.evidence.Policy.Purpose;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.Unit;
import org.linacre.engine.team.AllTeamsAnswer.Pioneer;

/**
 * Units that could be data-pioneer teams: strong in analytics, informatics and software, they show
 * others their methods (the report, section 4.1, after the Goldacre review). The disciplines are
 * the organisation's to name; units where fewer than its smallest group have one are left out.
 */
final class Pioneers {
  private static final int MOST = 5;

  private Pioneers() {}

  static List<Pioneer> of(Organisation organisation, Collection<Item> asked) {
    List<Pioneer> pioneers = new ArrayList<>();
    int few = organisation.policy().smallestGroup();
    for (Unit unit : organisation.units()) {
      List<Person> people =
          organisation.people().stream().filter(p -> p.unit().equals(unit.id())).toList();
      if (people.size() >= few) {
        pioneers.add(of(organisation, unit, people, asked));
      }
    }
    return pioneers.stream()
        .filter(p -> p.covered() > 0 && p.disciplined() >= few)
        .sorted(Comparator.comparingInt((Pioneer p) -> -p.covered()).thenComparing(Pioneer::unit))
        .limit(MOST)
        .toList();
  }

  private static Pioneer of(
      Organisation organisation, Unit unit, List<Person> people, Collection<Item> asked) {
    LevelSet together = organisation.targets().frame().of(List.of());
    for (Person person : people) {
      together = together.join(organisation.profile(person, Purpose.TEAM).held());
    }
    LevelSet held = together;
    List<String> marks = organisation.rules().pioneers();
    return new Pioneer(
        unit.id(),
        unit.title(),
        people.size(),
        (int)
            people.stream()
                .filter(p -> p.post().disciplines().stream().anyMatch(marks::contains))
                .count(),
        (int) asked.stream().filter(held::has).count(),
        asked.size());
  }
}
