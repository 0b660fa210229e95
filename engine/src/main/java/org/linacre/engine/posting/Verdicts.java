package org.linacre.engine.posting;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.posting.PostingReading.Because;
import org.linacre.engine.posting.PostingReading.Flag;

/** Decides by what the rules found; every threshold is a number of the pack. */
final class Verdicts {
  private static final String MOOT = "moot:";
  private static final String SPREAD = "spread";

  private final List<Flagged> all;
  private final ByRules rules;
  private final Families families;
  private final List<String> fields;
  private final Wanted wanted;

  /** A flag, with the labels of what speaks for it, of its signs, and of what makes it moot. */
  private record Flagged(RuleBook.FlagRow row, String label, String sign, String moot) {
    Flagged(RuleBook.FlagRow row) {
      this(row, "flag:" + row.id(), CompiledRules.SIGN + row.id(), MOOT + row.id());
    }
  }

  Verdicts(RuleBook book) {
    all = book.flags().stream().map(Flagged::new).toList();
    rules = new ByRules(book);
    families = new Families(rules);
    fields =
        book.rules().stream()
            .map(RuleBook.RuleRow::label)
            .filter(l -> l.startsWith("field:"))
            .distinct()
            .sorted()
            .toList();
    wanted = new Wanted(book);
  }

  PostingReading on(Findings found, @Nullable SkillTerms terms) {
    List<Because> because = new ArrayList<>();
    Families.Placed placed = families.of(found, because);
    String family = placed.family();
    String employer = rules.employer(found, because);
    String coding = level(found, ByRules.CODING, family, because);
    ByRules.Setting setting = new ByRules.Setting(family, employer);
    give(found, setting, coding);
    List<String> held = archetypes(found, setting, because);
    boolean aiDuty = isAi(found, family) || !held.isEmpty();
    String knowledge = level(found, ByRules.KNOWLEDGE, family, because);
    boolean judged = !family.equals(PostingReader.NONE);
    List<Flag> flags = judged ? flags(found, aiDuty) : List.of();
    because.add(ai(found, family, aiDuty));
    List<Flag> warnings = warnings(found, flags);
    List<Flag> second = families.isMaybeCare(found, placed) ? maybe(found, warnings) : List.of();
    return new PostingReading(
        found.title(),
        PostingReader.LANGUAGE,
        "",
        family,
        placed.second(),
        judged,
        aiDuty,
        employer,
        held,
        coding,
        knowledge,
        flags,
        second,
        second.isEmpty() ? List.of() : asks(found, second, true),
        warnings,
        wanted.by(found, terms),
        judged ? asks(found, flags, aiDuty) : questions(found),
        because);
  }

  private boolean isAi(Findings found, String family) {
    Learned learned = new Learned(found);
    return learned.knows(ByRules.AI)
        ? isDuty(found, 0) && learned.holds(ByRules.AI)
        : rules.isAi(found, family);
  }

  /** Whether a duty's score is above this one, or above more where no rule finds a word of AI. */
  private boolean isDuty(Findings found, double least) {
    boolean named = found.score(ByRules.AI) > 0;
    return new Learned(found).isAbove(ByRules.AI, named ? least : rules.number("duty.unnamed"));
  }

  /** The sentence that shows a duty about AI best; not stated where there is none. */
  private Because ai(Findings found, String family, boolean duty) {
    Learned learned = new Learned(found);
    if (!learned.knows(ByRules.AI)) {
      return ByRules.reason(found, ByRules.AI, rules.prior(family, ByRules.AI));
    }
    return duty ? learned.reason(ByRules.AI) : learned.without(ByRules.AI);
  }

  /** Tells the weights what was judged before them. */
  private void give(Findings found, ByRules.Setting setting, String coding) {
    Evidence evidence = found.evidence();
    evidence.give(ByRules.FAMILY + setting.family());
    evidence.give(ByRules.EMPLOYER + setting.employer());
    evidence.give(ByRules.CODING + ":" + coding);
    evidence.give(Weights.BY_RULES + rules.level(found, ByRules.KNOWLEDGE, setting.family()));
  }

  /**
   * Those that weights raise above their threshold, where a duty about AI may be; the nearest to
   * its own where none is and the duty is sure. By the rules where nothing was learned.
   */
  private List<String> archetypes(Findings found, ByRules.Setting setting, List<Because> because) {
    Learned learned = new Learned(found);
    List<String> all = rules.archetypes();
    if (!learned.knows(all.getFirst()) || !learned.knows(ByRules.AI)) {
      return rules.archetypes(found, setting, because);
    }
    if (!isDuty(found, rules.number("duty.least"))) {
      return List.of();
    }
    List<String> held = all.stream().filter(a -> learned.isAbove(a, over(a))).toList();
    if (held.isEmpty() && learned.isAbove(ByRules.AI, rules.number("duty.sure"))) {
      String nearest = Collections.max(all, comparingDouble(a -> learned.score(a) - over(a)));
      held = learned.isAbove(nearest, rules.number("near.archetype")) ? List.of(nearest) : held;
    }
    held.forEach(a -> because.add(learned.reasonWith(a, ByRules.AI)));
    return held.stream().map(ByRules::value).toList();
  }

  private double over(String archetype) {
    return rules.number("over." + archetype);
  }

