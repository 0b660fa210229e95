package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights with numbers in place of names, built once. */
final class CompiledWeights {
  private final List<String> labels;
  private final Map<String, Integer> labelNumbers = new HashMap<>();
  private final List<String> sentenceLabels;
  private final double[] bias;

  /** By feature, then label of sentences. */
  private final float[] sentenceTable;

  /** By label of sentences. */
  private final float[] sentenceBias;

  /** By label of sentences, then pool; -1 for none. */
  private final int[] pooled;

  /** By feature, then label. */
  private final float[] table;

  private final Map<String, Integer> given = new HashMap<>();
  private final int[] rules;
  private final CompiledWords words;

  /**
   * Compiles weights.
   *
   * @param zoneNames the zones of the sections, beside {@link Weights#ANY}
   * @param ruleNumbers the rules by name
   */
  CompiledWeights(Weights weights, List<String> zoneNames, Map<String, Integer> ruleNumbers) {
    labels = weights.labels().stream().filter(l -> !isOfSentences(l)).toList();
    sentenceLabels = weights.labels().stream().filter(CompiledWeights::isOfSentences).toList();
    labels.forEach(l -> labelNumbers.put(l, labelNumbers.size()));
    List<String> places = places(zoneNames);
    words = new CompiledWords(weights.features(), places, labels, sentenceLabels);
    int count = weights.features().size();
    sentenceBias = new float[sentenceLabels.size()];
    sentenceTable = new float[count * sentenceLabels.size()];
    pooled = filled(sentenceLabels.size() * Weights.POOLS.size());
    bias = new double[labels.size()];
    table = new float[count * labels.size()];
    rules = filled(ruleNumbers.size());
    for (int f = 0; f < count; f++) {
      Weights.Feature feature = weights.features().get(f);
      for (int l = 0; l < labels.size(); l++) {
        double weight = feature.weights().getOrDefault(labels.get(l), 0.0);
        table[f * labels.size() + l] = (float) weight;
      }
      for (int l = 0; l < sentenceLabels.size(); l++) {
        double weight = feature.weights().getOrDefault(sentenceLabels.get(l), 0.0);
        sentenceTable[f * sentenceLabels.size() + l] = (float) weight;
      }
      place(f, feature, ruleNumbers);
    }
  }

  private static boolean isOfSentences(String label) {
    return label.startsWith(Weights.SENTENCE);
  }

  /** Anywhere first. */
  private static List<String> places(List<String> zoneNames) {
    List<String> places = new ArrayList<>();
    places.add(Weights.ANY);
    places.addAll(zoneNames);
    return places;
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private void place(int f, Weights.Feature feature, Map<String, Integer> ruleNumbers) {
    switch (feature.kind()) {
      case Weights.BIAS -> {
        add(f, 1, bias);
        for (int l = 0; l < sentenceBias.length; l++) {
          sentenceBias[l] = sentenceTable[f * sentenceBias.length + l];
        }
      }
      case Weights.POOLED -> {
        int label = sentenceLabels.indexOf(Weights.SENTENCE + feature.what());
        if (label >= 0) {
          pooled[label * Weights.POOLS.size() + Weights.POOLS.indexOf(feature.zone())] = f;
        }
      }
      case Weights.GIVEN -> given.put(feature.what(), f);
      case Weights.RULE -> {
        Integer rule = ruleNumbers.get(feature.what());
        if (rule != null) {
          rules[rule] = f;
        }
      }
      default -> {}
    }
  }

  /** The labels of a posting, in the order of their numbers. */
  List<String> labels() {
    return labels;
  }

  /** The words. */
  CompiledWords words() {
    return words;
  }

  /** The feature of a rule; -1 where there is none. */
  int rule(int number) {
    return rules[number];
  }

  /** The feature of what was judged before; -1 where there is none. */
  int given(String what) {
    return given.getOrDefault(what, -1);
  }

  /** How many labels are judged sentence by sentence. */
  int sentenceLabels() {
    return sentenceLabels.size();
  }

  /** The feature of what a label of sentences comes to, by label, then pool; -1 for none. */
  int pooled(int labelAndPool) {
    return pooled[labelAndPool];
  }

  /** Adds what every sentence has to the scores of one, which begin at a place. */
  void addBias(float[] scores, int from) {
    add(sentenceBias, 0, scores, from);
  }

  /** Adds what a rule says to the scores of a sentence, which begin at a place. */
  void addRule(int feature, float[] scores, int from) {
    add(sentenceTable, feature * sentenceBias.length, scores, from);
  }

  private void add(float[] from, int at, float[] scores, int to) {
    for (int l = 0; l < sentenceBias.length; l++) {
      scores[to + l] += from[at + l];
    }
  }

  /** The number of what a sentence shows of a label; -1 where nothing was learned of it. */
  int sentenceLabel(String label) {
    return sentenceLabels.indexOf(Weights.SENTENCE + label);
  }

  /** The number of a label; -1 where nothing was learned of it. */
  int label(String label) {
    return labelNumbers.getOrDefault(label, -1);
  }

  /** Scores with nothing but the biases. */
  double[] biases() {
    return bias.clone();
  }

  /** Adds what a feature of this value says to the scores of the labels. */
  void add(int feature, double value, double[] scores) {
    int at = feature * scores.length;
    for (int l = 0; l < scores.length; l++) {
      scores[l] += value * table[at + l];
    }
  }

  /** The weight of a feature for a label. */
  double weight(int feature, int label) {
    return table[feature * labels.size() + label];
  }
}
