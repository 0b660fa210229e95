package org.linacre.formats.posting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text in UTF-16, as spreadsheets write "Unicode text", given as UTF-8. Its byte order is that of
 * its mark. Where it is no UTF-16, reading throws a {@link
 * java.nio.charset.CharacterCodingException}.
 */
final class Utf16Bytes extends InputStream {
  private static final int CHUNK = 1 << 14;

  private final InputStreamReader reader;
  private final char[] letters = new char[CHUNK];
  private ByteBuffer ready = ByteBuffer.allocate(0);

  /** The first half of a letter of which the second stands in the next chunk. */
  private int left;

  Utf16Bytes(InputStream in) {
    reader =
        new InputStreamReader(
            in, StandardCharsets.UTF_16.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
  }

  /**
   * Whether a text that begins with these two bytes is UTF-16: they are its mark (Unicode, D98).
   */
  static boolean isMark(int first, int second) {
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, ready.remaining());
    ready.get(bytes, from, given);
    return given;
  }

  private boolean fill() throws IOException {
    while (!ready.hasRemaining()) {
      int read = reader.read(letters, left, CHUNK - left);
      if (read < 0 && left == 0) {
        return false;
      }
      int held = left + Math.max(read, 0);
      left = read >= 0 && Character.isHighSurrogate(letters[held - 1]) ? 1 : 0;
      ready =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(letters, 0, held - left));
      letters[0] = letters[held - 1];
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
