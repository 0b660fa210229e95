package org.linacre.formats.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files written together: all of them, or none. */
public final class FreshFolder {
  private FreshFolder() {}

  /** What writes the files. */
  public interface Filling {
    /** Writes them into this folder. */
    void into(Path fresh) throws IOException;
  }

  /**
   * Has the files written aside and moves them into a folder, made where there is none. What was
   * there stays untouched until all is written.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(Path out, Filling filling) throws IOException {
    Path folder = out.toAbsolutePath();
    Path parent = folder.getParent();
    Path beside = parent == null ? folder : parent;
    Files.createDirectories(beside);
    Path fresh = Files.createTempDirectory(beside, ".linacre");
    try {
      filling.into(fresh);
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(fresh)) {
        for (Path file : files.sorted().toList()) {
          Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } finally {
      delete(fresh);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
