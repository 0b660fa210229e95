package org.linacre.engine.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of rule on sentences made by hand. */
class PatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(build) (model|network); You will build and test networks; true",
        "(build) (model); The model that others build; false",
        "(build) & (model); The model that others build; true",
        "(build) (model); Build a b c d e f g h i j k l m n model; false",
        "(code) & !(no coding); No coding, promise; false",
        "(coding); Some coding; true",
        "^(build); You will build a model; true",
        "^(model); You and we will then build a model; false",
        "<care>; Looking after our patients; true",
        "(machine learning); Machines that learn; false",
        "<number> (percent); Cut waiting by 20%; true",
        "<number> (percent); Cut waiting by a lot; false"
      })
  void aPatternHoldsInASentence(String pattern, String sentence, boolean holds) {
    assertThat(score(List.of(rule("a", pattern)), sentence) > 0).isEqualTo(holds);
  }

  @Test
  void aFaultyPatternIsTold() {
    assertThat(RuleBook.objection("(build) model")).contains("letter 9");
    assertThat(RuleBook.objection("!(x)")).contains("looks for nothing");
    assertThat(RuleBook.objection("(build) <model>")).isEmpty();
    assertThatThrownBy(() -> Pattern.parse("(open")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOrderOfRulesIsOfNoMatter() {
    List<RuleBook.RuleRow> rules = new java.util.ArrayList<>();
    for (String word : List.of("build", "model", "patient", "review", "note", "nurse", "test")) {
      rules.add(rule(word, "(" + word + ")"));
    }
    String text = "You will build a model. Nurses review notes. Test it on no patient.";
    double first = score(rules, text);
    assertThat(first).isPositive();
    Random random = new Random(2026);
    for (int i = 0; i < 20; i++) {
      java.util.Collections.shuffle(rules, random);
      assertThat(score(rules, text)).isEqualTo(first);
    }
  }

  private static RuleBook.RuleRow rule(String id, String pattern) {
    return new RuleBook.RuleRow(id, "family:x", 1, List.of(), pattern);
  }

  private static double score(List<RuleBook.RuleRow> rules, String text) {
    List<RuleBook.Section> sections =
        List.of(
            new RuleBook.Section("other", List.of(), Map.of(), ""),
            new RuleBook.Section("title", List.of(), Map.of(), ""),
            new RuleBook.Section("heading", List.of(), Map.of(), ""));
    RuleBook book =
        new RuleBook(
            List.of(),
            List.of(
                new RuleBook.WordClass("care", List.of("patient")),
                new RuleBook.WordClass("number", List.of("number"))),
            sections,
            rules,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Weights.NONE);
    return new Findings(new CompiledRules(book), Tokens.of(text)).score("family:x");
  }
}
