package org.linacre.formats.posting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.linacre.formats.table.Faults;
import org.linacre.formats.table.Progress;
import org.linacre.formats.text.Words;

/**
 * CSV that goes on after a broken record. A quote that opens and does not close, or closes in the
 * middle of a later line, costs the line on which it opens; reading goes on with the next. A byte
 * that is not UTF-8 costs the record it stands in: no such byte is a quote, a line end or a sign
 * between fields: a comma, or what the header has in its place.
 */
final class CorpusCsv {
  private static final int MOST_LINES = 2_000;
  private static final int MOST_LETTERS = 2 << 20;

  private static final String NOT_UTF8 = "Not UTF-8";

  private final CorpusBytes bytes;
  private final long size;
  private final Faults faults;
  private final ByteLines lines;
  private boolean returns;
  private final Deque<Line> again = new ArrayDeque<>();

  /** The line on which the record last given begins. */
  private long begun;

  private List<String> columns = List.of();

  /** What stands between fields. */
  private Between between = Between.COMMA;

  /** What may stand between fields, what is usual first. */
  private enum Between {
    COMMA(',', "comma"),
    SEMICOLON(';', "semicolon"),
    TAB('\t', "tab"),
    BAR('|', "bar");

    private final char sign;
    private final String name;

    Between(char sign, String name) {
      this.sign = sign;
      this.name = name;
    }

    /** The one that a line of its own before the header names, as Excel has it ("sep=;"). */
    private static Optional<Between> told(String line) {
      String plain = line.strip().replace("\"", "").toLowerCase(Locale.ROOT);
      return by(sign -> plain.equals("sep=" + sign.sign) || line.equals("sep=" + sign.sign));
    }

    private static Optional<Between> by(Predicate<Between> good) {
      return Arrays.stream(values()).filter(good).findFirst();
    }
  }

  /**
   * A line and its number; no text where it is too long, a sign for what is not UTF-8.
   *
   * @param odd which byte is not UTF-8; empty where all are
   */
  private record Line(long number, String text, boolean read, String odd) {
    private boolean isUtf8() {
      return odd.isEmpty();
    }
  }

  /** CSV from bytes of which so many are expected, as far as progress goes. */
  CorpusCsv(CorpusBytes bytes, long size, Faults faults) {
    this.bytes = bytes;
    this.size = size;
    this.faults = faults;
    this.lines = new ByteLines(bytes);
  }

  /**
   * The names in the first record; none where there is none. Fields are told apart by the sign that
   * a line before it names, or by the first by which the names are good; by commas where by none.
   */
  List<String> header(Predicate<List<String>> good) throws IOException {
    Line first = line();
    while (first.text.isBlank() && !lines.isEnded()) {
      first = line();
    }
    Optional<Between> told = Between.told(first.text);
    if (told.isPresent() && !lines.isEnded()) {
      first = line();
    }
    again.push(first);
    String text = first.text;
    returns = text.strip().indexOf('\r') >= 0;
    between =
        told.or(() -> Between.by(sign -> good.test(names(fields(text, sign)))))
            .orElse(Between.COMMA);
    columns = names(next());
    return columns;
  }

  /** Whether lines end with carriage returns alone, so that the header holds the whole file. */
  boolean endsWithReturns() {
    return returns;
  }

  private static List<String> names(List<String> fields) {
    return fields.stream().map(String::strip).toList();
  }

  /** Takes records. */
  interface Each {
    /** Takes the record that begins on a line. */
    void take(List<String> fields, long line);
  }

  /** Gives every record that can be read. */
  void each(Each each, Progress progress) throws IOException {
    for (List<String> fields = next(); !fields.isEmpty(); fields = next()) {
      each.take(fields, begun);
      if ((lines.number() & 1023) == 0) {
        progress.at(bytes.done(), size);
      }
    }
    progress.at(size, size);
  }

  /** The next record that can be read; none at the end. */
  private List<String> next() throws IOException {
    while (!again.isEmpty() || !lines.isEnded()) {
      Line line = line();
      if (line.read && !line.text.isBlank()) {
        List<String> fields = record(line);
        if (!fields.isEmpty()) {
          return fields;
        }
      }
    }
    return List.of();
  }

  private Line line() throws IOException {
    if (!again.isEmpty()) {
      return again.poll();
    }
    byte[] line = lines.next();
    long number = lines.number();
    if (lines.isTooLong()) {
      faults.add(number, "", "The line is longer than 4 MB", () -> ".");
      return new Line(number, "", false, "");
    }
    try {
      return new Line(number, unmarked(ByteLines.text(line), number), true, "");
    } catch (CharacterCodingException e) {
      return new Line(number, new String(line, StandardCharsets.UTF_8), true, ByteLines.odd(line));
    }
  }

  /** A text without the mark of its encoding, with which a file may begin. */
  private static String unmarked(String text, long number) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The fields of the record that begins with this line; none where it is broken. */
  private List<String> record(Line first) throws IOException {
    begun = first.number;
    List<Line> taken = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text);
    boolean quoted = isOpen(first.text, false);
    boolean whole = true;
    while (quoted && whole && taken.size() < MOST_LINES && text.length() < MOST_LETTERS) {
      whole = !again.isEmpty() || !lines.isEnded();
      Line line = whole ? line() : first;
      if (whole) {
        taken.add(line);
        whole = line.read;
        text.append('\n').append(line.text);
        quoted = isOpen(line.text, true);
      }
    }
    List<String> fields = quoted || !whole ? List.of() : fields(text.toString(), between);
    if (fields.isEmpty() || (!columns.isEmpty() && fields.size() != columns.size())) {
      tell(first, fields.size(), quoted || !taken.isEmpty());
      taken.reversed().forEach(again::push);
      return List.of();
    }
    return isUtf8(first, taken) ? fields : List.of();
  }

  /** Whether a whole record is; if not, it is one fault, on the first line that is not. */
  private boolean isUtf8(Line first, List<Line> further) {
    Optional<Line> odd =
        Stream.concat(Stream.of(first), further.stream())
            .filter(line -> !line.isUtf8())
            .findFirst();
    if (columns.isEmpty() || odd.isEmpty()) {
      return true;
    }
    faults.add(odd.get().number, "", NOT_UTF8, odd.get()::odd);
    return false;
  }

  private void tell(Line first, int found, boolean open) {
    if (!first.isUtf8()) {
      faults.add(first.number, "", NOT_UTF8, first::odd);
    } else if (open) {
      faults.add(first.number, "", "A quote is not closed where its record ends", () -> ".");
    } else if (found == 0) {
      faults.add(first.number, "", "Letters after a closing quote", () -> ".");
    } else {
      String what = Words.fields(found, columns.size());
      faults.add(first.number, "", what, () -> ". Maybe a " + between.name + " is not in quotes.");
    }
  }

  private static List<String> fields(String text, Between between) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().fieldSeparator(between.sign).skipEmptyLines(false).ofCsvRecord(text)) {
      return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
  }

  /** Whether a quote is open at the end of the line; quotes open at the start of a field only. */
  private boolean isOpen(String line, boolean before) {
    boolean quoted = before;
    boolean start = !before;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"') {
        boolean twice = i + 1 < line.length() && line.charAt(i + 1) == '"';
        quoted = twice;
        i += twice ? 1 : 0;
      } else if (!quoted) {
        quoted = start && c == '"';
        start = c == between.sign;
      }
    }
    return quoted;
  }
}
