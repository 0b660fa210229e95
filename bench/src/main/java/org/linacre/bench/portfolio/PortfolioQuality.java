package org.linacre.bench.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.portfolio.MarkedDocument.Spot;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.portfolio.PortfolioPack;

/** Precision and recall by rule, on documents with marks. */
public final class PortfolioQuality {
  private static final double Z = 1.959964;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final int[] anyName = new int[3];
  private int clean;
  private int alarmed;

  private PortfolioQuality() {}

  /**
   * {@code PACKS FILE}: the folder of packs and a file of documents. Prints a table, and what was
   * missed or found too much.
   */
  public static void main(String[] args) throws IOException {
    Violations violations = new Violations();
    Checklist checklist = PortfolioPack.read(Path.of(args[0]), violations);
    violations.stopOnErrors();
    Path folder = Files.createTempDirectory("documents");
    PortfolioQuality quality = new PortfolioQuality();
    List<MarkedDocument> documents = MarkedDocument.read(Path.of(args[1]));
    for (MarkedDocument document : documents) {
      quality.add(document, document.found(new Inspection(checklist), folder));
      Files.delete(folder.resolve(document.name()));
    }
    Files.delete(folder);
    System.out.println(quality.table());
    System.out.printf(
        "%d documents; of %d with nothing to find, %d raised an alarm.%n",
        documents.size(), quality.clean, quality.alarmed);
    System.out.println("The two rules of names counted as one: " + quality.oneRuleOfNames());
    quality.wrong.forEach(System.out::println);
  }

  private void add(MarkedDocument document, List<Spot> found) {
    clean += document.wanted().isEmpty() ? 1 : 0;
    alarmed += document.wanted().isEmpty() && !found.isEmpty() ? 1 : 0;
    countNamesAsOne(document.wanted(), found);
    List<Spot> left = new ArrayList<>(found);
    for (Spot spot : document.wanted()) {
      boolean hit = left.remove(spot);
      of(spot)[hit ? 0 : 1]++;
      if (!hit) {
        wrong.add("missed: " + document.name() + " " + spot);
      }
    }
    for (Spot spot : left) {
      of(spot)[2]++;
      wrong.add("too much: " + document.name() + " " + spot);
    }
  }

  /** Whether a name is told under the one rule of names or the other is the same to its bearer. */
  private void countNamesAsOne(List<Spot> wanted, List<Spot> found) {
    List<Spot> left = new ArrayList<>(found.stream().map(PortfolioQuality::merged).toList());
    for (Spot spot : wanted) {
      anyName[left.remove(merged(spot)) ? 0 : 1]++;
    }
    anyName[2] += left.size();
  }

  private static Spot merged(Spot spot) {
    return spot.rule().equals("name-with-date") ? new Spot("patient-name", spot.line()) : spot;
  }

  private String oneRuleOfNames() {
    return "precision "
        + share(anyName[0], anyName[0] + anyName[2])
        + ", recall "
        + share(anyName[0], anyName[0] + anyName[1])
        + ".";
  }

  private int[] of(Spot spot) {
    return counts.computeIfAbsent(spot.rule(), _ -> new int[3]);
  }

  private MarkdownTable table() {
    MarkdownTable table = new MarkdownTable("rule", "to find", "precision [95 %]", "recall [95 %]");
    int[] all = new int[3];
    counts.forEach(
        (rule, count) -> {
          row(rule, count, table);
          for (int i = 0; i < count.length; i++) {
            all[i] += count[i];
          }
        });
    row("all", all, table);
    return table;
  }

  private static void row(String rule, int[] count, MarkdownTable table) {
    table.row(
        rule,
        Integer.toString(count[0] + count[1]),
        share(count[0], count[0] + count[2]),
        share(count[0], count[0] + count[1]));
  }

  /** A share with its Wilson interval (E. B. Wilson, JASA 22, 1927). */
  private static String share(int part, int whole) {
    if (whole == 0) {
      return "-";
    }
    double p = (double) part / whole;
    double square = Z * Z / whole;
    double middle = (p + square / 2) / (1 + square);
    double half = Z * Math.sqrt(p * (1 - p) / whole + square / (4 * whole)) / (1 + square);
    return String.format(
        Locale.ROOT,
        "%.2f [%.2f, %.2f]",
        p,
        Math.max(0, middle - half),
        Math.min(1, middle + half));
  }
}
