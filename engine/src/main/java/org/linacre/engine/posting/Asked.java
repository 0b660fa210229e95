package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a posting asks: of each thing the first sentence that asks it firmly, and the first that
 * names it as desirable. A part of the posting that asks nothing of its kind is passed over, and so
 * is a clause that denies it: by the words of the class {@code denied-} and the kind.
 */
final class Asked {
  private static final String DENIED = "denied-";

  private final CompiledRules rules;
  private final Map<String, Clauses> clauses = new HashMap<>();
  private final Set<String> split = new HashSet<>();
  private final int[] firm;
  private final int[] wished;

  Asked(CompiledRules rules, Tokens tokens) {
    this.rules = rules;
    for (String kind : Wanted.KINDS) {
      clauses.put(kind, new Clauses(rules, tokens, DENIED + kind));
    }
    firm = new int[rules.labels()];
    wished = new int[rules.labels()];
    Arrays.fill(firm, -1);
    Arrays.fill(wished, -1);
  }

  /** Takes what a sentence asks. */
  void look(int sentence, int section, Hits hits, int last) {
    split.clear();
    for (int h = 0; h < hits.size(); h++) {
      for (CompiledRule rule : rules.asked(hits.number(h))) {
        if (!isFirm(rule.label())
            && rules.weight(section, rule.label()) > 0
            && rule.matches(hits, section)) {
          Clauses said = said(rule, hits, last);
          if (!said.isDenied(hits.from(h))) {
            take(rule.label(), sentence, said.isFirm(hits.from(h), rules.isFirm(section)));
          }
        }
      }
    }
  }

  /** The clauses of the sentence, as they speak of what the rule is for. */
  private Clauses said(CompiledRule rule, Hits hits, int last) {
    String label = rule.row().label();
    String kind = label.substring(0, label.indexOf(':'));
    Clauses said = Objects.requireNonNull(clauses.get(kind));
    if (split.add(kind)) {
      said.split(hits, last);
    }
    return said;
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
