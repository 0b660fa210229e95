package org.linacre.engine.career;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.linacre.engine.career.Worksheet.Word;

/** How much coding the words for somebody's work speak of. */
final class CodingSaid {
  private CodingSaid() {}

  /** How much coding a name speaks of, or else what was studied beside it. */
  static String by(Named best, List<Named> within, List<String> studied) {
    String own = best.word() == null ? longest(within) : best.word().coding();
    List<Named> fields = within.stream().filter(n -> studied.contains(n.name())).toList();
    return own.isEmpty() ? longest(fields) : own;
  }

  /** How much coding the longest of the words beside a role's name speaks of. */
  private static String longest(List<Named> within) {
    return within.stream()
        .map(Named::word)
        .filter(Objects::nonNull)
        .filter(word -> !word.coding().isEmpty())
        .max(Comparator.comparingInt(word -> word.word().length()))
        .map(Word::coding)
        .orElse("");
  }
}
