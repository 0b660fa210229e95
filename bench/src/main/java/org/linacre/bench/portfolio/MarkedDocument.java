package org.linacre.bench.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linacre.engine.portfolio.Finding;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.document.Documents;

/**
 * A document and what should be found in it.
 *
 * @param name its file name
 * @param text its text without marks
 * @param wanted {@code rule} and line, or 0 for the whole, once for each mark
 */
public record MarkedDocument(String name, String text, List<Spot> wanted) {
  private static final Pattern MARK = Pattern.compile("\\[\\[([a-z-]+)\\|([^\\]]*)]]");
  private static final Pattern LINE = Pattern.compile("(?:line|row) (\\d+)");

  /** A document with its own list. */
  public MarkedDocument {
    wanted = List.copyOf(wanted);
  }

  /**
   * Where something is found.
   *
   * @param rule the rule
   * @param line the line or row; 0 for the whole text
   */
  public record Spot(String rule, int line) {}

  /** The documents of a file; each begins with {@code === name | what it misses}. */
  public static List<MarkedDocument> read(Path file) throws IOException {
    List<MarkedDocument> documents = new ArrayList<>();
    for (String part : Files.readString(file).split("(?m)^=== ", -1)) {
      if (!part.isBlank()) {
        documents.add(of(part));
      }
    }
    return documents;
  }

  private static MarkedDocument of(String part) {
    int end = part.indexOf('\n');
    String[] head = part.substring(0, end).split("\\|", 2);
    List<Spot> wanted = new ArrayList<>();
    for (String rule : head[1].strip().split(" ", -1)) {
      if (!rule.isEmpty()) {
        wanted.add(new Spot(rule, 0));
      }
    }
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (String line : part.substring(end + 1).split("\n", -1)) {
      Matcher marks = MARK.matcher(line);
      while (marks.find()) {
        wanted.add(new Spot(marks.group(1), number));
      }
      text.append(MARK.matcher(line).replaceAll("$2")).append('\n');
      number++;
    }
    return new MarkedDocument(head[0].strip(), text.toString().stripTrailing() + "\n", wanted);
  }

  /** The findings of high and medium severity, each where it is. */
  public List<Spot> found(Inspection inspection, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    int before = inspection.result().findings().size();
    boolean table = name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|json)");
    inspection.file(name, !table);
    String problem = Documents.read(file, inspection::passage).problem();
    if (!problem.isEmpty()) {
      throw new IllegalStateException(name + ": " + problem);
    }
    inspection.endProject(name);
    return inspection.result().findings().stream()
        .skip(before)
        .filter(Finding::fails)
        .map(MarkedDocument::spot)
        .toList();
  }

  private static Spot spot(Finding finding) {
    Matcher line = LINE.matcher(finding.place());
    return new Spot(finding.rule(), line.find() ? Integer.parseInt(line.group(1)) : 0);
  }
}
