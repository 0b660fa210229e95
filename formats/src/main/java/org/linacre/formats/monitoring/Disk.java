package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;

/** Files that are there whole or not at all, whatever happens while they are written. */
final class Disk {
  private final Writer writer;

  /** Opens a file to write; a test can put one that fails half way. */
  @FunctionalInterface
  interface Writer {
    void write(Path file, byte[] bytes) throws IOException;
  }

  Disk(Writer writer) {
    this.writer = writer;
  }

  static Disk synced() {
    return new Disk(Disk::synced);
  }

  /**
   * Written beside, forced to the disk, then moved into place.
   *
   * @throws IOException if it cannot be written; what was there stays, and nothing is left beside
   */
  void write(Path file, Path beside, byte[] bytes) throws IOException {
    try {
      writer.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    Path folder = file.getParent();
    if (folder != null) {
      force(folder);
    }
  }

  /** What tells one writing of a file from another; empty where there is none. */
  static List<Object> mark(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return Arrays.asList(now.fileKey(), now.size(), now.lastModifiedTime());
  }

  private static void synced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Forces the folder's own entry to the disk, where the system lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Some systems open no folders; the move itself is whole there too.
      return;
    }
  }
}
