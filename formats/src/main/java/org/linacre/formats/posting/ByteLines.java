package org.linacre.formats.posting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file as bytes; of one that is longer than 4 MB only the fact. */
final class ByteLines implements AutoCloseable {
  private static final int LONGEST = 4 << 20;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 14];
  private boolean ended;
  private boolean tooLong;
  private long number;
  private long done;

  ByteLines(Path file) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), 1 << 18);
  }

  /** The next line without its end; an empty one at the end of the file. */
  byte[] next() throws IOException {
    int length = 0;
    tooLong = false;
    int one = in.read();
    while (one >= 0 && one != '\n') {
      if (length == buffer.length && length < LONGEST) {
        buffer = Arrays.copyOf(buffer, length * 2);
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
    return Arrays.copyOf(buffer, length);
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

  /** How many bytes were read. */
  long done() {
    return done;
  }

  /**
   * The text of these bytes.
   *
   * @throws CharacterCodingException where they are not UTF-8
   */
  static String text(byte[] line) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
