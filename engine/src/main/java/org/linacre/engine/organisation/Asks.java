package org.linacre.engine.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.competence.LevelSet;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Asked;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Targets;

/** What each audience's rows ask, worked out once. */
final class Asks {
  /** The rows that apply and what they ask together. */
  record Need(List<Asked> rows, LevelSet set) {}

  private final Targets targets;
  private final List<String> audiences = new ArrayList<>();
  private final Map<String, Need> clinical = new LinkedHashMap<>();
  private final Map<String, Need> other = new LinkedHashMap<>();
  private final Map<List<Object>, LevelSet> joined = new HashMap<>();

  Asks(Targets targets) {
    this.targets = targets;
    audiences.add(Catalogue.FOUNDATION);
    targets.catalogue().archetypes().stream().map(Archetype::id).forEach(audiences::add);
    for (String audience : audiences) {
      clinical.put(audience, need(audience, true));
      other.put(audience, need(audience, false));
    }
  }

  private Need need(String audience, boolean isClinical) {
    List<Asked> rows = targets.rows(audience, isClinical);
    return new Need(rows, targets.set(rows));
  }

  /** Foundation, then the archetypes. */
  List<String> audiences() {
    return audiences;
  }

  Need of(String audience, boolean isClinical) {
    Need need = (isClinical ? clinical : other).get(audience);
    if (need == null) {
      throw new IllegalArgumentException(
          "No audience '" + audience + "'. Maybe one of " + audiences + ".");
    }
    return need;
  }

  /** All that this person is asked as a person: foundation and the rows of each archetype. */
  LevelSet all(Person person) {
    return joined.computeIfAbsent(
        List.of(person.archetypes(), person.clinical()),
        _ -> {
          LevelSet set = of(Catalogue.FOUNDATION, person.clinical()).set();
          for (String archetype : person.archetypes()) {
            set = set.join(of(archetype, person.clinical()).set());
          }
          return set;
        });
  }
}
