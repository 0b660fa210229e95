package org.linacre.formats.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linacre.engine.workforce.Workforce;

/**
 * What a workforce's parts are called, by id, in the workforce's order.
 *
 * @param roles the roles' names, and those of roles that have several bands
 * @param routes the routes' names
 * @param entries what routes ask of those who begin, of those that say it
 */
public record WorkforceWords(
    Map<String, String> roles, Map<String, String> routes, Map<String, String> entries) {
  /** No workforce. */
  public static final WorkforceWords NONE = new WorkforceWords(Map.of(), Map.of(), Map.of());

  /** Words with their own copies. */
  public WorkforceWords {
    roles = copy(roles);
    routes = copy(routes);
    entries = copy(entries);
  }

  private static Map<String, String> copy(Map<String, String> words) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** The names in a workforce; the id where there is no name. */
  public static WorkforceWords of(Workforce workforce) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Workforce.Role role : workforce.roles()) {
      roles.put(role.id(), role.title().isEmpty() ? role.id() : role.title());
      Workforce.Placing placing = role.placing();
      String band = ", band " + placing.band();
      if (!placing.family().isEmpty() && role.title().endsWith(band)) {
        roles.put(
            placing.family(), role.title().substring(0, role.title().length() - band.length()));
      }
    }
    Map<String, String> routes = new LinkedHashMap<>();
    Map<String, String> entries = new LinkedHashMap<>();
    for (Workforce.Route route : workforce.routes()) {
      routes.put(route.id(), route.title().isEmpty() ? route.id() : route.title());
      if (!route.entry().asks().isEmpty()) {
        entries.put(route.id(), route.entry().asks());
      }
    }
    return new WorkforceWords(roles, routes, entries);
  }
}
