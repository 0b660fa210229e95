package org.linacre.bench.posting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.posting.PostingReader;
import org.linacre.formats.posting.RuleFiles;

/**
 * How many postings are read a second on one core, by turns with the scan for phrases alone and
 * with a look at every letter: what the machine would allow at that moment.
 */
public final class PostingBench {
  private static final int LETTERS = 3_300;
  private static final int POSTINGS = 2_000;

  /** How many are read in one turn, how many turns warm up and how many count. */
  private static final int SLICE = 100;

  private static final int WARM = 200;
  private static final int TURNS = 400;

  private PostingBench() {}

  /**
   * {@code PACKS FOLDER} measures on postings made of the labelled ones in a folder, the column "of
   * a tenth" in the turns that were fastest; {@code PACKS FOLDER OUT N} writes a corpus of N of
   * them as JSON lines.
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
    System.out.println(table(postings, reader));
  }

  private static MarkdownTable table(List<String> postings, PostingReader reader) {
    Map<String, ToIntFunction<String>> works = new LinkedHashMap<>();
    works.put("every letter looked at", PostingBench::letters);
    works.put("the scan for phrases", reader::scan);
    works.put("the whole reading", posting -> reader.read(posting).flags().size());
    List<Slices> slices = works.values().stream().map(work -> new Slices(postings, work)).toList();
    List<Times.Turns> turns = Times.byTurns(WARM, TURNS, slices);
    double bytes = postings.stream().mapToInt(p -> p.getBytes(StandardCharsets.UTF_8).length).sum();
    MarkdownTable table =
        new MarkdownTable(
            "work on one core", "ms for 100", "postings/s", "of a tenth", "MB/s", "of letters");
    Iterator<Times.Turns> turn = turns.iterator();
    for (String work : works.keySet()) {
      Times.Turns of = turn.next();
      double perSecond = SLICE * 1_000 / of.times().median();
      table.row(
          work,
          of.times().toString(),
          String.format(Locale.ROOT, "%.0f", perSecond),
          String.format(Locale.ROOT, "%.0f", SLICE * 1_000 / of.times().fastestTenth()),
          String.format(Locale.ROOT, "%.1f", perSecond * bytes / POSTINGS / 1e6),
          String.format(Locale.ROOT, "%.1f", of.ofFirst()));
    }
    return table;
  }

  /** Work on the next postings at every call, from the first again behind the last. */
  private static final class Slices implements Supplier<Integer> {
    private final List<String> postings;
    private final ToIntFunction<String> work;
    private int from;

    Slices(List<String> postings, ToIntFunction<String> work) {
      this.postings = postings;
      this.work = work;
    }

    @Override
    public Integer get() {
      int sum = postings.subList(from, from + SLICE).stream().mapToInt(work).sum();
      from = (from + SLICE) % postings.size();
      return sum;
    }
  }

  private static int letters(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += Character.isLetterOrDigit(text.charAt(i)) ? text.charAt(i) : 0;
    }
    return sum;
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
