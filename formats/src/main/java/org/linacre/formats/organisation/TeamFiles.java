package org.linacre.formats.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Competency;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import org.linacre.formats.text.Yaml;

/** Reads an organisation's own seats and its rules for teams. */
final class TeamFiles {
  private TeamFiles() {}

  /**
   * The pack's seats, and those of seats.yaml, which take the place of the pack's of the same id.
   */
  static List<Seat> seats(Source source, Catalogue catalogue, Violations violations) {
    Map<String, Seat> seats = new java.util.LinkedHashMap<>();
    catalogue.seats().forEach(seat -> seats.put(seat.id(), seat));
    if (source.exists()) {
      Yaml yaml = Yaml.read(source, violations);
      yaml.onlyKnows(List.of("seats"));
      Known archetypes =
          new Known("archetype", catalogue.archetypes().stream().map(Archetype::id).toList());
      Set<String> own = new HashSet<>();
      for (Yaml seat : yaml.get("seats").items()) {
        seat.onlyKnows(List.of("id", "title", "archetypes", "disciplines", "required"));
        String id = seat.get("id").need();
        if (!own.add(id)) {
          seat.get("id").error("The seat '" + id + "' stands twice.");
        }
        String required = seat.get("required").text();
        if (!List.of("", "true", "false", "yes", "no").contains(required)) {
          seat.get("required").error("'" + required + "' is neither true nor false.");
        }
        seats.put(
            id,
            new Seat(
                id,
                seat.get("title").need(),
                known(seat.get("archetypes"), archetypes),
                seat.get("disciplines").items().stream().map(Yaml::need).toList(),
                !List.of("false", "no").contains(required)));
      }
    }
    return List.copyOf(seats.values());
  }

  private static List<String> known(Yaml list, Known known) {
    List<String> ids = new ArrayList<>();
    for (Yaml item : list.items()) {
      String id = item.need();
      if (known.lacks(id)) {
        item.error(known.unknown(id));
      }
      ids.add(id);
    }
    return ids;
  }

  /** The rules of rules.yaml; the usual ones for what it leaves out. */
  static TeamRules rules(Source source, Catalogue catalogue, Known people, Violations violations) {
    if (!source.exists()) {
      return TeamRules.USUAL;
    }
    Yaml yaml = Yaml.read(source, violations);
    yaml.onlyKnows(List.of("team"));
    Yaml team = yaml.get("team");
    team.onlyKnows(
        List.of(
            "share",
            "most-products",
            "critical",
            "together",
            "apart",
            "counts",
            "kinds",
            "organisation",
            "pioneers"));
    Map<String, Integer> kinds = new TreeMap<>();
    for (String trait : team.get("kinds").names()) {
      checkTrait(team.get("kinds").get(trait), trait);
      kinds.put(trait, team.get("kinds").get(trait).number(1));
    }
    return new TeamRules(
        share(team.get("share")),
        team.get("most-products").number(TeamRules.USUAL.mostProducts()),
        critical(team.get("critical"), catalogue),
        pairs(team.get("together"), people),
        pairs(team.get("apart"), people),
        counts(team.get("counts")),
        kinds,
        shared(team.get("organisation"), catalogue),
        team.get("pioneers").items().stream().map(Yaml::need).toList());
  }

  private static TeamRules.Shared shared(Yaml yaml, Catalogue catalogue) {
    if (!yaml.isPresent()) {
      return TeamRules.Shared.NONE;
    }
    yaml.onlyKnows(List.of("archetypes", "seats", "products"));
    Known archetypes =
        new Known("archetype", catalogue.archetypes().stream().map(Archetype::id).toList());
    Known seats = new Known("seat", catalogue.seats().stream().map(Seat::id).toList());
    List<String> acts = known(yaml.get("archetypes"), archetypes);
    if (acts.isEmpty()) {
      yaml.get("archetypes").error("The organisation's own team covers no archetype.");
    }
    int products = yaml.get("products").number(1);
    if (products < 1) {
      yaml.get("products").error("A team takes the time of at least one product.");
    }
    return new TeamRules.Shared(acts, known(yaml.get("seats"), seats), Math.max(1, products));
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

  private static Map<Item, Integer> critical(Yaml list, Catalogue catalogue) {
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
      critical.put(new Item(competency, level), one.get("people").number(2));
    }
    return critical;
  }

  private static List<List<String>> pairs(Yaml list, Known people) {
    List<List<String>> pairs = new ArrayList<>();
    for (Yaml pair : list.items()) {
      List<String> ids = known(pair, people);
      if (ids.size() != 2 || ids.get(0).equals(ids.get(1))) {
        pair.error("A pair names two people, such as [p1, p2].");
      } else {
        pairs.add(ids);
      }
    }
    return pairs;
  }

  private static List<TeamRules.Count> counts(Yaml list) {
    List<TeamRules.Count> counts = new ArrayList<>();
    for (Yaml one : list.items()) {
      one.onlyKnows(List.of("trait", "value", "least"));
      String trait = one.get("trait").need();
      checkTrait(one.get("trait"), trait);
      counts.add(new TeamRules.Count(trait, one.get("value").need(), one.get("least").number(1)));
    }
    return counts;
  }

  private static void checkTrait(Yaml at, String trait) {
    if (!trait.isEmpty() && !TeamRules.TRAITS.contains(trait)) {
      at.error(Words.unknown("trait", trait, TeamRules.TRAITS));
    }
  }
}
