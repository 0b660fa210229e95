package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The features of the learned weights in one posting, with the sentences they stand in. The parts
 * of the sentences, the biases and what is given add up to the scores.
 */
final class Evidence implements Lexicon.Hit {
  private static final double[] STRENGTHS = strengths();

  private final CompiledWeights weights;
  private final SentenceScores shown;
  private final Features features = new Features();

  /** By what was taken, the number of the feature. */
  private int[] numbers = new int[512];

  /** By what was taken, the sentence. */
  private int[] sentences = new int[512];

  private int size;
  private int[] pending = new int[64];
  private int pendingSize;
  private double length = 1;
  private double[] scores = {};

  Evidence(CompiledWeights weights, Sentences all) {
    this.weights = weights;
    shown = new SentenceScores(weights, all);
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

  /**
   * Takes the words of a sentence that is told to lie in a zone; 0 for none, which counts not. Of
   * sentences with the same words the first alone is asked what it shows.
   */
  void settle(int sentence, int zone) {
    long words = zone;
    for (int i = 0; i < pendingSize && zone > 0; i++) {
      boolean anywhere = put(weights.word(pending[i], 0), sentence);
      boolean there = put(weights.word(pending[i], zone), sentence);
      if (anywhere || there) {
        shown.word(pending[i], zone, sentence);
      }
      words = words * 31 + pending[i] + 1;
    }
    if (zone > 0 && pendingSize > 0) {
      shown.settle(sentence, words);
    }
    pendingSize = 0;
  }

  /** Takes a rule that holds in a sentence. */
  void rule(int rule, int sentence) {
    int feature = weights.rule(rule);
    if (put(feature, sentence)) {
      shown.rule(feature, sentence);
    }
  }

  private boolean put(int feature, int sentence) {
    int number = feature < 0 ? -1 : features.take(feature, sentence);
    if (number < 0) {
      return false;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      sentences = Arrays.copyOf(sentences, size * 2);
    }
    numbers[size] = number;
    sentences[size++] = sentence;
    return true;
  }

  /** Adds everything up, when all sentences are taken. */
  void sum() {
    int words = 0;
    for (int i = 0; i < features.size(); i++) {
      words += weights.isWord(features.feature(i)) ? 1 : 0;
    }
    length = Math.sqrt(Math.max(words, 1));
    scores = weights.biases();
    for (int i = 0; i < features.size(); i++) {
      weights.add(features.feature(i), value(i), scores);
    }
    shown.sum();
    pooled((feature, value) -> weights.add(feature, value, scores));
  }

  private interface Value {
    void of(int feature, double value);
  }

  /** What the labels of sentences come to, by feature. */
  private void pooled(Value values) {
    double[] pools = shown.pools();
    for (int i = 0; i < pools.length; i++) {
      if (weights.pooled(i) >= 0) {
        values.of(weights.pooled(i), pools[i]);
      }
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
   * The value of a feature by its number: a word is there or not, and the words that are there have
   * length 1 together; a rule counts as 1 + the logarithm of the sentences in which it holds.
   */
  private double value(int number) {
    return weights.isWord(features.feature(number))
        ? 1 / length
        : STRENGTHS[Math.min(features.count(number), STRENGTHS.length - 1)];
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
    int of = weights.label(label);
    for (int i = 0; i < size && of >= 0; i++) {
      int number = numbers[i];
      double share = value(number) / features.count(number);
      parts[sentences[i]] += share * weights.weight(features.feature(number), of);
    }
    for (int l = 0; l < weights.sentenceLabels() && of >= 0; l++) {
      addShown(l, of, parts);
    }
    return parts;
  }

  private void addShown(int sentenceLabel, int number, double[] parts) {
    for (int p = 0; p < Weights.POOLS.size(); p++) {
      int feature = weights.pooled(sentenceLabel * Weights.POOLS.size() + p);
      double weight = feature < 0 ? 0 : weights.weight(feature, number);
      if (weight != 0) {
        double[] shares = shown.shares(sentenceLabel, p);
        for (int s = 0; s < shares.length; s++) {
          parts[s] += shares[s] * weight;
        }
      }
    }
  }

  /** The values of the features that the posting has, in the order in which it has them. */
  Map<Integer, Double> values() {
    Map<Integer, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < features.size(); i++) {
      values.put(features.feature(i), value(i));
    }
    pooled(values::put);
    return values;
  }

  /**
   * The sentence that shows two labels best, by the mean of its scores, the first of equals; -1
   * where sentences are not judged by both or none is worth quoting. The two may be the same.
   */
  int showing(String label, String other) {
    int first = weights.sentenceLabel(label);
    int second = weights.sentenceLabel(other);
    return first < 0 || second < 0 ? -1 : shown.highest(first, second, SentenceScores.QUOTED);
  }

  /** Whether it is asked what a sentence shows: in a zone, with known words, and said first. */
  boolean isAsked(int sentence) {
    return shown.isAsked(sentence);
  }

  /** The values of the features by which each of so many sentences is judged. */
  List<Map<Integer, Double>> bySentence(int count) {
    List<Map<Integer, Double>> all = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      all.add(new LinkedHashMap<>());
    }
    for (int i = 0; i < size; i++) {
      int s = sentences[i];
      int feature = features.feature(numbers[i]);
      double value = weights.isWord(feature) ? shown.length(s) : 1;
      all.get(s).put(feature, value);
      int beside = weights.beside(feature);
      if (beside >= 0 && s + 1 < count) {
        all.get(s + 1).merge(beside, value, Double::sum);
      }
      if (beside >= 0 && s > 0) {
        all.get(s - 1).merge(beside, value, Double::sum);
      }
    }
    return all;
  }
}
