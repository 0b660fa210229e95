package org.linacre.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.linacre.formats.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A blank organisation folder. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Makes a blank organisation folder, with a README.txt that explains every file and column.",
    footer = {"", "Example: linacre init my-organisation"})
final class InitCommand implements Callable<Integer> {
  private static final List<String> FILES =
      List.of(
          "README.txt",
          "organisation.yaml",
          "people.csv",
          "evidence.csv",
          "courses.csv",
          "products.yaml");

  private final Linacre.Streams streams;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  InitCommand(Linacre.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    for (String file : FILES) {
      if (Files.exists(folder.resolve(file))) {
        throw new Linacre.BadUse(folder.resolve(file) + " is there already; nothing was written.");
      }
    }
    Files.createDirectories(folder);
    for (String file : FILES) {
      try (InputStream in =
          Objects.requireNonNull(InitCommand.class.getResourceAsStream("blank/" + file))) {
        Files.copy(in, folder.resolve(file));
      }
    }
    tell();
    return 0;
  }

  private void tell() {
    if (json) {
      JsonReport.write(Map.of("files", FILES), streams.out());
      return;
    }
    streams
        .out()
        .println(
            "Made "
                + folder
                + ". Next: read README.txt, fill in people.csv, then: linacre report "
                + folder);
  }
}
