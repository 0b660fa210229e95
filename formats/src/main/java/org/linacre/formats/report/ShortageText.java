package org.linacre.formats.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linacre.engine.workforce.Shortage;
import org.linacre.engine.workforce.Shortage.Reason;

/** Where demand stays unmet, and what binds, in words. */
public final class ShortageText {
  private ShortageText() {}

  /** A line for a role: how short it is, and when. */
  public static String line(Shortage shortage, Map<String, String> roles) {
    String role = roles.getOrDefault(shortage.role(), shortage.role());
    return Labels.of("shortage", role, shortage.most(), span(shortage.from(), shortage.until()));
  }

  /** A line for what binds on one route. */
  public static String line(Reason reason, Map<String, String> routes) {
    String route = routes.getOrDefault(reason.route(), reason.route());
    return Labels.of("binds." + reason.kind(), route, years(reason.years()));
  }

  /** Years with those that follow each other drawn together, such as 2027 to 2029, 2031. */
  static String years(List<Integer> years) {
    List<List<Integer>> runs = new ArrayList<>();
    for (int year : years) {
      if (runs.isEmpty() || runs.getLast().getLast() + 1 != year) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(year);
    }
    return runs.stream()
        .map(run -> span(run.getFirst(), run.getLast()))
        .collect(Collectors.joining(", "));
  }

  private static String span(int from, int until) {
    return from == until ? Integer.toString(from) : from + " to " + until;
  }
}
