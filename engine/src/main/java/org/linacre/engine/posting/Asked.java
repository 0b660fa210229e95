package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.List;

/**
 * What a posting asks: of each thing the first sentence that asks it firmly, the title only where
 * no other does, and the first that names it as desirable. A part of the posting that asks nothing
 * of its kind is passed over, and so is a clause that denies it.
 */
final class Asked {
  private final CompiledRules rules;

  /** By the place of the kind in {@link Wanted#KINDS}. */
  private final List<Clauses> clauses;

  private final int[] firm;
  private final int[] titled;
  private final int[] wished;
  private final int title;

  Asked(CompiledRules rules, Tokens tokens) {
    this.rules = rules;
    this.clauses = rules.clauses().stream().map(w -> new Clauses(rules, w, tokens)).toList();
    firm = new int[rules.labels()];
    titled = new int[rules.labels()];
    wished = new int[rules.labels()];
    Arrays.fill(firm, -1);
    Arrays.fill(titled, -1);
    Arrays.fill(wished, -1);
    title = rules.section(Parts.TITLE);
  }

  /** Takes what a sentence asks. */
  void look(int sentence, int section, Hits hits, int last) {
    for (int k = 0; k < hits.keys(); k++) {
      for (CompiledRule rule : rules.asked(hits.number(hits.key(k)))) {
        if (firm[rule.label()] < 0
            && rules.weight(section, rule.label()) > 0
            && rule.matches(hits, section)) {
          Clauses said = clauses.get(rules.kind(rule.label()));
          said.split(hits, last);
          int word = hits.from(hits.key(k));
          if (!said.isDenied(word)) {
            boolean isFirm = said.isFirm(word, rules.isFirm(section));
            take(rule.label(), sentence, isFirm ? firmly(section) : wished);
          }
        }
      }
    }
  }

  private int[] firmly(int section) {
    return section == title ? titled : firm;
  }

  private static void take(int label, int sentence, int[] first) {
    if (first[label] < 0) {
      first[label] = sentence;
    }
  }

  /** The sentence that asks a label firmly, or else names it as desirable; -1 where none does. */
  int sentence(int label) {
    int asking = firm[label] < 0 ? titled[label] : firm[label];
    return asking < 0 ? wished[label] : asking;
  }

  /** Whether it is more than desirable. */
  boolean isFirm(int label) {
    return firm[label] >= 0 || titled[label] >= 0;
  }
}
