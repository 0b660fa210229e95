package org.linacre.formats.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Seat;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.TeamRules;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Yaml;

/** Reads an organisation's own seats of teams. */
final class SeatsFile {
  private static final int MOST_DIFFERENT = 14;

  private SeatsFile() {}

  /**
   * The pack's seats, and those of seats.yaml, which take the place of the pack's of the same id.
   */
  static List<Seat> read(Source source, Catalogue catalogue, Violations violations) {
    Map<String, Seat> seats = new LinkedHashMap<>();
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

  static List<String> known(Yaml list, Known known) {
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

  /** Seats that different people may take are few enough to be looked at in every combination. */
  static void check(List<Seat> seats, TeamRules rules, String file, Violations violations) {
    long different =
        seats.stream()
            .filter(
                seat ->
                    seat.required()
                        || rules.seats().contains(seat.id())
                        || rules.shared().seats().contains(seat.id()))
            .map(seat -> List.of(Set.copyOf(seat.archetypes()), Set.copyOf(seat.disciplines())))
            .distinct()
            .count();
    if (different > MOST_DIFFERENT) {
      violations.error(
          file,
          1,
          "seats",
          "%d seats of different archetypes and disciplines must be filled. Maybe at most %d."
              .formatted(different, MOST_DIFFERENT));
    }
  }
}
