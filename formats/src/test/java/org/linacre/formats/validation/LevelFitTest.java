package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.validation.Grouping;
import org.linacre.engine.validation.Predictions;

/**
 * Levels that nobody can tell apart are refused; those of scripts that need unseen marks are not.
 */
class LevelFitTest {
  private static List<String> errors(String... levels) {
    int[] codes = IntStream.range(0, levels.length).toArray();
    Predictions rows =
        Predictions.builder(levels.length)
            .grouping(new Grouping("ward", List.of(levels)), codes)
            .build();
    Violations violations = new Violations();
    LevelFit.check("f.csv", rows, violations);
    return violations.errors().stream().map(Object::toString).toList();
  }

  @Test
  void levelsThatLookAlikeAreRefusedAllAtOnce() {
    List<String> errors = errors("a", "b", "c d", "c\u00a0d", "e\u0301", "\u00e9", "\u200ba");
    assertThat(errors).hasSize(3);
    assertThat(errors.get(0)).contains("f.csv", "ward", "'c d' and 'c<U+00A0>d' look alike");
    assertThat(errors.get(1)).contains("'e<U+0301>' and '<U+00E9>'");
    assertThat(errors.get(2)).contains("'a' and '<U+200B>a'");
  }

  @Test
  void controlCharactersAreRefused() {
    assertThat(errors("a", "b\u0000"))
        .singleElement()
        .asString()
        .contains("'b<U+0000>'", "control");
  }

  /** Persian writes "I want" with a zero-width non-joiner. */
  @Test
  void othersAreTaken() {
    assertThat(errors("F", "a b", "a-b", "f", "m", "\u0645\u06cc\u200c\u062e")).isEmpty();
  }
}
