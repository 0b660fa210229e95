package org.linacre.engine.portfolio;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * @param signs what several patterns tell together, in the order in which they are counted
 * @param statements what must be said
 * @param words words of plain English, in small letters, and when a quote may show them; it shows
 *     no others
 * @param languages how languages are told apart, that of the rules first
 */
public record Checklist(
    List<Pattern> patterns,
    Map<String, List<String>> lists,
    List<Rule> rules,
    List<Line> lines,
    List<Sign> signs,
    List<Statement> statements,
    Map<String, Shown> words,
    List<Language> languages) {
  /** The pattern that says that the people of a document are made up. */
  public static final String FICTIONAL = "fictional";

  /** The pattern that says it of all data of a project. */
  public static final String FICTIONAL_ALL = "fictional-all";

  /**
   * The pattern whose words, right before or after, say that it is not so, or of something else.
   */
  public static final String NOT_FICTIONAL = "not-fictional";

  /** The pattern that says that the work was used on real people. */
  public static final String REAL_USE = "real-use";

  /** The pattern whose words, right before, say that it was not. */
  public static final String NOT_REAL_USE = "not-real-use";

  /** The pattern whose words, right before a statement, say that it is not so. */
  public static final String DENIED_BEFORE = "denied-before";

  /** The pattern whose words, right after a statement, say that it is not so. */
  public static final String DENIED_AFTER = "denied-after";

  /** The pattern whose words, right before a statement, deny only its absence. */
  public static final String NOT_DENIED = "not-denied";

  /** The rule that says of a short text that what it must say is not judged. */
  public static final String TOO_SHORT = "too-short";

  /** The pattern of a name with what befell its bearer: of it not every word identifies. */
  public static final String TOLD_OF = "told-of";

  /** The pattern after which a name may stand. */
  public static final String NAME_OPENS = "name-opens";

  /** The pattern before which a name may stand. */
  public static final String NAME_CLOSES = "name-closes";

  /** The lists of values that are names of people. */
  public static final List<String> NAME_LISTS = List.of("given", "given-word", "surname");

  /** A checklist with its own lists. */
  public Checklist {
    patterns = List.copyOf(patterns);
    lists = Map.copyOf(lists);
    rules = List.copyOf(rules);
    lines = List.copyOf(lines);
    signs = List.copyOf(signs);
    statements = List.copyOf(statements);
    words = Map.copyOf(words);
    languages = List.copyOf(languages);
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

  /** How many words a text has that is long enough for every statement. */
  int enoughWords() {
    return statements.stream().mapToInt(Statement::leastWords).max().orElse(0);
  }

  /** What is said of a text that is too short for the statements it lacks. */
  Optional<Statement> tooShort() {
    return statements.stream().filter(s -> s.rule().equals(TOO_SHORT)).findFirst();
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
    return own;
  }
}
