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

  private final List<Thing> things;

  /** What may be asked: its name, and the labels of where it is named and where it is asked. */
  private record Thing(String scheme, String id, String title, String named, String firm) {}

  Wanted(RuleBook book) {
    things =
        book.labels().stream()
            .filter(label -> SCHEMES.contains(label.kind()))
            .map(Wanted::thing)
            .toList();
  }

  private static Thing thing(RuleBook.Label label) {
    String scheme = label.kind().equals("skill") ? "catalogue" : label.kind();
    String named = label.kind() + ":" + label.id();
    return new Thing(scheme, label.id(), label.title(), named, FIRM + ":" + label.id());
  }

  /** Those the rules know, then those of a list. */
  List<Skill> by(Findings found, @Nullable SkillTerms terms) {
    List<Skill> asked = new ArrayList<>();
    for (Thing thing : things) {
      String quote = found.quote(thing.named);
      if (!quote.isEmpty()) {
        boolean desirable = found.score(thing.firm) <= 0;
        asked.add(new Skill(thing.scheme, thing.id, thing.title, quote, desirable));
      }
    }
    if (terms != null) {
      asked.addAll(found.skills(terms));
    }
    return asked;
  }
}
