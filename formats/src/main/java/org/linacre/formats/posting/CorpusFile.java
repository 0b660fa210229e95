package org.linacre.formats.posting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;

/**
 * Many postings in one file, read one after the other in constant memory: CSV, Parquet, JSON lines
 * or a JSON array; all but Parquet packed with gzip or not. The columns are those of schema.org
 * JobPosting or plain ones.
 */
public final class CorpusFile {
  private static final List<List<String>> NAMES =
      List.of(CorpusNames.TEXTS, CorpusNames.TITLES, CorpusNames.PLACES, CorpusNames.DATES);

  /** How far in the first sign that is no white space is looked for, in bytes. */
  private static final int LOOK = 1024;

  private static final int MOST_SHOWN = 12;
  private static final int LONGEST_SHOWN = 24;
  private static final int MOST_TOLD = MOST_SHOWN * (LONGEST_SHOWN + 3);

  private final Source source;
  private final Taken taken;
  private final Violations violations;

  private CorpusFile(Source source, Taken taken, Violations violations) {
    this.source = source;
    this.taken = taken;
    this.violations = violations;
  }

  /** What is done with each posting. */
  @FunctionalInterface
  public interface Each {
    /**
     * Takes one.
     *
     * @param line where it begins, from 1; of Parquet its row, of a JSON array which object it is
     */
    void take(Advert advert, long line);
  }

  /**
   * How a file was read.
   *
   * @param given how many postings were given on
   * @param broken how many lines could not be read; a file that cannot be read at all counts as one
   * @param datesNotRead how many of the postings given have a date of which no month could be told
   */
  public record Tally(long given, long broken, long datesNotRead) {
    /** Of two files together. */
    public Tally plus(Tally other) {
      return new Tally(
          given + other.given, broken + other.broken, datesNotRead + other.datesNotRead);
    }
  }

  /**
   * Reads every posting. Lines that cannot be read are added as errors, dates that cannot as
   * warnings, and the rest is done.
   *
   * @throws IOException where the file cannot be read
   */
  public static Tally read(Source source, Violations violations, Each each, Progress progress)
      throws IOException {
    Taken taken = new Taken(source, each);
    CorpusFile corpus = new CorpusFile(source, taken, violations);
    String problem = source.missing();
    if (problem.isEmpty() && Files.size(source.file()) == 0) {
      problem = "The file is empty.";
    }
    if (!problem.isEmpty()) {
      violations.error(source.name(), 0, "", problem);
      return new Tally(0, 1, 0);
    }
    long before = violations.errors().size();
    corpus.all(progress);
    Tally tally = taken.tally(violations.errors().size() - before, violations);
    if (tally.given + tally.broken == 0) {
      violations.warn(source.name(), 0, "", "There is no posting in it.");
    }
    return tally;
  }

  private void all(Progress progress) throws IOException {
    if (Table.isParquet(source)) {
      table(progress);
      return;
    }
    byte[] start = start();
    int first = first(start);
    if (first != '{' && first != '[' && !PostingFile.isText(start)) {
      violations.error(source.name(), 0, "", "This is no text: neither CSV nor JSON nor Parquet.");
      return;
    }
    long size = Files.size(source.file());
    try (CorpusBytes bytes = new CorpusBytes(source.file())) {
      if (first == '[') {
        new CorpusJson(bytes, size, taken).array(progress);
      } else if (first == '{' || isLines(source.name())) {
        new CorpusJson(bytes, size, taken).lines(progress);
      } else {
        records(new CorpusCsv(bytes, size, taken.faults()), progress);
      }
      if (!bytes.problem().isEmpty()) {
        violations.error(source.name(), 0, "", bytes.problem());
      }
    }
  }

  private byte[] start() throws IOException {
    try (CorpusBytes in = new CorpusBytes(source.file())) {
      return in.readNBytes(LOOK);
    }
  }

  /** The first sign that is no white space; -1 where there is none among these. */
  private static int first(byte[] bytes) {
    String start = new String(bytes, StandardCharsets.UTF_8);
    return start.replace("\uFEFF", "").stripLeading().chars().findFirst().orElse(-1);
  }

  private static boolean isLines(String name) {
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
  }

  private void records(CorpusCsv csv, Progress progress) throws IOException {
    List<String> columns = csv.header(found -> CorpusNames.first(CorpusNames.TEXTS, found) >= 0);
    int[] at = NAMES.stream().mapToInt(names -> CorpusNames.first(names, columns)).toArray();
    if (csv.endsWithReturns()) {
      violations.error(
          source.name(), 1, "", "Lines end with carriage returns alone; end them with line feeds.");
      return;
    }
    if (at[0] < 0) {
      noText(columns);
      return;
    }
    csv.each((r, line) -> takes(r::get, at, line), progress);
  }

  private void noText(List<String> columns) {
    String known = String.join(", ", CorpusNames.TEXTS);
    String message =
        ("No column holds the text of a posting: none is called one of %s. The columns are %s."
                + " Where the file is one posting and no table, career posting reads it.")
            .formatted(known, Words.quoted(String.join(", ", shown(columns)), MOST_TOLD));
    String text = CorpusNames.TEXTS.getFirst();
    String maybe = Words.nearest(text, shown(columns)).map(n -> " Maybe " + n + ".").orElse("");
    violations.error(source.name(), 1, text, message + maybe);
  }

  /** The first few names, each cut short: a file that is no table has a whole line of text here. */
  private static List<String> shown(List<String> columns) {
    return columns.stream()
        .limit(MOST_SHOWN)
        .map(c -> c.length() > LONGEST_SHOWN ? c.substring(0, LONGEST_SHOWN) + "…" : c)
        .toList();
  }

  private void table(Progress progress) {
    Optional<Table> opened = Table.open(source, violations);
    if (opened.isEmpty()) {
      return;
    }
    Table table = opened.get();
    List<String> wanted =
        NAMES.stream()
            .map(names -> CorpusNames.first(names, table.columns()))
            .map(i -> i < 0 ? "" : table.columns().get(i))
            .toList();
    if (wanted.getFirst().isEmpty()) {
      noText(table.columns());
      return;
    }
    List<String> present = wanted.stream().filter(w -> !w.isEmpty()).toList();
    int[] at = wanted.stream().mapToInt(present::indexOf).toArray();
    table.read(present, violations, row -> takes(row::text, at, row.at()), progress);
  }

  /** Gives a posting on, unless it has no text beside a title. */
  private void takes(IntFunction<String> row, int[] at, long line) {
    if (row.apply(at[0]).isBlank()) {
      taken.refuse(line, Taken.ONLY_TITLE, () -> ".");
    } else {
      taken.take(advert(row, at), at[3] < 0 ? List.of() : List.of(row.apply(at[3])), line);
    }
  }

  private static Advert advert(IntFunction<String> row, int[] at) {
    String title = at[1] < 0 ? "" : HtmlText.ofField(row.apply(at[1]));
    Advert read = PostingFile.of(row.apply(at[0]));
    String text = title.isEmpty() ? read.text() : title + "\n\n" + read.text();
    return new Advert(
        text, at[2] < 0 ? read.place() : HtmlText.ofField(row.apply(at[2])), read.month());
  }
}
