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
  private PostingQuality() {}

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
    List<Pair> pairs = Pair.of(postings, reader);
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

  static void confusion(List<Pair> pairs) {
    Map<String, Integer> counts = new java.util.TreeMap<>();
    pairs.forEach(
        p -> counts.merge(p.truth().label("family") + "," + p.said().family(), 1, Integer::sum));
    counts.forEach((cell, count) -> System.out.println(cell + "," + count));
  }

  private static MarkdownTable table(List<Pair> pairs, Keywords keywords) {
    MarkdownTable table = new MarkdownTable("what", "n", "Linacre", "keyword lists");
    List<Case> family = Figures.family(pairs);
    List<Case> peer =
        pairs.stream()
            .map(p -> new Case(p.truth().label("family"), keywords.family(p.truth().text())))
            .toList();
    row(table, "family, accuracy", family, Rates.share(family), Rates.share(peer));
    row(
        table,
        "family, macro-F1",
        family,
        Rates.resampled(family, Rates::macroF1),
        Rates.resampled(peer, Rates::macroF1));
    share(table, "healthcare AI or not, accuracy", Figures.health(pairs));
    share(table, "an AI duty or not, accuracy", Figures.duty(pairs));
    String archetypes = Rates.resampled(pairs, Figures::microF1);
    table.row("archetypes, micro-F1", Integer.toString(pairs.size()), archetypes, "-");
    share(table, "coding level, exact", Figures.coding(pairs));
    share(table, "healthcare knowledge, exact", Figures.knowledge(pairs));
    share(table, "quotes that a reader named too", Figures.quotes(pairs));
    flags(table, Figures.judged(pairs));
    return table;
  }

  private static void share(MarkdownTable table, String what, List<Case> cases) {
    row(table, what, cases, Rates.share(cases), "-");
  }

  private static void flags(MarkdownTable table, List<Pair> pairs) {
    for (List<String> colour : List.of(Figures.GREEN, Figures.RED)) {
      String name = colour.equals(Figures.GREEN) ? "green" : "red";
      String mean = Rates.resampled(pairs, sample -> Figures.meanF1(sample, colour));
      table.row(name + " flags, mean F1", Integer.toString(pairs.size()), mean, "-");
      String both = Rates.resampled(pairs, sample -> Figures.meanMacro(sample, colour));
      table.row(name + " flags, mean of F1 yes and no", "" + pairs.size(), both, "-");
      for (String flag : colour) {
        share(table, "flag " + flag + ", accuracy", Figures.flag(pairs, flag));
      }
    }
  }

  private static String word(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static void row(
      MarkdownTable table, String what, List<Case> cases, String ours, String theirs) {
    table.row(what, Integer.toString(cases.size()), ours, theirs);
  }

  private static void show(Pair pair) {
    PostingReading said = pair.said();
    List<String> wrong = new ArrayList<>();
    differ(wrong, "family", pair.truth().label("family"), said.family());
    differ(
        wrong,
        "archetypes",
        "" + pair.truth().archetypes(),
        "" + said.archetypes().stream().sorted().toList());
    differ(wrong, "coding", pair.truth().label("coding"), said.coding());
    differ(
        wrong, "knowledge", pair.truth().label("healthcare_knowledge"), said.healthcareKnowledge());
    for (Flag flag : said.flags()) {
      String truth = pair.truth().label(flag.id().replace('-', '_'));
      if (!truth.isEmpty()) {
        differ(wrong, flag.id(), truth, word(flag.present()) + ": " + flag.quote());
      }
    }
    if (!wrong.isEmpty()) {
      System.out.println(pair.truth().id() + " " + said.title() + "\n   " + wrong);
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
