package org.linacre.formats.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linacre.engine.catalogue.Violations;

final class PortfolioSignsTest {
  private static final Path PACK = Path.of("../packs/portfolio");

  @TempDir Path folder;

  @Test
  void whatIsWrongInASignIsToldWithItsLine() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("portfolio"));
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        pack.resolve("signs.csv"),
        "id,least,of,source\none,two,ten-digits,y\none,1,found:none+two,y\nten-digits,1,later,y\n"
            + "later,1,found:nhs-number one,y\n");
    Violations violations = new Violations();
    PortfolioPack.read(folder, violations);
    assertThat(violations.errors().toString())
        .contains("portfolio/signs.csv:2: least: 'two' is not a number")
        .contains("portfolio/signs.csv:3: id: 'one' is a pattern, or stands twice.")
        .contains("portfolio/signs.csv:3: of: Unknown of 'found:none'.")
        .contains("portfolio/signs.csv:3: of: Unknown of 'two'.")
        .contains("portfolio/signs.csv:4: id: 'ten-digits' is a pattern")
        .contains("portfolio/signs.csv:4: of: Unknown of 'later'.")
        .doesNotContain("portfolio/signs.csv:5");
  }
}
