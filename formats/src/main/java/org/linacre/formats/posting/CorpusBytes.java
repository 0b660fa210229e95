package org.linacre.formats.posting;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a corpus, unpacked where gzip has packed them (RFC 1952), in UTF-8 also where they
 * are UTF-16 with its mark. A packed file that is damaged ends where the damage is, one that
 * unpacks to very much more than it is (a bomb) ends there; {@link #problem} says so.
 */
final class CorpusBytes extends InputStream {
  private static final int CHUNK = 1 << 16;
  private static final long PLENTY = 256L << 20;
  private static final int RATIO = 200;

  private final Counted file;
  private final InputStream in;
  private final boolean packed;
  private long given;
  private String problem = "";

  CorpusBytes(Path path) throws IOException {
    file = new Counted(Files.newInputStream(path));
    packed = isPacked(path);
    in = inUtf8(packed ? unpacked() : file);
  }

  /** What these bytes say, in UTF-8 where their first two say that they are UTF-16. */
  private InputStream inUtf8(InputStream plain) throws IOException {
    PushbackInputStream start = new PushbackInputStream(plain, 2);
    try {
      byte[] mark = start.readNBytes(2);
      start.unread(mark);
      return mark.length == 2 && Utf16Bytes.isMark(mark[0] & 0xFF, mark[1] & 0xFF)
          ? new Utf16Bytes(start)
          : start;
    } catch (ZipException | EOFException _) {
      problem = damaged();
      return InputStream.nullInputStream();
    }
  }

  /** Whether a file begins as gzip does. */
  static boolean isPacked(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  private InputStream unpacked() throws IOException {
    try {
      return new GZIPInputStream(new BufferedInputStream(file, CHUNK), CHUNK);
    } catch (ZipException | EOFException _) {
      problem = damaged();
      return InputStream.nullInputStream();
    }
  }

  private static String damaged() {
    return "Packed with gzip, and cut off or damaged: what could be unpacked was read.";
  }

  /** How many bytes of the file were read: packed ones where it is packed. */
  long done() {
    return file.done;
  }

  /** Why it ended before its end; empty where it did not. */
  String problem() {
    return problem;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (!problem.isEmpty()) {
      return -1;
    }
    try {
      int read = in.read(bytes, from, length);
      given += Math.max(read, 0);
      if (packed && given > PLENTY && given / RATIO > file.done) {
        problem = "It unpacks to far more than it is (a gzip bomb); it was not read on.";
      }
      return problem.isEmpty() ? read : -1;
    } catch (ZipException | EOFException _) {
      problem = damaged();
      return -1;
    } catch (CharacterCodingException _) {
      problem = "It begins as UTF-16 and is none further on: what stands before was read.";
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
    file.close();
  }

  /** A stream that knows how far it was read. */
  private static final class Counted extends FilterInputStream {
    private long done;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      done += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      done += Math.max(read, 0);
      return read;
    }
  }
}
