package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.ReadinessReport;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.engine.workforce.WorkforceAnswer.YearRow;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.report.Annex;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.report.PlanFolder;
import org.linacre.formats.workforce.WorkforceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Supply against demand to a horizon. */
@Command(
    name = "workforce",
    mixinStandardHelpOptions = true,
    description =
        "Projects each role's supply against demand, and plans the intake that leaves least demand"
            + " unmet at least cost, with the proof, futures and what matters most.",
    footer = {"", "Example: linacre workforce examples/national --until 2030"})
final class WorkforceCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The folder that holds workforce.yaml.")
  private Path folder = Path.of("");

  @Option(
      names = "--until",
      paramLabel = "YEAR",
      description = "The last year looked at; the file's own unless given.")
  private int until;

  @Option(
      names = "--futures",
      paramLabel = "N",
      description = "How many futures are drawn; 1000 unless given.")
  private int futures = 1_000;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "From which they are drawn; 1 unless given.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write the plan as a document; nowhere unless given.")
  private @Nullable Path out;

  @Mixin private PacksOption packs = new PacksOption();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  WorkforceCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (futures < 1) {
      throw new Linacre.BadUse(futures + " futures tell nothing. Maybe 1000.");
    }
    Workforce workforce = WorkforceFile.read(folder, until, new Violations());
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, TeamCommand.solver(), futures, seed);
    Path given = out;
    if (given != null) {
      write(answer, workforce, given);
    }
    show(answer, workforce);
    return 0;
  }

  /** The plan as a document, with the figures of the organisation where the folder holds one. */
  private void write(WorkforceAnswer answer, Workforce workforce, Path given) throws IOException {
    Annexes annexes = Annexes.read(folder, packs.folder(), until);
    if (Files.exists(folder.resolve("organisation.yaml"))) {
      Organisation organisation = OrganisationFolder.read(folder, packs.read(), new Violations());
      Report report = ReadinessReport.of(organisation, new ReadinessReport.Options(true, null));
      Annex annex = annexes.of(organisation, report, answer);
      PlanFolder.write(annex, organisation.name(), organisation.date(), given);
    } else {
      LocalDate day = LocalDate.of(workforce.start(), 12, 31);
      PlanFolder.write(annexes.of(answer), annexes.name(), day, given);
    }
  }

  private void show(WorkforceAnswer answer, Workforce workforce) {
    if (json) {
      JsonReport.write(answer, streams.out());
      return;
    }
    PrintStream out = streams.out();
    out.printf(
        "Intake plan from %d to %d: cost %.0f, %.0f WTE years of demand unmet; %s (bound %.0f).%n",
        workforce.start(),
        workforce.until(),
        answer.cost(),
        answer.unmet(),
        answer.optimal() ? "proved least" : "not proved least",
        answer.bound());
    out.printf("At the end of %d, with the plan and as things are:%n", workforce.until());
    last(answer.years(), workforce).forEach(row -> show(row, answer.today(), out));
    out.println("Who begins:");
    answer
        .intake()
        .forEach(
            b -> out.printf("  %d  %5d  %s to %s%n", b.year(), b.count(), b.route(), b.role()));
    answer
        .scenarios()
        .forEach(
            s ->
                out.printf(
                    "Scenario %s: cost %.0f, %.0f WTE years unmet, %.0f WTE short at the end.%n",
                    s.title(), s.cost(), s.unmet(), s.gap()));
    answer.notes().forEach(out::println);
    answer
        .sensitivity()
        .forEach(
            m ->
                out.printf(
                    "A tenth worse in %s: %+.0f WTE short at the end.%n",
                    m.assumption(), m.change()));
  }

  private static List<YearRow> last(List<YearRow> rows, Workforce workforce) {
    return rows.stream().filter(row -> row.year() == workforce.until()).toList();
  }

  private static void show(YearRow row, List<YearRow> today, PrintStream out) {
    double usual =
        today.stream()
            .filter(t -> t.year() == row.year() && t.role().equals(row.role()))
            .mapToDouble(YearRow::supply)
            .findFirst()
            .orElse(0);
    out.printf(
        "  %-24s wanted %7.0f, supply %7.0f [%.0f to %.0f], as things are %7.0f%n",
        row.role(), row.demand(), row.supply(), row.low(), row.high(), usual);
  }
}
