package org.linacre.formats.posting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;
import org.linacre.formats.text.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many postings in one file, read one after the other in constant memory: CSV, Parquet, or JSON
 * lines. The columns are those of schema.org JobPosting or plain ones.
 */
public final class CorpusFile {
  private static final List<String> TEXTS = List.of("description", "text", "body", "posting");
  private static final List<String> TITLES = List.of("title", "job_title", "jobTitle");
  private static final List<String> PLACES =
      List.of("place", "location", "jobLocation", "region", "city");
  private static final List<String> DATES = List.of("datePosted", "date", "month", "posted");

  private static final String ONLY_TITLE = "No posting in it: a title at most, and no description";
  private static final int MOST_SHOWN = 12;
  private static final int LONGEST_SHOWN = 40;

  private final Source source;
  private final Faults faults;
  private final Violations violations;

  private CorpusFile(Source source, Violations violations) {
    this.source = source;
    this.violations = violations;
    this.faults = new Faults(source);
  }

  /** What is done with each posting. */
  @FunctionalInterface
  public interface Each {
    /**
     * Takes one.
     *
     * @param line where it begins, from 1; of Parquet its row
     */
    void take(Advert advert, long line);
  }

  /**
   * How a file was read.
   *
   * @param given how many postings were given on
   * @param broken how many lines could not be read; a file that cannot be read at all counts as one
   */
  public record Tally(long given, long broken) {}

  /**
   * Reads every posting. Lines that cannot be read are added as errors, and the rest is done.
   *
   * @throws IOException where the file cannot be read
   */
  public static Tally read(Source source, Violations violations, Each each, Progress progress)
      throws IOException {
    CorpusFile corpus = new CorpusFile(source, violations);
    if (!source.exists()) {
      violations.error(source.name(), 0, "", "The file is missing.");
      return new Tally(0, 1);
    }
    if (Files.size(source.file()) == 0) {
      violations.error(source.name(), 0, "", "The file is empty.");
      return new Tally(0, 1);
    }
    long before = violations.errors().size();
    long given = corpus.all(each, progress);
    long whole = violations.errors().size() - before;
    corpus.faults.tell(violations);
    return new Tally(given, whole + corpus.faults.count());
  }

  private long all(Each each, Progress progress) throws IOException {
    if (isJson(source)) {
      return lines(each, progress);
    }
    return Table.isParquet(source) ? table(each, progress) : records(each, progress);
  }

  private long records(Each each, Progress progress) throws IOException {
    try (CorpusCsv csv = new CorpusCsv(source, faults)) {
      List<String> columns = csv.header();
      int[] at = Stream.of(TEXTS, TITLES, PLACES, DATES).mapToInt(n -> first(n, columns)).toArray();
      if (at[0] < 0) {
        String text = TEXTS.getFirst();
        violations.error(source.name(), 0, text, Words.unknown("column", text, shown(columns)));
        return 0;
      }
      return csv.each((r, line) -> takes(r::get, at, line, each), progress);
    }
  }

  /** The first few names, each cut short: a file that is no table has a whole line of text here. */
  private static List<String> shown(List<String> columns) {
    return columns.stream()
        .limit(MOST_SHOWN)
        .map(c -> c.length() > LONGEST_SHOWN ? c.substring(0, LONGEST_SHOWN) + "…" : c)
        .toList();
  }

