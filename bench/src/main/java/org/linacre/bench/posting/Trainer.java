package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.engine.posting.Weights.Feature;

/**
 * Learns weights from labelled postings: first which sentences show a label, then, with what the
 * sentences come to beside words and rules, each label of postings. What sentences of a posting
 * come to is, in learning, told by weights learned from other writers, as it will be for postings
 * nobody has seen.
 */
final class Trainer {
  private static final double TOLERANCE = 1e-4;

  /** In how many parts the writers are left out in turn to learn what sentences come to. */
  private static final int PARTS = 3;

  /**
   * How loudly a feature speaks before anything is learned, which is how little it is penalised.
   */
  private static final double WORDS = 4;

  private static final double TITLE = 6;
  private static final double RULES = 0.5;
  private static final double GIVEN = 2;

  /** By standard deviation of what the sentences come to. */
  private static final double POOLED = 0.6;

  private final RuleBook book;
  private final List<Labelled> postings;
  private final Weights vocabulary;
  private final Features features;
  private final List<Example> examples = new ArrayList<>();
  private final List<Map<String, Double>> weights = new ArrayList<>();
  private final double[] spreads;

  /**
   * What is to be learned of a label.
   *
   * @param cost what a fault costs against large weights, above 0
   * @param given whether what was judged before (family, employer, coding) is looked at
   * @param pooled the kinds of labels of sentences that are looked at
   */
  record Aim(double cost, boolean given, Set<String> pooled) {}

  private Trainer(RuleBook book, List<Labelled> postings, Map<String, Aim> aims) {
    this.book = book;
    this.postings = postings;
    List<String> sentenceLabels =
        aims.keySet().stream().filter(l -> l.startsWith(Weights.SENTENCE)).toList();
    vocabulary = Vocabulary.of(postings, book, sentenceLabels);
    features = new Features(vocabulary, book, postings);
    vocabulary.features().forEach(_ -> weights.add(new LinkedHashMap<>()));
    PostingReader reader = new PostingReader(book.with(vocabulary));
    Map<Labelled, Map<Integer, Double>> pooled =
        pooled(new SentenceTrainer(features, reader, postings, sentenceLabels), aims);
    PostingReader byRules = new PostingReader(book.with(Weights.NONE));
    Map<String, Integer> given = features.of(Weights.GIVEN);
    for (Labelled posting : postings) {
      Map<Integer, Double> own = new HashMap<>(reader.features(posting.text()));
      own.putAll(pooled.getOrDefault(posting, Map.of()));
      judged(posting, byRules.read(posting.text()))
          .forEach(j -> own.put(Objects.requireNonNull(given.get(j)), 1.0));
      examples.add(Example.of(own));
    }
    spreads = spreads();
  }

  /**
   * The weights.
   *
   * @param aims what is to be learned, by label
   */
  static Weights train(RuleBook book, List<Labelled> postings, Map<String, Aim> aims) {
    Trainer trainer = new Trainer(book, postings, aims);
    Regression regression =
        new Regression(
            trainer.features.size(), TOLERANCE, trainer.features::isWord, trainer::scale);
    aims.forEach((label, aim) -> trainer.learn(regression, label, aim));
    return trainer.weights(List.copyOf(aims.keySet()));
  }

  /** Learns the labels of sentences, and tells what each posting's come to by other writers. */
  private Map<Labelled, Map<Integer, Double>> pooled(
      SentenceTrainer trainer, Map<String, Aim> aims) {
    List<String> writers = postings.stream().map(Labelled::writer).distinct().toList();
    Map<Labelled, Map<Integer, Double>> pooled = new HashMap<>();
    for (int part = 0; part < PARTS; part++) {
      int own = part;
      Predicate<Labelled> isOwn = p -> writers.indexOf(p.writer()) % PARTS == own;
      PostingReader reader = reader(trainer.learn(aims, isOwn.negate()));
      postings.stream().filter(isOwn).forEach(p -> pooled.put(p, pooled(reader, p)));
    }
    trainer.learn(aims, _ -> true).forEach(this::take);
    return pooled;
  }

