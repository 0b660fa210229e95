package org.linacre.formats.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linacre.engine.validation.Grouping;

/** A column of words as codes: the places of its words in ascending order. */
final class Levels {
  private final Map<String, Integer> codes = new HashMap<>();
  private final Numerals.Ints rows = new Numerals.Ints();

  /** Adds a row; an empty word is missing. */
  void add(String word) {
    rows.add(word.isEmpty() ? -1 : codes.computeIfAbsent(word, _ -> codes.size()));
  }

  /** How many words there are. */
  int size() {
    return codes.size();
  }

  /** The words ascending. */
  Grouping grouping(String name) {
    return new Grouping(name, words());
  }

  private List<String> words() {
    return codes.keySet().stream().sorted().toList();
  }

  /** Each row's place among the words ascending, -1 where missing. */
  int[] codes() {
    int[] places = new int[codes.size()];
    int place = 0;
    for (String word : words()) {
      places[codes.getOrDefault(word, 0)] = place++;
    }
    int[] own = rows.array();
    for (int i = 0; i < own.length; i++) {
      own[i] = own[i] < 0 ? -1 : places[own[i]];
    }
    return own;
  }
}
