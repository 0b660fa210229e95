package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.posting.PostingReading.Because;

/** Judges what the person will mostly do, and whether that is in doubt. */
final class Families {
  /** What rules for words of work, of applying or of pay speak for. */
  private static final String POSTING = "posting:yes";

  private static final String NONE = ByRules.FAMILY + PostingReader.NONE;

  private final ByRules rules;

  Families(ByRules rules) {
    this.rules = rules;
  }

  /**
   * A family, and the one next to it.
   *
   * @param family the one for which most speaks
   * @param second the one next to it where the lead is small; else empty
   */
  record Placed(String family, String second) {}

  /** By the weights where there are such, else by the rules. */
  Placed of(Findings found, List<Because> because) {
    Learned learned = new Learned(found);
    if (!learned.knows(NONE)) {
      return new Placed(rules.family(found, because), "");
    }
    Placed placed = placed(found, learned);
    if (found.knows(POSTING) && found.score(POSTING) <= 0) {
      because.add(
          new Because(PostingReading.NO_POSTING, 0, "prior", PostingReading.NOT_STATED, false));
      return new Placed(PostingReader.NONE, "");
    }
    if (!rules.isHealth(found) && !placed.family().equals(PostingReader.NONE)) {
      placed = new Placed(PostingReader.NONE, placed.family());
    }
    because.add(reason(found, learned, placed));
    because.add(ByRules.health(found));
    return placed;
  }

  private Placed placed(Findings found, Learned learned) {
    String chosen = learned.most(rules.families());
    if (chosen.equals(NONE)) {
      String named = inFewWords(found);
      if (!named.equals(PostingReader.NONE)) {
        return new Placed(named, PostingReader.NONE);
      }
    }
    String next = learned.most(rules.families(), chosen);
    boolean doubted = learned.lead(chosen, next) < rules.number("family.doubt");
    return new Placed(ByRules.value(chosen), doubted ? ByRules.value(next) : "");
  }

  /** What the rules say of a text too short for weights; none where they are not sure either. */
  private String inFewWords(Findings found) {
    if (found.words() >= rules.number("short.words")) {
      return PostingReader.NONE;
    }
    String named = rules.family(found, new ArrayList<>());
    boolean sure = found.score(ByRules.FAMILY + named) >= rules.number("short.least");
    return sure ? named : PostingReader.NONE;
  }

  /** Of none, the sentence that a rule found, or the title, shows better what the work is. */
  private static Because reason(Findings found, Learned learned, Placed placed) {
    String label = ByRules.FAMILY + placed.family();
    if (placed.family().equals(PostingReader.NONE)) {
      return learned.reasonOr(label, found.title());
    }
    boolean byRules = learned.lead(label, NONE) < 0;
    return byRules ? ByRules.reason(found, label, 0) : learned.reason(label);
  }

  /** Whether it is none, another is next to it, and the text names both AI and health or care. */
  boolean isMaybeCare(Findings found, Placed placed) {
    return placed.family().equals(PostingReader.NONE)
        && !placed.second().isEmpty()
        && found.score(ByRules.AI) >= rules.number("ai.mentioned")
        && rules.isHealthNamed(found);
  }
}
