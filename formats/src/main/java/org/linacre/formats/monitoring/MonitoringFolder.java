package org.linacre.formats.monitoring;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.formats.report.Spreadsheet;
import org.linacre.formats.text.FreshFolder;

/** Writes what monitoring shows into a folder, each file whole. */
public final class MonitoringFolder {
  private MonitoringFolder() {}

  /**
   * Writes monitoring.html, monitoring.xlsx and monitoring.json.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(MonitoringAnswer answer, List<Violation> warnings, Path folder)
      throws IOException {
    FreshFolder.write(
        folder,
        fresh -> {
          Path json = fresh.resolve("monitoring.json");
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(json))) {
            MonitoringJson.write(answer, warnings, out);
          }
          Files.writeString(fresh.resolve("monitoring.html"), MonitoringPage.of(answer, warnings));
          Path book = fresh.resolve("monitoring.xlsx");
          Spreadsheet.write(MonitoringSheets.of(answer), LocalDate.EPOCH, book);
        });
  }
}
