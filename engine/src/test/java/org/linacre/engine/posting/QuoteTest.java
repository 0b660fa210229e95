package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Beside the words of a text split at blanks and joined by one. */
class QuoteTest {
  private static final String[] BETWEEN = {
    " ", "  ", " \t ", "\n", "\u00a0 ", " \u0007", "\r\n", "."
  };

  @Test
  void aQuoteIsInOneLineWhateverStandsBetweenItsWords() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder("W0");
      int plain = round % 2 == 0 ? 1 : BETWEEN.length;
      for (int word = 1; word <= random.nextInt(1, 12); word++) {
        text.append(BETWEEN[random.nextInt(plain)]).append(word % 5 == 0 ? "wé" : "w").append(word);
      }
      Tokens tokens = Tokens.of(text.toString());
      assertThat(Quote.of(tokens, 0, tokens.size())).isEqualTo(joined(text.toString()));
    }
  }

  private static String joined(String text) {
    return Arrays.stream(text.split("[\\s\\p{Cntrl}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
