package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside a search for each phrase at each word. */
class LexiconTest {
  private record Found(int number, int from, int to) {}

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 40, 900})
  void everyPhraseIsFoundAtEveryWord(int phrases) {
    SplittableRandom random = new SplittableRandom(phrases);
    List<List<String>> all = new ArrayList<>();
    Lexicon.Builder builder = new Lexicon.Builder();
    for (int i = 0; i < phrases; i++) {
      List<String> phrase = words(random, 1 + random.nextInt(4));
      all.add(phrase);
      builder.add(i % 50, List.of(String.join(" ", phrase), String.join(" ", phrase)));
    }
    builder.add(60, Tokens.hash("wa"));
    all.add(List.of("wa"));
    Lexicon lexicon = builder.build();
    for (int round = 0; round < 30; round++) {
      List<String> text = words(random, random.nextInt(80));
      Tokens tokens = Tokens.of(String.join(" ", text));
      List<Found> found = new ArrayList<>();
      lexicon.scan(tokens, 0, text.size(), (n, from, to) -> found.add(new Found(n, from, to)));
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected(all, text));
      assertThat(found.stream().map(Found::from)).isSorted();
    }
  }

  private static List<Found> expected(List<List<String>> phrases, List<String> text) {
    List<Found> expected = new ArrayList<>();
    for (int from = 0; from < text.size(); from++) {
      for (int i = 0; i < phrases.size(); i++) {
        int to = from + phrases.get(i).size();
        int number = i + 1 == phrases.size() ? 60 : i % 50;
        if (to <= text.size()
            && text.subList(from, to).equals(phrases.get(i))
            && !expected.contains(new Found(number, from, to))) {
          expected.add(new Found(number, from, to));
        }
      }
    }
    return expected;
  }

  /** Words that are their own normal form. */
  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(String.valueOf(new char[] {'w', (char) ('a' + random.nextInt(9))}));
    }
    return words;
  }
}
