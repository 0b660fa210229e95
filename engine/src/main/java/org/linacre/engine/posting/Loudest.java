package org.linacre.engine.posting;

import java.util.Arrays;

/** Of each label the sentence that speaks most for it, the first of equals, and by which rule. */
final class Loudest {
  private final Sentences sentences;
  private final double[] most;
  private final int[] where;
  private final CompiledRule[] by;

  Loudest(int labels, Sentences sentences) {
    this.sentences = sentences;
    most = new double[labels];
    where = new int[labels];
    Arrays.fill(where, -1);
    by = new CompiledRule[labels];
  }

  /** Takes how much a sentence counts for a rule's label. */
  void take(int sentence, CompiledRule rule, double counts) {
    int label = rule.label();
    if (counts > most[label]) {
      most[label] = counts;
      where[label] = sentence;
      by[label] = rule;
    }
  }

  /** The sentence; empty where none speaks for the label, or no rule knows it (-1). */
  String quote(int label) {
    return label < 0 || where[label] < 0 ? "" : sentences.text(where[label]);
  }

  /** The rule by which it speaks; empty where none does. */
  String rule(int label) {
    CompiledRule rule = label < 0 ? null : by[label];
    return rule == null ? "" : rule.row().id();
  }
}
