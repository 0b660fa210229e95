package org.linacre.engine.posting;

import java.util.List;
import java.util.Map;
import org.linacre.engine.posting.RuleBook.RuleRow;

/**
 * Weights beside a small book of rules: a title, duties, benefits and one rule, r1, for "build".
 */
final class Learnt {
  private Learnt() {}

  /** What is found in a text by these weights. */
  static Findings found(Weights weights, String text) {
    RuleBook book =
        new RuleBook(
            List.of(),
            List.of(),
            List.of(
                new RuleBook.Section("other", List.of(), Map.of(), "duties"),
                new RuleBook.Section("title", List.of("title"), Map.of(), "title"),
                new RuleBook.Section("benefits", List.of("benefits"), Map.of(), ""),
                new RuleBook.Section("heading", List.of(), Map.of(), "")),
            List.of(new RuleRow("r1", "family:x", 1, List.of("other"), "(build)")),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            weights);
    return new Findings(new CompiledRules(book), Tokens.of(text));
  }
}
