package org.linacre.bench.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleOrganisationsTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));
  private static final List<String> FILES =
      List.of("organisation.yaml", "people.csv", "evidence.csv", "courses.csv", "products.yaml");

  @TempDir private Path folder;

  private static void make(String which, long seed, Path out) throws IOException {
    new ExampleOrganisations(ROOT.resolve("packs"), seed).make(which, out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linchester", "nymouth"})
  void theExamplesAreWhatTheirSeedMakes(String which) throws IOException {
    make(which, 2026, folder);
    for (String file : FILES) {
      assertThat(folder.resolve(file))
          .hasSameTextualContentAs(ROOT.resolve("examples").resolve(which).resolve(file));
    }
  }

  @Test
  void anotherSeedMakesOtherPeople() throws IOException {
    make("nymouth", 7, folder);
    assertThat(Files.readString(folder.resolve("people.csv")))
        .isNotEqualTo(Files.readString(ROOT.resolve("examples/nymouth/people.csv")));
  }

  @Test
  void aSampleHasTheSizeAskedFor() throws IOException {
    make("size:1000", 1, folder);
    assertThat(Files.readAllLines(folder.resolve("people.csv"))).hasSize(1001);
  }
}
