package org.linacre.formats.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.monitoring.MonitoringAnswer;

/** Writes what monitoring shows into a folder, each file whole. */
public final class MonitoringFolder {
  private MonitoringFolder() {}

  /**
   * Writes monitoring.html and monitoring.json.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(MonitoringAnswer answer, List<Violation> warnings, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    java.io.ByteArrayOutputStream json = new java.io.ByteArrayOutputStream();
    MonitoringJson.write(answer, warnings, json);
    whole(folder.resolve("monitoring.json"), json.toByteArray());
    whole(
        folder.resolve("monitoring.html"),
        MonitoringPage.of(answer, warnings).getBytes(StandardCharsets.UTF_8));
  }

  private static void whole(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
