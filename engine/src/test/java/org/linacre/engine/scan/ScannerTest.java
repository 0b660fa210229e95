package org.linacre.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second source is java.util.regex, asked for the longest match at each place. */
class ScannerTest {
  private static final Map<String, List<String>> LISTS = Map.of("pet", List.of("cat", "cow", "ox"));

  /** Our pattern, and the same as a regular expression. */
  private static final Map<String, String> SAME =
      Map.of(
          "ab{1,3}c?", "ab{1,3}c?",
          "(ab|a|ba){2} a", "(?:ab|a|ba){2}[ \\n_]{1,4}a",
          "\\d{2}[-.]?\\d{1,3}", "\\d{2}[-.]?\\d{1,3}",
          "[^ab]{1,2}b", "[^ab\\n]{1,2}b",
          "<pet>s?", "(?:cat|cow|ox)s?");

  @ParameterizedTest
  @ValueSource(strings = {"ab12 -", "abc \n", "catowx s", "1-.2a"})
  void theLongestMatchAtEveryPlaceIsTheOneThatBacktrackingFinds(String signs) {
    List<Pattern> patterns =
        SAME.keySet().stream().sorted().map(text -> new Pattern(text, text, true)).toList();
    Scanner scanner = new Scanner(patterns, LISTS);
    Random random = new Random(17);
    int found = 0;
    for (int run = 0; run < 1_500; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 24; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      found += compare(scanner, patterns, text.toString());
    }
    assertThat(found).as("matches compared").isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 40})
  void whatAScannerForgetsChangesNothing(int mostStates) {
    List<Pattern> patterns =
        SAME.keySet().stream().sorted().map(text -> new Pattern(text, text, false)).toList();
    Scanner whole = new Scanner(patterns, LISTS);
    Scanner forgetful = new Scanner(patterns, LISTS, mostStates);
    Random random = new Random(18);
    String signs = "aAbc12 -.\n\u00ad";
    int found = 0;
    for (int run = 0; run < 2_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      List<String> hits = hits(whole, text.toString());
      assertThat(hits(forgetful, text.toString())).as(text.toString()).isEqualTo(hits);
      found += hits.size();
    }
    assertThat(found).as("hits compared").isGreaterThan(100);
  }

  private static List<String> hits(Scanner scanner, String text) {
    Hits hits = new Hits();
    scanner.scan(text, hits);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      all.add(hits.id(i) + ":" + hits.start(i) + "-" + hits.end(i));
    }
    return all;
  }

  private static int compare(Scanner scanner, List<Pattern> patterns, String text) {
    List<String> ours = hits(scanner, text);
    List<String> theirs = new ArrayList<>();
    for (Pattern pattern : patterns) {
      String regex = String.valueOf(SAME.get(pattern.text()));
      for (int at = 0; at < text.length(); at++) {
        int end = longest(regex, text, at);
        if (end > 0) {
          theirs.add(scanner.number(pattern.id()) + ":" + at + "-" + end);
        }
      }
    }
    assertThat(ours).as(text).containsExactlyInAnyOrderElementsOf(theirs);
    return ours.size();
  }

  private static int longest(String regex, String text, int at) {
    Matcher matcher = java.util.regex.Pattern.compile(regex).matcher(text);
    boolean starts = at == 0 || !isWord(text.charAt(at - 1)) || !isWord(text.charAt(at));
    for (int end = text.length(); end > at && starts; end--) {
      boolean ends =
          end == text.length() || !isWord(text.charAt(end - 1)) || !isWord(text.charAt(end));
      if (ends && matcher.region(at, end).matches()) {
        return end;
      }
    }
    return 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  @ParameterizedTest
  @CsvSource({
    "Jose, José", "Jose, Jose\u0301", "999-123, 999\u2013123", "12, \u0661\u0662",
    "soft, so\u00adft", "a b, a\u00a0b", "o'neil, o\u2019neil", "Lukasz, Lukasz"
  })
  void theWaysToWriteTheSameAreTheSame(String pattern, String text) {
    Scanner scanner = new Scanner(List.of(new Pattern("x", pattern, true)), LISTS);
    Hits hits = new Hits();
    scanner.scan("(" + text + ")", hits);
    assertThat(hits.size()).isEqualTo(1);
    assertThat(hits.start(0)).isEqualTo(1);
    assertThat(hits.end(0)).isGreaterThanOrEqualTo(text.length());
  }

  @Test
  void capitalsMatterOnlyWhereTheyMust() {
    Scanner scanner =
        new Scanner(
            List.of(new Pattern("any", "nhs", false), new Pattern("exact", "Mr", true)), LISTS);
    Hits hits = new Hits();
    scanner.scan("NHS nhs Mr mr MR", hits);
    assertThat(hits.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a*", "(a", "a)", "[a", "a{2", "a{9999}", "a{3,2}", "<none>", "", "a||b"})
  void whatIsNoPatternIsToldWithTheCharacter(String text) {
    assertThatThrownBy(() -> new Scanner(List.of(new Pattern("x", text, true)), LISTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The pattern '");
  }
}
