package org.linacre.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.ReadinessReport;
import org.linacre.engine.organisation.Report;
import org.linacre.engine.workforce.Workforce;
import org.linacre.engine.workforce.WorkforceAnswer;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.report.Annex;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.report.PlanFolder;
import org.linacre.formats.text.Source;
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
    Violations missing = new Violations();
    Source.in(folder, "workforce.yaml").isReadable(missing);
    missing.stopOnErrors();
    Annexes annexes = Annexes.read(folder, packs.folder(), until);
    Workforce workforce = Objects.requireNonNull(annexes.workforce());
    annexes.warnings().forEach(line -> streams.err().println("Warning: " + line));
    Organisation organisation = out == null ? null : organisation();
    WorkforceAnswer answer = WorkforceAnswer.of(workforce, TeamCommand.solver(), futures, seed);
    Path given = out;
    if (given != null) {
      write(annexes, organisation, answer, given);
    }
    if (json) {
      JsonReport.write(answer.noting(annexes.warnings()), streams.out());
    } else {
      new WorkforceText(workforce, streams.out()).show(answer);
    }
    return 0;
  }

  /** The organisation of the folder, if it holds one, for a plan without names. */
  private @Nullable Organisation organisation() {
    if (!Files.exists(folder.resolve("organisation.yaml"))) {
      return null;
    }
    Organisation organisation = OrganisationFolder.read(folder, packs.read(), new Violations());
    int smallest = organisation.policy().smallestGroup();
    if (organisation.people().size() < smallest) {
      throw new Linacre.BadUse(
          "A plan names nobody and needs at least " + smallest + " people, the smallest group.");
    }
    return organisation;
  }

  /** The plan as a document, with the figures of the organisation where the folder holds one. */
  private static void write(
      Annexes annexes, @Nullable Organisation organisation, WorkforceAnswer answer, Path given)
      throws IOException {
    if (organisation == null) {
      LocalDate day = LocalDate.of(answer.years().getFirst().year(), 12, 31);
      PlanFolder.write(annexes.of(answer), annexes.name(), day, given);
      return;
    }
    Report report = ReadinessReport.of(organisation, new ReadinessReport.Options(true, null));
    Annex annex = annexes.of(organisation, report, answer);
    PlanFolder.write(annex, organisation.name(), organisation.date(), given);
  }
}
