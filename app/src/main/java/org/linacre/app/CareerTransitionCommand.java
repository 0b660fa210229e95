package org.linacre.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.career.Assumed;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transition;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ways from here to roles. */
@Command(
    name = "transition",
    mixinStandardHelpOptions = true,
    description =
        "Shows the way from a role, a background, a person or levels to another role: what carries over, what is"
            + " missing, the courses that close it, and a sentence for a CV that claims no more than"
            + " the evidence. Without --to, roles that a source names for your background, then the"
            + " others, the nearest first.",
    footer = {
      "",
      "Examples:",
      "  linacre career transition --from healthcare-data-analyst --to healthcare-data-scientist",
      "  linacre career transition --from pharmacist --to clinical-ai-evaluator",
      "  linacre career transition examples/linchester --person p0100"
    })
final class CareerTransitionCommand implements Callable<Integer> {
  private static final int SOME = 12;

  private final Linacre.Streams streams;

  @Mixin private StartOptions options = new StartOptions();

  @Option(names = "--to", paramLabel = "ROLE", description = "The role you want.")
  private @Nullable String to;

  @Option(
      names = "--sector",
      paramLabel = "S",
      completionCandidates = PackWords.Sectors.class,
      description =
          "The sector looked at, the first unless given (--json has all):"
              + " ${COMPLETION-CANDIDATES}.")
  private @Nullable String sector;

  @Option(
      names = "--all",
      description = "Lists every role, or all that carries over; the first few unless given.")
  private boolean all;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  CareerTransitionCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StartOptions.Begun begun = options.begun(true, sector);
    String wanted = to;
    if (wanted == null) {
      all(begun);
      return 0;
    }
    CareerRole role = StartOptions.other(wanted, begun);
    Transition way =
        begun.transitions().to(begun.start(), options.goal(role, begun), begun.mentors());
    if (json) {
      JsonReport.write(way, streams.out());
    } else {
      show(way, streams.out());
    }
    return 0;
  }

  private void all(StartOptions.Begun begun) {
    LocalDate day = options.day(begun);
    List<String> sectors =
        begun.careers().roles().stream().map(CareerRole::sector).distinct().toList();
    String only = sector;
    if (only != null && !sectors.contains(only)) {
      throw new Linacre.BadUse(Words.unknown("sector", only, sectors));
    }
    String usual = json ? "" : begun.careers().usualSector();
    String kept = only == null ? usual : only;
    List<Transition> ways =
        begun
            .transitions()
            .all(begun.start(), begun.clinical(), options.wish(day == null ? LocalDate.EPOCH : day))
            .stream()
            .filter(way -> kept.isEmpty() || way.sector().equals(kept))
            .toList();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("from", begun.start().id());
      object.put("transitions", ways);
      JsonReport.write(object, streams.out());
      return;
    }
    show(begun, ways);
  }

  private void show(StartOptions.Begun begun, List<Transition> ways) {
    PrintStream out = streams.out();
    Start start = begun.start();
    out.printf("From %s, the nearest of %d roles:%n", start.title(), ways.size());
    if (!start.taken().isEmpty()) {
      Wrapped.print("  ", start.taken() + ".", out);
    }
    new Ways(ways, all, out).show(begun.careers().lane(start.lane()), start.callingOrRole());
  }

  private void show(Transition way, PrintStream out) {
    Wrapped.print("", "From " + way.fromTitle() + " to " + way.title(), out);
    Wrapped.print("  Distance ", distance(way), out);
    if (!way.taken().isEmpty()) {
      Wrapped.print("  Start    ", way.taken() + ".", out);
    }
    if (!way.needs().isEmpty()) {
      Wrapped.print("  Besides  ", way.besides(), out);
    }
    Wrapped.print("  Carries  ", some(carries(way)), out);
    Assumed assumed = way.assumed();
    if (assumed != null) {
      Wrapped.print("  Assumed  ", PlanText.byLevel(assumed.levels()) + ".", out);
    }
    Wrapped.print("  Missing  ", missing(way), out);
    out.println("  Courses");
    way.courses()
        .forEach(
            c ->
                Wrapped.print(
                    String.format("    %3d h  ", c.hours()),
                    c.title() + (c.example() ? " (example)" : ""),
                    out));
    if (assumed != null) {
      Wrapped.print("  Left out ", PlanText.unheld(assumed), out);
    }
    Transition.Borne borne = way.borne();
    if (borne != null) {
      Wrapped.print("  Ask first ", PlanText.ask(borne, way.hours()), out);
    }
    if (!way.untaught().isEmpty()) {
      Wrapped.print("  No course teaches ", some(levels(way.untaught())), out);
    }
    Wrapped.print("  For a CV ", way.bridge(), out);
  }

  private static String distance(Transition way) {
    return String.format(
        "%d of %d levels carry over%s, %d are missing; %d hours in %d courses, %d weeks%s%s.",
        way.carried(),
        way.asks(),
        assumed(way),
        way.steps(),
        way.hours(),
        way.courses().size(),
        way.weeks(),
        way.optimal() ? " (proved least hours)" : "",
        way.fewStated() ? "; " + Ways.FEW : "");
  }

  private static String assumed(Transition way) {
    int assumed = way.carried() - way.shown();
    return assumed == 0 ? "" : " (" + assumed + " assumed from the role, not shown)";
  }

  /** The first of these, or all; how many more there are. */
  private String some(List<String> every) {
    String some = String.join("; ", every.stream().limit(all ? every.size() : SOME).toList());
    int more = all ? 0 : every.size() - SOME;
    return every.isEmpty() ? "nothing" : some + (more > 0 ? "; and " + more + " more (--all)" : "");
  }

  private static String missing(Transition way) {
    return way.missing().isEmpty() ? "nothing" : PlanText.byLevel(way.missing()) + ".";
  }

  private static List<String> carries(Transition way) {
    return way.carries().stream()
        .filter(c -> !c.assumed())
        .map(c -> c.title() + ": " + c.level() + by(c.by()))
        .toList();
  }

  private static String by(List<String> kinds) {
    return kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")";
  }

  private static List<String> levels(List<Transition.Lacking> levels) {
    return levels.stream().map(l -> l.title() + ": " + l.level()).toList();
  }
}
