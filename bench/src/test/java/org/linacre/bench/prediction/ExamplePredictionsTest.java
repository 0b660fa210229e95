package org.linacre.bench.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplePredictionsTest {
  private static final Path ROOT = Path.of(System.getProperty("linacre.root", ".."));

  @TempDir private Path folder;

  @Test
  void theExampleIsWhatItsSeedMakes() throws IOException {
    Path made = folder.resolve("predictions.csv");
    ExamplePredictions.main(new String[] {made.toString()});
    assertThat(made).hasSameTextualContentAs(ROOT.resolve("examples/validation/predictions.csv"));
    ExamplePredictions.make(made, 1_500, 7, 4);
    assertThat(Files.readString(made))
        .isNotEqualTo(Files.readString(ROOT.resolve("examples/validation/predictions.csv")));
  }
}
