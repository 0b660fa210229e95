package org.linacre.bench.posting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.formats.posting.RuleFiles;

/** How many postings are read a second on one core, beside the scan for phrases alone. */
public final class PostingBench {
  private static final int LETTERS = 3_300;
  private static final int POSTINGS = 2_000;

  private PostingBench() {}

  /**
   * {@code PACKS FOLDER} measures on postings made of the labelled ones in a folder; {@code PACKS
   * FOLDER OUT N} writes a corpus of N of them as JSON lines.
   */
  public static void main(String[] args) throws IOException {
    PostingMaker maker = new PostingMaker(Labelled.in(Path.of(args[1])), 2026);
    if (args.length > 2) {
      write(maker, Path.of(args[2]), Integer.parseInt(args[3]));
      return;
    }
    Violations violations = new Violations();
    PostingReader reader = new PostingReader(RuleFiles.read(Path.of(args[0]), violations));
    violations.stopOnErrors();
    List<String> postings = new ArrayList<>();
    for (int i = 0; i < POSTINGS; i++) {
      postings.add(maker.made(LETTERS));
    }
    MarkdownTable table =
        new MarkdownTable("work on one core", "ms for 2,000", "postings/s", "MB/s", "of letters");
    double letters = row(table, "every letter looked at", postings, PostingBench::letters, 0);
    row(table, "the scan for phrases", postings, reader::scan, letters);
    row(table, "the whole reading", postings, p -> reader.read(p).flags().size(), letters);
    System.out.println(table);
  }

  private static int letters(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += Character.isLetterOrDigit(text.charAt(i)) ? text.charAt(i) : 0;
    }
    return sum;
  }

  private static double row(
      MarkdownTable table,
      String what,
      List<String> postings,
      ToIntFunction<String> work,
      double limit) {
    Times times = Times.of(5, 9, () -> postings.stream().mapToInt(work).sum());
    double seconds = times.median() / 1_000;
    long bytes = postings.stream().mapToLong(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
    table.row(
        what,
        times.toString(),
        String.format(Locale.ROOT, "%.0f", POSTINGS / seconds),
        String.format(Locale.ROOT, "%.1f", bytes / seconds / 1e6),
        limit == 0 ? "1" : String.format(Locale.ROOT, "%.1f", times.median() / limit));
    return times.median();
  }

  private static void write(PostingMaker maker, Path out, int count) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (int i = 0; i < count; i++) {
        writer.write(maker.json(LETTERS));
        writer.write('\n');
      }
    }
  }
}
