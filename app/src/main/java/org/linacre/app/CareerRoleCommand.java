package org.linacre.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Callings;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Sector;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One role, or all of them. */
@Command(
    name = "role",
    mixinStandardHelpOptions = true,
    description =
        "Tells what a role does, must not do and asks, with the place of each statement; without a"
            + " role, lists all. With a folder and a person it also tells how far the role is.",
    footer = {
      "",
      "Examples:",
      "  linacre career role clinical-ai-evaluator",
      "  linacre career role examples/linchester clinical-ai-evaluator --person p0408"
    })
final class CareerRoleCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(
      arity = "0..2",
      paramLabel = "ID",
      description = "The role's id or name; with --person the folder before it.")
  private List<String> given = List.of();

  @Option(names = "--person", paramLabel = "P", description = "A person's id in people.csv.")
  private @Nullable String person;

  @Option(
      names = "--sector",
      paramLabel = "S",
      completionCandidates = PackWords.Sectors.class,
      description =
          "With a role, looks for it in this sector; without, lists only this sector, what it"
              + " stresses and the papers it keeps:"
              + " ${COMPLETION-CANDIDATES}.")
  private @Nullable String sector;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private CareersOption packs = new CareersOption();

  CareerRoleCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = packs.catalogue();
    Careers careers = packs.read(catalogue);
    PersonStart who = CareersOption.person(given, person, catalogue, careers);
    List<String> wanted = who == null ? given : given.subList(1, given.size());
    if (wanted.isEmpty() && who != null) {
      throw new Linacre.BadUse(
          "Which role? --person tells how far one is. Maybe DIR ID --person P.");
    }
    if (wanted.isEmpty()) {
      list(careers);
      return 0;
    }
    if (wanted.size() > 1) {
      throw new Linacre.BadUse("One role at a time. Maybe career compare, or --person ID.");
    }
    CareerRole role = role(wanted.getFirst(), careers);
    if (!json) {
      found(wanted.getFirst(), role, careers);
    }
    show(new RoleSheet(role, careers, catalogue), who);
    return 0;
  }

  private CareerRole role(String name, Careers careers) {
    String only = checked(careers);
    if (only != null) {
      return CareersOption.role(name, only, careers);
    }
    return careers
        .role(name)
        .or(() -> elsewhere(name, careers))
        .orElseGet(() -> CareersOption.role(name, careers));
  }

  /**
   * The one role of other sectors that a name leads to, where it is neither a trade nor leads to
   * any of the sector looked at where none is named.
   */
  private static Optional<CareerRole> elsewhere(String name, Careers careers) {
    if (name.isBlank()
        || CareersOption.isTrade(name, careers)
        || !careers.roles(name, careers.usualSector()).isEmpty()) {
      return Optional.empty();
    }
    List<CareerRole> found =
        careers.sectors().stream().flatMap(s -> careers.roles(name, s.id()).stream()).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** In which sector a name was found, where none was given and it is not the usual one. */
  private void found(String name, CareerRole role, Careers careers) {
    boolean usual = role.sector().equals(careers.usualSector());
    if (sector == null && !usual && !Callings.word(name).equals(role.id())) {
      String where = "the sector " + role.sector() + "; " + careers.usualSector() + " has none.";
      Wrapped.print("Found in  ", where, streams.out());
    }
  }

  /** The sector named, one of the pack's; null where none is. */
  private @Nullable String checked(Careers careers) {
    List<String> sectors = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    String only = sector;
    if (only != null && !sectors.contains(only)) {
      throw new Linacre.BadUse(Words.unknown("sector", only, sectors));
    }
    return only;
  }

  private void show(RoleSheet sheet, @Nullable PersonStart who) {
    RoleDistance far = who == null ? null : new RoleDistance(who, sheet.role(), sheet.catalogue());
    if (json) {
      Map<String, Object> object = sheet.object();
      if (far != null) {
        object.put("distance", far.object());
      }
      JsonReport.write(object, streams.out());
      return;
    }
    sheet.print(streams.out());
    if (far != null) {
      Wrapped.print("  You hold     ", far.held(), streams.out());
      Wrapped.print("  You lack     ", far.lacks(), streams.out());
    }
  }

  private void list(Careers careers) {
    List<String> sectors = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    String only = checked(careers);
    List<CareerRole> roles =
        careers.roles().stream().filter(r -> only == null || r.sector().equals(only)).toList();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("roles", roles.stream().map(RoleSheet::brief).toList());
      object.put("sectors", shown(only, careers));
      JsonReport.write(object, streams.out());
      return;
    }
    sectors.forEach(one -> list(one, roles, streams.out()));
    if (only != null) {
      shown(only, careers).forEach(s -> new SectorSheet(s).print(streams.out()));
    }
  }

  private static List<Sector> shown(@Nullable String only, Careers careers) {
    return careers.sectors().stream().filter(s -> only == null || s.id().equals(only)).toList();
  }

  private static void list(String sector, List<CareerRole> roles, PrintStream out) {
    List<CareerRole> those = roles.stream().filter(r -> r.sector().equals(sector)).toList();
    if (!those.isEmpty()) {
      out.printf("%s, %d roles%n", sector, those.size());
    }
    for (CareerRole role : those) {
      Wrapped.row(List.of("", role.id(), role.title(), role.family()), List.of(0, 38, 32, 24), out);
    }
  }
}
