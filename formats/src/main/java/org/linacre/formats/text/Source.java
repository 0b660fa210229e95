package org.linacre.formats.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;

/**
 * A file to read, and the name by which messages call it.
 *
 * @param file where it is
 * @param name as the user knows it
 */
public record Source(Path file, String name) {
  /** The longest line that is read, in bytes. */
  public static final int LONGEST_LINE = 1 << 20;

  /** The source of this name in a folder. */
  public static Source in(Path folder, String name) {
    return new Source(folder.resolve(name), name);
  }

  /** Whether there is such a file. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /** What to say where there is no such file; empty where there is. */
  public String missing() {
    if (exists()) {
      return "";
    }
    if (Files.isDirectory(file)) {
      return "This is a folder. Maybe a file in it.";
    }
    return Files.exists(file)
        ? "This is a device or a pipe, which is not read. Maybe a file of its own."
        : "The file is missing.";
  }

  /**
   * Looks through the whole file before anything reads it: it must be there, not be empty, be
   * UTF-8, and have no line longer than {@link #LONGEST_LINE}. Memory use does not depend on its
   * size.
   *
   * @return whether it can be read; if not, the reason was added
   */
  public boolean isReadable(Violations violations) {
    return isReadable(violations, new Scan(null));
  }

  /**
   * Looks through a CSV file in the same way, and at its quotes as well.
   *
   * @return whether it can be read but for its quotes
   */
  public boolean isReadable(Violations violations, Quotes quotes) {
    return isReadable(violations, new Scan(quotes));
  }

  private boolean isReadable(Violations violations, Scan scan) {
    if (!exists()) {
      violations.error(name, 0, "", missing());
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String problem = scan.problem(in);
      if (!problem.isEmpty()) {
        int colon = problem.indexOf(':');
        violations.error(
            name, Integer.parseInt(problem.substring(0, colon)), "", problem.substring(colon + 1));
      }
      return problem.isEmpty();
    } catch (IOException e) {
      violations.error(name, 0, "", "The file cannot be read: " + e.getMessage());
      return false;
    }
  }

  /** One look through the bytes of a file. */
  private static final class Scan {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private final byte[] piece = new byte[1 << 16];
    private final @Nullable Quotes quotes;
    private long done;
    private int line = 1;
    private int length;

    private Scan(@Nullable Quotes quotes) {
      this.quotes = quotes;
    }

    /** {@code line:message}, or empty. */
    private String problem(InputStream in) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(piece);
      boolean any = false;
      while (true) {
        int read = in.read(piece, bytes.position(), bytes.remaining());
        any |= read > 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        String problem = chunk(bytes, read < 0);
        if (!problem.isEmpty() || read < 0) {
          end(problem);
          return any ? problem : "0:The file is empty.";
        }
        bytes.compact();
      }
    }

    private void end(String problem) {
      if (quotes != null && problem.isEmpty()) {
        quotes.end();
      }
    }

    /** Counts lines; false where one is too long, the line being that one. */
    private boolean lines(ByteBuffer bytes, int from) {
      int to = bytes.position();
      int start = from - length;
      for (int i = from; i < to; i++) {
        if (piece[i] == '\n') {
          start = i + 1;
          line++;
        } else if (i - start >= LONGEST_LINE) {
          return false;
        }
      }
      length = to - start;
      if (quotes != null) {
        quotes.take(piece, from, to);
      }
      return true;
    }

    private String chunk(ByteBuffer bytes, boolean last) {
      while (true) {
        int from = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, last);
        chars.clear();
        if (!lines(bytes, from)) {
          return line + ":The line is longer than " + LONGEST_LINE + " bytes.";
        }
        done += bytes.position() - from;
        if (result.isError()) {
          return String.format(
              "%d:Not UTF-8: byte 0x%02X at byte %d of the file. Maybe it was saved as Windows-1252; "
                  + "save it as \"CSV UTF-8\".",
              line, bytes.get(bytes.position()), done + 1);
        }
        if (result.isUnderflow()) {
          return "";
        }
      }
    }
  }
}
