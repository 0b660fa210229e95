package org.linacre.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Careers;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;
import picocli.CommandLine.Option;

/** Where the packs are. */
final class PacksOption {
  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "The folder of packs; those that come with Linacre unless given.")
  private @Nullable Path packs;

  Path folder() {
    Path given = packs;
    return given != null ? given : Path.of(System.getProperty("linacre.home", "")).resolve("packs");
  }

  /** The packs, which must be sound. */
  Catalogue read() {
    Violations violations = new Violations();
    Catalogue catalogue = Packs.read(folder(), violations);
    violations.stopOnErrors();
    return catalogue;
  }

  /** The careers pack, which must be there and sound. */
  Careers careers(Catalogue catalogue) {
    Violations violations = new Violations();
    Careers careers = CareerRows.read(catalogue, folder(), violations);
    violations.stopOnErrors();
    return careers;
  }
}
