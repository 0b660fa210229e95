package org.linacre.formats.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linacre.engine.organisation.Report;
import org.linacre.formats.text.CsvText;
import org.linacre.formats.text.FreshFolder;

/** Writes the report into a folder: all of it, or nothing. */
public final class ReportFolder {
  /** Above this many people the rows behind the numbers stand in files of their own. */
  public static final int MOST_WITHIN = 2_000;

  private ReportFolder() {}

  /**
   * Writes report.html, report.xlsx and report.json, and above {@link #MOST_WITHIN} people
   * report-people.csv, report-rows.csv, report-closings.csv and report-paths.csv. What was there
   * stays untouched until all is written.
   *
   * @throws IOException if the folder cannot be written
   */
  public static void write(Report report, Annex annex, Path out) throws IOException {
    FreshFolder.write(out, fresh -> fill(report, annex, fresh));
  }

  private static void fill(Report report, Annex annex, Path folder) throws IOException {
    Map<String, Rows> tables = Rows.byName(report);
    boolean beside = report.header().people() > MOST_WITHIN;
    Report shown = beside ? small(report) : report;
    List<String> files = new ArrayList<>();
    if (beside) {
      for (String name : JsonReport.BESIDE) {
        Rows table = tables.remove(name);
        if (table != null) {
          try (OutputStream out = open(folder, "report-" + name + ".csv")) {
            CsvText.write(table.columns(), table.values(), out);
          }
          files.add("report-" + name + ".csv");
        }
      }
    }
    List<Rows> sheets = new ArrayList<>(tables.values());
    sheets.addAll(annex.tables());
    SpreadsheetReport.write(sheets, report.header().asOf(), folder.resolve("report.xlsx"));
    try (OutputStream out = open(folder, "report.json")) {
      JsonReport.write(JsonReport.document(shown, annex, files), out);
    }
    Files.writeString(folder.resolve("report.html"), new HtmlReport(shown, annex, beside).page());
  }

  private static Report small(Report r) {
    return new Report(
        r.header(),
        r.holders(),
        r.cells(),
        r.gaps(),
        r.courses(),
        r.untaught(),
        r.products(),
        r.teams(),
        r.members(),
        r.uncovered(),
        r.expiring(),
        r.sureness(),
        r.warnings(),
        r.changes(),
        List.of(),
        List.of(),
        List.of(),
        r.learning(),
        r.planned(),
        r.cohorts(),
        List.of());
  }

  private static OutputStream open(Path folder, String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
  }
}
