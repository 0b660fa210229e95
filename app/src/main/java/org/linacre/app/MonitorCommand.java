package org.linacre.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.Violation;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.monitoring.Case;
import org.linacre.engine.monitoring.Monitor;
import org.linacre.engine.monitoring.MonitoringAnswer;
import org.linacre.engine.monitoring.MonitoringAnswer.Estimate;
import org.linacre.engine.monitoring.MonitoringAnswer.Signal;
import org.linacre.engine.monitoring.MonitoringAnswer.StreamRow;
import org.linacre.formats.monitoring.CasesFile;
import org.linacre.formats.monitoring.Horizon;
import org.linacre.formats.monitoring.MonitoringFolder;
import org.linacre.formats.monitoring.MonitoringJson;
import org.linacre.formats.monitoring.MonitoringPlanFile;
import org.linacre.formats.monitoring.StateFolder;
import org.linacre.formats.monitoring.StateLock;
import org.linacre.formats.monitoring.Texts;
import org.linacre.formats.monitoring.Watch;
import org.linacre.formats.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches a product in use. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    description =
        "Watches a product in use by a plan with one error budget for its life, and keeps its"
            + " state between runs. Ends with 1 where any stream has signalled.",
    footer = {
      "",
      "Example:",
      "  linacre monitor examples/monitoring/cases.csv --plan examples/monitoring/plan.yaml \\",
      "    --state state --out monitoring"
    })
final class MonitorCommand implements Callable<Integer> {
  private final Linacre.Streams streams;

