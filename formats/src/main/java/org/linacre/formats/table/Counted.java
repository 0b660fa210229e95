package org.linacre.formats.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream that tells how far it has come. */
final class Counted extends FilterInputStream {
  private final long size;
  private final int every;
  private final Progress progress;
  private long done;
  private long told;

  private Counted(InputStream in, long size, int every, Progress progress) {
    super(in);
    this.size = size;
    this.every = every;
    this.progress = progress;
  }

  static InputStream open(Path file, int every, Progress progress) throws IOException {
    long size = Files.size(file);
    int steps = (int) Math.max(every, size / 2_000);
    return new Counted(Files.newInputStream(file), size, steps, progress);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    done += read;
    if (done - told >= every || done == size) {
      told = done;
      progress.at(done, size);
    }
  }
}
