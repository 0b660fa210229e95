package org.linacre.bench.posting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.posting.Rates.Case;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.PostingReading;
import org.linacre.engine.posting.PostingReading.Flag;
import org.linacre.formats.posting.RuleFiles;

/** How often readings of labelled postings are right, beside the guide's own keyword lists. */
public final class PostingQuality {
  private static final List<String> GREEN =
      List.of(
          "workflow", "realistic", "privacy", "stakeholders", "review", "metrics", "employment");
  private static final List<String> RED = List.of("vague", "mix", "replace", "privacy_vague");

  private PostingQuality() {}

  private record Pair(Labelled truth, PostingReading said) {}

  /**
   * {@code PACKS FOLDER [show|confusion|explain ID]}: the folder of packs; one with a text file for
   * each posting and labels.csv; show prints what was misjudged, confusion the lines of
   * quality.csv.
   */
  public static void main(String[] args) throws IOException {
    Path packs = Path.of(args[0]);
    Violations violations = new Violations();
    PostingReader reader = new PostingReader(RuleFiles.read(packs, violations));
    violations.stopOnErrors();
    List<Labelled> postings = Labelled.in(Path.of(args[1]));
    List<Pair> pairs = postings.stream().map(p -> new Pair(p, reader.read(p.text()))).toList();
    if (args.length > 3) {
      postings.stream()
          .filter(p -> p.id().equals(args[3]))
          .forEach(p -> reader.explain(p.text()).forEach(System.out::println));
    } else if (args.length > 2 && args[2].equals("confusion")) {
      confusion(pairs);
    } else if (args.length > 2) {
      pairs.forEach(PostingQuality::show);
    }
    System.out.println(table(pairs, Keywords.read(packs)));
  }

  private static void confusion(List<Pair> pairs) {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    pairs.forEach(
        p -> counts.merge(p.truth.label("family") + "," + p.said.family(), 1, Integer::sum));
    counts.forEach((cell, count) -> System.out.println(cell + "," + count));
  }

  private static MarkdownTable table(List<Pair> pairs, Keywords keywords) {
    MarkdownTable table = new MarkdownTable("what", "n", "Linacre", "keyword lists");
    List<Case> family = cases(pairs, p -> p.truth.label("family"), p -> p.said.family());
    List<Case> peer =
        cases(pairs, p -> p.truth.label("family"), p -> keywords.family(p.truth.text()));
    row(table, "family, accuracy", family, Rates.share(family), Rates.share(peer));
    row(
        table,
        "family, macro-F1",
        family,
        Rates.resampled(family, Rates::macroF1),
        Rates.resampled(peer, Rates::macroF1));
    List<Case> health = cases(pairs, p -> isHealthAi(p.truth), p -> word(p.said.healthcareAi()));
    row(table, "healthcare AI or not, accuracy", health, Rates.share(health), "-");
    List<Case> duty =
        cases(pairs, p -> word(!p.truth.archetypes().isEmpty()), p -> word(isAi(p.said)));
    row(table, "of these with an AI duty, accuracy", duty, Rates.share(duty), "-");
    archetypes(table, pairs);
    List<Case> coding = cases(pairs, p -> p.truth.label("coding"), p -> p.said.coding());
    row(table, "coding level, exact", coding, Rates.share(coding), "-");
    List<Case> knowledge =
        cases(pairs, p -> p.truth.label("healthcare_knowledge"), p -> p.said.healthcareKnowledge());
    row(table, "healthcare knowledge, exact", knowledge, Rates.share(knowledge), "-");
    flags(table, pairs);
    return table;
  }

  /** As the contract says it: a family, or an AI duty. */
  private static String isHealthAi(Labelled truth) {
    return word(truth.is("healthcare_ai") || !truth.label("family").equals("none"));
  }

  private static boolean isAi(PostingReading said) {
    return said.healthcareAi() && said.aiDuty();
  }

  private static void archetypes(MarkdownTable table, List<Pair> pairs) {
    String text = Rates.resampled(pairs, PostingQuality::microF1);
    table.row("archetypes, micro-F1", Integer.toString(pairs.size()), text, "-");
  }

  private static double microF1(List<Pair> pairs) {
    int hits = 0;
    int all = 0;
    for (Pair pair : pairs) {
      List<String> truth = pair.truth.archetypes();
      hits += (int) truth.stream().filter(pair.said.archetypes()::contains).count();
      all += truth.size() + pair.said.archetypes().size();
    }
    return all == 0 ? 1 : 2.0 * hits / all;
  }

  private static void flags(MarkdownTable table, List<Pair> all) {
    List<Pair> pairs =
        all.stream()
            .filter(p -> !p.truth.label("family").equals("none") && p.said.healthcareAi())
            .toList();
    for (List<String> colour : List.of(GREEN, RED)) {
      String name = colour.equals(GREEN) ? "green" : "red";
      String mean = Rates.resampled(pairs, sample -> meanF1(sample, colour));
      table.row(name + " flags, mean F1", Integer.toString(pairs.size()), mean, "-");
      String both = Rates.resampled(pairs, sample -> meanMacro(sample, colour));
      table.row(name + " flags, mean of F1 yes and no", "" + pairs.size(), both, "-");
      for (String flag : colour) {
        List<Case> cases = flag(pairs, flag);
        row(table, "flag " + flag + ", accuracy", cases, Rates.share(cases), "-");
      }
    }
  }

  private static double meanF1(List<Pair> pairs, List<String> flags) {
    return flags.stream().mapToDouble(f -> Rates.f1(flag(pairs, f), "yes")).average().orElse(1);
  }

  private static double meanMacro(List<Pair> pairs, List<String> flags) {
    return flags.stream().mapToDouble(f -> Rates.macroF1(flag(pairs, f))).average().orElse(1);
  }

  private static List<Case> flag(List<Pair> pairs, String flag) {
    return cases(
        pairs,
        p -> word(p.truth.is(flag)),
        p ->
            word(
                p.said.flags().stream()
                    .anyMatch(f -> f.id().equals(flag.replace('_', '-')) && f.present())));
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

  private static void row(
      MarkdownTable table, String what, List<Case> cases, String ours, String theirs) {
    table.row(what, Integer.toString(cases.size()), ours, theirs);
  }

  private static void show(Pair pair) {
    PostingReading said = pair.said;
    List<String> wrong = new ArrayList<>();
    differ(wrong, "family", pair.truth.label("family"), said.family());
    differ(
        wrong,
        "archetypes",
        "" + pair.truth.archetypes(),
        "" + said.archetypes().stream().sorted().toList());
    differ(wrong, "coding", pair.truth.label("coding"), said.coding());
    differ(
        wrong, "knowledge", pair.truth.label("healthcare_knowledge"), said.healthcareKnowledge());
    for (Flag flag : said.flags()) {
      String truth = pair.truth.label(flag.id().replace('-', '_'));
      if (!truth.isEmpty()) {
        differ(wrong, flag.id(), truth, word(flag.present()) + ": " + flag.quote());
      }
    }
    if (!wrong.isEmpty()) {
      System.out.println(pair.truth.id() + " " + said.title() + "\n   " + wrong);
      Map<String, Object> because = new java.util.TreeMap<>();
      said.because().forEach(b -> because.put(b.label(), b.weight()));
      System.out.println("   " + because);
    }
  }

  private static void differ(List<String> wrong, String what, String truth, String said) {
    if (!truth.equals(said.replaceFirst(": .*", ""))) {
      wrong.add(what + ": " + truth + " read as " + said);
    }
  }
}
