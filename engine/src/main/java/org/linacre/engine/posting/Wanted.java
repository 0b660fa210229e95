package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.posting.PostingReading.Skill;

/** The skills and the registrations that a posting asks, each with the sentence. */
final class Wanted {
  /** The kind of the labels that hold where a thing is asked and not only desirable. */
  static final String FIRM = "firm";

  private static final List<String> SCHEMES = List.of("skill", "registration");

  private final List<RuleBook.Label> labels;

  Wanted(RuleBook book) {
    labels = book.labels().stream().filter(l -> SCHEMES.contains(l.kind())).toList();
  }

  /** Those the rules know, then those of a list. */
  List<Skill> by(Findings found, @Nullable SkillTerms terms) {
    List<Skill> asked = new ArrayList<>();
    for (RuleBook.Label label : labels) {
      String quote = found.quote(label.kind() + ":" + label.id());
      if (!quote.isEmpty()) {
        boolean desirable = found.score(FIRM + ":" + label.id()) <= 0;
        asked.add(new Skill(scheme(label), label.id(), label.title(), quote, desirable));
      }
    }
    if (terms != null) {
      asked.addAll(found.skills(terms));
    }
    return asked;
  }

  private static String scheme(RuleBook.Label label) {
    return label.kind().equals("skill") ? "catalogue" : label.kind();
  }
}
