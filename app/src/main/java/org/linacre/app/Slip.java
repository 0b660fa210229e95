package org.linacre.app;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Worksheet;
import org.linacre.formats.text.Words;

/**
 * Whether a name is that of a role with a slip of the pen: one of its words is no word that the
 * pack knows, and nearly one of the role's. An HR officer is no information governance officer.
 */
record Slip(Careers careers) {
  /** Whether these words are the role's, but for a slip. */
  boolean is(String name, CareerRole role) {
    Set<String> known = known();
    List<String> own = called(role).flatMap(Slip::words).distinct().toList();
    return words(name)
        .filter(word -> !known.contains(word))
        .anyMatch(word -> Words.nearest(word, own).isPresent());
  }

  /** The words of the pack's roles, and of its words for a background. */
  private Set<String> known() {
    Set<String> known = new HashSet<>();
    careers.roles().stream().flatMap(Slip::called).flatMap(Slip::words).forEach(known::add);
    careers.worksheet().words().stream()
        .filter(word -> word.question().equals(Answers.BACKGROUND))
        .map(Worksheet.Word::word)
        .flatMap(Slip::words)
        .forEach(known::add);
    return known;
  }

  private static Stream<String> called(CareerRole role) {
    return Stream.concat(Stream.of(role.id(), role.title()), role.names().stream());
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty());
  }
}
