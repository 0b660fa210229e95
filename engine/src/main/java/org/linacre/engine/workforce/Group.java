package org.linacre.engine.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.linacre.engine.workforce.Workforce.Role;

/**
 * Roles added up.
 *
 * @param kind {@code all}, {@code role} (the bands of one role), {@code band} or {@code archetype}
 * @param id which of the kind; empty for all
 * @param weights each role's share in it, 0 to 1
 */
record Group(String kind, String id, List<Double> weights) {
  Group {
    weights = List.copyOf(weights);
  }

  /** All roles together, each role of several bands, each band, each archetype. */
  static List<Group> of(Workforce workforce) {
    List<Role> roles = workforce.roles();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("all", "", weights(roles, _ -> 1)));
    for (String family : names(roles, role -> List.of(role.placing().family()))) {
      groups.add(
          new Group(
              "role", family, weights(roles, r -> r.placing().family().equals(family) ? 1 : 0)));
    }
    for (String band : names(roles, role -> List.of(role.placing().band()))) {
      groups.add(
          new Group("band", band, weights(roles, r -> r.placing().band().equals(band) ? 1 : 0)));
    }
    for (String one : names(roles, role -> List.copyOf(role.placing().archetypes().keySet()))) {
      groups.add(
          new Group(
              "archetype",
              one,
              weights(roles, r -> r.placing().archetypes().getOrDefault(one, 0.0))));
    }
    return groups;
  }

  private static SortedSet<String> names(List<Role> roles, Function<Role, List<String>> of) {
    SortedSet<String> names = new TreeSet<>();
    roles.forEach(role -> names.addAll(of.apply(role)));
    names.remove("");
    return names;
  }

  private static List<Double> weights(List<Role> roles, ToDoubleFunction<Role> of) {
    return roles.stream().map(of::applyAsDouble).toList();
  }
}
