package org.linacre.app;

import static org.linacre.app.Ran.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example without what it tells of posts, and without rules of its own. */
final class PlainLinchester {
  private PlainLinchester() {}

  static void copyTo(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples/linchester"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.delete(folder.resolve("rules.yaml"));
    Path people = folder.resolve("people.csv");
    List<String> lines =
        Files.readAllLines(people).stream()
            .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 6)))
            .toList();
    Files.write(people, lines);
  }
}
