package org.linacre.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.engine.catalogue.Archetype;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Requirement;
import org.linacre.engine.catalogue.Ticks;
import org.linacre.engine.catalogue.Violations;
import org.linacre.formats.pack.Packs;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.CsvText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the packs hold. */
@Command(
    name = "catalogue",
    mixinStandardHelpOptions = true,
    description =
        "Shows and checks the packs: requirements, questions, and who is asked in which sub-factor.",
    footer = {"", "Example: linacre catalogue requirements --format csv"})
final class CatalogueCommand implements Runnable {
  private final Linacre.Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  CatalogueCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which one? check, requirements, questions or matrix.");
  }

  /** How a table is printed. */
  static final class Format {
    @Option(names = "--format", paramLabel = "F", description = "csv (unless given) or json.")
    private String format = "csv";

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    void print(List<String> columns, List<List<Object>> rows, PrintStream out) {
      if (!List.of("csv", "json").contains(format)) {
        throw new Linacre.BadUse("'" + format + "' is no format. Maybe csv or json.");
      }
      if (json || format.equals("json")) {
        JsonReport.write(rows.stream().map(row -> object(columns, row)).toList(), out);
        return;
      }
      CsvText.write(columns, rows, out);
    }

    private static Map<String, Object> object(List<String> columns, List<Object> row) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      return object;
    }
  }

  @Command(
      name = "requirements",
      mixinStandardHelpOptions = true,
      description = "Every row of the seven tables of requirements.")
  int requirements(@Mixin Format format, @Mixin PacksOption packs) {
    format.print(
        List.of(
            "table",
            "row",
            "audience",
            "factor",
            "subfactor",
            "kind",
            "level",
            "competency",
            "title"),
        packs.read().requirements().stream().map(CatalogueCommand::row).toList(),
        streams.out());
    return 0;
  }

  private static List<Object> row(Requirement r) {
    return List.of(
        r.table(),
        r.row(),
        r.audience(),
        r.factor(),
        r.subfactor(),
        r.kind(),
        r.level(),
        r.competency(),
        r.title());
  }

  @Command(
      name = "questions",
      mixinStandardHelpOptions = true,
      description = "Every row of the two tables of questions to ask of a product.")
  int questions(@Mixin Format format, @Mixin PacksOption packs) {
    List<List<Object>> rows = new ArrayList<>();
    packs
        .read()
        .questions()
        .forEach(
            q -> rows.add(List.of(q.table(), q.row(), q.factor(), q.subfactor(), q.question())));
    format.print(List.of("table", "row", "factor", "subfactor", "question"), rows, streams.out());
    return 0;
  }

  @Command(
      name = "matrix",
      mixinStandardHelpOptions = true,
      description = "Which archetype is asked something in which sub-factor, as the rows make it.")
  int matrix(
      @Mixin Format format,
      @Mixin PacksOption packs,
      @Option(names = "--printed", description = "As the report prints it instead.")
          boolean printed) {
    Catalogue catalogue = packs.read();
    List<String> archetypes = catalogue.archetypes().stream().map(Archetype::id).toList();
    List<String> columns = new ArrayList<>(List.of("factor", "subfactor"));
    columns.addAll(archetypes);
    List<List<Object>> rows = new ArrayList<>();
    for (Ticks ticks : printed ? catalogue.printed() : catalogue.derivedMatrix()) {
      List<Object> row = new ArrayList<>(List.of(ticks.factor(), ticks.subfactor()));
      archetypes.forEach(a -> row.add(ticks.archetypes().contains(a) ? "yes" : ""));
      rows.add(row);
    }
    format.print(columns, rows, streams.out());
    return 0;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Looks for problems in the packs; ends with 1 if there is any.")
  int check(
      @Parameters(
              arity = "0..1",
              paramLabel = "PACK",
              description = "A folder that holds packs, or the name of a pack; all unless given.")
          @Nullable String pack,
      @Option(names = "--json", description = "Prints one JSON object.") boolean json,
      @Mixin PacksOption packs) {
    Violations violations = new Violations();
    Path folder = packs.folder();
    if (pack != null && Files.isDirectory(Path.of(pack, "health-ai"))) {
      folder = Path.of(pack);
    } else if (pack != null && !Files.isDirectory(folder.resolve(pack))) {
      throw new Linacre.BadUse("There is no pack '" + pack + "' in the folder of packs.");
    }
    Catalogue catalogue = Packs.read(folder, violations);
    if (json) {
      JsonReport.write(checked(catalogue, violations), streams.out());
    } else {
      tell(catalogue, violations);
    }
    return violations.errors().isEmpty() ? 0 : Linacre.FAILING;
  }

  private static Map<String, Object> checked(Catalogue catalogue, Violations violations) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("requirements", catalogue.requirements().size());
    object.put("questions", catalogue.questions().size());
    object.put("competencies", catalogue.competencies().size());
    object.put("courses", catalogue.courses().size());
    object.put("known", catalogue.errors());
    object.put("untaught", untaught(catalogue, violations));
    object.put("problems", violations.errors());
    return object;
  }

  /** What no course teaches; null where the packs do not hold together and it cannot be said. */
  private static @Nullable List<Item> untaught(Catalogue catalogue, Violations violations) {
    return violations.errors().isEmpty() ? catalogue.untaught() : null;
  }

  private void tell(Catalogue catalogue, Violations violations) {
    PrintStream out = streams.out();
    out.printf(
        "%d requirements, %d questions, %d competencies, %d courses.%n",
        catalogue.requirements().size(),
        catalogue.questions().size(),
        catalogue.competencies().size(),
        catalogue.courses().size());
    out.printf("%d errors of the source are known:%n", catalogue.errors().size());
    catalogue
        .errors()
        .forEach(e -> out.printf("  %s %s %s: %s%n", e.table(), e.row(), e.kind(), e.read()));
    List<Item> untaught = untaught(catalogue, violations);
    if (untaught != null) {
      out.printf("%d levels are taught by no course.%n", untaught.size());
      untaught.forEach(item -> out.println("  " + item));
    }
    out.printf("%d problems.%n", violations.errors().size());
    violations.errors().forEach(problem -> out.println("  " + problem));
  }
}
