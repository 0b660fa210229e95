package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The features of the learned weights in one posting, with the sentences they stand in. The parts
 * of the sentences, the biases and what is given add up to the scores.
 */
final class Evidence implements Lexicon.Hit {
  private static final double[] STRENGTHS = strengths();

  private final CompiledWeights weights;
  private final int[] counts;
  private final int[] seen;
  private int[] features = new int[512];
  private int[] sentences = new int[512];
  private int size;
  private int[] pending = new int[64];
  private int pendingSize;
  private int[] distinct = new int[512];
  private int distinctSize;
  private double length = 1;
  private double[] scores = {};

  Evidence(CompiledWeights weights) {
    this.weights = weights;
    counts = new int[weights.features()];
    seen = new int[weights.features()];
  }

  private static double[] strengths() {
    double[] strengths = new double[64];
    for (int n = 1; n < strengths.length; n++) {
      strengths[n] = 1 + StrictMath.log(n);
    }
    return strengths;
  }

  @Override
  public void at(int word, int from, int to) {
    if (pendingSize == pending.length) {
      pending = Arrays.copyOf(pending, pendingSize * 2);
    }
    pending[pendingSize++] = word;
  }

  /** Takes the words of a sentence that is told to lie in a zone; 0 for none, which counts not. */
  void settle(int sentence, int zone) {
    for (int i = 0; i < pendingSize && zone > 0; i++) {
      put(weights.word(pending[i], 0), sentence);
      put(weights.word(pending[i], zone), sentence);
    }
    pendingSize = 0;
  }

  /** Takes a rule that holds in a sentence. */
  void rule(int rule, int sentence) {
    put(weights.rule(rule), sentence);
  }

  private void put(int feature, int sentence) {
    if (feature < 0 || seen[feature] == sentence + 1) {
      return;
    }
    seen[feature] = sentence + 1;
    if (counts[feature]++ == 0) {
      first(feature);
    }
    if (size == features.length) {
      features = Arrays.copyOf(features, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
    }
    features[size] = feature;
    sentences[size++] = sentence;
  }

  private void first(int feature) {
    if (distinctSize == distinct.length) {
      distinct = Arrays.copyOf(distinct, distinctSize * 2);
    }
    distinct[distinctSize++] = feature;
  }

  /** Adds everything up, when all sentences are taken. */
  void sum() {
    int words = 0;
    for (int i = 0; i < distinctSize; i++) {
      words += weights.isWord(distinct[i]) ? 1 : 0;
    }
    length = Math.sqrt(Math.max(words, 1));
    scores = weights.biases();
    for (int i = 0; i < distinctSize; i++) {
      weights.add(distinct[i], value(distinct[i]), scores);
    }
  }

  /** Adds what a judgement made before says of those to come. */
  void give(String judgement) {
    int feature = weights.given(judgement);
    if (feature >= 0) {
      weights.add(feature, 1, scores);
    }
  }

  /**
   * The value of a feature: a word is there or not, and the words that are there have length 1
   * together; a rule counts as 1 + the logarithm of the sentences in which it holds.
   */
  private double value(int feature) {
    return weights.isWord(feature)
        ? 1 / length
        : STRENGTHS[Math.min(counts[feature], STRENGTHS.length - 1)];
  }

  /** What each sentence that has the feature bears of its value. */
  private double share(int feature) {
    return value(feature) / counts[feature];
  }

  /** Whether the label is judged by weights. */
  boolean knows(String label) {
    return weights.label(label) >= 0;
  }

  /**
   * The score of a label: bias, what is given and the parts of all sentences; 0 where nothing was
   * learned.
   */
  double score(String label) {
    int number = weights.label(label);
    return number < 0 ? 0 : scores[number];
  }

  /** What each of so many sentences adds to the score of a label. */
  double[] parts(String label, int count) {
    double[] parts = new double[count];
    int number = weights.label(label);
    for (int i = 0; i < size && number >= 0; i++) {
      parts[sentences[i]] += share(features[i]) * weights.weight(features[i], number);
    }
    return parts;
  }

  /** The values of the features that the posting has, in the order in which it has them. */
  Map<Integer, Double> values() {
    Map<Integer, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < distinctSize; i++) {
      values.put(distinct[i], value(distinct[i]));
    }
    return values;
  }
}
