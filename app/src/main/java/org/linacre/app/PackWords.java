package org.linacre.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Worksheet;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/** Words that the careers pack gives to a command's help; none where the pack is not sound. */
final class PackWords {
  private PackWords() {}

  private static List<String> of(java.util.function.Function<Careers, List<String>> words) {
    Violations violations = new Violations();
    Path folder = Path.of(System.getProperty("linacre.home", "")).resolve("packs");
    if (!CareerRows.exists(folder)) {
      return List.of();
    }
    Catalogue catalogue = Packs.read(folder, violations);
    Careers careers = CareerRows.read(catalogue, folder, violations);
    return violations.errors().isEmpty() ? words.apply(careers) : List.of();
  }

  private static List<String> answers(Careers careers, String question) {
    return careers.worksheet().questions().stream()
        .filter(q -> q.id().equals(question))
        .flatMap(q -> q.options().stream())
        .map(Worksheet.Option::id)
        .toList();
  }

  /** The answers to one question of the worksheet, read when help is asked for. */
  abstract static class Answered implements Iterable<String> {
    private final String question;

    Answered(String question) {
      this.question = question;
    }

    @Override
    public Iterator<String> iterator() {
      return of(careers -> answers(careers, question)).iterator();
    }
  }

  /** Backgrounds. */
  static final class Backgrounds extends Answered {
    Backgrounds() {
      super("background");
    }
  }

  /** Lanes of the worksheet. */
  static final class Lanes extends Answered {
    Lanes() {
      super("lane");
    }
  }

  /** Families of roles. */
  static final class Families extends Answered {
    Families() {
      super("family");
    }
  }

  /** Skills to learn next. */
  static final class Skills extends Answered {
    Skills() {
      super("skill");
    }
  }

  /** First projects. */
  static final class Projects extends Answered {
    Projects() {
      super("project");
    }
  }

  /** What a project keeps out. */
  static final class KeptOut extends Answered {
    KeptOut() {
      super("avoid");
    }
  }

  /** Amounts of coding. */
  static final class Codings extends Answered {
    Codings() {
      super("coding");
    }
  }

  /** Sectors. */
  static final class Sectors implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return of(careers -> careers.roles().stream().map(CareerRole::sector).distinct().toList())
          .iterator();
    }
  }
}
