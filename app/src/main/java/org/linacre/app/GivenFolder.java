package org.linacre.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.linacre.engine.career.Careers;
import org.linacre.formats.text.Words;

/** The organisation's folder among what is named beside options, where a person is asked for. */
final class GivenFolder {
  private GivenFolder() {}

  /**
   * The folder that stands first; bad use where a role stands there, a folder stands later, or
   * nothing of the name is there.
   *
   * @param given what stands on the command line beside options
   * @param person the person's id
   */
  static Path of(List<String> given, String person, Careers careers) {
    if (given.isEmpty()) {
      throw new Linacre.BadUse("--person needs a folder before it. Maybe DIR first.");
    }
    String first = given.getFirst();
    if (isThere(first)) {
      return Path.of(first);
    }
    String asks =
        "--person " + Words.quoted(person) + " asks for an organisation's folder (DIR) first; ";
    Optional<String> later = given.stream().skip(1).filter(GivenFolder::isFolder).findFirst();
    if (later.isPresent()) {
      throw new Linacre.BadUse(
          asks + "the folder " + Words.quoted(later.get()) + " stands later. Maybe put it first.");
    }
    String named = "'" + Words.quoted(first) + "'";
    boolean role = careers.role(first).isPresent();
    throw new Linacre.BadUse(
        asks
            + (role ? named + " is a role, no folder." : "there is no folder " + named + ".")
            + (role
                ? " Maybe DIR before it, or the role without --person."
                : " Maybe another DIR before the role, or no --person."));
  }

  /** Bad use where a folder stands among roles and nobody of it is asked for. */
  static void checkNone(List<String> given, Careers careers) {
    for (String one : given) {
      if (careers.role(one).isEmpty() && isFolder(one)) {
        throw new Linacre.BadUse(
            "'"
                + Words.quoted(one)
                + "' is a folder, no role; a folder goes together with --person ID. Maybe one of"
                + " both, or the role alone.");
      }
    }
  }

  private static boolean isThere(String name) {
    try {
      return !name.isBlank() && Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isFolder(String name) {
    return isThere(name) && Files.isDirectory(Path.of(name));
  }
}
