package org.linacre.engine.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of the weights, numbered, with what each says in each place: anywhere is place 0, then
 * come the zones.
 */
final class CompiledWords {
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final int places;

  /** By row, the feature. A word's rows stand together, in the order of their places. */
  private final int[] features;

  /** By word, its first row above; below a bit for each place where it has one. */
  private final long[] words;

  /** What is said of the labels of the posting, and of those of a sentence. */
  private final PackedRows rows;

  /**
   * The words among features.
   *
   * @param places {@link Weights#ANY} first
   * @param ofPosting the labels of the posting
   * @param ofSentence the labels of a sentence
   */
  CompiledWords(
      List<Weights.Feature> all,
      List<String> places,
      List<String> ofPosting,
      List<String> ofSentence) {
    if (places.size() > Integer.SIZE) {
      throw new IllegalArgumentException("More than " + Integer.SIZE + " places: " + places);
    }
    this.places = places.size();
    Map<Integer, Integer> placed = placed(all, places);
    features = placed.values().stream().mapToInt(Integer::intValue).toArray();
    words = new long[numbers.size()];
    int row = 0;
    for (int wordAndPlace : placed.keySet()) {
      int word = wordAndPlace / this.places;
      words[word] = words[word] == 0 ? (long) row << Integer.SIZE : words[word];
      words[word] |= 1L << wordAndPlace % this.places;
      row++;
    }
    rows =
        new PackedRows(
            row,
            new int[] {ofPosting.size(), ofSentence.size()},
            (r, group, label) ->
                group == 0
                    ? weight(all, r, ofPosting.get(label))
                    : both(all, r, ofSentence.get(label)));
  }

  /** By word, then place, the feature; words are numbered as they come. */
  private Map<Integer, Integer> placed(List<Weights.Feature> all, List<String> names) {
    Map<Integer, Integer> placed = new TreeMap<>();
    for (int f = 0; f < all.size(); f++) {
      Weights.Feature feature = all.get(f);
      if (feature.kind().equals(Weights.WORD)) {
        long hash = Weights.number(feature.what());
        int word = numbers.computeIfAbsent(hash, _ -> numbers.size());
        int place = names.indexOf(feature.zone());
        if (place < 0) {
          throw new IllegalArgumentException("No place '" + feature.zone() + "' in " + names);
        }
        placed.put(word * places + place, f);
      }
    }
    return placed;
  }

  private double weight(List<Weights.Feature> all, int row, String label) {
    return all.get(features[row]).weights().getOrDefault(label, 0.0);
  }

  /** In a zone a word counts what it counts there and anywhere. */
  private double both(List<Weights.Feature> all, int row, String label) {
    Weights.Feature there = all.get(features[row]);
    boolean zone = !there.zone().equals(Weights.ANY);
    int word = numbers.getOrDefault(Weights.number(there.what()), -1);
    boolean too = zone && has(word, 0);
    return weight(all, row, label) + (too ? weight(all, row(word, 0), label) : 0);
  }

  /** Puts every word into a lexicon, numbered from here on. */
  void addTo(Lexicon.Builder lexicon, int from) {
    numbers.forEach((hash, number) -> lexicon.add(from + number, hash));
  }

  /** How many places there are. */
  int places() {
    return places;
  }

  /** Whether a word has a feature in a place. */
  boolean has(int word, int place) {
    return (words[word] >> place & 1) != 0;
  }

  /** The row of a word in a place where it has one. */
  int row(int word, int place) {
    long all = words[word];
    return (int) (all >>> Integer.SIZE) + Long.bitCount(all & ((1L << place) - 1));
  }

  /** The feature of a word in a place where it has one. */
  int feature(int word, int place) {
    return features[row(word, place)];
  }

  /** A sum of what words say of the posting, empty. */
  PackedRows.Sum ofPosting() {
    return rows.sum(0);
  }

  /** A sum of what words say of their sentence, empty. */
  PackedRows.Sum ofSentence() {
    return rows.sum(1);
  }
}
