package org.linacre.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.linacre.formats.table.ParquetFooter.NotParquet;

/** A part of a file, read without moving the place of the file. */
final class Slice extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  private Slice(FileChannel file, long at, long end) {
    this.file = file;
    this.at = at;
    this.end = end;
  }

  /**
   * This many bytes from a place on.
   *
   * @throws NotParquet where the file has not so many
   */
  static Slice of(FileChannel file, long at, long length) throws IOException {
    if (at < 0 || length < 0 || at > file.size() - length) {
      throw new NotParquet("A column lies beyond the end of the file.");
    }
    return new Slice(file, at, at + length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (at >= end) {
      return -1;
    }
    int read = file.read(ByteBuffer.wrap(bytes, from, (int) Math.min(length, end - at)), at);
    at += Math.max(read, 0);
    return read;
  }
}
