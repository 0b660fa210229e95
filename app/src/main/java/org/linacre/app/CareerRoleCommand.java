package org.linacre.app;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            + " role, lists all.",
    footer = {"", "Example: linacre career role clinical-ai-evaluator"})
final class CareerRoleCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The role's id or name.")
  private @Nullable String id;

  @Option(
      names = "--sector",
      paramLabel = "S",
      description =
          "Lists only this sector, what it stresses and the papers it keeps: healthcare, finance or"
              + " public-sector.")
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
    String wanted = id;
    if (wanted == null) {
      list(careers);
      return 0;
    }
    RoleSheet sheet = new RoleSheet(CareersOption.role(wanted, careers), careers, catalogue);
    if (json) {
      JsonReport.write(sheet.object(), streams.out());
    } else {
      sheet.print(streams.out());
    }
    return 0;
  }

  private void list(Careers careers) {
    List<String> sectors = careers.roles().stream().map(CareerRole::sector).distinct().toList();
    String only = sector;
    if (only != null && !sectors.contains(only)) {
      throw new Linacre.BadUse(Words.unknown("sector", only, sectors));
    }
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
