package org.linacre.formats.text;

import java.util.Arrays;

/**
 * Follows the quotes of a CSV file through its bytes (RFC 4180, 2005, section 2): one opens at the
 * start of a field only, and two within a field stand for one. A quote that is not closed would
 * make the records after it the text of one field. It is known by a line within a field that has as
 * many separators as the header, by letters after the quote that closes it on a later line, or by
 * the end of the file; what comes after the line on which it opens is then followed as records
 * again.
 */
public final class Quotes {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Broken broken;
  private boolean begun;
  private boolean quoted;

  /** Whether the byte before is a quote within quotes: the first of two, or the closing one. */
  private boolean closing;

  private byte last = '\n';
  private byte beforeQuote = '\n';
  private long line = 1;
  private long opened;
  private boolean blank = true;
  private int separators;

  /** The separators of the header; -1 before its end. */
  private int wanted = -1;

  /** What is done with a quote that is wrong. */
  public interface Broken {
    /**
     * Takes one.
     *
     * @param line the line on which the quote opens, from 1
     * @param what the fault, without a full stop
     * @param way a way out, from the full stop of the fault on
     */
    void at(long line, String what, String way);
  }

  /** Nothing of the file seen yet. */
  public Quotes(Broken broken) {
    this.broken = broken;
  }

  /** Takes the next bytes of the file. */
  void take(byte[] bytes, int from, int to) {
    int at = begun || !isMarked(bytes, from, to) ? from : from + MARK.length;
    begun = true;
    while (at < to) {
      if (!quoted && wanted >= 0) {
        at = unquoted(bytes, at, to);
      } else if (quoted && !closing) {
        at = plain(bytes, at, to);
      }
      if (at < to) {
        step(bytes[at]);
        last = bytes[at++];
      }
    }
  }

  private static boolean isMarked(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, Math.min(to, from + MARK.length), MARK, 0, 3);
  }

  /** Where the next quote is; counts the lines before it. */
  private int unquoted(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '"') {
      if (bytes[at] <= '\r' && endsLine(bytes[at])) {
        line++;
      }
      last = bytes[at++];
    }
    return at;
  }

  /**
   * Where the next quote, separator or end of a line may be; letters are past them all in ASCII.
   */
  private int plain(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (bytes[at] > ',' || bytes[at] < 0)) {
      at++;
    }
    last = at > from ? bytes[at - 1] : last;
    return at;
  }

  /** The file has ended. */
  void end() {
    if (closing) {
      afterQuote((byte) '\n');
    } else if (quoted) {
      open();
    }
  }

  private void step(byte one) {
    if (closing) {
      closing = false;
      afterQuote(one);
    } else if (quoted) {
      inside(one);
    } else {
      outside(one);
    }
  }

  private void outside(byte one) {
    if (endsLine(one)) {
      line++;
      wanted = wanted < 0 && !blank ? separators : wanted;
    } else if (one == '"' && (last == ',' || isBreak(last))) {
      opens();
    }
    separators += one == ',' && wanted < 0 ? 1 : 0;
    blank &= isBreak(one);
  }

  private void opens() {
    quoted = true;
    opened = line;
    separators = wanted < 0 ? separators : 0;
  }

  private void inside(byte one) {
    if (one == '"') {
      closing = true;
      beforeQuote = last;
    } else if (endsLine(one)) {
      if (holdsRecord()) {
        open();
        quoted = false;
      }
      separators = wanted < 0 ? separators : 0;
      line++;
    } else if (one == ',' && wanted >= 0) {
      separators++;
    }
  }

  /** Takes what follows a quote within quotes. */
  private void afterQuote(byte one) {
    if (one == '"') {
      return;
    }
    boolean letters = one != ',' && !isBreak(one);
    boolean later = line > opened;
    if (later && (letters || (isBreak(one) && holdsRecord()))) {
      open();
    } else if (letters) {
      broken.at(
          line,
          "Letters after a closing quote",
          ". Maybe a quote within a field, which is written twice.");
    }
    quoted = false;
    if (letters && later && (beforeQuote == ',' || isBreak(beforeQuote))) {
      opens();
    } else {
      outside(one);
    }
  }

  /** Whether this line of a field that began before it could be a record. */
  private boolean holdsRecord() {
    return line > opened && wanted > 0 && separators == wanted;
  }

  private void open() {
    broken.at(
        opened,
        "A quote is not closed where its record ends",
        ". The records after it would be read as its text. Maybe close it on this line; a line of"
            + " text with as many commas as the header is not told from a record.");
  }

  private boolean endsLine(byte one) {
    return one == '\r' || (one == '\n' && last != '\r');
  }

  private static boolean isBreak(byte one) {
    return one == '\n' || one == '\r';
  }
}
