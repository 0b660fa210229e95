package org.linacre.formats.posting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file as bytes; of one that is longer than 4 MB only the fact. */
final class ByteLines {
  private static final int LONGEST = 4 << 20;
  private static final int CHUNK = 1 << 18;

  private final InputStream in;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private byte[] buffer = new byte[1 << 14];
  private int length;
  private boolean ended;
  private boolean tooLong;
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its end; an empty one at the end of the file. */
  byte[] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean whole = false;
    while (!whole && fill()) {
      int stop = at;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      keep(stop);
      whole = stop < end;
      at = whole ? stop + 1 : stop;
    }
    number++;
    ended = !whole;
    return Arrays.copyOf(buffer, length);
  }

  /** Whether there is a byte to look at. */
  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(chunk));
    }
    return at < end;
  }

  /** Adds the bytes up to here to the line, as far as a line may go. */
  private void keep(int stop) {
    int more = stop - at;
    int fits = Math.min(more, LONGEST - length);
    tooLong |= fits < more;
    if (length + fits > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(LONGEST, Math.max(length + fits, 2 * length)));
    }
    System.arraycopy(chunk, at, buffer, length, fits);
    length += fits;
  }

  /** Whether the file ended with the last line given. */
  boolean isEnded() {
    return ended;
  }

  /** Whether the last line given was cut. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Which line was given last, from 1. */
  long number() {
    return number;
  }

  /**
   * The text of these bytes.
   *
   * @throws CharacterCodingException where they are not UTF-8
   */
  static String text(byte[] line) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
  }

  /** Which byte of a line that is not UTF-8 is the first that is not, from 1. */
  static String odd(byte[] line) {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    CharBuffer text = CharBuffer.allocate(line.length);
    StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    int at = Math.min(bytes.position(), line.length - 1);
    return String.format(": byte 0x%02X at byte %d of the line.", line[at], at + 1);
  }
}
