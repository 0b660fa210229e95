package org.linacre.formats.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Person;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads an organisation's rules for teams. */
final class RulesFile {
  private static final String KEYS =
      "share most-products seats critical together apart counts kinds organisation pioneers";

  private final Catalogue catalogue;
  private final Known people;
  private final Known disciplines;
  private final Known seats;

  /** What rules may name of the staff: who there is, and what disciplines they have. */
  record Staff(Known people, Known disciplines) {
    static Staff of(Map<String, Person> people) {
      List<String> disciplines =
          people.values().stream()
              .flatMap(p -> p.post().disciplines().stream())
              .distinct()
              .sorted()
              .toList();
      boolean whole = !people.isEmpty();
      return new Staff(
          new Known("person", people.keySet(), whole), new Known("discipline", disciplines, whole));
    }
  }

  private RulesFile(Catalogue catalogue, Staff staff) {
    this.catalogue = catalogue;
    this.people = staff.people;
    this.disciplines = staff.disciplines;
    this.seats = new Known("seat", catalogue.seats().stream().map(Seat::id).toList());
  }

  /** The rules of rules.yaml; the usual ones, and the pack's critical levels, for what it omits. */
  static TeamRules read(Source source, Catalogue catalogue, Staff staff, Violations violations) {
    if (!source.exists()) {
      return TeamRules.usual(catalogue.critical());
    }
    Yaml yaml = Yaml.read(source, violations);
    yaml.onlyKnows(List.of("team"));
    return new RulesFile(catalogue, staff).rules(yaml.get("team"));
  }

  private TeamRules rules(Yaml team) {
    team.onlyKnows(List.of(KEYS.split(" ", -1)));
    int most = positive(team.get("most-products"), TeamRules.USUAL.mostProducts());
    List<List<String>> together = pairs(team.get("together"));
    List<List<String>> apart = pairs(team.get("apart"));
    checkApart(team.get("apart"), together, apart);
    return new TeamRules(
        share(team.get("share")),
        most,
        SeatsFile.known(team.get("seats"), seats),
        critical(team.get("critical")),
        together,
        apart,
        counts(team.get("counts")),
        kinds(team.get("kinds")),
        shared(team.get("organisation"), most),
        pioneers(team.get("pioneers")));
  }

  /** The disciplines that mark units which could pioneer; one that nobody has is told. */
  private List<String> pioneers(Yaml list) {
    List<String> pioneers = new ArrayList<>();
    for (Yaml one : list.items()) {
      String discipline = one.need();
      if (disciplines.lacks(discipline)) {
        one.warn(disciplines.unknown(discipline));
      }
      pioneers.add(discipline);
    }
    return pioneers;
  }

  private static int positive(Yaml yaml, int otherwise) {
    int number = yaml.number(otherwise);
    if (number < 1) {
      yaml.error("'0' is none at all. Maybe 1 or more.");
    }
    return Math.max(1, number);
  }

  private TeamRules.Shared shared(Yaml yaml, int most) {
    if (!yaml.isPresent()) {
      return TeamRules.Shared.NONE;
    }
    yaml.onlyKnows(List.of("archetypes", "seats", "products", "sites"));
    Known archetypes =
        new Known("archetype", catalogue.archetypes().stream().map(Archetype::id).toList());
    List<String> acts = SeatsFile.known(yaml.get("archetypes"), archetypes);
    if (acts.isEmpty()) {
      yaml.get("archetypes").error("The organisation's own team covers no archetype.");
    }
    int products = positive(yaml.get("products"), 1);
    if (products > most) {
      yaml.get("products")
          .error(
              "It takes the time of %d products of a member, who may have %d. Maybe more in"
                      .formatted(products, most)
                  + " most-products.");
    }
    return new TeamRules.Shared(
        acts, SeatsFile.known(yaml.get("seats"), seats), products, positive(yaml.get("sites"), 1));
  }

  private static double share(Yaml yaml) {
    String text = yaml.text();
    if (text.isEmpty()) {
      return TeamRules.USUAL.share();
    }
    double share = text.matches("\\d(\\.\\d{1,6})?") ? Double.parseDouble(text) : -1;
    if (share <= 0 || share > 1) {
      yaml.error("'" + text + "' is no share. Maybe above 0 and at most 1, such as 0.1.");
    }
    return share;
  }

