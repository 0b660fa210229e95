package org.linacre.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linacre.engine.scan.Hits;
import org.linacre.engine.scan.Pattern;
import org.linacre.engine.scan.Scanner;

final class SaidTest {
  private static final Rule CLAIM = new Rule("claim", Rule.Kind.CLAIM, "what", "limits", "fix");

  private static final Checklist CHECKLIST =
      new Checklist(
          List.of("one", "two", "three", "four").stream()
              .map(word -> new Pattern(word, word, false))
              .toList(),
          Map.of(),
          List.of(CLAIM),
          List.of(),
          List.of(
              new Sign("pair", 2, List.of("one", "two+three", "found:claim")),
              new Sign("any", 1, List.of("pair", "four"))),
          List.of(),
          Map.of(),
          List.of());

  private final Scanner scanner = CHECKLIST.scanner();
  private final Said said = new Said(CHECKLIST, scanner);

  private boolean isDue(String due, String text) {
    Hits hits = new Hits();
    scanner.scan(text, hits);
    for (int i = 0; i < hits.size(); i++) {
      said.say(hits, i);
    }
    said.conclude();
    return said.misses(
        new Statement("r", List.of(), List.of(due), List.of(), 0, Severity.LOW, "because"));
  }

  @Test
  void asManyDifferentSignsAsAskedForMustBeThere() {
    assertThat(isDue("pair", "one one two")).isFalse();
    assertThat(isDue("pair", "three")).isTrue();
  }

  @Test
  void aSignMayAskForEarlierSigns() {
    assertThat(isDue("any", "two")).isFalse();
    assertThat(isDue("any", "four")).isTrue();
    assertThat(isDue("any+pair", "")).isFalse();
  }

  @Test
  void whatWasFoundIsASign() {
    assertThat(isDue("pair", "one")).isFalse();
    said.found(0);
    assertThat(isDue("pair", "")).isTrue();
    assertThat(isDue("found:claim", "")).isTrue();
  }

  @Test
  void nothingIsLeftForTheNextProject() {
    said.found(0);
    assertThat(isDue("pair", "one")).isTrue();
    said.clear();
    assertThat(isDue("pair", "one")).isFalse();
  }
}
