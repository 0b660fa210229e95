package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.posting.PostingReading.Because;

/** Judges by the sums of the rules alone; every threshold is a number of the pack. */
final class ByRules {
  static final String FAMILY = "family:";
  static final String ARCHETYPE = "archetype:";
  static final String EMPLOYER = "employer:";
  static final String AI = "ai:duty";
  static final String CODING = "coding";
  static final String KNOWLEDGE = "knowledge";
  private static final String HEALTH = "health:yes";

  /** What rules for words that are mostly of health or care speak for; no family rests on it. */
  private static final String HEALTH_HINT = "health:hint";

  private static final double LEAST = 1e-9;

  private final RuleBook book;
  private final List<String> families;
  private final List<String> archetypes;
  private final List<String> levels;
  private final Map<String, List<String>> levelsOf = new HashMap<>();
  private final List<String> employers;
  private final Map<String, Double> priors = new HashMap<>();

  ByRules(RuleBook book) {
    this.book = book;
    families = ids("family").stream().map(id -> FAMILY + id).toList();
    archetypes = ids("archetype").stream().map(id -> ARCHETYPE + id).toList();
    levels = ids("level");
    employers = ids("employer").stream().map(id -> EMPLOYER + id).toList();
    for (String what : List.of(CODING, KNOWLEDGE)) {
      levelsOf.put(what, levels.stream().map(level -> what + ":" + level).toList());
    }
    book.priors().forEach(p -> priors.merge(p.given() + " " + p.label(), p.weight(), Double::sum));
  }

  private List<String> ids(String kind) {
    return book.labels().stream()
        .filter(l -> l.kind().equals(kind))
        .map(RuleBook.Label::id)
        .toList();
  }

  /** What stands after the kind of a label. */
  static String value(String label) {
    return label.substring(label.indexOf(':') + 1);
  }

  /** The labels of the families. */
  List<String> families() {
    return families;
  }

  /** The labels of the archetypes. */
  List<String> archetypes() {
    return archetypes;
  }

  /** The labels of the levels of {@link #CODING} or {@link #KNOWLEDGE}, the lowest first. */
  List<String> levels(String what) {
    return levelsOf.getOrDefault(what, List.of());
  }

  /** A threshold; 0 where the pack has none of this name. */
  double number(String name) {
    return book.numbers().getOrDefault(name, 0.0);
  }

  /** The family for which most speaks; none where little does. */
  String family(Findings found, List<Because> because) {
    String best = PostingReader.NONE;
    double most = 0;
    for (String family : families) {
      double score = found.score(family) + number("lean." + value(family));
      if (!value(family).equals(PostingReader.NONE) && score > most + LEAST) {
        most = score;
        best = value(family);
      }
    }
    double health = found.score(HEALTH);
    double other = found.score(FAMILY + PostingReader.NONE);
    boolean none =
        most < number("family.least")
            || health < number("health.least")
            || other > most * number("none.over")
            || found.score("health:no") > health * number("no-health.over");
    String chosen = none ? PostingReader.NONE : best;
    because.add(reason(found, FAMILY + chosen, 0));
    because.add(health(found));
    return chosen;
  }

  /** Whether enough speaks for health or care. */
  boolean isHealth(Findings found) {
    return found.score(HEALTH) >= number("health.least");
  }

  /** Whether anything speaks for health or care, be it too little to call it that. */
  boolean isHealthNamed(Findings found) {
    return found.score(HEALTH) + found.score(HEALTH_HINT) >= number("health.mentioned");
  }

  /** What speaks for health or care. */
  static Because health(Findings found) {
    return reason(found, HEALTH, 0);
  }

  /** Why, with the sentence that says so. */
  static Because reason(Findings found, String label, double prior) {
    String quote = found.quote(label);
    return new Because(
        label,
        Math.round((found.score(label) + prior) * 100) / 100.0,
        quote.isEmpty() ? "prior" : found.rule(label),
        quote.isEmpty() ? PostingReading.NOT_STATED : quote,
        !quote.isEmpty() && found.firmQuote(label).isEmpty());
  }

  /** What the family makes likely. */
  double prior(String family, String label) {
    return priors.getOrDefault(FAMILY + family + " " + label, 0.0);
  }

  /** What is known when archetypes are judged. */
  record Setting(String family, String employer) {}

  /** The kind of employer for which most speaks; the first of equals; empty where nothing does. */
  String employer(Findings found, List<Because> because) {
    String chosen = "";
    double most = 0;
    for (String kind : employers) {
      double score = found.score(kind);
      if (score > most + LEAST) {
        most = score;
        chosen = kind;
      }
    }
    if (!chosen.isEmpty()) {
      because.add(reason(found, chosen, 0));
    }
    return value(chosen);
  }

  /** Those for which enough speaks; none without an AI duty or a family. */
  List<String> archetypes(Findings found, Setting setting, List<Because> because) {
    List<String> held = new ArrayList<>();
    if (!isAi(found, setting.family) || setting.family.equals(PostingReader.NONE)) {
      return held;
    }
    String together = setting.family + "+" + setting.employer;
    for (String label : archetypes) {
      double prior = prior(setting.family, label) + prior(together, label);
      if (found.score(label) + prior >= number("archetype.least")) {
        held.add(value(label));
        because.add(reason(found, label, prior));
      }
    }
    return held;
  }

  /** The level for which most speaks, each side counted to a cap; the lowest of equals. */
  String level(Findings found, String what, String family) {
    String chosen = levels.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (String label : levels(what)) {
      double score = Math.min(found.score(label), number("level.cap")) + prior(family, label);
      if (score > most + LEAST) {
        most = score;
        chosen = value(label);
      }
    }
    return chosen;
  }

  /** Whether enough speaks for a duty about AI. */
  boolean isAi(Findings found, String family) {
    return found.score(AI) + prior(family, AI) >= number("ai.least");
  }
}
