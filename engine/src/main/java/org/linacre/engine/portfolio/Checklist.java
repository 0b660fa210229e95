package org.linacre.engine.portfolio;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.scan.Pattern;
import org.linacre.engine.scan.Scanner;

/**
 * Everything a portfolio is checked by.
 *
 * @param patterns how things are written
 * @param lists the values that patterns refer to
 * @param rules what is looked for, in the order of the answer
 * @param lines when it is found, the first the weightiest
 * @param statements what must be said
 * @param words words of plain English, in small letters: these alone are shown in quotes
 */
public record Checklist(
    List<Pattern> patterns,
    Map<String, List<String>> lists,
    List<Rule> rules,
    List<Line> lines,
    List<Statement> statements,
    Set<String> words) {
  /** The pattern that says that the people of a document are made up. */
  public static final String FICTIONAL = "fictional";

  /** Lists whose values may be shown in quotes. */
  private static final List<String> SHOWN_LISTS = List.of("clinical", "disease");

  /** A checklist with its own lists. */
  public Checklist {
    patterns = List.copyOf(patterns);
    lists = Map.copyOf(lists);
    rules = List.copyOf(rules);
    lines = List.copyOf(lines);
    statements = List.copyOf(statements);
    words = Set.copyOf(words);
  }

  /** A scanner for its patterns. */
  Scanner scanner() {
    return new Scanner(patterns, lists);
  }

  Map<String, Rule> rulesById() {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return byId;
  }

  /** The words that the patterns themselves are made of: they tell nobody's name. */
  Set<String> vocabulary() {
    Set<String> own = new HashSet<>();
    for (Pattern pattern : patterns) {
      for (String word : pattern.text().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
        if (word.length() > 1) {
          own.add(word);
        }
      }
    }
    for (String list : SHOWN_LISTS) {
      for (String value : lists.getOrDefault(list, List.of())) {
        own.addAll(List.of(value.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
      }
    }
    return own;
  }
}
