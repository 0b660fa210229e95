package org.linacre.formats.report;

import java.util.Map;
import org.linacre.engine.workforce.WorkforceAnswer.Moved;

/** What an assumption is called. */
public final class AssumptionText {
  private AssumptionText() {}

  /**
   * The assumption in words, with the role or route alone of which it is assumed.
   *
   * @param roles the roles' names by id
   * @param routes the routes' names by id
   */
  public static String name(Moved moved, Map<String, String> roles, Map<String, String> routes) {
    String name = Labels.of("assumption." + moved.assumption());
    String of = roles.getOrDefault(moved.of(), routes.getOrDefault(moved.of(), moved.of()));
    return of.isEmpty() ? name : Labels.of("assumption.alone", name, of);
  }
}
