package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.List;

/** Rules by a number, such as that of a class they need; none at most numbers. */
final class RuleIndex {
  private static final CompiledRule[] NONE = {};

  private final List<List<CompiledRule>> rules = new ArrayList<>();

  void put(int at, CompiledRule rule) {
    while (rules.size() <= at) {
      rules.add(new ArrayList<>());
    }
    rules.get(at).add(rule);
  }

  /** The rules of each number from 0 to before this one, in the order in which they came. */
  CompiledRule[][] table(int size) {
    CompiledRule[][] table = new CompiledRule[size][];
    for (int i = 0; i < size; i++) {
      table[i] = i < rules.size() ? rules.get(i).toArray(CompiledRule[]::new) : NONE;
    }
    return table;
  }
}
