package org.linacre.bench.career;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linacre.bench.measure.MarkdownTable;
import org.linacre.bench.measure.Times;
import org.linacre.engine.career.Answers;
import org.linacre.engine.career.CareerRole;
import org.linacre.engine.career.Careers;
import org.linacre.engine.career.Fit;
import org.linacre.engine.career.NinetyDays;
import org.linacre.engine.career.Start;
import org.linacre.engine.career.Transitions;
import org.linacre.engine.catalogue.Catalogue;
import org.linacre.engine.catalogue.Target;
import org.linacre.engine.catalogue.Targets;
import org.linacre.engine.catalogue.Violations;
import org.linacre.engine.journey.Wish;
import org.linacre.formats.pack.CareerRows;
import org.linacre.formats.pack.Packs;

/**
 * What the careers' commands cost: whole, beside a start of the machine that does nothing and
 * reading the packs' bytes; and within a running program, beside the least that could be done.
 */
public final class CareerBench {
  private static final int RUNS = 5;
  private static final int IN_PROCESS = 9;
  private static final int REPEATED = 20;
  private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

  private final Path home;
  private final Catalogue catalogue;
  private final Careers careers;
  private final Targets targets;
  private final MarkdownTable table =
      new MarkdownTable("what", "ms: median [least, most]", "limit, ms", "against the limit");

  private CareerBench(Path home) {
    Violations violations = new Violations();
    this.home = home;
    this.catalogue = Packs.read(home.resolve("packs"), violations);
    this.careers = CareerRows.read(catalogue, home.resolve("packs"), violations);
    this.targets = Targets.of(catalogue, List.of());
    violations.stopOnErrors();
  }

  /**
   * {@code HOME}: the folder of the project, built; with {@code within} after it only what runs
   * within this program. Prints a table.
   */
  public static void main(String[] args) {
    CareerBench bench = new CareerBench(Path.of(args[0]));
    if (args.length == 1) {
      bench.commands();
    }
    bench.within();
    System.out.println(bench.table);
  }

  private void commands() {
    double start = run("a start that does nothing (--version)", 0, "--version");
    Times bytes = Times.of(1, RUNS, this::packs);
    double limit = start + bytes.median();
    table.row("reading the packs' bytes", bytes.toString(), "", "");
    run("career fit", limit, "career", "fit", "--background", "nurse", "--json");
    run("career role", limit, "career", "role", "clinical-ai-evaluator");
    run("career compare, 3 roles", limit, "career", "compare", "cio", "ccio", "model-validator");
    String[] one = {"career", "transition", "--from", "triage-nurse", "--to", "ccio"};
    run("career transition, one role", limit, one);
    run("career transition, all roles", limit, "career", "transition", "--from", "triage-nurse");
    String[] plan = {
      "career", "plan", "--from", "triage-nurse", "--role", "ccio", "--start", DAY.toString()
    };
    run("career plan", limit, plan);
  }

  private double run(String name, double limit, String... args) {
    List<String> command = new ArrayList<>(List.of(home.resolve("linacre").toString()));
    command.addAll(List.of(args));
    Times times = Times.of(1, RUNS, () -> started(command));
    row(name, times, limit);
    return times.median();
  }

  private static int started(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(command + " ended with " + exit + ".");
      }
      return exit;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted.", e);
    }
  }

  private Long packs() {
    try (Stream<Path> files = Files.walk(home.resolve("packs"))) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.readAllBytes(file).length;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void within() {
    CareerRole from = careers.role("triage-nurse").orElseThrow();
    CareerRole to = careers.role("ccio").orElseThrow();
    Transitions transitions = new Transitions(careers, targets, catalogue.courses());
    Start start = transitions.from(from, false);
    var goal = new Transitions.Goal(to, false, Wish.usual(DAY), true);
    Fit fit = new Fit(careers);
    Answers answers =
        new Answers(Map.of("background", "clinical", "skill", "sql"), Set.of(), from.sector());
    inside("fit, in process", () -> fit.of(answers), this::everyRole);
    inside("transition, one role", () -> transitions.to(start, goal, _ -> List.of()), this::levels);
    inside(
        "transitions, all roles",
        () -> transitions.all(start, false, Wish.usual(DAY)),
        this::everyLevel);
    inside("plan", () -> NinetyDays.of(careers, transitions, start, goal), this::levels);
  }

  private void inside(String name, Supplier<?> work, Supplier<?> least) {
    double limit = Times.of(IN_PROCESS, IN_PROCESS, () -> repeated(least)).median() / REPEATED;
    row(name, Times.of(IN_PROCESS, IN_PROCESS, work), limit);
  }

  private static Object repeated(Supplier<?> work) {
    Object last = work.get();
    for (int i = 1; i < REPEATED; i++) {
      last = work.get();
    }
    return last;
  }

  /** One look at every role. */
  private Object everyRole() {
    int sum = 0;
    for (CareerRole role : careers.roles()) {
      sum += role.family().length() + role.work().length() + role.skills().size();
    }
    return sum;
  }

  /** The levels of one role, put together. */
  private Object levels() {
    return targets.set(targets.rows(new Target.OfRole("ccio"), false));
  }

  /** The levels of every role, put together. */
  private Object everyLevel() {
    int sum = 0;
    for (CareerRole role : careers.roles()) {
      sum += targets.set(targets.rows(new Target.OfRole(role.id()), false)).size();
    }
    return sum;
  }

  private void row(String name, Times times, double limit) {
    table.row(
        name,
        times.toString(),
        limit == 0 ? "" : String.format(Locale.ROOT, "%.3f", limit),
        limit == 0 ? "" : String.format(Locale.ROOT, "%.1f", times.median() / limit));
  }
}
