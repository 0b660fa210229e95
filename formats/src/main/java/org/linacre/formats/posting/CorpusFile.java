package org.linacre.formats.posting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Progress;
import org.linacre.formats.table.Table;
import org.linacre.formats.text.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many postings in one file, read one after the other in constant memory: CSV, Parquet, or JSON
 * lines. The columns are those of schema.org JobPosting or plain ones.
 */
public final class CorpusFile {
  private static final int LONGEST_LINE = 4 << 20;
  private static final List<String> TEXTS = List.of("description", "text", "body", "posting");
  private static final List<String> TITLES = List.of("title", "job_title", "jobTitle");
  private static final List<String> PLACES =
      List.of("place", "location", "jobLocation", "region", "city");
  private static final List<String> DATES = List.of("datePosted", "date", "month", "posted");

  private final Source source;
  private final Faults faults;
  private final Violations violations;

  private CorpusFile(Source source, Violations violations) {
    this.source = source;
    this.violations = violations;
    this.faults = new Faults(source);
  }

  /**
   * Reads every posting. Lines that cannot be read are added as errors, and the rest is done.
   *
   * @return how many postings were given
   */
  public static long read(
      Source source, Violations violations, Consumer<Advert> each, Progress progress)
      throws IOException {
    CorpusFile corpus = new CorpusFile(source, violations);
    if (!source.exists()) {
      violations.error(source.name(), 0, "", "The file is missing.");
      return 0;
    }
    long count = isJson(source) ? corpus.lines(each, progress) : corpus.table(each, progress);
    corpus.faults.tell(violations);
    return count;
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

  private long table(Consumer<Advert> each, Progress progress) {
    Optional<Table> opened = Table.open(source, violations);
    if (opened.isEmpty()) {
      return 0;
    }
    Table table = opened.get();
    List<String> wanted =
        java.util.stream.Stream.of(TEXTS, TITLES, PLACES, DATES)
            .map(names -> names.stream().filter(table.columns()::contains).findFirst().orElse(""))
            .toList();
    if (wanted.getFirst().isEmpty()) {
      Table.has(table, List.of(TEXTS.getFirst()), violations);
      return 0;
    }
    List<String> present = wanted.stream().filter(w -> !w.isEmpty()).toList();
    int[] at = wanted.stream().mapToInt(present::indexOf).toArray();
    return table.read(present, violations, row -> each.accept(advert(row, at)), progress);
  }

  private static Advert advert(Table.Row row, int[] at) {
    String title = at[1] < 0 ? "" : row.text(at[1]);
    Advert read = PostingFile.of(row.text(at[0]));
    String text = title.isEmpty() ? read.text() : title + "\n\n" + read.text();
    return new Advert(
        text,
        at[2] < 0 ? read.place() : row.text(at[2]),
        at[3] < 0 ? read.month() : JobPosting.month(row.text(at[3])));
  }

  private long lines(Consumer<Advert> each, Progress progress) throws IOException {
    long count = 0;
    long size = Files.size(source.file());
    try (Lines lines =
        new Lines(new BufferedInputStream(Files.newInputStream(source.file()), 1 << 18))) {
      for (byte[] line = lines.next(); line.length > 0 || !lines.ended; line = lines.next()) {
        if (line.length > 0 && accept(line, lines, each)) {
          count++;
        }
        if ((lines.number & 1023) == 0) {
          progress.at(lines.done, size);
        }
      }
    }
    progress.at(size, size);
    return count;
  }

  private boolean accept(byte[] line, Lines lines, Consumer<Advert> each) {
    if (lines.tooLong) {
      faults.add(lines.number, "", "The line is longer than 4 MB", () -> ".");
      return false;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      if (text.isBlank()) {
        return false;
      }
      JsonNode node = JsonMapper.shared().readTree(text);
      Advert advert = advert(node);
      if (!advert.text().isBlank()) {
        each.accept(advert);
        return true;
      }
      faults.add(lines.number, "", "No posting in it: neither description nor text", () -> ".");
    } catch (CharacterCodingException e) {
      faults.add(lines.number, "", "Not UTF-8", () -> ".");
    } catch (JacksonException e) {
      faults.add(lines.number, "", "Not JSON", () -> ": " + e.getOriginalMessage() + ".");
    }
    return false;
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

  /** Lines of bytes; of one that is too long only the fact. */
  private static final class Lines implements AutoCloseable {
    private final InputStream in;
    private byte[] buffer = new byte[1 << 14];
    private boolean ended;
    private boolean tooLong;
    private long number;
    private long done;

    Lines(InputStream in) {
      this.in = in;
    }

    byte[] next() throws IOException {
      int length = 0;
      tooLong = false;
      int one = in.read();
      while (one >= 0 && one != '\n') {
        if (length == buffer.length && length < LONGEST_LINE) {
          buffer = java.util.Arrays.copyOf(buffer, length * 2);
        }
        if (length < buffer.length) {
          buffer[length++] = (byte) one;
        } else {
          tooLong = true;
        }
        done++;
        one = in.read();
      }
      done++;
      number++;
      ended = one < 0;
      return java.util.Arrays.copyOf(buffer, length);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
