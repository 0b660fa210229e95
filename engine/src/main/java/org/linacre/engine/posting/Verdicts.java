package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.posting.PostingReading.Because;
import org.linacre.engine.posting.PostingReading.Flag;
import org.linacre.engine.posting.PostingReading.Skill;

/** Decides by what the rules found; every threshold is a number of the pack. */
final class Verdicts {
  private static final String FAMILY = "family:";
  private static final String ARCHETYPE = "archetype:";
  private static final String HEALTH = "health:yes";
  private static final String AI = "ai:duty";
  private static final String EMPLOYER = "employer:";
  private static final String SKILL = "skill:";
  private static final String SIGN = "sign:";
  private static final String ALWAYS = "always";
  private static final String SPREAD = "spread";
  private static final double LEAST = 1e-9;

  private final RuleBook book;
  private final List<String> families;
  private final List<String> archetypes;
  private final List<String> levels;
  private final List<String> employers;
  private final List<String> fields;
  private final Map<String, Double> priors = new HashMap<>();
  private final Map<String, String> skills = new LinkedHashMap<>();

  Verdicts(RuleBook book) {
    this.book = book;
    families = ids("family");
    archetypes = ids("archetype");
    levels = ids("level");
    employers = ids("employer");
    fields =
        book.rules().stream()
            .map(RuleBook.RuleRow::label)
            .filter(l -> l.startsWith("field:"))
            .distinct()
            .sorted()
            .toList();
    book.priors().forEach(p -> priors.merge(p.given() + " " + p.label(), p.weight(), Double::sum));
    book.labels().stream()
        .filter(l -> l.kind().equals("skill"))
        .forEach(l -> skills.put(l.id(), l.title()));
  }

  private List<String> ids(String kind) {
    return book.labels().stream()
        .filter(l -> l.kind().equals(kind))
        .map(RuleBook.Label::id)
        .toList();
  }

  private double number(String name) {
    return book.numbers().getOrDefault(name, 0.0);
  }

  PostingReading on(Findings found, @Nullable SkillTerms terms) {
    List<Because> because = new ArrayList<>();
    String family = family(found, because);
    boolean aiDuty = isAi(found, family);
    String employer = employer(found, because);
    List<String> held =
        aiDuty && !family.equals(PostingReader.NONE)
            ? archetypes(found, new Setting(family, employer), because)
            : List.of();
    String coding = level(found, "coding", family, because);
    String knowledge = level(found, "knowledge", family, because);
    boolean judged = !family.equals(PostingReader.NONE);
    List<Flag> flags = judged ? flags(found, aiDuty) : List.of();
    because.add(reason(found, AI, prior(family, AI)));
    return new PostingReading(
        found.title(),
        PostingReader.LANGUAGE,
        "",
        family,
        judged,
        aiDuty,
        employer,
        held,
        coding,
        knowledge,
        flags,
        warnings(found, judged),
        skills(found, terms),
        judged ? asks(flags) : questions(found),
        because);
  }

  private String family(Findings found, List<Because> because) {
    Learned learned = new Learned(found);
    if (learned.knows(FAMILY + PostingReader.NONE)) {
      boolean healthy = found.score(HEALTH) >= number("health.least");
      String chosen = healthy ? learned.most(FAMILY, families) : PostingReader.NONE;
      because.add(learned.reason(FAMILY + chosen));
      because.add(reason(found, HEALTH, 0));
      return chosen;
    }
    return familyByRules(found, because);
  }

