package org.linacre.formats.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.linacre.formats.text.FreshFolder;

/** Writes a workforce plan as a document of its own. */
public final class PlanFolder {
  private PlanFolder() {}

  /**
   * Writes workforce-plan.html, workforce-plan.xlsx and workforce-plan.json.
   *
   * @param annex what the plan holds
   * @param name whose plan it is
   * @param day the day it speaks of
   * @param out the folder, made where there is none
   * @throws IOException if the folder cannot be written
   */
  public static void write(Annex annex, String name, LocalDate day, Path out) throws IOException {
    FreshFolder.write(
        out,
        fresh -> {
          SpreadsheetReport.write(annex.tables(), day, fresh.resolve("workforce-plan.xlsx"));
          Path json = fresh.resolve("workforce-plan.json");
          try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(json))) {
            JsonReport.write(annex.parts(), file);
          }
          Files.writeString(fresh.resolve("workforce-plan.html"), page(annex, name, day));
        });
  }

  private static String page(Annex annex, String name, LocalDate day) {
    Html html = new Html();
    String title = Labels.of("plan.title") + ": " + name;
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
    html.element("title", title).raw("<style>").raw(Html.style());
    html.raw("</style></head><body><header>").element("h1", title);
    html.element("p class=\"soft\"", Labels.of("plan.day", day.toString()));
    html.raw("</header><main id=\"main\">");
    new AnnexSections(html, annex).draw();
    html.raw("</main><footer>").element("p class=\"soft\"", Labels.of("source"));
    return html.raw("</footer></body></html>\n").toString();
  }
}