  private void take(String label, Map<Integer, Double> learned) {
    learned.forEach((feature, weight) -> weights.get(feature).put(label, weight));
  }

  private PostingReader reader(Map<String, Map<Integer, Double>> learned) {
    List<Feature> all = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      Map<String, Double> own = new LinkedHashMap<>();
      int feature = f;
      learned.forEach(
          (label, by) -> {
            if (by.containsKey(feature)) {
              own.put(label, by.getOrDefault(feature, 0.0));
            }
          });
      Feature one = features.get(f);
      all.add(new Feature(one.kind(), one.zone(), one.what(), own));
    }
    return new PostingReader(book.with(new Weights(List.copyOf(learned.keySet()), all)));
  }

  private Map<Integer, Double> pooled(PostingReader reader, Labelled posting) {
    Map<Integer, Double> pooled = new HashMap<>(reader.features(posting.text()));
    pooled.keySet().removeIf(f -> !isPooled(f));
    return pooled;
  }

  private boolean isPooled(int feature) {
    return features.get(feature).kind().equals(Weights.POOLED);
  }

  /** The standard deviation of each feature that is pooled; 1 for the others. */
  private double[] spreads() {
    double[] spreads = new double[features.size()];
    for (int f = 0; f < spreads.length; f++) {
      int feature = f;
      spreads[f] = 1;
      if (isPooled(f)) {
        double mean = examples.stream().mapToDouble(e -> e.value(feature)).average().orElse(0);
        double variance =
            examples.stream()
                .mapToDouble(e -> (e.value(feature) - mean) * (e.value(feature) - mean))
                .average()
                .orElse(0);
        spreads[f] = variance > 0 ? Math.sqrt(variance) : 1;
      }
    }
    return spreads;
  }

  /** What a reader judged before, as the truth has it; employer and the rules' own as read. */
  private static List<String> judged(Labelled posting, PostingReading byRules) {
    List<String> judged = new ArrayList<>();
    judged.add("family:" + posting.label("family"));
    judged.add("coding:" + posting.label("coding"));
    if (byRules.language().equals(PostingReader.LANGUAGE)) {
      judged.add("employer:" + byRules.employer());
      judged.add(Weights.BY_RULES + byRules.healthcareKnowledge());
    }
    return judged;
  }

  private void learn(Regression regression, String label, Aim aim) {
    if (label.startsWith(Weights.SENTENCE)) {
      return;
    }
    List<Example> asked = new ArrayList<>();
    BitSet truths = new BitSet();
    for (int p = 0; p < postings.size(); p++) {
      if (Truth.isAsked(postings.get(p), label)) {
        truths.set(asked.size(), Truth.is(postings.get(p), label));
        asked.add(examples.get(p));
      }
    }
    take(
        label,
        regression.learn(asked, truths, f -> features.isLookedAt(f, label, aim), aim.cost()));
  }

  private double scale(int feature) {
    Feature one = features.get(feature);
    return switch (one.kind()) {
      case Weights.BIAS -> 1;
      case Weights.RULE -> RULES;
      case Weights.GIVEN -> GIVEN;
      case Weights.POOLED -> POOLED / spreads[feature];
      default -> one.zone().equals("title") ? TITLE : WORDS;
    };
  }

  /** Those that have a weight, and words that have one in some zone. */
  private Weights weights(List<String> labels) {
    Set<String> weighed = new HashSet<>();
    for (int f = 0; f < features.size(); f++) {
      if (!weights.get(f).isEmpty()) {
        weighed.add(features.get(f).what());
      }
    }
    List<Feature> all = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      Feature one = features.get(f);
      boolean isInZone = one.zone().equals(Weights.ANY) && weighed.contains(one.what());
      if (!weights.get(f).isEmpty() || isInZone) {
        all.add(new Feature(one.kind(), one.zone(), one.what(), weights.get(f)));
      }
    }
    return new Weights(labels, all);
  }
}
