package org.linacre.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.catalogue.Violation;

/** Problems as a reader wants them: what is wrong on many lines in the same way is told once. */
final class Told {
  private static final int MOST_LINES = 20;

  private record Same(String file, String field, String message) {}

  private Told() {}

  /** A line of text for each different problem, in the order of the first of each. */
  static List<String> lines(List<Violation> problems) {
    Map<Same, List<Violation>> groups = new LinkedHashMap<>();
    for (Violation problem : problems) {
      Same same = new Same(problem.file(), problem.field(), problem.message());
      groups.computeIfAbsent(same, _ -> new ArrayList<>()).add(problem);
    }
    return groups.values().stream().map(Told::line).toList();
  }

  private static String line(List<Violation> same) {
    List<String> further =
        same.stream().skip(1).limit(MOST_LINES).map(v -> Integer.toString(v.line())).toList();
    if (further.isEmpty()) {
      return same.getFirst().toString();
    }
    int left = same.size() - 1 - further.size();
    return same.getFirst()
        + " Also on "
        + (further.size() == 1 ? "line " : "lines ")
        + String.join(", ", further)
        + (left > 0 ? " and " + left + " more" : "")
        + ".";
  }
}
