package org.linacre.bench.portfolio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.portfolio.Checklist;
import org.linacre.engine.portfolio.Inspection;
import org.linacre.formats.document.Documents;
import org.linacre.formats.portfolio.PortfolioPack;

/**
 * How fast text is checked, beside reading it only and beside a plain set of regular expressions
 * for the identifiers alone; and what the worst texts cost.
 */
public final class PortfolioBench {
  private static final int RUNS = 5;
  private static final int HARD = 1 << 18;

  /** What a short script for the purpose would look for. */
  private static final List<Pattern> PLAIN =
      List.of(
          Pattern.compile("\\b\\d{3}[ -]?\\d{3}[ -]?\\d{4}\\b"),
          Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"),
          Pattern.compile("\\b[\\w.%+-]+@[\\w.-]+\\.[A-Za-z]{2,}\\b"),
          Pattern.compile("\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b"),
          Pattern.compile("\\b(?:\\+44\\s?|0)\\d{2,4}[ -]?\\d{3,4}[ -]?\\d{3,4}\\b"),
          Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?"),
          Pattern.compile("(?i)\\b(?:patient|name|dob|date of birth|mrn)\\b[: ]+\\S+"));

  private final Checklist checklist;
  private final MarkdownTable table =
      new MarkdownTable("text", "what", "ms: median [least, most]", "MB/s", "against reading");

  private PortfolioBench(Checklist checklist) {
    this.checklist = checklist;
  }

  /**
   * {@code PACKS DOCUMENTS MEGABYTES SEED}: the folder of packs, a file of documents whose lines
   * are drawn, how much text, and the seed. Prints a table.
   */
  public static void main(String[] args) throws IOException {
    Violations violations = new Violations();
    Checklist checklist = PortfolioPack.read(Path.of(args[0]), violations);
    violations.stopOnErrors();
    int size = Integer.parseInt(args[2]) << 20;
    Random random = new Random(Long.parseLong(args[3]));
    List<String> lines =
        MarkedDocument.read(Path.of(args[1])).stream().flatMap(d -> d.text().lines()).toList();
    PortfolioBench bench = new PortfolioBench(checklist);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      text.append(lines.get(random.nextInt(lines.size()))).append('\n');
    }
    bench.compare("lines of the documents", text.toString());
    text.setLength(0);
    for (int i = 0; text.length() < size; i++) {
      String line = lines.get(random.nextInt(lines.size()));
      text.append(i % 40 == 0 ? line : prose(random)).append('\n');
    }
    bench.compare("prose, one such line in forty", text.toString());
    bench.worst(random);
    System.out.println(bench.table);
  }

  private static String prose(Random random) {
    String[] words =
        "the wait for each clinic was counted by month and shown with its spread so that staff can see it"
            .split(" ", -1);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      line.append(words[random.nextInt(words.length)]).append(' ');
    }
    return line.toString();
  }

  private void compare(String name, String text) throws IOException {
    Path file = Files.createTempFile("text", ".txt");
    Files.writeString(file, text);
    double reading = time(name, "reading", text, 0, () -> read(file));
    time(name, "regular expressions of identifiers", text, reading, () -> plain(file));
    time(name, "the check", text, reading, () -> checked(file));
    Files.delete(file);
  }

  private double time(String name, String what, String text, double reading, Supplier<?> work) {
    Times times = Times.of(2, RUNS, work);
    double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
    table.row(
        name,
        what,
        times.toString(),
        String.format(Locale.ROOT, "%.1f", megabytes / times.median() * 1e3),
        reading == 0 ? "1" : String.format(Locale.ROOT, "%.1f", times.median() / reading));
    return times.median();
  }

  private static Object read(Path file) {
    long[] sum = new long[1];
    Documents.read(file, passage -> sum[0] += passage.text().length());
    return sum[0];
  }

  private static Object plain(Path file) {
    try {
      String text = Files.readString(file);
      int count = 0;
      for (Pattern pattern : PLAIN) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
          count++;
        }
      }
      return count;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Object checked(Path file) {
    Inspection inspection = new Inspection(checklist);
    inspection.file("text.txt", true);
    Documents.read(file, inspection::passage);
    inspection.endProject("text.txt");
    return inspection.result().findings().size();
  }

  /**
   * Texts that backtracking finds hard, a quarter of a megabyte and a whole: four times is linear.
   */
  private void worst(Random random) throws IOException {
    for (String unit :
        List.of(
            "a", "1", "a.", "1 ", "A ", "Jo ", "a@", "patient ", "999 ", "no no ", "(+", "1-")) {
      hard(unit, unit.repeat(HARD / unit.length()));
    }
    StringBuilder noise = new StringBuilder();
    String signs = "aA1 .,-@/:+()\n";
    while (noise.length() < HARD) {
      noise.append(signs.charAt(random.nextInt(signs.length())));
    }
    hard("noise", noise.toString());
  }

  private void hard(String name, String text) throws IOException {
    double one = once(text);
    double four = once(text.repeat(4));
    table.row(
        "'" + name + "' for 1/4 and 1 MB",
        "the check",
        String.format(Locale.ROOT, "%.0f and %.0f", one, four),
        String.format(Locale.ROOT, "%.1f", 1.048576e3 / four),
        String.format(Locale.ROOT, "four times the text costs %.1f times", four / one));
  }

  private double once(String text) throws IOException {
    Path file = Files.createTempFile("text", ".txt");
    Files.writeString(file, text);
    double time = Times.of(1, 1, () -> checked(file)).median();
    Files.delete(file);
    return time;
  }
}