  @Parameters(paramLabel = "FILE", description = "The cases, CSV or Parquet.")
  private Path file = Path.of("");

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "The plan, YAML.")
  private Path plan = Path.of("");

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "Where the state is kept between runs.")
  private Path state = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day of this run: no case may be later, and labels due before it are due; the latest"
              + " time of a case unless given.")
  private String asOf = "";

  @Option(
      names = "--begin-anew",
      description = "Puts the present state aside and begins a new life, with a new budget.")
  private boolean anew;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes monitoring.html, monitoring.xlsx and monitoring.json there.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  MonitorCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    LocalDate until = Words.date(asOf);
    if (!asOf.isEmpty() && until == null) {
      throw new Linacre.BadUse("'" + asOf + "' is no date. Maybe such as 2026-09-30.");
    }
    if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
      throw new Linacre.BadUse("--out " + out + " is a file. Maybe name a folder.");
    }
    Violations violations = new Violations();
    try (StateLock _ = StateLock.of(state, violations)) {
      return run(until, violations);
    }
  }

  private int run(@Nullable LocalDate until, Violations violations) throws IOException {
    Watch watch = MonitoringPlanFile.read(plan, violations);
    StateFolder folder = new StateFolder(state);
    Monitor monitor =
        anew
            ? Monitor.begin(watch.plan(), folder.lives())
            : folder.monitor(watch, violations).orElse(null);
    List<Case> cases = cases(new CasesFile.Asked(watch, horizon(until, monitor)), violations);
    violations.stopOnErrors();
    if (monitor == null) {
      throw new IllegalStateException("A state that cannot be read has its own error.");
    }
    warnOfBack(until, monitor, violations);
    MonitoringAnswer answer = monitor.take(cases, until == null ? null : until.atStartOfDay());
    settle(new Run(watch, monitor, folder), answer, violations.warnings());
    return answer.signals().isEmpty() ? 0 : Linacre.FAILING;
  }

  private static Horizon horizon(@Nullable LocalDate until, @Nullable Monitor monitor) {
    return monitor == null
        ? new Horizon(until, null, -1)
        : new Horizon(until, monitor.reached(), monitor.longestDelay());
  }

  private static void warnOfBack(
      @Nullable LocalDate until, Monitor monitor, Violations violations) {
    LocalDateTime reached = monitor.reached();
    if (until != null && reached != null && until.isBefore(reached.toLocalDate())) {
      violations.warn(
          "--as-of", 0, "", Texts.of("asOf.back", until.toString(), reached.toLocalDate()));
    }
  }

  /**
   * What a run has in hand.
   *
   * @param watch the plan
   * @param monitor that has taken the cases
   * @param folder of the state
   */
  private record Run(Watch watch, Monitor monitor, StateFolder folder) {}

  /**
   * The report is written before the state, so that a report that cannot be written leaves the
   * state as it was; and signals are told before the state says so, so that none is told by no run.
   */
  private void settle(Run run, MonitoringAnswer answer, List<Violation> warnings)
      throws IOException {
    if (out != null) {
      MonitoringFolder.write(answer, warnings, out);
    }
    if (anew) {
      run.folder.setAside();
    }
    run.folder.keep(run.watch, run.monitor);
    show(answer, warnings);
    if (answer.signals().stream().anyMatch(Signal::fresh) && !streams.out().checkError()) {
      run.monitor.told();
      run.folder.keep(run.watch, run.monitor);
    }
  }

  private List<Case> cases(CasesFile.Asked asked, Violations violations) {
    try (ReadingBar bar = new ReadingBar("Reading")) {
      return CasesFile.read(file, asked, violations, bar);
    }
  }

  private void show(MonitoringAnswer answer, List<Violation> warnings) {
    if (json) {
      MonitoringJson.write(answer, warnings, streams.out());
      return;
    }
    Told.lines(warnings).forEach(streams.err()::println);
    PrintStream to = streams.out();
    to.printf(
        "%s up to %s: %d streams, %.2f %% of a budget of %.2f %% used.%n",
        answer.product(),
        answer.asOf(),
        answer.streams().size(),
        100 * answer.spent(),
        100 * answer.budget());
    Texts.rows(answer).forEach(to::println);
    Texts.missing(answer).forEach(to::println);
    answer.streams().stream().filter(r -> r.group().equals("all")).forEach(r -> stream(r, to));
    answer.estimates().forEach(e -> estimate(e, to));
    Texts.beside(answer).forEach(to::println);
    answer.signals().forEach(s -> signal(s, to));
    Texts.unwatched(answer).forEach(to::println);
    if (answer.signals().isEmpty()) {
      to.println(Texts.noSignal(answer));
    }
  }

  private static void stream(StreamRow row, PrintStream to) {
    to.printf(
        "  %-26s %6d cases  %s [%s, %s], evidence %.2f of %.2f%s%n",
        Texts.stream(row.metric(), row.group(), row.level()),
        row.cases(),
        Texts.number(row.value()),
        Texts.number(row.lower()),
        Texts.number(row.upper()),
        row.evidence(),
        row.limit(),
        row.reason().isEmpty() ? "" : " (" + Texts.orWord("lacks", row.reason()) + ")");
  }

  private static void estimate(Estimate estimate, PrintStream to) {
    to.printf(
        "  %s without labels, %d cases: %s (back-test on %d: %s)%n",
        Texts.orWord("metric", estimate.metric()),
        estimate.cases(),
        estimate.estimable() ? Texts.number(estimate.value()) : Texts.of("notEstimable"),
        estimate.tested(),
        estimate.reason().isEmpty()
            ? Texts.of("reason.none")
            : Texts.orWord("reason", estimate.reason()));
  }

  private static void signal(Signal signal, PrintStream to) {
    to.printf(
        "SIGNAL%s %s at %s, case %d: %s since case %d, too %s. What moved: %s.%n",
        signal.fresh() ? "" : " (told before)",
        Texts.stream(signal.metric(), signal.group(), signal.level()),
        signal.at(),
        signal.number(),
        Texts.number(signal.value()),
        signal.since(),
        signal.side(),
        Texts.orWord("cause", signal.cause()));
    boolean planned = !signal.next().isEmpty();
    to.println("  " + (planned ? signal.owner() + ": " + signal.next() : Texts.of("noAction")));
  }
}
