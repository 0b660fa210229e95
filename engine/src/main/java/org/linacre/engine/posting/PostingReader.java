package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads postings by the rules of a pack. Built once; any number of threads may use it. The work is
 * linear in the length of the text.
 */
public final class PostingReader {
  /** The language that the rules are for. */
  public static final String LANGUAGE = "English";

  /** In place of a language where there are too few words to tell it. */
  public static final String TOO_SHORT = "too short to tell";

  /** The family of what is no work with data, informatics or AI in health or care. */
  public static final String NONE = "none";

  /** Words of fewer letters are no sign of a language. */
  private static final int LEAST_LETTERS = 3;

  private final CompiledRules rules;
  private final Tongue tongue;
  private final Verdicts verdicts;
  private final @Nullable SkillTerms terms;

  /** A reader of these rules. */
  public PostingReader(RuleBook book) {
    this(book, null);
  }

  /** A reader of these rules that also names the skills of a list. */
  public PostingReader(RuleBook book, @Nullable SkillTerms terms) {
    this.terms = terms;
    rules = new CompiledRules(book);
    tongue = new Tongue(book.languages());
    verdicts = new Verdicts(book);
  }

  /** Reads one posting, given as text. */
  public PostingReading read(String text) {
    Tokens tokens = Tokens.of(text);
    Tongue.Told told = tongue.of(tokens);
    if (told.language().equals(TOO_SHORT) && isLineOfAdverts(tokens)) {
      told = new Tongue.Told(LANGUAGE, "", false);
    } else if (told.bare() && !isOfAdverts(tokens, "list.known")) {
      told = new Tongue.Told(Tongue.UNKNOWN, "", false);
    }
    if (!told.language().equals(LANGUAGE)) {
      return new PostingReading(
          "",
          told.language(),
          "",
          NONE,
          "",
          false,
          false,
          "",
          List.of(),
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    Tokens read = told.also().isEmpty() ? tokens : tongue.without(tokens, told.also());
    return verdicts.on(new Findings(rules, read), terms).alsoIn(told.also());
  }

  /**
   * Whether a text too short for its function words is made of what English adverts are made of, of
   * words enough and without a letter beyond ASCII.
   */
  private boolean isLineOfAdverts(Tokens tokens) {
    int words = (int) IntStream.range(0, tokens.size()).filter(i -> isLong(tokens, i)).count();
    return words >= rules.book().numbers().getOrDefault("line.words", Double.POSITIVE_INFINITY)
        && isOfAdverts(tokens, "line.known")
        && tokens.text().chars().noneMatch(c -> c > 127 && Character.isLetter(c));
  }

  /**
   * Whether of the words of three letters or more so great a share, a number of the pack, is known
   * to the weights and tells no other language.
   */
  private boolean isOfAdverts(Tokens tokens, String share) {
    BitSet known = new BitSet();
    rules
        .lexicon()
        .each(
            tokens,
            0,
            tokens.size(),
            (word, from, to) -> known.set(from, word >= rules.classes() ? to : from));
    known.andNot(tongue.foreign(tokens));
    int all = 0;
    int met = 0;
    for (int i = 0; i < tokens.size(); i++) {
      all += isLong(tokens, i) ? 1 : 0;
      met += isLong(tokens, i) && known.get(i) ? 1 : 0;
    }
    return met >= all * rules.book().numbers().getOrDefault(share, 1.0);
  }

  private static boolean isLong(Tokens tokens, int word) {
    return tokens.end(word) - tokens.start(word) >= LEAST_LETTERS && !tokens.isNumber(word);
  }

  /** How many phrases of the rules stand in a text: the scan alone, without judgement. */
  public int scan(String text) {
    Tokens tokens = Tokens.of(text);
    return rules.lexicon().found(tokens, 0, tokens.size()).size();
  }

  /**
   * The features of the weights that a text has, by their place in {@link Weights#features}, with
   * their values: what a trainer learns from.
   */
  public Map<Integer, Double> features(String text) {
    return new Findings(rules, Tokens.of(text)).evidence().values();
  }

  /**
   * Every sentence with the features by which its labels are judged: what a trainer learns from.
   */
  public List<SentenceFeatures> sentences(String text) {
    return new Findings(rules, Tokens.of(text)).sentences();
  }

  /** Every sentence with the part it was placed in and the rules it meets, for writing rules. */
  public List<String> explain(String text) {
    return new ArrayList<>(new Findings(rules, Tokens.of(text)).told());
  }
}
