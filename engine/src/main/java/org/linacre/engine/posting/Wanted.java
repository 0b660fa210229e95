package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.posting.PostingReading.Skill;

/** The skills and the registrations that a posting asks, each with the sentence. */
final class Wanted {
  /** The column of the sections that says where a thing is asked and not only desirable. */
  private static final String FIRM = "firm";

  /** Before the name of a thing that is left out where this is found. */
  private static final String MOOT = "moot:";

  /** The kinds of the labels of what a posting may ask. */
  static final List<String> KINDS = List.of("skill", "registration");

  private final List<Thing> things;

  /** Whether a label, such as {@code skill:x}, is of what a posting may ask. */
  static boolean isAsked(String label) {
    return kind(label) >= 0;
  }

  /** The place of the label's kind in {@link #KINDS}; -1 where it is none. */
  static int kind(String label) {
    return KINDS.indexOf(label.substring(0, label.indexOf(':')));
  }

  /** Whether what a section names is asked and not only desirable. */
  static boolean isFirm(RuleBook.Section section) {
    return section.weights().getOrDefault(FIRM, 1.0) > 0;
  }

  /** What may be asked: its name, and the label of where it is asked. */
  private record Thing(String scheme, String id, String title, String label) {}

  Wanted(RuleBook book) {
    things =
        book.labels().stream()
            .filter(label -> KINDS.contains(label.kind()))
            .map(Wanted::thing)
            .toList();
  }

  private static Thing thing(RuleBook.Label label) {
    String scheme = label.kind().equals("skill") ? "catalogue" : label.kind();
    return new Thing(scheme, label.id(), label.title(), label.kind() + ":" + label.id());
  }

  /** Those the rules know, then those of a list. */
  List<Skill> by(Findings found, @Nullable SkillTerms terms) {
    List<Skill> asked = new ArrayList<>();
    for (Thing thing : things) {
      String quote = found.asking(thing.label);
      if (!quote.isEmpty() && found.score(MOOT + thing.id) <= 0) {
        boolean desirable = !found.isFirm(thing.label);
        asked.add(new Skill(thing.scheme, thing.id, thing.title, quote, desirable));
      }
    }
    if (terms != null) {
      asked.addAll(found.skills(terms));
    }
    return asked;
  }
}
