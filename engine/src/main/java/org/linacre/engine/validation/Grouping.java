package org.linacre.engine.validation;

import java.util.List;

/**
 * A column that sorts rows into levels.
 *
 * @param name the column's name
 * @param levels its values, ascending, each once; a row's code is a place in this list
 */
public record Grouping(String name, List<String> levels) {
  /**
   * A grouping with its own copy of the levels.
   *
   * @throws IllegalArgumentException if the levels do not ascend
   */
  public Grouping {
    levels = List.copyOf(levels);
    for (int i = 1; i < levels.size(); i++) {
      if (levels.get(i - 1).compareTo(levels.get(i)) >= 0) {
        throw new IllegalArgumentException(
            "The levels of '%s' do not ascend: '%s' before '%s'. Maybe sort them and leave out repeats."
                .formatted(name, levels.get(i - 1), levels.get(i)));
      }
    }
  }
}