  /** The level for which most speaks; the lowest of equals. */
  private String level(Findings found, String what, String family, List<Because> because) {
    Learned learned = new Learned(found);
    List<String> levels = rules.levels(what);
    if (learned.knows(levels.getFirst())) {
      String label = learned.most(levels);
      boolean lowest = label.equals(levels.getFirst());
      because.add(
          lowest
              ? learned.reasonIfSaid(label)
              : learned.reasonByLevel(label, besides(label, levels)));
      return ByRules.value(label);
    }
    String chosen = rules.level(found, what, family);
    String label = what + ":" + chosen;
    because.add(ByRules.reason(found, label, rules.prior(family, label)));
    return chosen;
  }

  /** The levels above the lowest but this one, the highest first. */
  private static List<String> besides(String label, List<String> levels) {
    List<String> others = new ArrayList<>(levels.subList(1, levels.size()).reversed());
    others.remove(label);
    return others;
  }

  private List<Flag> flags(Findings found, boolean aiDuty) {
    Map<String, Boolean> raw = new LinkedHashMap<>();
    all.forEach(f -> raw.put(f.row.id(), isRaised(found, f)));
    List<Flag> flags = new ArrayList<>();
    for (Flagged flag : all) {
      RuleBook.FlagRow row = flag.row;
      boolean held =
          raw.getOrDefault(row.id(), false)
              && row.against().stream().noneMatch(other -> raw.getOrDefault(other, false))
              && (!row.with().equals(ByRules.AI) || aiDuty);
      String quote = held ? quote(found, flag) : "";
      boolean present = !quote.isEmpty();
      flags.add(
          new Flag(
              row.id(),
              row.colour(),
              present,
              present ? quote : PostingReading.NOT_STATED,
              present ? more(found, flag) : List.of()));
    }
    return flags;
  }

  /** The flags if a duty is about AI after all; what is warned of in any case is present. */
  private List<Flag> maybe(Findings found, List<Flag> warnings) {
    return flags(found, true).stream()
        .map(f -> warnings.stream().filter(w -> w.id().equals(f.id())).findFirst().orElse(f))
        .toList();
  }

  private boolean isRaised(Findings found, Flagged flag) {
    Learned learned = new Learned(found);
    return learned.knows(flag.label)
        ? learned.holds(flag.label)
        : strength(found, flag) >= flag.row.least();
  }

  /** The sum of weights, or how many fields are asked where these are more. */
  private double strength(Findings found, Flagged flag) {
    double score = found.score(flag.label);
    return flag.row.from().equals(SPREAD) ? Math.max(fields(found).size(), score) : score;
  }

  private List<String> fields(Findings found) {
    return fields.stream().filter(l -> found.score(l) > 0).toList();
  }

  /** The sentence that shows the flag: by the rules for its signs, where there are such. */
  private String quote(Findings found, Flagged flag) {
    if (found.knows(flag.sign)) {
      return found.quote(flag.sign);
    }
    String quote = found.quote(flag.label);
    if (flag.row.from().equals(SPREAD) && quote.isEmpty()) {
      quote = mostFields(found);
    }
    return quote.isEmpty() ? new Learned(found).quote(flag.label) : quote;
  }

  /** The sentence that shows most of the fields asked for, the first of equals; or empty. */
  private String mostFields(Findings found) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    fields(found).forEach(field -> shown.merge(found.quote(field), 1, Integer::sum));
    return shown.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** The other sentences that show a flag that is told whatever the family, the worst first. */
  private List<String> more(Findings found, Flagged flag) {
    if (!flag.row.isTold()) {
      return List.of();
    }
    String first = quote(found, flag);
    return found.quotes(flag.sign).stream()
        .filter(q -> !q.equals(first))
        .limit((long) rules.number("signs.more"))
        .toList();
  }

  /**
   * The flags that matter whatever the family, or where it is none, and are present.
   *
   * @param judged all that were judged; none where the family is none
   */
  private List<Flag> warnings(Findings found, List<Flag> judged) {
    return always(found, !judged.isEmpty())
        .map(flag -> warning(found, flag, judged))
        .filter(f -> !f.quote().isEmpty())
        .toList();
  }

  private Flag warning(Findings found, Flagged flag, List<Flag> judged) {
    Flag told = judged.isEmpty() ? null : judged.get(all.indexOf(flag));
    return told != null && told.present()
        ? told
        : new Flag(flag.row.id(), flag.row.colour(), true, quote(found, flag), more(found, flag));
  }

  private List<String> questions(Findings found) {
    return always(found, false).map(flag -> flag.row.ask()).toList();
  }

  private Stream<Flagged> always(Findings found, boolean judged) {
    boolean beyond = !judged && found.score(ByRules.AI) >= rules.number("ai.mentioned");
    return all.stream()
        .filter(f -> f.row.isTold() || (beyond && f.row.beyond()))
        .filter(f -> strength(found, f) >= f.row.least());
  }

  /** The question of each green flag that is absent and of each red one that is present. */
  private List<String> asks(Findings found, List<Flag> flags, boolean aiDuty) {
    List<String> asks = new ArrayList<>();
    for (int i = 0; i < flags.size(); i++) {
      RuleBook.FlagRow row = all.get(i).row;
      boolean silent = flags.get(i).present() == row.colour().equals("red");
      if (silent
          && !isMoot(found, all.get(i), aiDuty)
          && !row.ask().isEmpty()
          && !asks.contains(row.ask())) {
        asks.add(row.ask());
      }
    }
    return asks;
  }

  /** Whether the text leaves nothing to ask: no duty about AI, or what rules for moot: find. */
  private static boolean isMoot(Findings found, Flagged flag, boolean aiDuty) {
    return (flag.row.with().equals(ByRules.AI) && !aiDuty) || found.score(flag.moot) > 0;
  }
}
