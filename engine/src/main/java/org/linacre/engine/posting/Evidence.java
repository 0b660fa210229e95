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

  /** An odd number near 2^64 over the golden ratio; it spreads small numbers over all bits. */
  private static final long MIXED = 0x9E3779B97F4A7C15L;

  private final CompiledWeights weights;
  private final CompiledWords words;
  private final SentenceScores shown;

  /** What the words of the posting say. */
  private final PackedRows.Sum said;

  /** By key: a word by its number, a rule by its feature, turned over. */
  private final Features features;

  /** By sentence, its zone; 0 for none. */
  private final byte[] zones;

  /** What was taken, by its number in {@link #features}. */
  private final Occurrences taken = new Occurrences();

  private int[] pending = new int[64];
  private int pendingSize;

  /** How many features of words the posting has; each has the value 1 over the root of these. */
  private int wordFeatures;

  private double length = 1;

  /** By number, then zone, in how many sentences each is; none until it is asked. */
  private int[] inZones = {};

  private double[] scores = {};

  Evidence(CompiledWeights weights, Sentences all) {
    this.weights = weights;
    words = weights.words();
    said = words.ofPosting();
    features = new Features(all.words());
    zones = new byte[all.size()];
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
    long sum = zone;
    zones[sentence] = (byte) Math.max(zone, 0);
    for (int i = 0; i < pendingSize && zone > 0; i++) {
      word(pending[i], zone, sentence);
      sum = (sum + pending[i] + 1) * MIXED;
      sum ^= sum >>> Integer.SIZE;
    }
    if (zone > 0 && pendingSize > 0) {
      shown.settle(sentence, sum);
    }
    pendingSize = 0;
  }

  private void word(int word, int zone, int sentence) {
    boolean anywhere = words.has(word, 0);
    boolean there = words.has(word, zone);
    int number = anywhere || there ? features.take(word, sentence) : -1;
    if (number < 0) {
      return;
    }
    taken.add(number, sentence);
    if (anywhere && features.count(number) == 1) {
      said.add(words.row(word, 0));
      wordFeatures++;
    }
    if (there && features.isFirstIn(number, zone)) {
      said.add(words.row(word, zone));
      wordFeatures++;
    }
    shown.word(word, zone);
  }

  /** Takes a rule that holds in a sentence. */
  void rule(int rule, int sentence) {
    int feature = weights.rule(rule);
    int number = feature < 0 ? -1 : features.take(~feature, sentence);
    if (number >= 0) {
      taken.add(number, sentence);
      shown.rule(feature, sentence);
    }
  }

  /** Adds everything up, when all sentences are taken. */
  void sum() {
    length = Math.sqrt(Math.max(wordFeatures, 1));
    scores = weights.biases();
    said.moveTo(scores, 1 / length);
    for (int number = 0; number < features.size(); number++) {
      if (features.key(number) < 0) {
        weights.add(~features.key(number), strength(number), scores);
      }
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

  /** The value of a rule: 1 + the logarithm of the sentences in which it holds. */
  private double strength(int number) {
    return STRENGTHS[Math.min(features.count(number), STRENGTHS.length - 1)];
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

  /** As {@link #score(String)}, of a label by its number. */
  double score(int label) {
    return scores[label];
  }

  /** Takes a feature with its value and the sentences, how many, among which that is shared. */
  private interface Share {
    void of(int feature, double value, int among);
  }

  /** Gives the features of what was taken at a place: those of a word here and there, or a rule. */
  private void features(int at, int[] inZones, Share share) {
    int number = taken.number(at);
    int key = features.key(number);
    if (key < 0) {
      share.of(~key, strength(number), features.count(number));
      return;
    }
    int zone = zones[taken.sentence(at)];
    if (words.has(key, 0)) {
      share.of(words.feature(key, 0), 1 / length, features.count(number));
    }
    if (words.has(key, zone)) {
      share.of(words.feature(key, zone), 1 / length, inZones[number * words.places() + zone]);
    }
  }

  /** By number, then zone, in how many sentences each is, when all sentences are taken. */
  private int[] inZones() {
    if (inZones.length > 0) {
      return inZones;
    }
    int[] counts = new int[features.size() * words.places()];
    for (int i = 0; i < taken.size(); i++) {
      counts[taken.number(i) * words.places() + zones[taken.sentence(i)]]++;
    }
    inZones = counts;
    return counts;
  }

  /** What each of so many sentences adds to the score of a label. */
  double[] parts(String label, int count) {
    double[] parts = new double[count];
    int of = weights.label(label);
    int[] inZones = inZones();
    for (int i = 0; i < taken.size() && of >= 0; i++) {
      int sentence = taken.sentence(i);
      features(
          i,
          inZones,
          (f, value, among) -> parts[sentence] += value / among * weights.weight(f, of));
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
    int[] inZones = inZones();
    for (int i = 0; i < taken.size(); i++) {
      features(i, inZones, (feature, value, _) -> values.putIfAbsent(feature, value));
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
    int[] inZones = inZones();
    for (int i = 0; i < taken.size(); i++) {
      int s = taken.sentence(i);
      double value = features.key(taken.number(i)) < 0 ? 1 : shown.length(s);
      features(i, inZones, (feature, _, _) -> all.get(s).put(feature, value));
    }
    return all;
  }
}
