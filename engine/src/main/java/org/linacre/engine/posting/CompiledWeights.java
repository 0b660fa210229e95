package org.linacre.engine.posting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights with numbers in place of names, built once. */
final class CompiledWeights {
  private final List<String> labels;
  private final double[] bias;

  /** By feature, then label. */
  private final double[] table;

  private final boolean[] word;
  private final Map<String, Integer> given = new HashMap<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  /** By word, then zone, the first of which is any; -1 where there is no feature. */
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
    labels = weights.labels();
    zones = zoneNames.size() + 1;
    int count = weights.features().size();
    bias = new double[labels.size()];
    table = new double[count * labels.size()];
    word = new boolean[count];
    rules = new int[ruleNumbers.size()];
    Arrays.fill(rules, -1);
    words = new int[count * zones];
    Arrays.fill(words, -1);
    for (int f = 0; f < count; f++) {
      Weights.Feature feature = weights.features().get(f);
      for (int l = 0; l < labels.size(); l++) {
        table[f * labels.size() + l] = feature.weights().getOrDefault(labels.get(l), 0.0);
      }
      place(f, feature, zoneNames.indexOf(feature.zone()) + 1, ruleNumbers);
    }
  }

  private void place(int f, Weights.Feature feature, int zone, Map<String, Integer> ruleNumbers) {
    switch (feature.kind()) {
      case Weights.BIAS -> add(f, 1, bias);
      case Weights.GIVEN -> given.put(feature.what(), f);
      case Weights.RULE -> {
        Integer rule = ruleNumbers.get(feature.what());
        if (rule != null) {
          rules[rule] = f;
        }
      }
      default -> {
        long hash = Weights.number(feature.what());
        words[numbers.computeIfAbsent(hash, _ -> numbers.size()) * zones + zone] = f;
        word[f] = true;
      }
    }
  }

  /** Puts every word into a lexicon, numbered from here on. */
  void addTo(Lexicon lexicon, int from) {
    numbers.forEach((hash, number) -> lexicon.add(from + number, hash));
  }

  int features() {
    return word.length;
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
