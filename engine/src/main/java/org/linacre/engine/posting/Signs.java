package org.linacre.engine.posting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentences that show flags. */
final class Signs {
  private final Parts parts;
  private final List<Sign> all = new ArrayList<>();

  private record Sign(int label, int sentence, double counts) {}

  Signs(Parts parts) {
    this.parts = parts;
  }

  /** Takes how much a sentence counts for a flag's signs; nothing where it does not. */
  void take(int label, int sentence, double counts) {
    if (counts > 0) {
      all.add(new Sign(label, sentence, counts));
    }
  }

  /** Every sentence that shows a flag, each text once, what counts most first. */
  List<String> quotes(int label) {
    Map<String, Double> said = new LinkedHashMap<>();
    all.stream()
        .filter(sign -> sign.label == label)
        .forEach(s -> said.merge(parts.sentences().text(s.sentence), s.counts, Math::max));
    return said.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
