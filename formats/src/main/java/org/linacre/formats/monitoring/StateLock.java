package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.linacre.engine.catalogue.Violations;

/**
 * One run at a time on a folder: a lock of the system on {@code state.lock}, which ends with the
 * process however that ends. A folder that was made for it and kept nothing goes again.
 */
public final class StateLock implements AutoCloseable {
  private static final String NAME = "state.lock";

  private final Path folder;
  private final List<Path> made;
  private final FileChannel channel;

  private StateLock(Path folder, List<Path> made, FileChannel channel) {
    this.folder = folder;
    this.made = made;
    this.channel = channel;
  }

  /**
   * Locks a folder, which is made where there is none.
   *
   * @throws org.linacre.engine.catalogue.InvalidInput if it is no folder, cannot be written to, or
   *     another run is at work on it
   */
  public static StateLock of(Path folder, Violations violations) {
    List<Path> missing = missing(folder.toAbsolutePath());
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new StateLock(folder, missing, channel);
      }
      channel.close();
      error(
          violations, folder, "Another run is at work on this state. Let it end; then run again.");
    } catch (IOException e) {
      boolean file = Files.exists(folder) && !Files.isDirectory(folder);
      error(
          violations,
          folder,
          file
              ? "No folder: the state is kept in one."
              : "The state cannot be kept here: " + e + ". Maybe a folder that may be written to.");
    }
    violations.stopOnErrors();
    throw new IllegalStateException("An error stops. Maybe it was not told.");
  }

  private static void error(Violations violations, Path folder, String message) {
    violations.error(folder.toString(), 0, "", message);
  }

  /** The folders to be made, the innermost first. */
  private static List<Path> missing(Path folder) {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    return missing;
  }

  /** Whether nobody else holds it; where the system has no locks nobody can. */
  private static boolean locked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  /** Lets the folder go. */
  @Override
  public void close() throws IOException {
    try {
      if (!Files.exists(folder.resolve(StateFolder.NAME))) {
        Files.deleteIfExists(folder.resolve(NAME));
        for (Path one : made) {
          Files.deleteIfExists(one);
        }
      }
    } catch (java.nio.file.DirectoryNotEmptyException _) {
      // Something else has come into it, so that it stays.
      return;
    } finally {
      channel.close();
    }
  }
}
