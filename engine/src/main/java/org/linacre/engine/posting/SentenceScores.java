package org.linacre.engine.posting;

import java.util.BitSet;

/**
 * How much each sentence of a posting shows of each label that is judged sentence by sentence, and
 * what the sentences come to together. A word of a sentence counts by 1/√n of its n words (at least
 * {@value #LEAST_WORDS}), a rule by 1.
 */
final class SentenceScores {
  /** The score at and below which a sentence shows nothing. */
  static final double FLOOR = -8;

  /** What a sentence of few words is taken to have. */
  static final int LEAST_WORDS = 4;

  /** The score at and below which a sentence is not worth quoting: 0.12 of such show it. */
  static final double QUOTED = -2;

  /** The score above which a sentence counts no more in sums. */
  private static final double TOP = 8;

  /** Scores are looked up to the nearest of so many steps of 1; at and below the floor all is 0. */
  private static final int STEPS = 64;

  private static final double[] SOFTPLUS = table(true);
  private static final double[] LOGISTIC = table(false);

  private final CompiledWeights weights;
  private final CompiledWords words;

  /** What the words of the sentence at hand say of it. */
  private final PackedRows.Sum here;

  private final int labels;
  private final int size;
  private final float[] lengths;

  /** The sentences that are asked what they show, and what words they have. */
  private final BitSet asked = new BitSet();

  /** What words were said, as numbers in one open-addressed table; 0 for none. */
  private final long[] said;

  /** By sentence, then label. */
  private final float[] scores;

  SentenceScores(CompiledWeights weights, Sentences sentences) {
    this.weights = weights;
    words = weights.words();
    here = words.ofSentence();
    labels = weights.sentenceLabels();
    size = labels == 0 ? 0 : sentences.size();
    lengths = new float[sentences.size()];
    for (int s = 0; s < lengths.length; s++) {
      int all = sentences.last(s) - sentences.first(s);
      lengths[s] = (float) (1 / Math.sqrt(Math.max(all, LEAST_WORDS)));
    }
    said = new long[Integer.highestOneBit(lengths.length + 1) * 4];
    scores = new float[size * labels];
  }

  private static double[] table(boolean softplus) {
    double[] values = new double[(int) Math.round((TOP - FLOOR) * STEPS) + 1];
    for (int i = 1; i < values.length; i++) {
      double odds = StrictMath.exp(FLOOR + (double) i / STEPS);
      values[i] = softplus ? StrictMath.log1p(odds) : odds / (1 + odds);
    }
    return values;
  }

  private static int step(double score) {
    int step = (int) ((score - FLOOR) * STEPS + 0.5);
    return Math.max(0, Math.min(step, SOFTPLUS.length - 1));
  }

  /** What a word of a sentence counts. */
  double length(int sentence) {
    return lengths[sentence];
  }

  /** Takes a word that the sentence at hand, in a zone, has; once. */
  void word(int word, int zone) {
    if (size > 0) {
      here.add(words.row(word, words.has(word, zone) ? zone : 0));
    }
  }

  /**
   * Ends the sentence at hand, which lies in a zone; of those with the same words the first alone
   * counts.
   */
  void settle(int sentence, long known) {
    if (size > 0) {
      here.moveTo(scores, sentence * labels, lengths[sentence]);
    }
    long number = known == 0 ? 1 : known;
    int at = (int) ((number * 0x9E3779B97F4A7C15L) >>> 40) & (said.length - 1);
    while (said[at] != 0 && said[at] != number) {
      at = (at + 1) & (said.length - 1);
    }
    asked.set(sentence, said[at] == 0);
    said[at] = number;
  }

  /** Whether what the sentence shows counts. */
  boolean isAsked(int sentence) {
    return asked.get(sentence);
  }

  /** Takes a rule that holds in a sentence, by its feature. */
  void rule(int feature, int sentence) {
    if (size > 0) {
      weights.addRule(feature, scores, sentence * labels);
    }
  }

  /** Adds the biases, when all is taken. */
  void sum() {
    for (int s = 0; s < size; s++) {
      weights.addBias(scores, s * labels);
    }
  }

  /** What each label comes to in each of {@link Weights#POOLS}: by label, then pool. */
  double[] pools() {
    int pools = Weights.POOLS.size();
    double[] all = new double[labels * pools];
    for (int s = asked.nextSetBit(0); s >= 0 && s < size; s = asked.nextSetBit(s + 1)) {
      for (int l = 0; l < labels; l++) {
        double score = scores[s * labels + l];
        if (score > FLOOR) {
          int step = step(score);
          all[l * pools] = Math.max(all[l * pools], score - FLOOR);
          all[l * pools + 1] += SOFTPLUS[step];
          all[l * pools + 2] += LOGISTIC[step];
        }
      }
    }
    return all;
  }

  /** The first sentence of the highest score; -1 where none is above a score. */
  int highest(int label, double above) {
    return highest(label, label, above);
  }

  /** The first sentence of the highest mean of two scores; -1 where none is above a score. */
  int highest(int label, int other, double above) {
    int highest = -1;
    double most = above;
    for (int s = asked.nextSetBit(0); s >= 0 && s < size; s = asked.nextSetBit(s + 1)) {
      double score = (scores[s * labels + label] + (double) scores[s * labels + other]) / 2;
      if (score > most) {
        most = score;
        highest = s;
      }
    }
    return highest;
  }

  /** What each sentence bears of a pool of a label: the first of the highest bears it alone. */
  double[] shares(int label, int pool) {
    double[] shares = new double[size];
    int highest = highest(label, FLOOR);
    for (int s = asked.nextSetBit(0); s >= 0 && s < size; s = asked.nextSetBit(s + 1)) {
      double score = scores[s * labels + label];
      shares[s] =
          switch (pool) {
            case 0 -> s == highest ? score - FLOOR : 0;
            case 1 -> SOFTPLUS[step(score)];
            default -> LOGISTIC[step(score)];
          };
    }
    return shares;
  }
}
