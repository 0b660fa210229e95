package org.linacre.bench.posting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.engine.posting.RuleBook;
import org.linacre.engine.posting.Weights;
import org.linacre.engine.posting.Weights.Feature;
import org.linacre.formats.posting.RuleFiles;
import org.linacre.formats.text.CsvTable;
import org.linacre.formats.text.Source;

/** Learns the weights of the pack postings, or tells how well they would do on other writers. */
public final class PostingTraining {
  /** In how many parts the writers are left out. */
  private static final int PARTS = 8;

  private final Path packs;
  private final RuleBook book;
  private final List<Labelled> postings = new ArrayList<>();
  private final Map<String, Trainer.Aim> aims = new LinkedHashMap<>();

  private PostingTraining(Path packs) {
    this.packs = packs;
    Violations violations = new Violations();
    book = RuleFiles.readUnlearned(packs, violations);
    violations.stopOnErrors();
    CsvTable.read(
        Source.in(packs, "postings/learned.csv"),
        new CsvTable.Columns(List.of("label", "cost", "given"), List.of("pooled", "source")),
        violations,
        row -> aims.put(row.need("label"), aim(row)));
    violations.stopOnErrors();
  }

  private static Trainer.Aim aim(CsvTable.Row row) {
    return new Trainer.Aim(
        Double.parseDouble(row.need("cost")),
        row.get("given").equals("yes"),
        Set.copyOf(row.words("pooled")));
  }

  /**
   * {@code PACKS write FOLDER…} learns from the labelled postings of the folders, one writer each,
   * what learned.csv names, and writes weights.csv; {@code PACKS validate FOLDER…} leaves the
   * writers out in eight parts, learns from the others and reads those; it prints the figures and
   * the lines of quality.csv so found.
   */
  public static void main(String[] args) throws IOException {
    PostingTraining training = new PostingTraining(Path.of(args[0]));
    List<String> folders = List.of(args).subList(2, args.length);
    for (String folder : folders) {
      training.postings.addAll(Labelled.in(Path.of(folder)));
    }
    if (args[1].equals("write")) {
      training.write(String.join(" ", folders));
    } else {
      training.validate();
    }
  }

  private void write(String folders) throws IOException {
    Weights weights = Trainer.train(book, postings, aims);
    String source = "PostingTraining packs write " + folders + ": " + postings.size() + " postings";
    List<String> lines = new ArrayList<>();
    lines.add("kind,zone,what," + String.join(",", weights.labels()) + ",source");
    for (Feature feature : weights.features()) {
      lines.add(
          String.join(
              ",",
              feature.kind(),
              feature.zone(),
              feature.what(),
              told(feature, weights.labels()),
              feature.kind().equals(Weights.BIAS) ? source : "learned"));
    }
    Files.writeString(packs.resolve("postings/weights.csv"), String.join("\n", lines) + "\n");
    System.out.println(weights.features().size() + " features");
  }

  private static String told(Feature feature, List<String> labels) {
    return labels.stream()
        .map(feature.weights()::get)
        .map(weight -> weight == null ? "" : number(weight))
        .collect(Collectors.joining(","));
  }

  private static String number(double weight) {
    return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }

  private void validate() {
    PostingReader rules = new PostingReader(book.with(Weights.NONE));
    Map<String, List<Pair>> byRules = new LinkedHashMap<>();
    Map<String, List<Pair>> byWeights = new LinkedHashMap<>();
    List<String> writers = postings.stream().map(Labelled::writer).distinct().toList();
    for (String writer : writers) {
      byRules.put(writer, Pair.of(of(writer), rules));
      byWeights.put(writer, List.of());
    }
    for (int part = 0; part < PARTS; part++) {
      int own = part;
      List<String> out = writers.stream().filter(w -> writers.indexOf(w) % PARTS == own).toList();
      PostingReader learned = new PostingReader(book.with(without(out)));
      out.forEach(writer -> byWeights.put(writer, Pair.of(of(writer), learned)));
    }
    System.out.println(Figures.beside(byRules, byWeights));
    List<Pair> all = byWeights.values().stream().flatMap(List::stream).toList();
    doubt(all.stream().filter(p -> !p.said().second().isEmpty()).toList(), "told to be in doubt");
    doubt(all.stream().filter(p -> p.said().second().isEmpty()).toList(), "not so");
    PostingQuality.confusion(all);
  }

  private static void doubt(List<Pair> pairs, String what) {
    long right =
        pairs.stream().filter(p -> p.said().family().equals(p.truth().label("family"))).count();
    System.out.println("Families " + what + ": " + right + " of " + pairs.size() + " right.\n");
  }

  private Weights without(List<String> writers) {
    List<Labelled> others = postings.stream().filter(p -> !writers.contains(p.writer())).toList();
    return Trainer.train(book, others, aims);
  }

  private List<Labelled> of(String writer) {
    return postings.stream().filter(p -> p.writer().equals(writer)).toList();
  }
}
