package org.linacre.bench.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linacre.engine.journey.Cover;
import org.linacre.engine.journey.CoverSearch;

/** The cheapest cover against optima that others published; needs the public data folder. */
class PublishedOptimaTest {
  private static Path data(String name) {
    Path file = Path.of(System.getProperty("linacre.data", "none"), name);
    assumeTrue(Files.exists(file), name + " of the public data folder is not here");
    return file;
  }

  private static Cover solve(Instance instance) {
    return CoverSearch.solve(
        instance.held(), instance.need(), instance.options(), OptionalLong.empty());
  }

  @ParameterizedTest
  @CsvSource({"scp41, 429, true", "scp61, 138, true", "scpe1, 5, false"})
  void setCoversOfTheOrLibrary(String name, long optimum, boolean proved) throws IOException {
    Cover cover = solve(SetCovers.read(data("or-library/" + name + ".txt.gz")));
    assertThat(cover.price()).isEqualTo(optimum);
    assertThat(cover.bound()).isLessThanOrEqualTo(optimum);
    assertThat(cover.proved()).isEqualTo(proved);
  }

  @Test
  void theResourcesOfDirect() throws IOException {
    DirectData direct = DirectData.read(data("direct/direct-2.0.json"));
    assertThat(direct.skills()).isEqualTo(164);
    assertThat(direct.resources()).isEqualTo(207);
    Cover cover = solve(direct.instance());
    assertThat(cover.proved()).isTrue();
    assertThat(cover.closes()).isEqualTo(direct.instance().need());
    assertThat(direct.instance().need().size() + direct.untaught().size()).isEqualTo(164);
    assertThat(cover.price()).isLessThanOrEqualTo(Peers.greedy(direct.instance()));
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void noPeerIsCheaper(long seed) {
    Instance instance = Instance.made(seed, 60, 20);
    Cover cover = solve(instance);
    assertThat(cover.proved()).isTrue();
    assertThat(Peers.greedy(instance)).isGreaterThanOrEqualTo(cover.price());
    assertThat(Peers.staticScore(instance, true)).isGreaterThanOrEqualTo(cover.price());
  }
}