  private static int first(List<String> names, List<String> columns) {
    return names.stream().mapToInt(columns::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  private static boolean isJson(Source source) throws IOException {
    String name = source.name();
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(source.file())) {
      return in.read() == '{';
    }
  }

  private long table(Each each, Progress progress) {
    Optional<Table> opened = Table.open(source, violations);
    if (opened.isEmpty()) {
      return 0;
    }
    Table table = opened.get();
    List<String> wanted =
        Stream.of(TEXTS, TITLES, PLACES, DATES)
            .map(names -> names.stream().filter(table.columns()::contains).findFirst().orElse(""))
            .toList();
    if (wanted.getFirst().isEmpty()) {
      Table.has(table, List.of(TEXTS.getFirst()), violations);
      return 0;
    }
    List<String> present = wanted.stream().filter(w -> !w.isEmpty()).toList();
    int[] at = wanted.stream().mapToInt(present::indexOf).toArray();
    long[] refused = {0};
    long rows =
        table.read(
            present,
            violations,
            row -> refused[0] += takes(row::text, at, row.at(), each) ? 0 : 1,
            progress);
    return rows - refused[0];
  }

  /** Gives a posting on, unless it has no text beside a title. */
  private boolean takes(IntFunction<String> row, int[] at, long line, Each each) {
    boolean whole = !row.apply(at[0]).isBlank();
    if (whole) {
      each.take(advert(row, at), line);
    } else {
      faults.add(line, "", ONLY_TITLE, () -> ".");
    }
    return whole;
  }

  private static Advert advert(IntFunction<String> row, int[] at) {
    String title = at[1] < 0 ? "" : row.apply(at[1]);
    Advert read = PostingFile.of(row.apply(at[0]));
    String text = title.isEmpty() ? read.text() : title + "\n\n" + read.text();
    return new Advert(
        text,
        at[2] < 0 ? read.place() : row.apply(at[2]),
        at[3] < 0 ? read.month() : JobPosting.month(row.apply(at[3])));
  }

  private long lines(Each each, Progress progress) throws IOException {
    long count = 0;
    long size = Files.size(source.file());
    try (ByteLines lines = new ByteLines(source.file())) {
      for (byte[] line = lines.next(); line.length > 0 || !lines.isEnded(); line = lines.next()) {
        if (line.length > 0 && accept(line, lines, each)) {
          count++;
        }
        if ((lines.number() & 1023) == 0) {
          progress.at(lines.done(), size);
        }
      }
    }
    progress.at(size, size);
    return count;
  }

  private boolean accept(byte[] line, ByteLines lines, Each each) {
    if (lines.isTooLong()) {
      faults.add(lines.number(), "", "The line is longer than 4 MB", () -> ".");
      return false;
    }
    try {
      String text = ByteLines.text(line);
      if (text.isBlank()) {
        return false;
      }
      JsonNode node = JsonMapper.shared().readTree(text);
      String objection = objection(node);
      if (objection.isEmpty()) {
        each.take(advert(node), lines.number());
        return true;
      }
      faults.add(lines.number(), "", objection, () -> ".");
    } catch (CharacterCodingException e) {
      faults.add(lines.number(), "", "Not UTF-8", () -> ".");
    } catch (JacksonException e) {
      faults.add(lines.number(), "", "Not JSON", () -> ": " + e.getOriginalMessage() + ".");
    }
    return false;
  }

  /** Why an object holds no posting, or empty: its text must be text, and more than a title. */
  private static String objection(JsonNode node) {
    for (String name : TEXTS) {
      JsonNode text = node.path(name);
      if (!text.isMissingNode() && !text.isNull() && !text.isString() && !text.isContainer()) {
        return "No posting in it: " + name + " is no text";
      }
    }
    Advert whole = JobPosting.advert(node);
    if (whole.text().isBlank()) {
      return "No posting in it: neither description nor text";
    }
    return JobPosting.isTitleOnly(node) ? ONLY_TITLE : "";
  }

  private static Advert advert(JsonNode node) {
    Advert read = JobPosting.advert(node);
    String month = read.month();
    for (String name : DATES) {
      month = month.isEmpty() ? JobPosting.month(node.path(name).asString("")) : month;
    }
    String place = read.place();
    for (String name : PLACES) {
      place = place.isEmpty() && node.path(name).isString() ? node.path(name).asString() : place;
    }
    return new Advert(read.text(), place, month);
  }
}
