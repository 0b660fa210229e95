package org.linacre.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linacre.engine.career.CareerRole.Fact;
import org.linacre.engine.career.OwnReading;

/**
 * What is told of a role in a narrow column: texts, then in brackets where they stand, shortened to
 * seed and line, and the role they are taken from where this one's own sources are silent. What no
 * source says is marked as our reading.
 */
final class SourcedCell {
  private static final Pattern PLACE =
      Pattern.compile("^(\\d{3}) (l\\.[\\d-]+(?:(?:;| and) l\\.[\\d-]+)*)");
  private static final String OURS = "our reading";

  private SourcedCell() {}

  /** The texts of these facts, those of the same role together; empty where there are none. */
  static String of(List<Fact> facts) {
    Map<String, List<Fact>> parts = new LinkedHashMap<>();
    facts.forEach(fact -> parts.computeIfAbsent(fact.from(), from -> new ArrayList<>()).add(fact));
    return String.join(
        "; ", parts.entrySet().stream().map(e -> part(e.getKey(), e.getValue())).toList());
  }

  private static String part(String from, List<Fact> facts) {
    List<String> sources = facts.stream().map(Fact::source).toList();
    String of = from.isEmpty() ? "" : ", of " + from;
    return String.join("; ", facts.stream().map(Fact::text).toList())
        + " ["
        + places(sources)
        + of
        + "]";
  }

  /** Places of the sources, each seed named once before its lines. */
  static String places(List<String> sources) {
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>();
    for (String source : sources) {
      Matcher place = PLACE.matcher(source);
      if (place.find()) {
        lines.computeIfAbsent(place.group(1), seed -> new LinkedHashSet<>()).add(place.group(2));
      } else {
        others.add(OwnReading.is(source) ? OURS : source);
      }
    }
    Set<String> all = new LinkedHashSet<>();
    lines.forEach((seed, at) -> all.add(seed + " " + String.join(", ", at)));
    all.addAll(others);
    return String.join("; ", all);
  }
}
