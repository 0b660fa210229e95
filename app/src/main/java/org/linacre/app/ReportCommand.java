package org.linacre.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.organisation.Organisation;
import org.linacre.engine.organisation.ReadinessReport;
import org.linacre.engine.organisation.Report;
import org.linacre.formats.organisation.OrganisationFolder;
import org.linacre.formats.report.Annex;
import org.linacre.formats.report.JsonReport;
import org.linacre.formats.report.ReportFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Folder in, report out. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes the readiness report of an organisation: report.html to read, report.xlsx to work"
            + " with, report.json for other programs.",
    footer = {"", "Example: linacre report examples/linchester --anonymous"})
final class ReportCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The organisation's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write; the folder readiness in DIR unless given.")
  private @Nullable Path out;

  @Option(
      names = "--since",
      paramLabel = "OLD.json",
      description = "An older report.json; the new report says what changed.")
  private @Nullable Path since;

  @Option(names = "--anonymous", description = "Leaves out names and everything about one person.")
  private boolean anonymous;

  @Option(names = "--json", description = "Prints the report as one JSON document too.")
  private boolean json;

  @Mixin private PacksOption packs = new PacksOption();

  ReportCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path given = out;
    Path target = given == null ? folder.resolve("readiness") : given;
    Report report;
    Annex annex;
    try (Stages stages = new Stages()) {
      stages.next("packs");
      Catalogue catalogue = packs.read();
      Violations violations = new Violations();
      Path old = since;
      Report.Older older = old == null ? null : JsonReport.read(old, violations);
      stages.next("organisation");
      Organisation organisation = OrganisationFolder.read(folder, catalogue, violations);
      int smallest = organisation.policy().smallestGroup();
      if (anonymous && organisation.people().size() < smallest) {
        throw new Linacre.BadUse(
            "An anonymous report needs at least " + smallest + " people, the smallest group.");
      }
      if (Files.exists(target) && !Files.isDirectory(target)) {
        throw new Linacre.BadUse("--out: " + target + " is a file. Maybe a folder.");
      }
      Annexes annexes = Annexes.read(folder, packs.folder(), 0);
      stages.next("report");
      report = ReadinessReport.of(organisation, new ReadinessReport.Options(anonymous, older));
      stages.next("teams and workforce");
      annex = annexes.of(organisation, report, null);
      stages.next("files");
      ReportFolder.write(report, annex, target);
    }
    tell(report, annex, target);
    return 0;
  }

  private void tell(Report report, Annex annex, Path target) {
    if (json) {
      JsonReport.write(JsonReport.document(report, annex, List.of()), streams.out());
      return;
    }
    Report.Header header = report.header();
    streams
        .out()
        .printf(
            "%s, %s: %d people in %d units; %d meet all of the foundation; %d %s.%n",
            header.organisation(),
            header.asOf(),
            header.people(),
            header.units(),
            header.foundationMet(),
            report.warnings().size(),
            report.warnings().size() == 1 ? "warning" : "warnings");
    for (Report.Team team : report.teams()) {
      if (team.covered() != null) {
        streams
            .out()
            .printf(
                "Team of %s %s: %d of %d rows covered.%n",
                team.product(), team.version(), team.covered(), team.asked());
      }
    }
    streams.out().println("The report is " + target.resolve("report.html"));
  }

  /** Progress, on a terminal only. */
  private static final class Stages implements AutoCloseable {
    private final @Nullable ProgressBar bar =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
            ? new ProgressBarBuilder()
                .setTaskName("Readiness")
                .setInitialMax(5)
                .setStyle(ProgressBarStyle.ASCII)
                .build()
            : null;

    void next(String stage) {
      if (bar != null) {
        bar.setExtraMessage(" " + stage);
        bar.step();
      }
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
