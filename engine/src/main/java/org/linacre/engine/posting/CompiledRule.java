package org.linacre.engine.posting;

import java.util.function.IntUnaryOperator;

/** A rule with numbers in place of names. */
@SuppressWarnings("ArrayRecordComponent") // made here, never handed out
record CompiledRule(
    RuleBook.RuleRow row, int number, int label, long where, Chain[] chains, int[] absent) {

  /** Parts in order. */
  record Chain(int[] numbers, boolean[] first, boolean[] last) {
    /** Whether its parts stand in the sentence, each within the gap after the one before. */
    boolean isIn(Hits hits) {
      for (int number : numbers) {
        if (!hits.has(number)) {
          return false;
        }
      }
      if (numbers.length == 1 && !first[0] && !last[0]) {
        return true;
      }
      return isIn(hits, 0, hits.start(), Integer.MAX_VALUE);
    }

    private boolean isIn(Hits hits, int part, int from, int until) {
      int limit = first[part] ? Math.min(until, hits.start() + Pattern.FIRST) : until;
      int at = from;
      while (true) {
        int next = hits.after(numbers[part], at, limit);
        if (next < 0) {
          return false;
        }
        if (isNearEnd(hits, part, next) && isRestIn(hits, part + 1, next)) {
          return true;
        }
        at = next;
      }
    }

    private boolean isNearEnd(Hits hits, int part, int next) {
      return !last[part] || hits.end() - next <= Pattern.LAST;
    }

    private boolean isRestIn(Hits hits, int part, int from) {
      return part == numbers.length || isIn(hits, part, from, from + Pattern.GAP);
    }
  }

  /** Whether the sentence, which has these phrases, is what the rule looks for. */
  boolean matches(Hits hits, int section) {
    if ((where & 1L << section) == 0) {
      return false;
    }
    for (int number : absent) {
      if (hits.has(number)) {
        return false;
      }
    }
    for (Chain chain : chains) {
      if (!chain.isIn(hits)) {
        return false;
      }
    }
    return true;
  }

  /** Its first part, without which it cannot match. */
  int first() {
    return chains[0].numbers()[0];
  }

  /**
   * The part, of all without which it cannot match, that is likely the rarest: of the smallest
   * class.
   */
  int rarest(IntUnaryOperator size) {
    int rarest = first();
    for (Chain chain : chains) {
      for (int number : chain.numbers()) {
        rarest = size.applyAsInt(number) < size.applyAsInt(rarest) ? number : rarest;
      }
    }
    return rarest;
  }
}
