package org.linacre.formats.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text: UTF-8, or UTF-16 where a byte-order mark says so. Bytes that are neither are read
 * as Windows-1252, so that the text can be looked at, and the first of them is remembered.
 */
public final class TextBytes extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final boolean zeros;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
  private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private boolean started;
  private boolean ended;
  private long done;
  private int line = 1;
  private int wrongLine;
  private String problem = "";

  /** Reads these bytes; a zero byte ends it with an exception that says so. */
  TextBytes(InputStream in) {
    this(in, false);
  }

  /**
   * Reads these bytes.
   *
   * @param zeros whether a zero byte is given as it is; else it ends the reading with an exception
   */
  public TextBytes(InputStream in, boolean zeros) {
    this.in = in;
    this.zeros = zeros;
    bytes.limit(0);
  }

  /** What was wrong with the bytes read so far; empty for nothing. */
  public String problem() {
    return problem;
  }

  /** The line of the first byte that was wrong, from 1; 0 where none was. */
  public int line() {
    return wrongLine;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(chars, offset, length).slice();
    while (out.position() == 0) {
      fill();
      start();
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode(out);
    }
    if (!zeros) {
      check(chars, offset, offset + out.position());
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    while (!ended && bytes.position() < 8) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0));
    }
    bytes.flip();
  }

  private void start() {
    if (started) {
      return;
    }
    started = true;
    if (begins(0xEF, 0xBB, 0xBF)) {
      skip(3);
    } else if (begins(0xFE, 0xFF)) {
      decoder = StandardCharsets.UTF_16BE.newDecoder();
      skip(2);
    } else if (begins(0xFF, 0xFE)) {
      decoder = StandardCharsets.UTF_16LE.newDecoder();
      skip(2);
    }
    decoder.onMalformedInput(CodingErrorAction.REPORT);
    decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private boolean begins(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.limit() <= i || (bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void skip(int count) {
    bytes.position(count);
    done = count;
  }

  private void decode(CharBuffer out) {
    int from = bytes.position();
    CoderResult result = decoder.decode(bytes, out, ended);
    count(from);
    boolean rest = result.isUnderflow() && ended && bytes.hasRemaining();
    if ((result.isError() || rest) && out.hasRemaining()) {
      if (problem.isEmpty()) {
        wrongLine = line;
        problem =
            "Not UTF-8 from byte "
                + (done + 1)
                + ", line "
                + line
                + "; what is not was read as Windows-1252.";
      }
      int wrong = bytes.position();
      out.put(WINDOWS.decode(bytes.slice(wrong, 1)));
      bytes.position(wrong + 1);
      count(wrong);
    }
  }

  private void count(int from) {
    done += bytes.position() - from;
    for (int i = from; i < bytes.position(); i++) {
      line += bytes.get(i) == '\n' ? 1 : 0;
    }
  }

  private static void check(char[] chars, int from, int to) throws Unreadable {
    for (int i = from; i < to; i++) {
      if (chars[i] == 0) {
        throw new Unreadable("The file is not text: it has zero bytes.");
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
