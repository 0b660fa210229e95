package org.linacre.bench.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.posting.Rates.Case;
import org.linacre.engine.posting.PostingReading;

/** The figures by which readings are judged, each a function of the pairs. */
final class Figures {
  static final List<String> GREEN =
      List.of(
          "workflow", "realistic", "privacy", "stakeholders", "review", "metrics", "employment");
  static final List<String> RED = List.of("vague", "mix", "replace", "privacy_vague");

  private Figures() {}

  /** Every figure by its name. */
  static Map<String, ToDoubleFunction<List<Pair>>> all() {
    Map<String, ToDoubleFunction<List<Pair>>> all = new LinkedHashMap<>();
    all.put("family, accuracy", p -> Rates.accuracy(family(p)));
    all.put("family, macro-F1", p -> Rates.macroF1(family(p)));
    all.put("healthcare AI or not, accuracy", p -> Rates.accuracy(health(p)));
    all.put("an AI duty or not, accuracy", p -> Rates.accuracy(duty(p)));
    all.put("archetypes, micro-F1", Figures::microF1);
    all.put("coding level, exact", p -> Rates.accuracy(coding(p)));
    all.put("healthcare knowledge, exact", p -> Rates.accuracy(knowledge(p)));
    all.put("quotes that a reader named too", p -> Rates.accuracy(quotes(p)));
    all.put("green flags, mean F1 of present", p -> meanF1(judged(p), GREEN));
    all.put("green flags, mean of F1 present, absent", p -> meanMacro(judged(p), GREEN));
    all.put("red flags, mean F1 of present", p -> meanF1(judged(p), RED));
    for (List<String> colour : List.of(GREEN, RED)) {
      colour.forEach(
          f -> {
            all.put("flag " + f + ", F1 of present", p -> Rates.f1(flag(judged(p), f), "yes"));
            all.put("flag " + f + ", mean F1", p -> Rates.macroF1(flag(judged(p), f)));
          });
    }
    return all;
  }

  /** All figures of two readings of each writer: together, and of the second by writer. */
  static MarkdownTable beside(Map<String, List<Pair>> rules, Map<String, List<Pair>> learned) {
    List<String> head = new ArrayList<>(List.of("what", "rules", "learned"));
    head.addAll(learned.keySet());
    MarkdownTable table = new MarkdownTable(head.toArray(String[]::new));
    all()
        .forEach(
            (name, figure) -> {
              List<String> row = new ArrayList<>(List.of(name));
              row.add(told(figure, together(rules)));
              row.add(told(figure, together(learned)));
              learned.values().forEach(p -> row.add(told(figure, p)));
              table.row(row.toArray(String[]::new));
            });
    return table;
  }

  private static List<Pair> together(Map<String, List<Pair>> pairs) {
    return pairs.values().stream().flatMap(List::stream).toList();
  }

  private static String told(ToDoubleFunction<List<Pair>> figure, List<Pair> pairs) {
    return String.format(Locale.ROOT, "%.3f", figure.applyAsDouble(pairs));
  }

  static List<Case> family(List<Pair> pairs) {
    return cases(pairs, p -> p.truth().label("family"), p -> p.said().family());
  }

  /** As the contract says it: a family, or an AI duty. */
  static List<Case> health(List<Pair> pairs) {
    return cases(
        pairs,
        p -> word(p.truth().is("healthcare_ai") || !p.truth().label("family").equals("none")),
        p -> word(p.said().healthcareAi()));
  }

  static List<Case> duty(List<Pair> pairs) {
    return cases(pairs, p -> word(!p.truth().archetypes().isEmpty()), p -> word(p.said().aiDuty()));
  }

  /** Of quotes for what is true, whether they are sentences that a reader named for it too. */
  static List<Case> quotes(List<Pair> pairs) {
    List<Case> cases = new ArrayList<>();
    for (Pair pair : pairs) {
      pair.said().because().stream()
          .filter(b -> Truth.isShown(pair.truth(), b.label()))
          .map(b -> new Case("yes", word(Truth.shows(pair.truth(), b.quote(), b.label()))))
          .forEach(cases::add);
    }
    return cases;
  }

  static List<Case> coding(List<Pair> pairs) {
    return cases(pairs, p -> p.truth().label("coding"), p -> p.said().coding());
  }

  static List<Case> knowledge(List<Pair> pairs) {
    return cases(
        pairs, p -> p.truth().label("healthcare_knowledge"), p -> p.said().healthcareKnowledge());
  }

  static double microF1(List<Pair> pairs) {
    int hits = 0;
    int all = 0;
    for (Pair pair : pairs) {
      List<String> truth = pair.truth().archetypes();
      hits += (int) truth.stream().filter(pair.said().archetypes()::contains).count();
      all += truth.size() + pair.said().archetypes().size();
    }
    return all == 0 ? 1 : 2.0 * hits / all;
  }

  /** Those that have a family and are said to have one: where flags are judged. */
  static List<Pair> judged(List<Pair> all) {
    return all.stream()
        .filter(p -> !p.truth().label("family").equals("none") && p.said().healthcareAi())
        .toList();
  }

  static double meanF1(List<Pair> pairs, List<String> flags) {
    return flags.stream().mapToDouble(f -> Rates.f1(flag(pairs, f), "yes")).average().orElse(1);
  }

  static double meanMacro(List<Pair> pairs, List<String> flags) {
    return flags.stream().mapToDouble(f -> Rates.macroF1(flag(pairs, f))).average().orElse(1);
  }

  static List<Case> flag(List<Pair> pairs, String flag) {
    return cases(
        pairs,
        p -> word(p.truth().is(flag)),
        p -> word(isPresent(p.said(), flag.replace('_', '-'))));
  }

  private static boolean isPresent(PostingReading said, String flag) {
    return said.flags().stream().anyMatch(f -> f.id().equals(flag) && f.present());
  }

  private interface Side {
    String of(Pair pair);
  }

  private static List<Case> cases(List<Pair> pairs, Side truth, Side said) {
    return pairs.stream().map(p -> new Case(truth.of(p), said.of(p))).toList();
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }
}