  private String familyByRules(Findings found, List<Because> because) {
    String best = PostingReader.NONE;
    double most = 0;
    for (String family : families) {
      double score = found.score(FAMILY + family) + number("lean." + family);
      if (!family.equals(PostingReader.NONE) && score > most + LEAST) {
        most = score;
        best = family;
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
    because.add(reason(found, HEALTH, 0));
    return chosen;
  }

  private static Because reason(Findings found, String label, double prior) {
    String quote = found.quote(label);
    return new Because(
        label,
        Math.round((found.score(label) + prior) * 100) / 100.0,
        quote.isEmpty() ? "prior" : found.rule(label),
        quote.isEmpty() ? PostingReading.NOT_STATED : quote);
  }

  private double prior(String family, String label) {
    return priors.getOrDefault(FAMILY + family + " " + label, 0.0);
  }

  /** What is known when archetypes are judged. */
  private record Setting(String family, String employer) {}

  /** The kind of employer for which most speaks; the first of equals; empty where nothing does. */
  private String employer(Findings found, List<Because> because) {
    String chosen = "";
    double most = 0;
    for (String kind : employers) {
      double score = found.score(EMPLOYER + kind);
      if (score > most + LEAST) {
        most = score;
        chosen = kind;
      }
    }
    if (!chosen.isEmpty()) {
      because.add(reason(found, EMPLOYER + chosen, 0));
    }
    return chosen;
  }

  private List<String> archetypes(Findings found, Setting setting, List<Because> because) {
    List<String> held = new ArrayList<>();
    String together = setting.family + "+" + setting.employer;
    for (String archetype : archetypes) {
      String label = ARCHETYPE + archetype;
      double prior = prior(setting.family, label) + prior(together, label);
      if (found.score(label) + prior >= number("archetype.least")) {
        held.add(archetype);
        because.add(reason(found, label, prior));
      }
    }
    return held;
  }

  /** The level for which most speaks, each side counted to a cap; the lowest of equals. */
  private String level(Findings found, String what, String family, List<Because> because) {
    Learned learned = new Learned(found);
    if (learned.knows(what + ":" + levels.getFirst())) {
      String chosen = learned.most(what + ":", levels);
      because.add(learned.reason(what + ":" + chosen));
      return chosen;
    }
    String chosen = levels.getFirst();
    double most = Double.NEGATIVE_INFINITY;
    for (String level : levels) {
      String label = what + ":" + level;
      double score = Math.min(found.score(label), number("level.cap")) + prior(family, label);
      if (score > most + LEAST) {
        most = score;
        chosen = level;
      }
    }
    String label = what + ":" + chosen;
    because.add(reason(found, label, prior(family, label)));
    return chosen;
  }

  private boolean isAi(Findings found, String family) {
    return found.score(AI) + prior(family, AI) >= number("ai.least");
  }

  private List<Flag> flags(Findings found, boolean aiDuty) {
    Map<String, Boolean> raw = new LinkedHashMap<>();
    book.flags().forEach(f -> raw.put(f.id(), isRaised(found, f)));
    List<Flag> flags = new ArrayList<>();
    for (RuleBook.FlagRow row : book.flags()) {
      String quote = quote(found, row);
      boolean present =
          raw.getOrDefault(row.id(), false)
              && !raw.getOrDefault(row.against(), false)
              && (!row.with().equals(AI) || aiDuty)
              && !quote.isEmpty();
      flags.add(
          new Flag(row.id(), row.colour(), present, present ? quote : PostingReading.NOT_STATED));
    }
    return flags;
  }

  private boolean isRaised(Findings found, RuleBook.FlagRow row) {
    Learned learned = new Learned(found);
    String label = "flag:" + row.id();
    return learned.knows(label) ? learned.holds(label) : strength(found, row) >= row.least();
  }

  /** The sum of weights, or how many fields are asked where these are more. */
  private double strength(Findings found, RuleBook.FlagRow row) {
    double score = found.score("flag:" + row.id());
    return row.from().equals(SPREAD) ? Math.max(fields(found).size(), score) : score;
  }

  private List<String> fields(Findings found) {
    return fields.stream().filter(l -> found.score(l) > 0).toList();
  }

  /** The sentence that shows the flag: by the rules for its signs, where there are such. */
  private String quote(Findings found, RuleBook.FlagRow row) {
    if (found.knows(SIGN + row.id())) {
      return found.quote(SIGN + row.id());
    }
    String quote = found.quote("flag:" + row.id());
    if (row.from().equals(SPREAD) && quote.isEmpty()) {
      List<String> fields = fields(found);
      quote = fields.isEmpty() ? "" : found.quote(fields.getFirst());
    }
    return quote.isEmpty() ? new Learned(found).quote("flag:" + row.id()) : quote;
  }

  private List<Skill> skills(Findings found, @Nullable SkillTerms terms) {
    List<Skill> asked = new ArrayList<>();
    skills.forEach(
        (id, title) -> {
          String quote = found.quote(SKILL + id);
          if (!quote.isEmpty()) {
            asked.add(new Skill("catalogue", id, title, quote));
          }
        });
    if (terms != null) {
      asked.addAll(found.skills(terms));
    }
    return asked;
  }

  /** The flags that matter whatever the family, or where it is none, and are present. */
  private List<Flag> warnings(Findings found, boolean judged) {
    return always(found, judged)
        .map(f -> new Flag(f.id(), f.colour(), true, quote(found, f)))
        .filter(f -> !f.quote().isEmpty())
        .toList();
  }

  private List<String> questions(Findings found) {
    return always(found, false).map(RuleBook.FlagRow::ask).toList();
  }

  private Stream<RuleBook.FlagRow> always(Findings found, boolean judged) {
    boolean beyond = !judged && found.score(AI) >= number("ai.least");
    return book.flags().stream()
        .filter(f -> f.with().equals(ALWAYS) || (beyond && f.beyond()))
        .filter(f -> strength(found, f) >= f.least());
  }

  /** The question of each green flag that is absent and of each red one that is present. */
  private List<String> asks(List<Flag> flags) {
    List<String> asks = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      RuleBook.FlagRow row = book.flags().get(i);
      boolean silent = flags.get(i).present() == row.colour().equals("red");
      if (silent && !row.ask().isEmpty() && !asks.contains(row.ask())) {
        asks.add(row.ask());
      }
    }
    return asks;
  }
}