  private Map<Item, Integer> critical(Yaml list) {
    if (!list.isPresent()) {
      return catalogue.critical();
    }
    Set<String> competencies =
        Set.copyOf(catalogue.competencies().stream().map(Competency::id).toList());
    List<String> levels = catalogue.scale().levels();
    Map<Item, Integer> critical = new HashMap<>();
    for (Yaml one : list.items()) {
      one.onlyKnows(List.of("competency", "level", "people"));
      String competency = one.get("competency").need();
      String level = one.get("level").need();
      if (!competency.isEmpty() && !competencies.contains(competency)) {
        one.get("competency").error(Words.unknown("competency", competency, competencies));
      }
      if (!level.isEmpty() && !levels.contains(level)) {
        one.get("level").error(Words.unknown("level", level, levels));
      }
      checkAsked(one, competency, level);
      Integer before = critical.put(new Item(competency, level), positive(one.get("people"), 2));
      if (before != null) {
        one.error("The level '%s:%s' stands twice.".formatted(competency, level));
      }
    }
    return critical;
  }

  /** What no row asks at that level or above is never asked of a team. */
  private void checkAsked(Yaml one, String competency, String level) {
    List<String> levels = catalogue.scale().levels();
    int most =
        catalogue.requirements().stream()
            .filter(row -> row.competency().equals(competency))
            .mapToInt(row -> levels.indexOf(row.level()))
            .max()
            .orElse(-1);
    if (most >= 0 && levels.indexOf(level) > most) {
      String highest = levels.get(most);
      one.get("level").error("No row asks '" + competency + "' above " + highest + ".");
    }
  }

  private List<List<String>> pairs(Yaml list) {
    List<List<String>> pairs = new ArrayList<>();
    for (Yaml pair : list.items()) {
      List<String> ids = SeatsFile.known(pair, people);
      if (ids.size() != 2 || ids.get(0).equals(ids.get(1))) {
        pair.error("A pair names two people, such as [p1, p2].");
      } else {
        pairs.add(ids);
      }
    }
    return pairs;
  }

  /** Nobody may be kept apart whom pairs keep together. */
  private static void checkApart(Yaml list, List<List<String>> together, List<List<String>> apart) {
    for (List<String> pair : apart) {
      Set<String> bound = bound(pair.getFirst(), together);
      if (bound.contains(pair.getLast())) {
        list.error(
            "%s and %s cannot both stay apart and sit together (%s)."
                .formatted(pair.getFirst(), pair.getLast(), String.join(", ", bound)));
      }
    }
  }

  /** Everyone whom pairs bind to a person, directly or through others. */
  private static Set<String> bound(String person, List<List<String>> together) {
    Set<String> bound = new TreeSet<>(List.of(person));
    boolean grows = true;
    while (grows) {
      Set<String> more = new TreeSet<>();
      together.stream()
          .filter(pair -> pair.stream().anyMatch(bound::contains))
          .forEach(more::addAll);
      grows = bound.addAll(more);
    }
    return bound;
  }

  private static List<TeamRules.Count> counts(Yaml list) {
    List<TeamRules.Count> counts = new ArrayList<>();
    for (Yaml one : list.items()) {
      one.onlyKnows(List.of("trait", "value", "least"));
      String trait = one.get("trait").need();
      checkTrait(one.get("trait"), trait);
      counts.add(
          new TeamRules.Count(trait, one.get("value").need(), positive(one.get("least"), 1)));
    }
    return counts;
  }

  private static Map<String, Integer> kinds(Yaml map) {
    Map<String, Integer> kinds = new TreeMap<>();
    for (String trait : map.names()) {
      checkTrait(map.get(trait), trait);
      kinds.put(trait, positive(map.get(trait), 1));
    }
    return kinds;
  }

  private static void checkTrait(Yaml at, String trait) {
    if (!trait.isEmpty() && !TeamRules.TRAITS.contains(trait)) {
      at.error(Words.unknown("trait", trait, TeamRules.TRAITS));
    }
  }
}
