package org.linacre.engine.posting;

import java.util.Arrays;

/**
 * What a posting asks: of each thing the first sentence that asks it firmly, and the first that
 * names it as desirable. A part of the posting that asks nothing of its kind is passed over.
 */
final class Asked {
  private final CompiledRules rules;
  private final Clauses clauses;
  private final int[] firm;
  private final int[] wished;

  Asked(CompiledRules rules, Tokens tokens) {
    this.rules = rules;
    this.clauses = new Clauses(rules, tokens);
    firm = new int[rules.labels()];
    wished = new int[rules.labels()];
    Arrays.fill(firm, -1);
    Arrays.fill(wished, -1);
  }

  /** Takes what a sentence asks. */
  void look(int sentence, int section, Hits hits, int last) {
    boolean split = false;
    for (int k = 0; k < hits.keys(); k++) {
      for (CompiledRule rule : rules.asked(hits.number(hits.key(k)))) {
        if (!isFirm(rule.label())
            && rules.weight(section, rule.label()) > 0
            && rule.matches(hits, section)) {
          if (!split) {
            clauses.split(hits, last);
            split = true;
          }
          int word = hits.from(hits.key(k));
          take(rule.label(), sentence, clauses.isFirm(word, rules.isFirm(section)));
        }
      }
    }
  }

  private void take(int label, int sentence, boolean isFirm) {
    int[] first = isFirm ? firm : wished;
    if (first[label] < 0) {
      first[label] = sentence;
    }
  }

  /** The sentence that asks a label firmly, or else names it as desirable; -1 where none does. */
  int sentence(int label) {
    return isFirm(label) ? firm[label] : wished[label];
  }

  /** Whether it is more than desirable. */
  boolean isFirm(int label) {
    return firm[label] >= 0;
  }
}
