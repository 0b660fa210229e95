package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.SentenceFeatures;
import org.linacre.engine.posting.Weights;

/**
 * Learns which sentences show a label, from the sentences that readers named (rationales; Zaidan,
 * Eisner and Piatko 2007, NAACL-HLT, 260-267). Postings of which nobody said so are left out.
 */
final class SentenceTrainer {
  private static final double TOLERANCE = 1e-2;
  private static final double WORDS = 0.7;
  private static final double RULES = 0.5;

  private final Features features;
  private final Regression regression;
  private final List<Labelled> owners = new ArrayList<>();
  private final List<Example> sentences = new ArrayList<>();
  private final Map<String, BitSet> truths = new LinkedHashMap<>();

  /**
   * A trainer.
   *
   * @param reader with the whole vocabulary
   * @param labels those of sentences, with {@link Weights#SENTENCE}
   */
  SentenceTrainer(
      Features features, PostingReader reader, List<Labelled> postings, List<String> labels) {
    this.features = features;
    regression = new Regression(features.size(), TOLERANCE, features::isWord, this::scale);
    labels.forEach(label -> truths.put(label, new BitSet()));
    postings.stream().filter(p -> !p.shown().isEmpty()).forEach(p -> take(p, reader));
  }

  private void take(Labelled posting, PostingReader reader) {
    for (SentenceFeatures sentence : reader.sentences(posting.text())) {
      truths.forEach(
          (label, truth) -> {
            String plain = label.substring(Weights.SENTENCE.length());
            truth.set(sentences.size(), Truth.shows(posting, sentence.text(), plain));
          });
      owners.add(posting);
      sentences.add(Example.of(sentence.values()));
    }
  }

  private double scale(int feature) {
    return switch (features.get(feature).kind()) {
      case Weights.BIAS -> 1;
      case Weights.RULE -> RULES;
      default -> WORDS;
    };
  }

  /** The weights of each label by feature, learned from the sentences of some postings. */
  Map<String, Map<Integer, Double>> learn(Map<String, Trainer.Aim> aims, Predicate<Labelled> from) {
    List<Example> some = new ArrayList<>();
    Map<String, BitSet> known = new LinkedHashMap<>();
    truths.keySet().forEach(label -> known.put(label, new BitSet()));
    for (int s = 0; s < sentences.size(); s++) {
      if (from.test(owners.get(s))) {
        int sentence = s;
        int at = some.size();
        truths.forEach((label, truth) -> bits(known, label).set(at, truth.get(sentence)));
        some.add(sentences.get(s));
      }
    }
    Map<String, Map<Integer, Double>> weights = new ConcurrentHashMap<>();
    known.entrySet().parallelStream()
        .forEach(
            e -> {
              Trainer.Aim aim = Objects.requireNonNull(aims.get(e.getKey()));
              weights.put(
                  e.getKey(),
                  regression.learn(some, e.getValue(), features::isOfSentences, aim.cost()));
            });
    return weights;
  }

  private static BitSet bits(Map<String, BitSet> all, String label) {
    return Objects.requireNonNull(all.get(label));
  }
}
