package org.linacre.engine.posting;

import java.util.List;
import java.util.Map;

/**
 * What was learned from labelled postings: how much each feature of a text speaks for each label. A
 * label's score is its bias and the sum of value times weight over the features of the posting, or
 * of the sentence where the label is one of sentences.
 *
 * @param labels {@code kind:value}, those that are judged by weights; with {@value #SENTENCE}
 *     before it where each sentence is judged
 * @param features what is looked for
 */
public record Weights(List<String> labels, List<Feature> features) {
  /** The kind of the one feature that every posting has, with the value 1. */
  public static final String BIAS = "bias";

  /** The kind of a word; its value is its strength over the length of all words' strengths. */
  public static final String WORD = "word";

  /** The kind of a rule of the pack; its value is its strength. */
  public static final String RULE = "rule";

  /**
   * The kind of what was judged before: {@code family:data}, {@code coding:high}, {@code
   * employer:vendor}, or by the rules alone {@code rules-knowledge:high}. Its value is 1.
   */
  public static final String GIVEN = "given";

  /** Stands before the level of healthcare knowledge by the rules alone, where it is given. */
  public static final String BY_RULES = "rules-knowledge:";

  /** The zone of a word that counts wherever it stands. */
  public static final String ANY = "any";

  /**
   * Stands before a label that is judged sentence by sentence: {@code sentence:ai:duty} for a duty
   * about AI, {@code sentence:family:data} for a sentence that shows the family.
   */
  public static final String SENTENCE = "sentence:";

  /**
   * The kind of what a label of sentences comes to over all sentences of a posting; {@code what} is
   * the label without {@value #SENTENCE}, the zone one of {@link #POOLS}.
   */
  public static final String POOLED = "pooled";

  /**
   * How the sentences of a posting are taken together, with v for the score of a sentence: {@code
   * highest} is the highest v above {@link SentenceScores#FLOOR}; {@code noisy-or} the sum of ln(1
   * + e^v), which is minus the logarithm of the chance that none shows it; {@code expected} the sum
   * of 1/(1 + e^-v), how many are expected to show it.
   */
  public static final List<String> POOLS = List.of("highest", "noisy-or", "expected");

  /** Nothing learned. */
  public static final Weights NONE = new Weights(List.of(), List.of());

  /** Weights with their own copies. */
  public Weights {
    labels = List.copyOf(labels);
    features = List.copyOf(features);
  }

  /**
   * A feature. Its strength is 1 + ln n where n sentences have it, 0 where none has.
   *
   * @param kind {@value #BIAS}, {@value #WORD}, {@value #RULE}, {@value #GIVEN} or {@value #POOLED}
   * @param zone where a word stands: {@value #ANY} or a zone of the sections; one of {@link #POOLS}
   *     for {@value #POOLED}; empty for the others
   * @param what the word, in any form; the rule; what was judged; empty for the bias
   * @param weights by label; a label that is not there has 0
   */
  public record Feature(String kind, String zone, String what, Map<String, Double> weights) {
    /** A feature with its own copy. */
    public Feature {
      weights = Map.copyOf(weights);
    }
  }

  /** The number by which a word is known; all its forms have the same. 0 where it is no word. */
  public static long number(String word) {
    return Tokens.hash(word);
  }

  /** How many words a text has. */
  public static int words(String text) {
    return Tokens.of(text).size();
  }
}
