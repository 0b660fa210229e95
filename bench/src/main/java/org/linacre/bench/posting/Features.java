package org.linacre.bench.posting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.engine.posting.Weights.Feature;

/** What is known of each feature of a vocabulary before anything is learned. */
final class Features {
  private static final String FLAG = "flag:";

  private final List<Feature> all;
  private final boolean[] kept;

  /** The rules that are for flags: what a text mentions beside the work, read for flags alone. */
  private final Set<String> forFlags = new HashSet<>();

  /** The features of the vocabulary, as these postings have them. */
  Features(Weights vocabulary, RuleBook book, List<Labelled> postings) {
    all = vocabulary.features();
    book.rules().stream()
        .filter(rule -> rule.label().startsWith(FLAG))
        .forEach(rule -> forFlags.add(rule.id()));
    kept = kept(new PostingReader(book.with(vocabulary)), postings);
  }

  private boolean[] kept(PostingReader reader, List<Labelled> postings) {
    int[] counts = new int[all.size()];
    Map<Integer, Set<String>> writers = new HashMap<>();
    for (Labelled posting : postings) {
      for (int feature : reader.features(posting.text()).keySet()) {
        counts[feature]++;
        writers.computeIfAbsent(feature, _ -> new HashSet<>()).add(posting.writer());
      }
    }
    boolean[] enough = new boolean[all.size()];
    for (int f = 0; f < counts.length; f++) {
      boolean learnable =
          counts[f] >= Vocabulary.LEAST_POSTINGS
              && writers.getOrDefault(f, Set.of()).size() >= Vocabulary.LEAST_WRITERS;
      enough[f] = learnable || !isText(f);
    }
    return enough;
  }

  int size() {
    return all.size();
  }

  Feature get(int feature) {
    return all.get(feature);
  }

  /** The place of each feature of a kind, by what it is. */
  Map<String, Integer> of(String kind) {
    Map<String, Integer> places = new HashMap<>();
    for (int f = 0; f < all.size(); f++) {
      if (all.get(f).kind().equals(kind)) {
        places.put(all.get(f).what(), f);
      }
    }
    return places;
  }

  boolean isWord(int feature) {
    return all.get(feature).kind().equals(Weights.WORD);
  }

  /** Whether texts have it: a word or a rule. */
  private boolean isText(int feature) {
    return isWord(feature) || all.get(feature).kind().equals(Weights.RULE);
  }

  /** Whether a label of postings is judged by it. */
  boolean isLookedAt(int feature, String label, Trainer.Aim aim) {
    Feature one = all.get(feature);
    return kept[feature]
        && switch (one.kind()) {
          case Weights.GIVEN -> aim.given();
          case Weights.RULE -> label.startsWith(FLAG) || !forFlags.contains(one.what());
          case Weights.POOLED -> aim.pooled().contains(one.what().replaceAll(":.*", ""));
          default -> true;
        };
  }

  /** Whether labels of sentences are judged by it. */
  boolean isOfSentences(int feature) {
    Feature one = all.get(feature);
    return kept[feature]
        && switch (one.kind()) {
          case Weights.GIVEN, Weights.POOLED -> false;
          case Weights.RULE -> !forFlags.contains(one.what());
          default -> true;
        };
  }
}
