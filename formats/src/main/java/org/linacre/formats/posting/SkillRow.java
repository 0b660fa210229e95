package org.linacre.formats.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linacre.engine.posting.RuleBook;

/**
 * A line of skills.csv: phrases that ask a competency. Everyday words stand in a line of their own,
 * with what must stand beside them in the sentence.
 *
 * @param id the competency
 * @param line where it stands
 * @param phrases any of which asks it
 * @param with what must stand in the same sentence, as in a pattern; empty for nothing
 * @param unless what must not, as in a pattern; empty for nothing
 * @param denied what must not where learned weights look; what is asked is told by clauses
 */
record SkillRow(String id, int line, String phrases, String with, String unless, String denied) {
  /** By which a posting asks it; empty where there are no phrases. */
  String pattern() {
    return phrases.isEmpty()
        ? ""
        : "(" + phrases + ")" + (with.isEmpty() ? "" : "&" + with) + not(unless);
  }

  private static String not(String what) {
    return what.isEmpty() ? "" : "!" + what;
  }

  /**
   * Of each competency one rule of the kind named, which learned weights know: its phrases,
   * whatever stands beside them. And of each line one by which it is asked.
   */
  static List<RuleBook.RuleRow> rules(List<SkillRow> rows) {
    Map<String, List<SkillRow>> all = new LinkedHashMap<>();
    rows.forEach(r -> all.computeIfAbsent(r.id, _ -> new ArrayList<>()).add(r));
    List<RuleBook.RuleRow> rules = new ArrayList<>();
    all.forEach((id, some) -> rules.add(rule("skill-" + id, "named:" + id, named(some))));
    rows.forEach(r -> rules.add(rule("ask-" + r.id + "-" + r.line, "skill:" + r.id, r.pattern())));
    return rules;
  }

  private static String named(List<SkillRow> some) {
    String phrases = some.stream().map(SkillRow::phrases).collect(Collectors.joining("|"));
    SkillRow first = some.getFirst();
    return "(" + phrases + ")" + not(first.denied) + not(first.unless);
  }

  private static RuleBook.RuleRow rule(String id, String label, String pattern) {
    return new RuleBook.RuleRow(id, label, 1, List.of(), pattern);
  }
}
