package org.linacre.formats.document;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files of a folder and the folders in it, in the order of their names.
 *
 * @param files those to read
 * @param skipped those left out, each with the reason: pictures, sound and video, hidden folders,
 *     links
 */
public record Folder(List<Path> files, List<Skipped> skipped) {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "ico", "heic", "dcm");
  private static final Set<String> SOUND =
      Set.of("mp3", "wav", "ogg", "m4a", "mp4", "mov", "avi", "mkv", "webm");

  /** Lists of their own. */
  public Folder {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /**
   * A file or folder that is not looked at.
   *
   * @param path where it is
   * @param reason why
   */
  public record Skipped(Path path, String reason) {}

  /**
   * Walks a folder.
   *
   * @throws IOException if it cannot be listed
   */
  public static Folder walk(Path folder) throws IOException {
    Walk walk = new Walk(folder);
    Files.walkFileTree(folder, walk);
    walk.files.sort(Path::compareTo);
    walk.skipped.sort((a, b) -> a.path.compareTo(b.path));
    return new Folder(walk.files, walk.skipped);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
        skipped.add(new Skipped(folder, "a hidden folder"));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      if (attributes.isSymbolicLink()) {
        skipped.add(new Skipped(file, "a link"));
      } else if (PICTURES.contains(ending)) {
        skipped.add(new Skipped(file, "a picture: pictures are not looked at"));
      } else if (SOUND.contains(ending)) {
        skipped.add(new Skipped(file, "sound or video: not looked at"));
      } else {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      files.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
