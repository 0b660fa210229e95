package org.linacre.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linacre.engine.catalogue.InvalidInput;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program. Exit codes: 0 done, 1 a failing check, 2 bad use, 3 bad input. */
@Command(
    name = "linacre",
    version = "Linacre 0.1.0",
    mixinStandardHelpOptions = true,
    description =
        "Shows whether people, teams and organisations are ready for AI in health and care.",
    subcommands = {
      InitCommand.class,
      ReportCommand.class,
      CatalogueCommand.class,
      GapCommand.class,
      AssessCommand.class,
      JourneyCommand.class,
      PlansCommand.class,
      TeamCommand.class,
      WorkforceCommand.class,
      ValidateCommand.class,
      MonitorCommand.class,
      CareerCommand.class
    },
    footer = {
      "",
      "To begin: linacre report examples/linchester",
      "Then make a folder of your own: linacre init my-organisation",
      "",
      "Exit codes: 0 done, 1 a failing check, 2 bad use, 3 bad input."
    })
public final class Linacre implements Runnable {
  static final int FAILING = 1;
  static final int BAD_USE = 2;
  static final int BAD_INPUT = 3;
  private static final String HELP = "help";

  @Spec private CommandSpec spec = CommandSpec.create();

  private Linacre() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exit = run(args, out, err);
    out.flush();
    System.exit(exit);
  }

  /** Runs the program on these streams and gives its exit code. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, new Streams(System.in, out, err));
  }

  /** Runs the program on these streams and gives its exit code. */
  static int run(String[] args, Streams streams) {
    CommandLine line = new CommandLine(new Linacre(), new Wiring(streams));
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((e, _, parsed) -> told(e, parsed, streams));
    try {
      return line.execute(helped(args, line));
    } catch (OutOfMemoryError _) {
      return outOfMemory(streams);
    }
  }

  /** What is too large for the memory there is, is bad input. */
  private static int outOfMemory(Streams streams) {
    streams
        .err()
        .println(
            "The input needs more memory than there is ("
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB). Give it in smaller files, or more memory: LINACRE_JAVA_OPTS=-Xmx4g.");
    return BAD_INPUT;
  }

  /**
   * The same, where the word help stands before, after or between commands and nothing else does,
   * as {@code --help} of the command named.
   */
  private static String[] helped(String[] args, CommandLine line) {
    CommandLine at = line;
    List<String> words = new ArrayList<>(List.of(args));
    if (!words.remove(HELP)) {
      return args;
    }
    for (String word : words) {
      CommandLine next = at.getSubcommands().get(word);
      if (next == null) {
        return args;
      }
      at = next;
    }
    words.add("--help");
    return words.toArray(String[]::new);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? Maybe report.");
  }

  /** Tells what went wrong and gives the exit code. */
  static int told(Exception e, @Nullable ParseResult parsed, Streams streams) {
    if (e instanceof InvalidInput invalid) {
      Told.lines(invalid.violations()).forEach(streams.err()::println);
      int count = invalid.violations().size();
      streams
          .err()
          .println(count + (count == 1 ? " problem" : " problems") + "; nothing was written.");
      if (wantsJson(parsed)) {
        JsonReport.write(Map.of("problems", invalid.violations()), streams.out());
      }
      return BAD_INPUT;
    }
    if (e instanceof BadUse) {
      streams.err().println(e.getMessage());
      return BAD_USE;
    }
    if (e instanceof IOException || e instanceof java.io.UncheckedIOException) {
      streams.err().println("Cannot read or write: " + e.getMessage());
      return BAD_INPUT;
    }
    if (e.getCause() instanceof OutOfMemoryError) {
      return outOfMemory(streams);
    }
    streams.err().println("This should not happen; please tell us: " + e);
    for (StackTraceElement element : List.of(e.getStackTrace())) {
      if (System.getenv("LINACRE_DEBUG") != null) {
        streams.err().println("  at " + element);
      }
    }
    return ExitCode.SOFTWARE;
  }

  private static boolean wantsJson(@Nullable ParseResult parsed) {
    ParseResult at = parsed;
    while (at != null) {
      if (at.hasMatchedOption("--json")) {
        return true;
      }
      at = at.hasSubcommand() ? at.subcommand() : null;
    }
    return false;
  }

  /** Where a command reads replies and writes. */
  record Streams(InputStream in, PrintStream out, PrintStream err) {}

  /** A command used in a way that cannot be meant. */
  static final class BadUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUse(String message) {
      super(message);
    }
  }

  /** Makes commands with the streams they write to. */
  private record Wiring(Streams streams) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Streams.class) {
          return type.cast(constructor.newInstance(streams));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}
