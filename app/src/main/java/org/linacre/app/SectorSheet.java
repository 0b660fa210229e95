package org.linacre.app;

import java.io.PrintStream;
import org.linacre.engine.career.Sector;

/** A sector as it is shown: what it stresses and the papers it keeps. */
record SectorSheet(Sector sector) {
  /** All of it, each statement with its place. */
  void print(PrintStream out) {
    line("Stresses", sector.emphasis() + " [" + sector.source() + "]", out);
    line("Know", sector.domain(), out);
    sector.emphases().forEach(e -> line("", e.text() + " [" + e.source() + "]", out));
    out.printf("%nPapers it keeps%n");
    sector
        .artefacts()
        .forEach(a -> line("", a.title() + ": " + a.contents() + " [" + a.source() + "]", out));
  }

  private static void line(String label, String text, PrintStream out) {
    Wrapped.print(String.format("  %-13s", label), text, out);
  }

  /** The papers in one line. */
  String papers() {
    return String.join("; ", sector.artefacts().stream().map(Sector.Artefact::title).toList());
  }
}
