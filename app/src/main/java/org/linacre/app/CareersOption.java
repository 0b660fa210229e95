package org.linacre.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Mixin;

/** The careers pack beside the others. */
final class CareersOption {
  @Mixin private PacksOption packs = new PacksOption();

  /** The packs that requirements and courses come from, which must be sound. */
  Catalogue catalogue() {
    return packs.read();
  }

  /** The careers pack, which must be there and sound. */
  Careers read(Catalogue catalogue) {
    Violations violations = new Violations();
    Careers careers = CareerRows.read(catalogue, packs.folder(), violations);
    violations.stopOnErrors();
    return careers;
  }

  /** The role of this id or name; bad use where there is none, with the nearest. */
  static CareerRole role(String name, Careers careers) {
    return careers.role(name).orElseThrow(() -> new Linacre.BadUse(unknown(name, careers)));
  }

  /**
   * The person that a command is asked for: the folder stands before everything else named.
   *
   * @param given what stands on the command line beside options
   * @param id the person's id, or null where nobody is looked at
   */
  static @Nullable PersonStart person(
      List<String> given, @Nullable String id, Catalogue catalogue, Careers careers) {
    if (id == null) {
      return null;
    }
    if (given.isEmpty()) {
      throw new Linacre.BadUse("--person needs a folder before it. Maybe DIR first.");
    }
    return PersonStart.of(Path.of(given.getFirst()), id, catalogue, careers);
  }

  private static String unknown(String name, Careers careers) {
    List<String> known = new ArrayList<>(careers.roles().stream().map(CareerRole::id).toList());
    careers.roles().forEach(role -> known.addAll(role.names()));
    careers.roles().forEach(role -> known.add(role.title()));
    String said = Words.unknown("role", name, known);
    if (said.contains("Maybe")) {
      return said;
    }
    List<String> parts = List.of(name.toLowerCase(java.util.Locale.ROOT).split("[\\s-]+", -1));
    List<String> near =
        careers.roles().stream()
            .map(CareerRole::id)
            .filter(id -> List.of(id.split("-", -1)).stream().anyMatch(parts::contains))
            .limit(6)
            .toList();
    return said
        + (near.isEmpty()
            ? " linacre career role lists all."
            : " Maybe " + String.join(", ", near) + ".");
  }
}
