package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights with numbers in place of names, built once. */
final class CompiledWeights {
  private final List<String> labels;
  private final List<String> sentenceLabels;
  private final double[] bias;

  /** By feature, then label of sentences. */
  private final float[] sentenceTable;

  /** By word, then zone, then label of sentences: what the word counts anywhere and there. */
  private final float[] wordTable;

  /** By label of sentences. */
  private final float[] sentenceBias;

  /** By the feature of a word anywhere, that of the word in the sentence beside; -1 for none. */
  private final int[] beside;

  /** By label of sentences, then pool; -1 for none. */
  private final int[] pooled;

  /** By feature, then label. */
  private final float[] table;

  private final boolean[] word;
  private final Map<String, Integer> given = new HashMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  /** By word, then zone, as {@link #places} has them; -1 where there is no feature. */
  private final int[] words;

  private final int[] rules;
  private final int zones;

  /**
   * Compiles weights.
   *
   * @param zoneNames the zones of the sections, beside {@link Weights#ANY}
   * @param ruleNumbers the rules by name
   */
  CompiledWeights(Weights weights, List<String> zoneNames, Map<String, Integer> ruleNumbers) {
    labels = weights.labels().stream().filter(l -> !isOfSentences(l)).toList();
    sentenceLabels = weights.labels().stream().filter(CompiledWeights::isOfSentences).toList();
    List<String> places = places(zoneNames);
    zones = places.size();
    int count = weights.features().size();
    sentenceBias = new float[sentenceLabels.size()];
    sentenceTable = new float[count * sentenceLabels.size()];
    pooled = filled(sentenceLabels.size() * Weights.POOLS.size());
    beside = filled(count);
    bias = new double[labels.size()];
    table = new float[count * labels.size()];
    word = new boolean[count];
    rules = filled(ruleNumbers.size());
    words = filled(count * zones);
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
      place(f, feature, places, ruleNumbers);
    }
    wordTable = new float[numbers.size() * zones * sentenceLabels.size()];
    for (int w = 0; w < numbers.size(); w++) {
      fillWord(w);
    }
  }

  /**
   * In a zone a word counts what it counts anywhere and there; in the last, what it does beside.
   */
  private void fillWord(int word) {
    int anywhere = words[word * zones];
    if (anywhere >= 0) {
      beside[anywhere] = words[word * zones + zones - 1];
    }
    for (int z = 0; z < zones; z++) {
      int there = words[word * zones + z];
      for (int l = 0; l < sentenceLabels.size(); l++) {
        wordTable[(word * zones + z) * sentenceLabels.size() + l] =
            sentenceWeight(there, l) + (z > 0 && z < zones - 1 ? sentenceWeight(anywhere, l) : 0);
      }
    }
  }

  private float sentenceWeight(int feature, int label) {
    return feature < 0 ? 0 : sentenceTable[feature * sentenceLabels.size() + label];
  }

  private static boolean isOfSentences(String label) {
    return label.startsWith(Weights.SENTENCE);
  }

  /** Anywhere first, the sentences beside last. */
  private static List<String> places(List<String> zoneNames) {
    List<String> places = new ArrayList<>();
    places.add(Weights.ANY);
    places.addAll(zoneNames);
    places.add(Weights.BESIDE);
    return places;
  }

  private static int[] filled(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private void place(
      int f, Weights.Feature feature, List<String> places, Map<String, Integer> ruleNumbers) {
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
      default -> {
        long hash = Weights.number(feature.what());
        int number = numbers.computeIfAbsent(hash, _ -> numbers.size());
        words[number * zones + places.indexOf(feature.zone())] = f;
        word[f] = true;
      }
    }
  }

  /** Puts every word into a lexicon, numbered from here on. */
  void addTo(Lexicon lexicon, int from) {
    numbers.forEach((hash, number) -> lexicon.add(from + number, hash));
  }

  boolean isWord(int feature) {
    return word[feature];
  }

  /** The feature of a word in a zone, 0 for any; -1 where there is none. */
  int word(int number, int zone) {
    return words[number * zones + zone];
  }

  /** The feature of a rule; -1 where there is none. */
  int rule(int number) {
    return rules[number];
  }

  /** The feature of what was judged before; -1 where there is none. */
  int given(String what) {
    return given.getOrDefault(what, -1);
  }

  /** The feature of a word in the sentence beside, by its own anywhere; -1 where there is none. */
  int beside(int feature) {
    return beside[feature];
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
    add(sentenceBias, 0, 1, scores, from);
  }

  /** Adds what a rule says to the scores of a sentence, which begin at a place. */
  void addRule(int feature, float[] scores, int from) {
    add(sentenceTable, feature * sentenceBias.length, 1, scores, from);
  }

  /** Adds what a word of this value says to the scores of its sentence, which begin at a place. */
  void addWord(int word, int zone, float value, float[] scores, int from) {
    add(wordTable, (word * zones + zone) * sentenceBias.length, value, scores, from);
  }

  /** Adds what a word of this value says of the sentences beside. */
  void addBeside(int word, float value, float[] scores, int from) {
    addWord(word, zones - 1, value, scores, from);
  }

  private void add(float[] from, int at, float value, float[] scores, int to) {
    for (int l = 0; l < sentenceBias.length; l++) {
      scores[to + l] += value * from[at + l];
    }
  }

  /** The number of what a sentence shows of a label; -1 where nothing was learned of it. */
  int sentenceLabel(String label) {
    return sentenceLabels.indexOf(Weights.SENTENCE + label);
  }

  /** The number of a label; -1 where nothing was learned of it. */
  int label(String label) {
    return labels.indexOf(label);
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
