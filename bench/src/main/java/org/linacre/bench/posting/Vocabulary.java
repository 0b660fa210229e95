package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.engine.posting.Weights.Feature;

/**
 * The features that may be learned: words that stand in enough postings of enough writers, in each
 * zone, and the rules. What only one writer says (names of employers and places) is left out.
 */
final class Vocabulary {
  /** In how many postings a feature must stand. */
  static final int LEAST_POSTINGS = 5;

  /** Of how many writers. */
  static final int LEAST_WRITERS = 2;

  private static final List<String> UNLEARNED =
      List.of("sign:", "lean:", "beside:", "moot:", "skill:", "registration:", "posting:");
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{Nd}]*(?:['’]\\p{L}+)*[+#]*");

  private final Map<Long, Map<String, Integer>> forms = new TreeMap<>();
  private final Map<Long, Set<String>> postings = new TreeMap<>();
  private final Map<Long, Set<String>> writers = new TreeMap<>();

  private Vocabulary() {}

  /**
   * Features without weights: the bias, each rule, what is given, what the labels of sentences come
   * to, and each word in each zone.
   */
  static Weights of(List<Labelled> postings, RuleBook book, Collection<String> sentenceLabels) {
    Vocabulary vocabulary = new Vocabulary();
    postings.forEach(vocabulary::take);
    List<Feature> features = new ArrayList<>();
    features.add(new Feature(Weights.BIAS, "", "", Map.of()));
    book.rules().stream()
        .filter(rule -> UNLEARNED.stream().noneMatch(rule.label()::startsWith))
        .map(RuleBook.RuleRow::id)
        .distinct()
        .forEach(r -> features.add(new Feature(Weights.RULE, "", r, Map.of())));
    book.labels().forEach(l -> given(l, features));
    features.add(given("employer:"));
    sentenceLabels.forEach(l -> Weights.POOLS.forEach(pool -> features.add(pooled(pool, l))));
    vocabulary.words().forEach(w -> zones(w, book, features));
    return new Weights(List.of(), features);
  }

  private static void given(RuleBook.Label label, List<Feature> features) {
    switch (label.kind()) {
      case "family", "employer" -> features.add(given(label.kind() + ":" + label.id()));
      case "level" -> {
        features.add(given("coding:" + label.id()));
        features.add(given(Weights.BY_RULES + label.id()));
      }
      default -> {}
    }
  }

  private static Feature given(String what) {
    return new Feature(Weights.GIVEN, "", what, Map.of());
  }

  private static Feature pooled(String pool, String sentenceLabel) {
    String what = sentenceLabel.substring(Weights.SENTENCE.length());
    return new Feature(Weights.POOLED, pool, what, Map.of());
  }

  private static void zones(String word, RuleBook book, List<Feature> features) {
    Stream.concat(Stream.of(Weights.ANY), book.zones().stream())
        .forEach(z -> features.add(new Feature(Weights.WORD, z, word, Map.of())));
  }

  private void take(Labelled posting) {
    WORD.matcher(posting.text())
        .results()
        .map(m -> m.group().toLowerCase(Locale.ROOT).replace('’', '\''))
        .filter(w -> Weights.words(w) == 1)
        .forEach(w -> take(w, posting));
  }

  private void take(String word, Labelled posting) {
    long number = Weights.number(word);
    forms.computeIfAbsent(number, _ -> new TreeMap<>()).merge(word, 1, Integer::sum);
    postings.computeIfAbsent(number, _ -> new HashSet<>()).add(posting.name());
    writers.computeIfAbsent(number, _ -> new HashSet<>()).add(posting.writer());
  }

  /** Each word in its commonest form, the first by letters of equals. */
  private List<String> words() {
    return forms.entrySet().stream()
        .filter(e -> postings.getOrDefault(e.getKey(), Set.of()).size() >= LEAST_POSTINGS)
        .filter(e -> writers.getOrDefault(e.getKey(), Set.of()).size() >= LEAST_WRITERS)
        .map(e -> commonest(e.getValue()))
        .sorted()
        .toList();
  }

  private static String commonest(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
