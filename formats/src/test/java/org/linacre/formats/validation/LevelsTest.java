package org.linacre.formats.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Codes of words are those of a map, however many words there are. */
class LevelsTest {
  @Test
  void codesAreThoseOfAMap() {
    SplittableRandom random = new SplittableRandom(1);
    Levels levels = new Levels();
    Map<String, Integer> codes = new HashMap<>();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      String word = random.nextInt(50) == 0 ? "" : "p" + random.nextInt(20_000);
      levels.add(word);
      expected.add(word.isEmpty() ? -1 : codes.computeIfAbsent(word, _ -> codes.size()));
    }
    assertThat(levels.size()).isEqualTo(codes.size());
    assertThat(levels.firstCome()).containsExactly(expected.stream().mapToInt(i -> i).toArray());
    List<String> sorted = codes.keySet().stream().sorted().toList();
    assertThat(levels.grouping("g").levels()).isEqualTo(sorted);
    int[] places = levels.codes();
    int[] first = levels.firstCome();
    Map<Integer, Integer> placeOf = new HashMap<>();
    sorted.forEach(word -> placeOf.put(codes.get(word), placeOf.size()));
    for (int i = 0; i < places.length; i++) {
      assertThat(places[i]).isEqualTo(placeOf.getOrDefault(first[i], -1));
    }
  }

  /** Words of one hash of {@code String} are told apart. */
  @Test
  void wordsOfOneHashAreTwo() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    Levels levels = new Levels();
    levels.add("Aa");
    levels.add("BB");
    levels.add("Aa");
    assertThat(levels.firstCome()).containsExactly(0, 1, 0);
    assertThat(levels.marks()[0]).isNotEqualTo(levels.marks()[1]);
  }
}
