package org.linacre.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linacre.competence.Item;
import org.linacre.engine.career.Careers;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Roles side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Sets roles side by side: what they do, must not do, ask and share; with a folder and a"
            + " person also how far each is.",
    footer = {
      "",
      "Examples:",
      "  linacre career compare clinical-ai-evaluator clinical-informatics-specialist",
      "  linacre career compare examples/linchester cio ai-governance-analyst --person p0408"
    })
final class CareerCompareCommand implements Callable<Integer> {
  private static final int LABEL = 12;
  private static final int MOST_BESIDE = 3;
  private static final int MOST = 8;
  private static final String NONE_ASKED = "none asked in its sector";

  private final Linacre.Streams streams;

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Two roles or more, eight at most; with --person the folder before them.")
  private List<String> given = List.of();

  @Option(names = "--person", paramLabel = "P", description = "A person's id in people.csv.")
  private @Nullable String person;

  private @Nullable PersonStart who;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Mixin private CareersOption packs = new CareersOption();

  CareerCompareCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = packs.catalogue();
    Careers careers = packs.read(catalogue);
    who = CareersOption.person(given, person, catalogue, careers);
    if (given.size() < (person == null ? 2 : 3)) {
      throw new Linacre.BadUse(
          "Which roles? Maybe two, such as clinical-ai-evaluator healthcare-data-analyst; with"
              + " --person the folder before them.");
    }
    List<RoleSheet> sheets =
        given.stream()
            .skip(who == null ? 0 : 1)
            .map(id -> CareersOption.role(id, careers))
            .distinct()
            .map(role -> new RoleSheet(role, careers, catalogue))
            .toList();
    if (sheets.size() > MOST) {
      throw new Linacre.BadUse(MOST + " roles at most. Maybe fewer.");
    }
    if (sheets.size() < 2) {
      throw new Linacre.BadUse("These are one role. Maybe name another beside it.");
    }
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("roles", sheets.stream().map(this::object).toList());
      object.put("shared", shared(sheets));
      object.put("asked", new RolesShared(sheets).object());
      JsonReport.write(object, streams.out());
      return 0;
    }
    for (int i = 0; i < sheets.size(); i += MOST_BESIDE) {
      print(sheets.subList(i, Math.min(sheets.size(), i + MOST_BESIDE)));
    }
    new RolesShared(sheets).print(streams.out());
    return 0;
  }

  private Map<String, Object> object(RoleSheet sheet) {
    Map<String, Object> object = sheet.object();
    PersonStart from = who;
    if (from != null) {
      object.put("distance", new RoleDistance(from, sheet.role(), sheet.catalogue()).object());
    }
    return object;
  }

  private static Set<String> shared(List<RoleSheet> sheets) {
    Set<String> shared = new TreeSet<>(subjects(sheets.getFirst()));
    sheets.forEach(sheet -> shared.retainAll(subjects(sheet)));
    return shared;
  }

  private static List<String> subjects(RoleSheet sheet) {
    return sheet.role().skills().stream().map(Item::competency).toList();
  }

  private void print(List<RoleSheet> sheets) {
    row("", sheets, s -> s.role().title());
    row("Kind", sheets, s -> s.role().sector() + ", " + s.role().family());
    if (sheets.stream().anyMatch(s -> !archetypes(s).isEmpty())) {
      row("Archetypes", sheets, CareerCompareCommand::archetypes);
    }
    row("To begin", sheets, s -> orNone(s.role().entry().needs(), "open"));
    row("Suits", sheets, s -> first(s, "background"));
    row("Coding", sheets, s -> first(s, "coding"));
    known(sheets);
    row("Each day", sheets, s -> SourcedCell.of(s.role().shown("daily")));
    row("Must not", sheets, s -> SourcedCell.of(s.role().shown("not")));
    row("First proof", sheets, CareerCompareCommand::project);
    row("Skills", sheets, CareerCompareCommand::skills);
    row("Asks", sheets, RoleSheet::asks);
    row("Pay", sheets, CareerCompareCommand::pay);
    distances(sheets);
    row("Source", sheets, s -> s.role().source());
  }

  /** How much of healthcare is asked, where any is; what of its sector, where one is another. */
  private void known(List<RoleSheet> sheets) {
    if (sheets.stream().anyMatch(RoleSheet::inCare)) {
      row("Healthcare", sheets, s -> s.inCare() ? first(s, "knowledge") : NONE_ASKED);
    }
    if (!sheets.stream().allMatch(RoleSheet::inCare)) {
      row("Know", sheets, RoleSheet::domain);
    }
  }

  private void distances(List<RoleSheet> sheets) {
    PersonStart from = who;
    if (from != null) {
      row("You hold", sheets, s -> new RoleDistance(from, s.role(), s.catalogue()).held());
      row("You lack", sheets, s -> new RoleDistance(from, s.role(), s.catalogue()).lacks());
    }
  }

  private void row(String label, List<RoleSheet> sheets, Function<RoleSheet, String> cell) {
    PrintStream out = streams.out();
    int width = (Wrapped.WIDTH - LABEL - 2) / sheets.size() - 2;
    List<String> cells = new ArrayList<>(List.of(label));
    List<Integer> widths = new ArrayList<>(List.of(LABEL));
    for (RoleSheet sheet : sheets) {
      cells.add(orNone(cell.apply(sheet), RoleSheet.UNSTATED));
      widths.add(width);
    }
    Wrapped.row(cells, widths, out);
    out.println();
  }

  private static String orNone(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static String first(RoleSheet sheet, String kind) {
    return SourcedCell.of(sheet.role().first(kind).stream().toList());
  }

  /** The first project, or that of the lane where the sources name none for the role. */
  private static String project(RoleSheet sheet) {
    String own = first(sheet, "project");
    return own.isEmpty() ? RoleSheet.UNSTATED + sheet.usual("project") : own;
  }

  private static String archetypes(RoleSheet sheet) {
    List<String> nearest = sheet.role().nearest();
    return nearest.isEmpty()
        ? String.join(", ", sheet.role().archetypes())
        : String.join(", ", nearest) + " (our reading)";
  }

  private static String skills(RoleSheet sheet) {
    String skills =
        String.join(
            "; ",
            sheet.role().skills().stream()
                .map(s -> sheet.catalogue().titleOf(s.competency()) + ": " + s.level())
                .toList());
    return skills.isEmpty() ? "" : skills + " [" + sheet.role().skillsSource() + "]";
  }

  private static String pay(RoleSheet sheet) {
    List<String> ranges = sheet.role().pay().stream().map(RoleSheet::pay).toList();
    return ranges.isEmpty()
        ? "no source gives a range"
        : String.join("; ", ranges) + ". " + sheet.role().pay().getFirst().warning();
  }
}
